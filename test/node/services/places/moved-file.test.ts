import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anApplication, anOpenProject, codeOf } from '../../../helpers/application.ts';
import { addActor, namesAt, namesIn, openAt, workingFiles } from '../../../helpers/places.ts';
import { aProjectFile } from '../../../helpers/project-file.ts';

const WAYS: readonly (readonly [string, 'removed' | 'replaced', (path: string) => void])[] = [
  ['removed', 'removed', (path) => rmSync(path)],
  ['moved', 'removed', (path) => renameSync(path, `${path}.ailleurs`)],
  [
    'replaced',
    'replaced',
    (path) => {
      aProjectFile(`${path}.autre`);
      renameSync(`${path}.autre`, path);
    },
  ],
];

test.each(WAYS)(
  'B22 a project %s while it is open: told in 5 s, saved in a copy at once',
  async (_, reason, act) => {
    const project = await anOpenProject();
    const path = project.path('essai.alliage');
    await addActor(project, 'Avant');
    act(path);
    await expect
      .poll(() => project.events, { timeout: 15_000 })
      .toContainEqual({ event: 'project.displaced', reason });
    expect(workingFiles(project).some((file) => file.endsWith('.alliage'))).toBe(true);
    expect(await project.call('place.state', {})).toMatchObject({
      isCopy: true,
      displaced: reason,
      isEditable: true,
    });
    await addActor(project, 'Après');
    const copy = project.path('ici.alliage');
    await project.call('place.save', { file: project.file('ici.alliage') });
    expect(workingFiles(project)).toEqual([]);
    expect(await project.call('place.state', {})).toMatchObject({ isCopy: false, displaced: null });
    expect((await project.call('project.info', {})).fileName).toBe('ici.alliage');
    await project.call('project.close', {});
    expect(await namesAt(copy)).toEqual(['Après', 'Avant']);
  },
);

test.each(WAYS)('B22 %s, and edited before anybody looked: the edit is taken', async (_, reason, act) => {
  const project = await anOpenProject();
  await addActor(project, 'Avant');
  act(project.path('essai.alliage'));
  await addActor(project, 'Après');
  await project.call('journal.undo', { count: 1 });
  await project.call('journal.redo', { count: 1 });
  expect(await namesIn(project)).toEqual(['Après', 'Avant']);
  expect(project.events).toContainEqual({ event: 'project.displaced', reason });
});

test('B22 removed, never saved elsewhere: found again where it was', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  await addActor(project, 'Avant');
  rmSync(path);
  await addActor(project, 'Après');
  await project.call('project.close', {});
  const again = anApplication(project.folder);
  const [recent] = await again.call('project.recent', {});
  expect(recent).toMatchObject({ fileName: 'essai.alliage', available: true });
  await openAt(again, path);
  expect(await namesIn(again)).toEqual(['Après', 'Avant']);
});

test('B22 replaced, never saved elsewhere: ours is beside the other at the next opening', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  await addActor(project, 'D’ici');
  WAYS[2]?.[2](path);
  const theirs = readFileSync(path);
  await addActor(project, 'Encore');
  await project.call('project.close', {});
  expect(readFileSync(path).equals(theirs)).toBe(true);
  const again = anApplication(project.folder);
  await openAt(again, path);
  expect(await namesIn(again)).toEqual([]);
  const { conflict } = await again.call('place.state', {});
  await again.call('project.close', {});
  expect(await namesAt(project.path(conflict?.fileName ?? ''))).toEqual(['D’ici', 'Encore']);
  expect(workingFiles(again)).toEqual([]);
});

test('B22 written over: what is open is not ours any more, edits are refused and it is told', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  aProjectFile(`${path}.autre`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  copyFileSync(`${path}.autre`, path);
  await expect
    .poll(() => project.events, { timeout: 15_000 })
    .toContainEqual({ event: 'project.displaced', reason: 'replaced' });
  expect(await codeOf(addActor(project, 'Après'))).toBe('E-FILE-ABSENT');
  expect(await project.call('place.state', {})).toMatchObject({ isCopy: false, isEditable: false });
  expect(workingFiles(project)).toEqual([]);
  expect(await codeOf(openAt(project, path))).toBe('E-BASE-CHANGED');
  await project.call('project.open', { file: project.file('essai.alliage'), acceptChanged: true });
  expect(await project.call('place.state', {})).toMatchObject({ displaced: null, isEditable: true });
  await addActor(project, 'Après');
});
