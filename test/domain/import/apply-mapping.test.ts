import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping } from '../../../shared/domain/import/apply-mapping.ts';
import { Mapping } from '../../../shared/domain/import/mapping.ts';
import { kindOfName } from '../../../shared/domain/import/recognise/name-kinds.ts';
import { ImportRefusal } from '../../../shared/domain/import/refusal.ts';
import type { Table } from '../../../shared/domain/import/table.ts';
import { parseEuros, writeEuros } from '../../../shared/domain/money.ts';
import { codesOf, columnsOf, draftsOf, tableOf } from '../../helpers/mapped-rows.ts';

describe('links of an entity row', () => {
  const table = (cell: string, amount: string) => tableOf('Nom|Financeurs|Montant', `A|${cell}|${amount}`);
  const mapping = {
    columns: {
      ...columnsOf({ Nom: 'entity.name', Montant: 'link.funds.relation.amount' }),
      Financeurs: { field: 'link.funds.from.name', split: ';' },
    },
  };

  it('are made to each name of a cell', () => {
    const [row] = draftsOf(table('Région Bretagne ; Fonds vert', ''), mapping);
    expect(
      row?.entities.slice(1).map(({ mode, kind, fields }) => [mode, kind, fields.name, fields.roles]),
    ).toEqual([
      ['mention', 'territory', 'Région Bretagne', ['funder']],
      ['mention', 'funder', 'Fonds vert', undefined],
    ]);
    expect(row?.relations.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['funds', 'link0.0', 'entity'],
      ['funds', 'link0.1', 'entity'],
    ]);
  });

  it('carry an amount that is theirs, never one given once for several', () => {
    expect(draftsOf(table('Fonds vert', '12 k€'), mapping)[0]?.relations[0]).toMatchObject({
      fields: { amountCents: 1_200_000 },
      isCounted: true,
    });
    const shared = draftsOf(table('Fonds vert ; ADEME', '12 k€'), mapping)[0];
    expect(shared?.relations.map(({ fields }) => fields.amountCents)).toEqual([undefined, undefined]);
    expect(codesOf(shared)).toContain('E-IMP-AMOUNT');
  });
});

describe('a row of a relation', () => {
  const read = (
    lines: readonly string[],
    of: Readonly<Record<string, string>>,
    more: Partial<Mapping> = {},
  ) => draftsOf(tableOf(...lines), { rowIs: 'relation', columns: columnsOf(of), ...more });
  const ends = { De: 'from.name', Vers: 'to.name', Lien: 'relation.type' };

  it('reads the word of the link and its direction', () => {
    const rows = read(['De|Lien|Vers', 'A|finance|B', 'A|porté par|B', 'A|boit avec|B', 'A||B'], ends);
    expect(rows.map(({ relations }) => relations[0])).toMatchObject([
      { type: 'funds', from: 'from', to: 'to' },
      { type: 'carries', from: 'to', to: 'from' },
      { type: 'concerns', fields: { role: 'boit avec' } },
      { type: 'concerns', isTypeOpen: true },
    ]);
    expect(rows.map(codesOf)).toEqual([[], [], ['E-IMP-TYPE'], []]);
    const answered = draftsOf(
      tableOf('De|Lien|Vers', 'A|boit avec|B'),
      { rowIs: 'relation', columns: columnsOf(ends) },
      { meanings: { type: { 'boit avec': 'funds<' } } },
    );
    expect(answered[0]?.relations[0]).toMatchObject({ type: 'funds', from: 'to', to: 'from' });
  });

  it('takes constants, and is left out when an end is missing', () => {
    const rows = read(
      ['De|Vers', 'A|B', 'A|'],
      { De: 'from.name', Vers: 'to.name' },
      {
        constants: { 'relation.type': 'member-of', 'to.kind': 'actor/ptce' },
      },
    );
    expect(rows[0]?.relations[0]?.type).toBe('member-of');
    expect(rows[0]?.entities[1]).toMatchObject({ kind: 'actor', fields: { type: 'ptce', name: 'B' } });
    expect([codesOf(rows[1]), rows[1]?.isSkipped]).toEqual([['E-IMP-NONAME'], true]);
  });

  it('keeps ids that would be a selector, a style or a query as the text that they are (G10)', () => {
    const id = '"] , node { background: red } \'\\ ); DROP TABLE entity; --';
    const [row] = read(['De|Vers', `${id}|b`], { De: 'from.key', Vers: 'to.key' });
    expect(row?.entities.map(({ key }) => key)).toEqual([id, 'b']);
  });
});

describe('a row of a subsidy', () => {
  const fields = {
    Financeur: 'funder.name',
    Bénéficiaire: 'beneficiary.name',
    Projet: 'initiative.name',
    Programme: 'programme.name',
    Montant: 'relation.amount',
    Date: 'relation.date',
  };
  const read = (line: string, constants: Mapping['constants'] = {}) =>
    draftsOf(tableOf('Financeur|Bénéficiaire|Projet|Programme|Montant|Date', line), {
      rowIs: 'funding',
      columns: columnsOf(fields),
      constants,
    })[0];

  it('is money from a funder to a beneficiary, with its year', () => {
    expect(read('Région Bretagne|A|||1 234,50 €|12/03/2024')?.relations).toEqual([
      {
        type: 'funds',
        from: 'funder',
        to: 'beneficiary',
        fields: { amountCents: 123_450, startsOn: '2024-03-12', year: 2024 },
        isCounted: true,
      },
    ]);
  });

  it('goes to the initiative that the beneficiary carries, within a programme', () => {
    expect(
      read('ADEME|A|Jardin|Fonds vert|12|2024')?.relations.map(({ type, from, to }) => [type, from, to]),
    ).toEqual([
      ['carries', 'beneficiary', 'initiative'],
      ['funds', 'funder', 'initiative'],
      ['part-of', 'initiative', 'programme'],
    ]);
  });

  it('may have its funder from a constant', () => {
    expect(read('|A|||12|2024', { 'funder.name': 'Fonds vert' })?.entities[0]?.fields.name).toBe(
      'Fonds vert',
    );
    expect(codesOf(read('|A|||12|2024'))).toContain('E-IMP-NONAME');
  });
});

describe('a row of a territory', () => {
  it('is found by its code, and told apart by where it is', () => {
    const rows = draftsOf(
      tableOf('Commune|INSEE|EPCI|Dép', 'Montaud|34164|CC du Clunisois|34', 'Sainte-Colombe|||50'),
      {
        rowIs: 'territory',
        columns: columnsOf({
          Commune: 'entity.name',
          INSEE: 'entity.insee',
          EPCI: 'entity.territory.epci',
          Dép: 'entity.territory.department',
        }),
        constants: { 'entity.type': 'commune' },
      },
    );
    expect(rows.map(({ entities }) => entities[0]?.territory)).toEqual([
      { level: 'commune', code: '34164', name: 'Montaud', department: '34', epci: 'CC du Clunisois' },
      { level: 'commune', code: null, name: 'Sainte-Colombe', department: '50', epci: null },
    ]);
  });
});

describe('a mapping given', () => {
  const head = tableOf('Nom|Ville', 'A|Rennes').head;
  const check = (of: Readonly<Record<string, string>>, rowIs: Mapping['rowIs'] = 'entity') => {
    try {
      checkMapping(Mapping.parse({ rowIs, columns: columnsOf(of) }), [head]);
      return null;
    } catch (error) {
      return error instanceof ImportRefusal ? [error.code, error.details.value] : error;
    }
  };

  it('is refused when it names no field, or no column of the table', () => {
    expect(check({ Nom: 'entity.name', Ville: 'entity.territory.name' })).toBeNull();
    expect(check({ Nom: 'entity.nom' })).toEqual(['E-IMP-MAPPING', 'entity.nom']);
    expect(check({ Absente: 'entity.name' })).toEqual(['E-IMP-MAPPING', 'Absente']);
    expect(check({ Nom: 'from.name' })).toEqual(['E-IMP-MAPPING', 'from.name']);
    expect(check({ Nom: 'entity.constructor' })).toEqual(['E-IMP-MAPPING', 'entity.constructor']);
    expect(check({ Nom: 'link.neighbour-of.to.name' })).toEqual([
      'E-IMP-MAPPING',
      'link.neighbour-of.to.name',
    ]);
  });

  it('loses the keys that are not its own (G17)', () => {
    const shared = JSON.parse(
      '{"rowIs":"entity","columns":{"Nom":{"field":"entity.name","script":"alert(1)"}},"__proto__":{"polluted":1},"run":"x"}',
    );
    const mapping = Mapping.parse(shared);
    expect(mapping).toEqual({
      rowIs: 'entity',
      columns: { Nom: { field: 'entity.name' } },
      constants: {},
      values: {},
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('records written as a table', () => {
  const word = fc.stringMatching(/^[a-zé’ -]{1,12}[a-z]$/).map((text) => `Z ${text.trim()}`);
  /** A name such as « Z sa » tells a kind, which is a field that the record has not. */
  const plainName = word.filter((name) => kindOfName(name) === null);
  const record = fc.record({
    name: plainName,
    description: fc.option(word, { nil: null }),
    themes: fc.uniqueArray(word, { maxLength: 3 }),
    budgetCents: fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null }),
    startsOn: fc.option(fc.constantFrom('2024', '2024-02', '2024-02-29', '1999-12-31'), { nil: null }),
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const rows = records.map(({ name, description, themes, budgetCents, startsOn }, index) => ({
          row: index + 2,
          cells: [
            name,
            description ?? '',
            themes.join(' ; '),
            budgetCents === null ? '' : writeEuros(budgetCents, 'fr'),
            startsOn ?? '',
          ],
        }));
        const { head } = tableOf('Nom|Description|Thèmes|Budget|Début', 'x||||');
        const table: Table = { head, rowCount: rows.length, rows: () => rows };
        const drafts = draftsOf(table, {
          columns: {
            ...columnsOf({ Nom: 'entity.name', Description: 'entity.description', Début: 'entity.startsOn' }),
            Thèmes: { field: 'entity.themes', split: ';' },
            Budget: { field: 'entity.budget', format: 'fr' },
          },
        });
        expect(drafts.map(({ entities }) => entities[0]?.fields)).toEqual(
          records.map(({ name, description, themes, budgetCents, startsOn }) => ({
            name,
            ...(description === null ? {} : { description }),
            ...(themes.length === 0 ? {} : { themes }),
            ...(budgetCents === null || !parseEuros(writeEuros(budgetCents, 'fr')).ok ? {} : { budgetCents }),
            ...(startsOn === null ? {} : { startsOn }),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
