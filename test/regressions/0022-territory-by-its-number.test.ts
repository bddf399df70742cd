import { expect, test } from 'vitest';
import type { TerritoryRef } from '../../shared/domain/import/draft.ts';
import type { ResolvedTerritory } from '../../shared/domain/import/resolved-territory.ts';
import { draftOf, importProject, linkOf, rowOf } from '../helpers/reconciling.ts';

const official = (level: 'commune' | 'epci', code: string, name: string): ResolvedTerritory => ({
  level,
  code,
  name,
  identifiers: level === 'epci' ? { siren: [code] } : { insee: [code] },
  aliases: [],
  population: 10,
  sources: [],
  roles: ['actor'],
  formerName: null,
  formerCode: null,
});
const LIST = [
  official('commune', '86005', 'Angliers'),
  official('commune', '86007', 'Antran'),
  official('epci', '244400644', 'CA de la Région Nazairienne'),
];
const resolve = ({ code, name }: TerritoryRef): ResolvedTerritory | null =>
  LIST.find((one) => (code === null ? one.name === name : one.code === code)) ?? null;

const commune = (code: string, name: string) =>
  draftOf('territory', name, {
    territory: { level: 'commune', code, name, department: null, epci: null },
  });

/** The wrong name of a row became another name of the commune of its code, without a word. */
test('the name of another commune than that of the code is said, and is no alias', () => {
  const project = importProject(resolve);
  const rows = [rowOf(2, [commune('86005', 'Antran')]), rowOf(3, [commune('86007', 'Antran')])];
  const { groups } = project.run(rows);
  expect(groups.map(({ code, count }) => [code, count])).toEqual([['E-IMP-CODE', 1]]);
  expect(project.entities().map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Angliers', []],
    ['Antran', []],
  ]);
  expect(project.run(rows)).toMatchObject({ created: 0, updated: 0 });
});

/** « CARENE » was an actor beside the territory of its own SIREN. */
test('a council named by its brand is the territory of its SIREN; a body of another type stays itself', () => {
  const project = importProject(resolve);
  const rows = [
    rowOf(
      2,
      [
        draftOf('funder', 'Région', { as: 'funder' }),
        draftOf(null, 'CARENE', { as: 'beneficiary', fields: { identifiers: { siren: ['244400644'] } } }),
      ],
      [linkOf('funds', 'funder', 'beneficiary', { amountCents: 100 }, true)],
    ),
  ];
  project.run(rows);
  const [carene] = project.entities().filter(({ kind }) => kind === 'territory');
  expect(carene).toMatchObject({ name: 'CA de la Région Nazairienne', aliases: ['CARENE'] });
  expect(project.relations().map(({ to, amountCents }) => [to, amountCents])).toEqual([[carene?.id, 100]]);
  expect(project.run(rows)).toMatchObject({ created: 0, updated: 0 });
  const school = draftOf('actor', 'École du parc', {
    fields: { identifiers: { siren: ['244400644'] }, type: 'academic' },
  });
  const other = importProject(resolve);
  other.run([rowOf(2, [school])]);
  expect(other.entities()[0]?.kind).toBe('actor');
});
