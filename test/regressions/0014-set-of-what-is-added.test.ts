import { expect, test } from 'vitest';
import { readPairs } from '../../shared/node/hosts/cli-input.ts';
import { anOpenProject, codeOf } from '../helpers/application.ts';

// `add … --set name=…` and `--set kind=…` were left out with status 0.
test('a name and a kind among the fields of what is added are applied', async () => {
  const project = await anOpenProject();
  const added = await project.call('entity.add', {
    kind: 'actor',
    name: 'Un',
    set: { name: 'Deux', kind: 'funder' },
  });
  expect(added).toMatchObject({ name: 'Deux', kind: 'funder' });
});

test('a name or a kind that cannot be is refused, and nothing is added', async () => {
  const project = await anOpenProject();
  for (const set of [{ name: '' }, { kind: 'inconnu' }])
    expect(await codeOf(project.call('entity.add', { kind: 'actor', name: 'Un', set }))).toBe('E-INPUT');
  expect(await project.call('entity.list', { kind: null, where: [] })).toHaveLength(0);
});

// Words that every object of the language answers to are no fields.
test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is an unknown field', async (field) => {
  const project = await anOpenProject();
  const set = readPairs([`${field}=v`]);
  expect(await codeOf(project.call('entity.add', { kind: 'actor', name: 'Un', set }))).toBe('E-INPUT');
});
