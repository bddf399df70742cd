import { expect, it } from 'vitest';
import { Label } from '../../shared/domain/entity.ts';
import { fitName } from '../../shared/domain/import/presets/long-name.ts';
import { csvTable, draftAll } from '../domain/import/presets/read-table.ts';

const SENTENCE =
  `Le Lieu-Dit, pôle de coopération, porte ce projet. ${'Ses structures membres y sont aussi. '.repeat(14)}`.trim();

/** A list of the ANCT has a sentence of 555 characters for a name: stored as it was, no list of the project could be read. */
it('a sentence for a name becomes a name and a description', () => {
  const csv = `idterritoire,libterritoire,listegeo\nfabt-1,"${SENTENCE}",29019\n`;
  const entities = draftAll(csvTable(csv, 'fabt_geom.csv')).flatMap((row) => row.entities);
  const named = entities.filter(({ fields }) => fields.description?.includes('Lieu-Dit'));
  expect(named.length).toBeGreaterThan(0);
  for (const { fields } of entities) expect(Label.safeParse(fields.name ?? 'territoire').success).toBe(true);
  for (const { fields } of named) {
    expect(fields.name).toMatch(/Le Lieu-Dit, pôle de coopération, porte ce projet.*…$/);
    expect(fields.description).toContain(SENTENCE);
  }
});

it('a name of the length allowed is left as it is, a word without end is cut', () => {
  expect(fitName(' Mairie\nde Brest ')).toEqual({ name: 'Mairie de Brest' });
  expect(fitName('é'.repeat(300))).toEqual({ name: 'é'.repeat(300) });
  expect(Label.safeParse(fitName('a'.repeat(400)).name).success).toBe(true);
});
