import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../shared/node/store/open.ts';
import { StoreError } from '../../shared/node/store/store-error.ts';
import { createProjectFile, type ProjectContent } from '../../shared/node/store/write-project.ts';
import { aFolder, anApplication, codeOf } from '../helpers/application.ts';

const contentNamed = (name: string): ProjectContent => ({
  project: {
    projectId: '01PR0JECT00000000000000001',
    createdAt: '2026-01-01T00:00:00.000Z',
    name,
    territoryId: null,
    fictional: false,
    sample: null,
  },
  entities: [],
  relations: [],
  positions: [],
});
const options = { overwrite: false, now: new Date('2026-03-01') };

const codeFrom = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
};

// Both wrote the same part: one could put the other's half in place, and often neither succeeded.
test('of two who make the same project at once, the second is refused and the first succeeds', () => {
  const folder = aFolder();
  const path = join(folder, 'projet.alliage');
  const first = contentNamed('Premier');
  let second: string | null = null;
  let reads = 0;
  createProjectFile(
    path,
    {
      ...first,
      get positions() {
        // The second reading is in the middle of the writing.
        reads++;
        if (reads === 2) second = codeFrom(() => createProjectFile(path, contentNamed('Second'), options));
        return [];
      },
    },
    options,
  );
  expect(second).toBe('E-LOCK');
  expect(readdirSync(folder)).toEqual(['projet.alliage']);
  const project = openProject(path, { readOnly: true, now: options.now, backUp: () => undefined });
  expect(project.db.prepare('SELECT name FROM project').pluck().get()).toBe('Premier');
  project.close();
});

// These ended as « unexpected ».
test('a place where no project can be: each has its own refusal, and nothing is left', async () => {
  const { call, file, folder, path } = anApplication();
  mkdirSync(path('dossier.alliage'));
  writeFileSync(path('fichier'), 'x');
  const before = readdirSync(folder);
  const making = (name: string) =>
    codeOf(
      call('project.create', {
        file: file(name),
        name: 'A',
        sample: null,
        territory: null,
        overwrite: true,
      }),
    );
  expect(await making('dossier.alliage')).toBe('E-BASE-NOTOURS');
  expect(await making('fichier/projet.alliage')).toBe('E-FILE-ABSENT');
  for (const length of [243, 250, 255, 300]) {
    expect(await making(`${'x'.repeat(length - 8)}.alliage`)).toBe('E-INPUT');
  }
  expect(readdirSync(folder)).toEqual(before);
  await making(`${'x'.repeat(234)}.alliage`);
  expect(existsSync(path(`${'x'.repeat(234)}.alliage`))).toBe(true);
});
