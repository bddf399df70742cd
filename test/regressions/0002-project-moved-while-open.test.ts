import { renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

type Project = Awaited<ReturnType<typeof anOpenProject>>;
const add = ({ call }: Project, name: string) => call('entity.add', { kind: 'actor', name, set: {} });
const namesIn = async ({ call }: Project) =>
  (await call('entity.list', { kind: null, where: [] })).map(({ name }) => name);

// Edits of a project whose file was gone were acknowledged, and lost.
test.each<[string, (path: string) => void]>([
  ['removed', (path) => rmSync(path)],
  ['moved', (path) => renameSync(path, `${path}.ailleurs`)],
  [
    'replaced',
    (path) => {
      aProjectFile(`${path}.autre`);
      renameSync(`${path}.autre`, path);
    },
  ],
])('a project %s while it is open takes no edit any more, and can still be copied', async (_, act) => {
  const project = await anOpenProject();
  await add(project, 'Avant');
  act(project.path('essai.alliage'));
  expect(await codeOf(add(project, 'Après'))).toBe('E-FILE-ABSENT');
  expect(await codeOf(project.call('journal.undo', { count: 1 }))).toBe('E-FILE-ABSENT');
  const copy = project.file('copie.alliage');
  await project.call('project.saveCopy', { file: copy, name: null, overwrite: false });
  await project.call('project.open', { file: copy });
  expect(await namesIn(project)).toEqual(['Avant']);
});

test('a project back in its place takes edits again', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  renameSync(path, `${path}.ailleurs`);
  expect(await codeOf(add(project, 'A'))).toBe('E-FILE-ABSENT');
  renameSync(`${path}.ailleurs`, path);
  await add(project, 'B');
  expect(await namesIn(project)).toEqual(['B']);
});
