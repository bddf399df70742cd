import { copyFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

// A project copied onto one that is open kept the same number of file: edits were acknowledged and both were lost.
test('a project copied over the one that is open takes no edit any more, and is left as it was copied', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  const other = `${path}.autre`;
  aProjectFile(other);
  await new Promise((resolve) => setTimeout(resolve, 20));
  copyFileSync(other, path);
  const add = project.call('entity.add', { kind: 'actor', name: 'Après', set: {} });
  expect(await codeOf(add)).toBe('E-FILE-ABSENT');
  await project.call('project.close', {});
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
});

test('edits one after another, and moving the log, are not taken for somebody else’s', async () => {
  const project = await anOpenProject();
  for (let index = 0; index < 30; index++)
    await project.call('entity.add', { kind: 'actor', name: `A ${index}`, set: {} });
  expect(await project.call('entity.list', { kind: null, where: [] })).toHaveLength(30);
});
