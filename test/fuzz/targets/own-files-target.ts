import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mutateBytes } from '../mutate/bytes.ts';
import { mutateJson } from '../mutate/json.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { askedApplication } from './asked.ts';
import { HOME_FILES } from './home-files.ts';
import { baseProject } from './project-target.ts';

const KINDS = Object.keys(HOME_FILES);

/** The kind of the file is the first line of what is written. */
const make = (random: Random): Input => {
  const kind = random.pick(KINDS);
  let value = HOME_FILES[kind]?.seed ?? null;
  for (let turn = random.below(4); turn >= 0; turn--) value = mutateJson(value, random);
  const text = Buffer.from(JSON.stringify(value));
  const bytes = random.chance(0.3) ? mutateBytes(text, random) : text;
  return { '': Buffer.concat([Buffer.from(`${kind}\n`), bytes]) };
};

/** Writes the file where it would be, in a new folder; gives that folder. */
const place = (given: Buffer, folder: string, project: string) => {
  const end = given.indexOf('\n');
  const file = HOME_FILES[given.toString('utf8', 0, end)];
  if (!file) throw new Error('no such file');
  const home = join(folder, 'home');
  const path = join(home, file.name(project));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    given.toString('latin1', end + 1).replaceAll('/PLACE/', `${dirname(project)}/`),
    'latin1',
  );
  return { home, read: file.read };
};

/** What is asked of an application that finds such a file. */
const QUESTIONS: readonly (readonly [string, unknown])[] = [
  ['app.state', {}],
  ['project.recent', {}],
  ['import.mappings', {}],
  ['backup.status', {}],
  ['backup.list', { file: null }],
  ['view.entry', {}],
  ['person.erasures', {}],
  ['settings.set', { tourSeen: false }],
  ['draft.list', { window: 'w' }],
];

const startReader = async (folder: string): Promise<Reader> => {
  const project = join(folder, 'a.alliage');
  writeFileSync(project, baseProject());
  let turn = 0;
  return {
    read: async ({ '': given = Buffer.alloc(0) }) => {
      const own = join(folder, `at${turn++}`);
      place(given, own, project);
      const { application, ask } = askedApplication(own);
      try {
        const before = readFileSync(project);
        const codes = [
          await ask('project.open', {
            file: application.files.register(project),
            readOnly: true,
            acceptChanged: true,
          }),
        ];
        for (const [operation, input] of QUESTIONS) codes.push(await ask(operation, input));
        if (!readFileSync(project).equals(before)) throw new Error('the project changed');
        return codes.find((code) => code !== 'read') ?? 'read';
      } finally {
        await application.close();
        rmSync(own, { recursive: true, force: true });
      }
    },
    stop: async () => rmSync(project, { force: true }),
  };
};

/** The same file, by what reads and changes it, and nothing else: a hundred times as many. */
const startDirectReader = async (folder: string): Promise<Reader> => ({
  read: async ({ '': given = Buffer.alloc(0) }) => {
    const project = join(folder, 'a.alliage');
    const { home, read } = place(given, folder, project);
    try {
      read(home, project);
      return 'read';
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
  stop: async () => undefined,
});

/** What the application keeps for itself, as another program, another version or a fault may have left it. */
export const OWN_FILES_TARGETS: readonly Target[] = [
  { id: 'own', make, start: startReader },
  { id: 'home', make, start: startDirectReader },
];
