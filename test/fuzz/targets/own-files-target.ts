import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startView } from '../../../shared/domain/view.ts';
import { mutateBytes } from '../mutate/bytes.ts';
import { type Json, mutateJson } from '../mutate/json.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { askedApplication } from './asked.ts';
import { baseProject } from './project-target.ts';

const SHA = 'a'.repeat(64);
const ID = '01PR0JECT00000000000000001';
const AT = '2026-01-01T00:00:00.000Z';
/** Where the project is: written into the file once that is known. */
const PLACE = '/PLACE/a.alliage';

/** Files of the application's own folder, by where they are, each with something of what it may hold. */
const SEEDS: Readonly<Record<string, Json>> = {
  'settings.json': {
    language: 'fr',
    theme: 'dark',
    textSize: 125,
    keys: { 'graph.fit': ['f'] },
    pinnedCommands: ['graph.fit'],
    tourSeen: true,
    author: 'Claire',
  },
  'recent.json': [
    { path: PLACE, name: 'A', territory: null, fictional: true, entities: 1, relations: 2, openedAt: AT },
  ],
  'mappings.json': [
    {
      name: 'Liste',
      mapping: {
        rowIs: 'entity',
        columns: { Nom: { field: 'entity.name' } },
        constants: { 'entity.kind': 'actor' },
        values: { Nom: { a: 'b' } },
      },
    },
  ],
  'places.json': [{ projectId: ID, screen: 'explorer', view: JSON.parse(JSON.stringify(startView)) }],
  'second-folder.json': { folder: '/PLACE/elsewhere' },
  [`backups/${ID}/manifest.jsonl`]: {
    id: ID,
    file: `${ID}.alliage`,
    sha256: SHA,
    bytes: 1,
    schema: 6,
    at: AT,
    reason: 'regular',
    app: '0.1.0',
    path: PLACE,
    entities: 1,
    relations: 1,
    revision: 1,
    entry: null,
    after: null,
  },
  [`closed/${ID}.json`]: {
    projectId: ID,
    records: [
      {
        path: PLACE,
        closes: 1,
        revision: 1,
        statePage: 1,
        pageSize: 4096,
        sha256: SHA,
        bytes: 4096,
        rest: 1,
        at: AT,
        checkedAt: AT,
        clean: true,
        history: [{ closes: 0, sha256: SHA }],
      },
    ],
  },
  [`erasures/${ID}.json`]: {
    salt: SHA,
    erasures: [
      {
        at: AT,
        reason: 'asked',
        persons: 1,
        places: [{ place: 'project', count: 1 }],
        unreached: 0,
        hashes: [SHA],
      },
    ],
  },
};
const NAMES = Object.keys(SEEDS);

/** The name of the file is the first line of what is written. */
const make = (random: Random): Input => {
  const name = random.pick(NAMES);
  let value = SEEDS[name] as Json;
  for (let turn = random.below(4); turn >= 0; turn--) value = mutateJson(value, random);
  const text = Buffer.from(JSON.stringify(value));
  const bytes = random.chance(0.3) ? mutateBytes(text, random) : text;
  return { '': Buffer.concat([Buffer.from(`${name}\n`), bytes]) };
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
      const end = given.indexOf('\n');
      const place = join(folder, `at${turn++}`);
      const file = join(place, 'home', given.toString('utf8', 0, end));
      mkdirSync(dirname(file), { recursive: true });
      const text = given.toString('latin1', end + 1).replaceAll('/PLACE/', `${folder}/`);
      writeFileSync(file, text, 'latin1');
      const { application, ask } = askedApplication(place);
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
        rmSync(place, { recursive: true, force: true });
      }
    },
    stop: async () => rmSync(project, { force: true }),
  };
};

/** What the application keeps for itself, as another program, another version or a fault may have left it. */
export const OWN_FILES_TARGETS: readonly Target[] = [{ id: 'own', make, start: startReader }];
