import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProjectFile } from '../../../shared/node/store/write-project.ts';
import { readSample } from '../../helpers/samples.ts';
import { furnishedProject } from '../furnished-project.ts';
import { mutatePages } from '../mutate/project-pages.ts';
import { mutateRows } from '../mutate/project-rows.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { askedApplication } from './asked.ts';

/** A sample project as a file, the same bytes each time. */
const createBase = (): (() => Buffer) => {
  let base: Buffer | null = null;
  return () => {
    if (base) return base;
    const folder = mkdtempSync(join(tmpdir(), 'alliage-fuzz-base-'));
    const path = join(folder, 'base.alliage');
    const { entities, relations, positions, project } = readSample('rameau');
    const fields = {
      ...project,
      projectId: '01PR0JECT00000000000000001',
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    createProjectFile(
      path,
      { project: fields, entities, relations, positions },
      { overwrite: false, now: new Date('2026-01-01T00:00:00.000Z') },
    );
    base = readFileSync(path);
    rmSync(folder, { recursive: true, force: true });
    return base;
  };
};
export const baseProject = createBase();

/** What the window asks of a project just opened, and one change. */
const QUESTIONS: readonly (readonly [string, unknown])[] = [
  ['project.info', {}],
  ['graph.load', {}],
  ['entity.list', { kind: null, where: [] }],
  ['relation.list', { where: [] }],
  ['entity.search', { text: 'a', limit: 20 }],
  ['journal.history', {}],
  ['view.entry', {}],
  ['view.list', {}],
  ['decision.list', {}],
  ['method.read', {}],
  ['todo.list', { on: '2026-04-01' }],
  ['record.completeness', {}],
  ['diagnosis.subjects', {}],
  ['snapshot.list', {}],
  ['duplicate.list', {}],
  ['person.list', { restricted: 'with' }],
  ['person.erasures', {}],
  ['person.register', {}],
  ['map.territories', {}],
  ['map.ground', { level: 'commune', department: '27', version: 'fuzz' }],
  ['entity.add', { kind: 'actor', name: 'Ajout', set: {} }],
  ['journal.undo', {}],
  // What was there before, as far as it can be taken back.
  ['journal.undo', {}],
  ['journal.undo', {}],
  ['journal.redo', {}],
  ['project.check', { file: null }],
];

const startReader = async (folder: string): Promise<Reader> => {
  const { application, ask } = askedApplication(folder);
  const path = join(folder, 'input.alliage');
  const clear = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal', '.lock', '-lock'])
      rmSync(path + suffix, { force: true });
  };
  const read = async (input: Input): Promise<string> => {
    clear();
    for (const [suffix, bytes] of Object.entries(input)) writeFileSync(path + suffix, bytes);
    const opened = await ask('project.open', {
      file: application.files.register(path),
      // Each is another content of one project: told so, it would be looked at no further.
      acceptChanged: true,
    });
    if (opened !== 'read') {
      const isSame = existsSync(path) && readFileSync(path).equals(input[''] ?? Buffer.alloc(0));
      if (!isSame) throw new Error(`refused with ${opened}, and changed`);
      return opened;
    }
    try {
      const codes: string[] = [];
      for (const [operation, asked] of QUESTIONS) codes.push(await ask(operation, asked));
      return codes.find((code) => code !== 'read') ?? 'read';
    } finally {
      await application.dispatch({ operation: 'project.close', input: {} });
    }
  };
  return {
    read,
    stop: async () => {
      await application.close();
      clear();
    },
  };
};

/** One as the importer of samples makes it, one that holds something of everything. */
const eitherProject = async (random: Random): Promise<Buffer> =>
  random.chance(0.5) ? baseProject() : furnishedProject();

/** The project file: its pages, its log, and rows that no version of ours writes. */
export const PROJECT_TARGETS: readonly Target[] = [
  {
    id: 'project',
    make: async (random) => mutatePages(await eitherProject(random), random),
    start: startReader,
  },
  {
    id: 'rows',
    make: async (random) => ({ '': mutateRows(await furnishedProject(), random) }),
    start: startReader,
  },
];
