import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../../shared/node/store/open.ts';
import { toStoreError } from '../../../shared/node/store/store-error.ts';
import { aFolder } from '../../helpers/application.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

const inFolder = (name: string): string => {
  const folder = join(aFolder(), name);
  mkdirSync(folder);
  return join(folder, 'projet.alliage');
};
const codesOf = (path: string) =>
  [true, false].map((readOnly) => {
    try {
      openProject(path, { readOnly, now: new Date(), backUp: () => undefined }).close();
      return 'opened';
    } catch (error) {
      return toStoreError(error)?.code;
    }
  });

test.each<[string, (path: string) => void]>([
  ['an entry of no byte', (path) => writeFileSync(path, '')],
  [
    'an entry that has a size and takes no room',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 200_000);
    },
  ],
  ['what iCloud leaves', (path) => writeFileSync(join(path, '..', '.projet.alliage.icloud'), 'bplist00')],
])('C07 a file that is only online is told from an empty or a lost one: %s', (_, leave) => {
  const path = inFolder('OneDrive - Mairie');
  leave(path);
  expect(codesOf(path)).toEqual(['E-BASE-ONLINE', 'E-BASE-ONLINE']);
});

test('C07 elsewhere an empty file is empty, and an absent one absent', () => {
  const path = inFolder('Documents');
  expect(codesOf(path)).toEqual(['E-FILE-ABSENT', 'E-FILE-ABSENT']);
  writeFileSync(path, '');
  expect(codesOf(path)).toEqual(['E-BASE-EMPTY', 'E-BASE-EMPTY']);
});

test('C07 a file that is there is opened', () => {
  const path = inFolder('OneDrive - Mairie');
  aProjectFile(path);
  expect(codesOf(path)).toEqual(['opened', 'opened']);
});
