import { expect, test } from 'vitest';
import { draftOf, importProject, rowOf } from '../helpers/reconciling.ts';

// Each name of one key was compared with all that came before: twenty thousand nodes of one id did not end in a minute.
test('a key with thousands of names keeps the first two hundred, and says the others', () => {
  const project = importProject();
  const rows = Array.from({ length: 1_000 }, (_, at) =>
    rowOf(at + 2, [draftOf('actor', `Nom numéro ${at}`, { as: 'a', mode: 'record', key: '1' })], []),
  );
  const summary = project.run(rows);
  expect(project.entities().map(({ name, aliases }) => [name, aliases.length])).toEqual([
    ['Nom numéro 0', 200],
  ]);
  expect(summary.problems.filter(({ code }) => code === 'E-IMP-CONFLICT')).toHaveLength(799);
});
