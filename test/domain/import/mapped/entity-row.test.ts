import { describe, expect, it } from 'vitest';
import { RowDraft } from '../../../../shared/domain/import/draft.ts';
import type { Mapping } from '../../../../shared/domain/import/mapping.ts';
import { codesOf, columnsOf, draftsOf, tableOf } from '../../../helpers/mapped-rows.ts';

describe('a row of an entity', () => {
  const [row] = draftsOf(
    tableOf(
      'Nom|SIREN|Statut|Ville|Dép|Site|Thèmes|ODD|ESS|Début|Fin|Note',
      'Le Relais|404 833 048|SCIC|Sainte-Colombe|50|relais.fr|insertion ; vélo|ODD 8 ; 12|oui|avril 2020|2024|très bien',
    ),
    {
      columns: {
        ...columnsOf({
          Nom: 'entity.name',
          SIREN: 'entity.siren',
          Statut: 'entity.kind',
          Dép: 'entity.territory.department',
          Site: 'entity.url',
          Thèmes: 'entity.themes',
          ODD: 'entity.sdgs',
          ESS: 'entity.ess',
          Début: 'entity.startsOn',
          Fin: 'entity.endsOn',
          Note: 'entity.statements.Avis',
        }),
        Ville: { field: 'entity.territory.name', format: 'commune' },
      },
    },
  );

  it('is drafted whole', () => {
    expect(row?.problems).toEqual([]);
    expect(RowDraft.parse(row).entities).toEqual([
      {
        as: 'entity',
        mode: 'record',
        kind: 'actor',
        fields: {
          type: 'cooperative',
          name: 'Le Relais',
          identifiers: { siren: ['404833048'] },
          url: 'https://relais.fr',
          themes: ['insertion', 'vélo'],
          sdgs: [8, 12],
          ess: 'yes',
          startsOn: '2020-04',
          endsOn: '2024',
          statements: [{ field: 'Avis', value: 'très bien', on: null, source: null, audience: 'committee' }],
        },
        territory: null,
        anchored: [{ level: 'commune', code: null, name: 'Sainte-Colombe', department: '50', epci: null }],
        acts: [],
        key: null,
        context: null,
        contacts: [],
        position: null,
      },
    ]);
  });

  const read = (header: string, field: string, cell: string, more: Partial<Mapping> = {}) =>
    draftsOf(tableOf(`Nom|${header}`, `A|${cell}`), {
      columns: columnsOf({ Nom: 'entity.name', [header]: field }),
      ...more,
    })[0];

  it('keeps an identifier whose key is wrong, and says it (F12)', () => {
    const wrong = read('SIRET', 'entity.siret', '40440440400012');
    expect(wrong?.entities[0]?.fields.identifiers).toEqual({ siret: ['40440440400012'] });
    expect(codesOf(wrong)).toEqual(['E-IMP-KEY']);
    expect(read('SIREN', 'entity.siren', '12345678')?.entities[0]?.fields.identifiers).toEqual({
      siren: ['12345678'],
    });
  });

  it('leaves an end that is before the start out (F16)', () => {
    const both = draftsOf(tableOf('Nom|Début|Fin', 'A|2024|2022'), {
      columns: columnsOf({ Nom: 'entity.name', Début: 'entity.startsOn', Fin: 'entity.endsOn' }),
    })[0];
    expect(both?.entities[0]?.fields).toMatchObject({ startsOn: '2024', endsOn: null });
    expect(codesOf(both)).toEqual(['E-IMP-PERIOD']);
  });

  it('says what it cannot read, and never guesses it', () => {
    expect(codesOf(read('Début', 'entity.startsOn', '31/02/2026'))).toEqual(['E-IMP-DATE']);
    expect(codesOf(read('Budget', 'entity.budget', '(12)'))).toEqual(['E-IMP-AMOUNT']);
    expect(codesOf(read('Site', 'entity.url', 'javascript:alert(1)'))).toEqual(['E-IMP-VALUE']);
    const long = read('Sigle', 'entity.shortName', 'x'.repeat(301));
    expect([codesOf(long), long?.isSkipped]).toEqual([['E-IMP-LONG'], true]);
  });

  it('asks what a word for a kind means, and takes the answer (F14)', () => {
    const unknown = read('Statut', 'entity.kind', 'Bidule étrange');
    expect([codesOf(unknown), unknown?.entities[0]?.fields.type]).toEqual([['E-IMP-KIND'], 'other']);
    const table = tableOf('Nom|Statut', 'A|Bidule étrange');
    const mapping = { columns: columnsOf({ Nom: 'entity.name', Statut: 'entity.kind' }) };
    const answered = draftsOf(table, mapping, { meanings: { kind: { 'bidule etrange': 'actor/network' } } });
    expect(answered[0]?.entities[0]).toMatchObject({ kind: 'actor', fields: { type: 'network' } });
    const meant = draftsOf(table, {
      ...mapping,
      values: { 'entity.kind': { 'Bidule étrange': 'actor/mutual' } },
    });
    expect(meant[0]?.entities[0]?.fields.type).toBe('mutual');
    expect(codesOf(meant[0])).toEqual([]);
  });

  it('has coordinates that are in France, or asks (F13)', () => {
    const at = (lat: string, lon: string, decisions = {}) =>
      draftsOf(
        tableOf('Nom|Lat|Lon', `A|${lat}|${lon}`),
        { columns: columnsOf({ Nom: 'entity.name', Lat: 'entity.lat', Lon: 'entity.lon' }) },
        { decisions },
      )[0];
    expect(at('48,1', '-1,7')?.entities[0]?.fields).toMatchObject({ lat: 48.1, lon: -1.7 });
    expect(codesOf(at('-1,7', '48,1'))).toEqual(['E-IMP-PLACE']);
    expect(at('-1,7', '48,1')?.entities[0]?.fields.lat).toBeUndefined();
    expect(at('-1,7', '48,1', { 'E-IMP-PLACE': 'swap' })?.entities[0]?.fields).toMatchObject({
      lat: 48.1,
      lon: -1.7,
    });
    expect(codesOf(at('6862000', '652000'))).toEqual(['E-IMP-PLACE']);
    expect(codesOf(at('0', '0'))).toEqual(['E-IMP-PLACE']);
  });

  it('is left out without a name, and a line of totals is none', () => {
    const rows = draftsOf(tableOf('Nom|Ville|Montant', 'A|Rennes|12', '|Vitré|13', 'Total||25'), {
      columns: columnsOf({ Nom: 'entity.name', Ville: 'entity.territory.name' }),
    });
    expect(rows.map((one) => [codesOf(one), one.isSkipped])).toEqual([
      [[], false],
      [['E-IMP-NONAME'], true],
      [['E-IMP-TOTAL'], true],
    ]);
  });

  it('says rows with too many or too few cells, and completes or skips them (E08)', () => {
    const table = tableOf('Nom|SIREN|Ville', 'A|404833048', 'B||Vitré|trop');
    const mapping = { columns: columnsOf({ Nom: 'entity.name' }) };
    const rows = draftsOf(table, mapping);
    expect(rows.map(({ problems, isSkipped }) => [problems[0]?.details, isSkipped])).toEqual([
      [{ found: 2, expected: 3, value: '' }, false],
      [{ found: 4, expected: 3, value: '' }, false],
    ]);
    expect(
      draftsOf(table, mapping, { decisions: { 'E-IMP-LENGTH': 'skip' } }).every((one) => one.isSkipped),
    ).toBe(true);
  });

  it('holds persons only when asked (F19)', () => {
    const table = tableOf('Nom|Contact', 'A|Léa Le Gall <lea@ex.fr> 02 99 00 00 00');
    const mapping = { columns: columnsOf({ Nom: 'entity.name', Contact: 'entity.contact.name' }) };
    expect(JSON.stringify(draftsOf(table, mapping)[0]?.entities)).not.toContain('Gall');
    expect(draftsOf(table, mapping, { withPersons: true })[0]?.entities[0]?.contacts).toEqual([
      { name: 'Léa Le Gall', function: null, email: 'lea@ex.fr', phone: '02 99 00 00 00' },
    ]);
  });
});
