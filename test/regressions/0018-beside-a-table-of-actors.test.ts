import { expect, test } from 'vitest';
import { draftOf, importProject, linkOf, rowOf } from '../helpers/reconciling.ts';

const place = (name: string) => [{ level: null, code: null, name, department: null, epci: null }];

/** A table of fundings beside one of actors made each beneficiary a second time: the first table gave its commune. */
test('an end of a link is the one of that name that another row of the import places', () => {
  const project = importProject();
  const rows = [
    rowOf(5, [draftOf('actor', 'Œuvre d’Évreux', { anchored: place('Évreux') })]),
    rowOf(
      5,
      [
        draftOf('funder', 'Fonds vert', { as: 'funder' }),
        draftOf('actor', 'Œuvre d’Évreux', { as: 'beneficiary' }),
      ],
      [linkOf('funds', 'funder', 'beneficiary')],
    ),
  ];
  project.run(rows);
  expect(project.entities().filter(({ name }) => name === 'Œuvre d’Évreux')).toHaveLength(1);
  expect(project.run(rows)).toMatchObject({ created: 0, updated: 0 });
});

test('but of two namesakes none is chosen, and one that only the project has is asked about', () => {
  const project = importProject();
  project.run([
    rowOf(1, [draftOf('actor', 'Foyer rural', { anchored: place('Vernon') })]),
    rowOf(2, [draftOf('actor', 'Foyer rural', { anchored: place('Gisors') })]),
    rowOf(
      3,
      [draftOf('funder', 'Fonds', { as: 'funder' }), draftOf('actor', 'Foyer rural', { as: 'beneficiary' })],
      [linkOf('funds', 'funder', 'beneficiary')],
    ),
  ]);
  expect(project.entities().filter(({ name }) => name === 'Foyer rural')).toHaveLength(3);

  const other = importProject();
  other.run([rowOf(1, [draftOf('actor', 'Club PME', { anchored: place('Vernon') })])]);
  const second = other.run(
    [
      rowOf(
        1,
        [draftOf('funder', 'Fonds', { as: 'funder' }), draftOf('actor', 'Club PME', { as: 'beneficiary' })],
        [linkOf('funds', 'funder', 'beneficiary')],
      ),
    ],
    { files: [{ name: 'autre.csv', sha256: 'b', namespace: null, publisher: null }] },
  );
  expect(second.groups.map(({ code }) => code)).toContain('E-IMP-NAME');
});
