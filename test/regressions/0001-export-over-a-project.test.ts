import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

const OPTIONS: Omit<InputOf<'export.create'>, 'file' | 'overwrite'> = {
  format: 'json',
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  theme: 'light',
  audience: 'committee',
  withPersons: false,
  csv: 'fr',
  on: null,
};

// An export under the project's own name replaced the project, when asked to replace what exists.
test.each([
  ['the open project', 'essai.alliage'],
  ['another project', 'autre.alliage'],
  ['a project under any name', 'autre.json'],
])('an export never replaces %s', async (_, name) => {
  const { call, file, path } = await anOpenProject();
  if (name !== 'essai.alliage') aProjectFile(path(name));
  const before = readFileSync(path(name));
  const wanted = { ...OPTIONS, file: file(name), overwrite: true };
  expect(await codeOf(call('export.create', wanted))).toBe('E-INPUT');
  expect(readFileSync(path(name)).equals(before)).toBe(true);
});

test('an export to a folder is refused, asked to replace or not', async () => {
  const { call, file, path } = await anOpenProject();
  mkdirSync(path('dossier'));
  const refusal = (overwrite: boolean) =>
    codeOf(call('export.create', { ...OPTIONS, file: file('dossier'), overwrite }));
  expect([await refusal(false), await refusal(true)]).toEqual(['E-EXISTS', 'E-INPUT']);
});
