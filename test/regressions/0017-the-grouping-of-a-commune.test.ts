import { expect, it } from 'vitest';
import { draftsOf, fieldsOf, proposalOf, tableOf } from '../helpers/mapped-rows.ts';

/** Communes listed with their grouping were read as that grouping: 135 communes became 110 EPCI under their names. */
it('a list of communes that gives the SIREN of their grouping stays a list of communes', () => {
  const communes = tableOf(
    'codgeo|libgeo|echelon|siren_epci',
    '61006|Argentan|commune|200068450',
    '34164|Montaud|commune|243400470',
  );
  expect(fieldsOf(communes)).toEqual({
    codgeo: 'entity.territory.code',
    libgeo: 'entity.name',
    echelon: 'entity.type',
    siren_epci: 'entity.territory.epci',
  });
  expect(draftsOf(communes).map(({ entities }) => entities[0]?.fields.identifiers ?? {})).toEqual([{}, {}]);
});

it('a list of groupings is one of territories when its natures are those of groupings', () => {
  const groupings = tableOf(
    'codgeo|libgeo|nature_juridique',
    '243300316|Bordeaux Métropole|METRO',
    '200068997|CA Arlysère|CA',
  );
  expect(proposalOf(groupings).mapping.rowIs).toBe('territory');
});

it('words under a title that resembles « weight » are kept in the note', () => {
  const links = tableOf('source|target|Value Flows', '1|2|Funding', '2|3|Advice');
  expect(fieldsOf(links)['Value Flows']).toBe('relation.note');
});
