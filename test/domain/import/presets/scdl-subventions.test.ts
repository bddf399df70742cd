import { describe, expect, it } from 'vitest';
import type { EntityDraft, RowDraft } from '../../../../shared/domain/import/draft.ts';
import { sharedData } from '../../../helpers/shared-data.ts';
import { csvTable, draftAll, presetOf, problemsOf, tableOfFile } from './read-table.ts';

const COLUMNS =
  'nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;referenceDecision;dispositifAide';
const table = (...rows: string[]) => csvTable([COLUMNS, ...rows].join('\n'));
const FUNDER = 'Département de Loire-Atlantique;22440002800011';
/** These rows follow the schema in their columns only: errors against it are another test's. */
const read = (of: ReturnType<typeof table>, decisions: Record<string, string> = {}): RowDraft[] =>
  draftAll(of, { decisions: { 'E-IMP-SCHEMA': 'import', ...decisions } });
const one = (row: string): RowDraft => {
  const [draft] = read(table(row));
  if (!draft) throw new Error('no row');
  return draft;
};
const drafted = (row: RowDraft, as: string): EntityDraft | undefined =>
  row.entities.find((entity) => entity.as === as);

describe('subsidies of the national schema', () => {
  it('are recognised whatever the order and the case of the columns', () => {
    expect(presetOf(table())?.id).toBe('scdl-subventions');
    expect(presetOf(csvTable('MONTANT;ID_Beneficiaire;nom attribuant\n1;2;3'))?.id).toBe('scdl-subventions');
    expect(presetOf(csvTable('nom;montant\n1;2'))).toBeUndefined();
  });

  it('are paid by a territory, to an actor known by its SIREN, its establishment kept', () => {
    const row = one(
      `${FUNDER};2014;COMPET;44852263100012;W441001234;Achat;1500.0;aide en numéraire;D 12;Fonds sport`,
    );
    expect(drafted(row, 'funder')).toMatchObject({
      kind: 'territory',
      territory: { level: 'department', code: '44' },
      fields: {
        roles: ['actor', 'funder'],
        identifiers: { siren: ['224400028'], siret: ['22440002800011'] },
      },
    });
    expect(drafted(row, 'beneficiary')).toMatchObject({
      kind: 'actor',
      context: '44',
      fields: {
        name: 'COMPET',
        type: 'association',
        identifiers: { siren: ['448522631'], rna: ['W441001234'] },
      },
    });
    expect(row.relations).toMatchObject([
      {
        type: 'funds',
        from: 'funder',
        to: 'beneficiary',
        isCounted: true,
        fields: {
          amountCents: 150_000,
          startsOn: '2014',
          year: 2014,
          stage: 'granted',
          contribution: 'cash',
          note: 'Achat',
          sources: [{ title: 'D 12', publisher: 'Département de Loire-Atlantique' }],
        },
      },
      { type: 'benefits-from', from: 'beneficiary', to: 'programme', isCounted: false },
    ]);
    expect(drafted(row, 'programme')).toMatchObject({
      kind: 'programme',
      context: '44',
      fields: { name: 'Fonds sport' },
    });
  });

  it('leave « NA » empty', () => {
    const row = one(`${FUNDER};NA;COMPET;NA;NA;NA;NA;NA;NA;NA`);
    expect(row.relations).toHaveLength(1);
    expect(row.relations[0]).toMatchObject({ isCounted: false, fields: { stage: 'granted' } });
    expect(Object.keys(row.relations[0]?.fields ?? {})).toEqual(['stage']);
    expect(drafted(row, 'beneficiary')?.fields).toEqual({
      name: 'COMPET',
      type: null,
      roles: [],
      identifiers: {},
    });
  });

  it('know a funder by its name where its number is of nobody', () => {
    const row = one('Conseil Départemental de la Mayenne;22530000000000;2018;COMPET;448522631;;;10;;;');
    expect(drafted(row, 'funder')).toMatchObject({
      territory: { level: 'department', code: null, name: 'Conseil Départemental de la Mayenne' },
      fields: { identifiers: {} },
    });
    expect(problemsOf([row], 'E-IMP-KEY')).toHaveLength(1);
  });

  it('say a repaired number, keep one with a bad key, and take none of another length', () => {
    const repaired = one(
      "Département de Maine-et-Loire;224 900 019 000 15';2018;A;82 212 742 900 014;;;10;;;",
    );
    expect(drafted(repaired, 'funder')?.territory?.code).toBe('49');
    expect(problemsOf([repaired], 'E-IMP-REPAIRED')).toMatchObject([
      { column: 'idAttribuant', details: { read: '22490001900015' } },
    ]);
    const bad = one(`${FUNDER};2018;A;123456789;;;10;;;`);
    expect(drafted(bad, 'beneficiary')?.fields.identifiers).toEqual({ siren: ['123456789'] });
    expect(problemsOf([bad], 'E-IMP-KEY')).toMatchObject([{ column: 'idBeneficiaire', value: '123456789' }]);
    const short = one(`${FUNDER};2018;A;7280266;;;10;;;`);
    expect(drafted(short, 'beneficiary')?.fields.identifiers).toEqual({});
    expect(problemsOf([short], 'E-IMP-VALUE')).toHaveLength(1);
    const cleared = read(table(`${FUNDER};2018;A;123456789;;;10;;;`), { 'E-IMP-KEY': 'clear' });
    expect(cleared[0]?.entities[1]?.fields.identifiers).toEqual({});
  });

  it('pay councils as territories: communes by their SIREN, groupings by their name', () => {
    const commune = one(`${FUNDER};2018;COMMUNE DE NANTES;21440109300015;;;10;;;`);
    expect(drafted(commune, 'beneficiary')).toMatchObject({
      kind: 'territory',
      territory: { level: 'commune', code: '214401093' },
    });
    const epci = one(`${FUNDER};2018;CC du Pays de Blain;244400453;;;10;;;`);
    expect(drafted(epci, 'beneficiary')?.territory).toMatchObject({ level: 'epci', code: '244400453' });
    const home = one(`${FUNDER};2018;Ville de demain;448522631;;;10;;;`);
    expect(drafted(home, 'beneficiary')?.kind).toBe('actor');
  });

  it('keep a refused request apart from what is paid', () => {
    const rows = draftAll(
      csvTable(
        'nomAttribuant;idAttribuant;nomBeneficiaire;montant;montantDemande;statutLabel;exerciceBudgetaire\nVille;21440109300015;A;;500;refusée;2020',
      ),
    );
    expect(rows[0]?.relations[0]?.fields).toEqual({
      year: 2020,
      stage: 'requested',
      status: 'ended',
      outcome: 'bad',
      amountCents: 50_000,
    });
  });

  it('do not add loans to what is given, and count gifts in kind as such', () => {
    const header =
      'nomAttribuant;nomBeneficiaire;montant;montantPret;estimationAvantageNatures;detailAvantagesNature';
    const [loan, gift] = draftAll(
      csvTable([header, 'Ville;A;;800000;;', 'Ville;B;;;2240.0;Chaises'].join('\n')),
    );
    expect(loan?.relations[0]?.fields).toEqual({ note: 'montantPret : 800000', stage: 'granted' });
    expect(gift?.relations[0]?.fields).toMatchObject({ amountCents: 224_000, contribution: 'in-kind' });
  });

  it('report what is unreadable at its column, and keep the amount of a row that names nobody', () => {
    const row = one(`${FUNDER};31/02/2018;A;448522631;;;douze;;;`);
    expect(row.problems.map(({ code, column }) => [code, column])).toEqual([
      ['E-IMP-AMOUNT', 'montant'],
      ['E-IMP-DATE', 'dateConvention'],
    ]);
    const nobody = one(`${FUNDER};2018;NA;NA;;;34692695.75;;;`);
    expect(nobody).toMatchObject({ isSkipped: false, problems: [{ code: 'E-IMP-NOBODY' }] });
    expect(drafted(nobody, 'beneficiary')?.fields).toMatchObject({ type: 'group' });
    expect(nobody.relations[0]?.fields.amountCents).toBe(3_469_269_575);
    expect(one(`${FUNDER};2018;NA;NA;;;NA;;;`)).toMatchObject({
      isSkipped: true,
      problems: [{ code: 'E-IMP-NONAME' }],
    });
  });

  it('take whoever receives as an actor, a foundation too, and a food bank for no bank', () => {
    const kindOf = (name: string) => {
      const { kind, fields } = drafted(one(`${FUNDER};2018;${name};NA;;;10;;;`), 'beneficiary') ?? {};
      return [kind, fields?.type, fields?.roles];
    };
    expect(kindOf('FONDATION DU PATRIMOINE')).toEqual(['actor', null, ['funder']]);
    expect(kindOf('BANQUE ALIMENTAIRE DE LA MAYENNE')).toEqual(['actor', 'association', []]);
  });

  it('report a line whose accents are lost once, and keep it', () => {
    const row = one(
      'Conseil D\uFFFDpartemental de la Vend\uFFFDe;22850001300658;2018;V\uFFFDlo;448522631;;;1;aide en num\uFFFDraire;;',
    );
    expect(row.problems.map(({ code }) => code)).toEqual(['E-IMP-ACCENT']);
    expect(drafted(row, 'funder')?.territory).toMatchObject({ level: 'department', code: '85' });
    expect(row.relations[0]?.fields.contribution).toBe('cash');
  });
});

const valid = (rows: readonly RowDraft[]): Set<string> =>
  new Set(
    rows.flatMap(({ entities }) =>
      entities
        .filter(({ as }) => as === 'beneficiary')
        .flatMap(({ fields }) => fields.identifiers?.siren ?? []),
    ),
  );
const passes = (siren: string): boolean => {
  const digits = [...siren].map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

describe('published files', () => {
  it.each([
    ['donnees_subventions_agregees_PDL.csv', 'utf-8', 108],
    ['donnees_subventions_agregees_PDL_utf8.csv', 'windows-1252', 0],
  ])('%s is read whole', (file, encoding, damaged) => {
    const path = sharedData(`subventions-pdl-2019/${file}`);
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const read = tableOfFile(path, encoding);
    const rows = draftAll(read);
    expect(rows).toHaveLength(18_719);
    expect(rows.filter(({ isSkipped }) => isSkipped)).toEqual([]);
    expect(problemsOf(rows, 'E-IMP-NOBODY')).toHaveLength(1);
    expect(problemsOf(rows, 'E-IMP-ACCENT')).toHaveLength(damaged);
    expect(problemsOf(rows, 'E-IMP-SCHEMA')).toHaveLength(0);
    const sirens = [...valid(rows)];
    // 4,327 of nine or fourteen digits, and one whose lost zero is given back.
    expect(sirens.filter(passes)).toHaveLength(4328);
    const funders = new Set(
      rows.flatMap(({ entities }) =>
        entities
          .filter(({ as }) => as === 'funder')
          .map(({ territory }) => territory?.code ?? territory?.name),
      ),
    );
    expect(funders).toEqual(new Set(['44', '85', '53', '49', '72', 'Conseil Départemental de la Mayenne']));
    const wrong = new Set(
      rows.flatMap(({ entities }) =>
        entities.flatMap(({ as, fields: { identifiers } }) =>
          as === 'beneficiary' &&
          !passes(identifiers?.siren?.[0] ?? (identifiers?.siret?.[0] ?? '000000000').slice(0, 9))
            ? [(identifiers?.siren?.[0] ?? identifiers?.siret?.[0] ?? '').slice(0, 9)]
            : [],
        ),
      ),
    );
    expect(wrong.size).toBe(20);
  });

  it('conventions-maine-et-loire: the number of the département is repaired on each row', () => {
    const path = sharedData('subventions-pdl-2019/conventions-maine-et-loire.csv');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const rows = draftAll(tableOfFile(path));
    expect(rows).toHaveLength(75);
    expect(rows.some(({ isSkipped }) => isSkipped)).toBe(false);
    expect(problemsOf(rows, 'E-IMP-REPAIRED').filter(({ column }) => column === 'idAttribuant')).toHaveLength(
      75,
    );
  });
});
