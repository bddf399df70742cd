import { expect, it } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { actorsCsv, aPlan } from '../helpers/import-files.ts';

/** The word was kept as a key of the project, which takes no NUL: the whole import failed with `E-UNEXPECTED`, as its trial did. */
it.each([
  ['a NUL in a word', { kind: { '\0': 'actor' } }],
  ['a NUL in a meaning', { kind: { club: 'actor\0' } }],
  ['a word longer than a key of the journal', { kind: { [`☆${'☆'.repeat(2_000)}`]: 'actor' } }],
  ['a field that has no meanings', { colour: { club: 'actor' } }],
])('an import is refused where it gives a meaning to %s', async (_, meanings) => {
  const test = await anOpenProject();
  const plan = { ...aPlan(test, actorsCsv(2)), meanings: meanings as { kind?: Record<string, string> } };
  for (const operation of ['import.preview', 'import.run'] as const)
    expect(await codeOf(test.call(operation, plan))).toBe('E-INPUT');
  expect(await test.call('entity.list', { kind: null, where: [] })).toEqual([]);
});

it('a word of signs alone may be given one, and is remembered', async () => {
  const test = await anOpenProject();
  const plan = { ...aPlan(test, actorsCsv(2)), meanings: { kind: { '☆': 'actor' } } };
  await test.call('import.run', plan);
  expect(await test.call('import.preview', plan)).toMatchObject({ created: 0 });
});
