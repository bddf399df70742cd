import { renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
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
])('a project %s while it is open takes edits in a copy of ours, and can still be copied', async (_, act) => {
  const project = await anOpenProject();
  await add(project, 'Avant');
  act(project.path('essai.alliage'));
  await add(project, 'Après');
  const copy = project.file('copie.alliage');
  await project.call('project.saveCopy', { file: copy, name: null, overwrite: false });
  await project.call('project.open', { file: copy });
  expect(await namesIn(project)).toEqual(['Après', 'Avant']);
});

test('a project back in its place before anybody looked is edited there', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  renameSync(path, `${path}.ailleurs`);
  renameSync(`${path}.ailleurs`, path);
  await add(project, 'B');
  expect(await namesIn(project)).toEqual(['B']);
  expect(await project.call('place.state', {})).toMatchObject({ isCopy: false });
});
