import { describe, expect, it } from 'vitest';
import type { RowDraft } from '../../../../shared/domain/import/draft.ts';
import { draftsOf, fieldsOf, proposalOf, tableOf, tablesOf } from '../../../helpers/mapped-rows.ts';

/** « from —type→ to amount year » of each relation of rows. */
const linksOf = (rows: readonly RowDraft[]): string[] =>
  rows.flatMap(({ entities, relations }) =>
    relations.map(({ from, to, type, fields }) => {
      const name = (as: string) => entities.find((entity) => entity.as === as)?.fields.name ?? as;
      const euros = fields.amountCents == null ? [] : [fields.amountCents / 100];
      const year = fields.year == null ? [] : [fields.year];
      return [name(from), type, name(to), ...euros, ...year].join(' | ');
    }),
  );
const nameColumn = (...lines: readonly string[]): string | undefined =>
  Object.entries(fieldsOf(tableOf(...lines))).find(([, field]) => field === 'entity.name')?.[0];

describe('what a row is named by', () => {
  it.each([
    ['Nom du tiers-lieu|Porteur|Commune', 'Le Lavoir|Association Le Lavoir|Parthenay', 'actor/third-place'],
    [
      'Nom du PAT|Structure porteuse|Départements',
      'PAT de la Vienne|Département de la Vienne|86',
      'programme/other',
    ],
    ['Nom de l’association|Objet|Montant voté', 'Chorale|Culture|800', 'actor/association'],
    ['lib_fs|structure_porteuse|lib_com', 'France services Civray|La Poste|Civray', undefined],
    ['code_qp|nom_qp|commune_qp', 'QP086001|Les Couronneries|Poitiers', 'territory/qpv'],
    ['Nom de l’aide|Programmes|Thématiques', 'Soutien aux lieux|Fonds vert|Culture', undefined],
  ])('is the column called so, not its carrier: %s', (header, row, kind) => {
    const table = tableOf(header, row, row.replace(/\p{Lu}/u, 'Z'));
    const name = header.split('|').find((title) => /^(?:nom|lib)/i.test(title));
    expect(fieldsOf(table)[name ?? '']).toBe('entity.name');
    expect(proposalOf(table).mapping.constants['entity.kind']).toBe(kind);
  });

  it('keeps persons and places out of it', () => {
    expect(nameColumn('Structure|Nom du responsable|Nom de la commune', 'A|Léa|Rennes', 'B|Max|Vitré')).toBe(
      'Structure',
    );
  });

  it('is the group, where a column lists its members', () => {
    const table = tableOf('PTCE|Membres du PTCE', 'Pôle Sud|Scic Eole ; Api’Up', 'Florange|OpenStep');
    expect(linksOf(draftsOf(table))).toEqual([
      'Scic Eole | member-of | Pôle Sud',
      'Api’Up | member-of | Pôle Sud',
      'OpenStep | member-of | Florange',
    ]);
  });

  it('is what a meeting was about; two of one name are told apart by their day', () => {
    const table = tableOf(
      'Date|Objet|Lieu|Participants',
      '12/03/2024|COPIL CRTE|Parthenay|DDT 79 ; Vélo Gâtine',
      '12/09/2024|COPIL CRTE|Parthenay|DDT 79',
    );
    const meetings = draftsOf(table).map(({ entities }) => entities[0]);
    expect(meetings.map((meeting) => [meeting?.kind, meeting?.fields.type, meeting?.context])).toEqual([
      ['initiative', 'exchange', '2024-03-12'],
      ['initiative', 'exchange', '2024-09-12'],
    ]);
    expect(linksOf(draftsOf(table))[0]).toBe('DDT 79 | participates-in | COPIL CRTE');
  });

  it('is no sheet that explains the others', () => {
    const table = tableOf('Ce classeur recense tous les acteurs.', 'Mise à jour : mars 2026');
    expect(() => proposalOf(table)).toThrow();
  });
});

describe('links', () => {
  it('are two columns of names without titles, some of which are in both', () => {
    const table = tableOf('Emmaüs|Secours', 'Emmaüs|Restos', 'Secours|Mairie', 'Restos|Mairie');
    expect(linksOf(draftsOf(table))).toHaveLength(4);
    expect(proposalOf(tableOf('Emmaüs|Niort', 'Secours|Niort', 'Restos|Melle')).mapping.rowIs).not.toBe(
      'relation',
    );
  });

  it('name both ends alike: « Source » beside « Cible » is a name', () => {
    const table = tableOf('Source|Relation|Cible', 'Mairie de Niort|finance|Association B');
    expect(fieldsOf(table)).toMatchObject({ Source: 'from.name', Cible: 'to.name' });
    expect(fieldsOf(tableOf('Source|Target', 'n1|n2'))).toEqual({ Source: 'from.key', Target: 'to.key' });
  });

  it('take a label that says what links are for their type', () => {
    const table = tableOf('from_node|to_node|label', '1|2|funds', '2|3|works with');
    expect(fieldsOf(table).label).toBe('relation.type');
    expect(fieldsOf(tableOf('from_node|to_node|label', '1|2|alpha', '2|3|beta')).label).toBe('relation.role');
  });

  it('join the buyer and the holder of a contract, each with its own number', () => {
    const table = tableOf(
      'id|acheteur.id|acheteur.nom|nature|montant|titulaire_id_1|titulaire_denominationSociale_1',
      '1|21860194600013|VILLE DE POITIERS|Marché|125000.5|55208131766522|EDF',
    );
    expect(fieldsOf(table)).toMatchObject({
      'acheteur.nom': 'from.name',
      'acheteur.id': 'from.siret',
      titulaire_id_1: 'to.siret',
      titulaire_denominationSociale_1: 'to.name',
    });
    expect(linksOf(draftsOf(table))).toEqual(['VILLE DE POITIERS | concerns | EDF | 125000.5']);
  });

  it('are of the instance that a member is in', () => {
    const table = tableOf('Instance|Membre|Qualité', 'COPIL CRTE|DDT 79|Membre', 'CoTech|ADEME|Invité');
    expect(linksOf(draftsOf(table))[0]).toBe('DDT 79 | member-of | COPIL CRTE');
  });
});

describe('money', () => {
  it('of several funders in a cell is each one’s', () => {
    const table = tableOf(
      'Projet|Porteur|Financeurs|Montants|Année',
      'Ressourcerie|Éco-Clain|État : 12 000 € ; Région : 5 000 €||2024',
      'Jardins|CCAS|Fondation de France (8 000 €) ; Ville (3 000 €)||2023',
      'Vélo|Cyclo|CDC ; ADEME|4 000 € ; 6 500 €|2024',
      'Halle|Mairie|DRAC|1 000 €|2022',
    );
    expect(linksOf(draftsOf(table)).filter((link) => link.includes('| funds |'))).toEqual([
      'État | funds | Ressourcerie | 12000 | 2024',
      'Région | funds | Ressourcerie | 5000 | 2024',
      'Fondation de France | funds | Jardins | 8000 | 2023',
      'Ville | funds | Jardins | 3000 | 2023',
      'CDC | funds | Vélo | 4000 | 2024',
      'ADEME | funds | Vélo | 6500 | 2024',
      'DRAC | funds | Halle | 1000 | 2022',
    ]);
  });

  it('given once for several funders is nobody’s, and said', () => {
    const [row] = draftsOf(tableOf('Projet|Financeurs|Montant', 'Halle|DRAC ; ADEME|1 000 €'));
    expect(linksOf(row ? [row] : [])).toEqual(['DRAC | funds | Halle', 'ADEME | funds | Halle']);
    expect(row?.problems.map(({ code }) => code)).toContain('E-IMP-AMOUNT');
  });

  it('of several years in columns is one funding a year', () => {
    const table = tableOf(
      'Bénéficiaire|Financeur|Montant 2022|Montant 2023',
      'Wimoov|Département|4 500,00|4 500,00',
      'Le Lavoir|ANCT|50 000,00|',
    );
    expect(linksOf(draftsOf(table))).toEqual([
      'Département | funds | Wimoov | 4500 | 2022',
      'Département | funds | Wimoov | 4500 | 2023',
      'ANCT | funds | Le Lavoir | 50000 | 2022',
    ]);
  });

  it('without a funder is a dated figure of the row, never dropped nor doubled with its total', () => {
    const table = tableOf('Association|2021|2022|Total', 'Judo|800|950|1750', 'Photo|100||100');
    const [row] = draftsOf(table);
    expect(row?.entities[0]?.fields.statements?.map(({ field, value, on }) => [field, value, on])).toEqual([
      ['2021', '800', '2021'],
      ['2022', '950', '2022'],
    ]);
    expect(proposalOf(table).unused).toEqual(['Total']);
  });

  it('under the title of a place or of a funder is no place', () => {
    const table = tableOf(
      'Projet|Commune|Région|Département|État|Nb communes',
      'Halle|Airvault|5000|60000|120000|24',
      'Épicerie|Thouars|||10000|38',
    );
    const [row] = draftsOf(table);
    expect(row?.entities[0]?.anchored.map(({ name }) => name)).toEqual(['Airvault']);
    expect(row?.entities[0]?.fields.statements?.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'Région 5000',
      'Département 60000',
      'État 120000',
      'Nb communes 24',
    ]);
  });
});

describe('a matrix of crosses', () => {
  it('gives the themes that a row checks', () => {
    const table = tableOf(
      'Structure|Mobilité|Alimentation|Énergie',
      'AMAP des Collines||x|',
      'CPIE|non|x|x',
      'Garage|x||',
    );
    expect(draftsOf(table).map(({ entities }) => entities[0]?.fields.themes)).toEqual([
      ['Alimentation'],
      ['Alimentation', 'Énergie'],
      ['Mobilité'],
    ]);
  });

  it('gives the programmes of a territory', () => {
    const table = tableOf('Commune|PVD|ORT', 'Thouars|x|oui', 'Bressuire|non|x');
    expect(linksOf(draftsOf(table))).toEqual([
      'PVD | covers | Thouars',
      'ORT | covers | Thouars',
      'ORT | covers | Bressuire',
    ]);
  });

  it('takes no answer to a question for a theme', () => {
    const table = tableOf('Structure|Adhérent|À jour|Employeur', 'A|oui|non|oui', 'B|non|oui|oui');
    expect(Object.values(fieldsOf(table))).not.toContain('entity.themes');
  });
});

describe('tables one under another', () => {
  it('are each read with their own titles', () => {
    const { tables } = tablesOf(
      'Acteurs||',
      'Nom|Type|Commune',
      'La Boucle|association|Parthenay',
      '||',
      'Financements 2024||',
      'Financeur|Bénéficiaire|Montant',
      'ADEME|La Boucle|8000',
    );
    expect(tables.map(({ head }) => [head.headers, head.headerRow, head.firstRow ?? null])).toEqual([
      [['Nom', 'Type', 'Commune'], 2, null],
      [['Financeur', 'Bénéficiaire', 'Montant'], 6, 5],
    ]);
    expect(tables.map((table) => [...table.rows()].map(({ row }) => row))).toEqual([[3], [7]]);
  });

  it('are one where a group only begins after a blank line', () => {
    const { tables } = tablesOf('Nom|Type', 'A|Association', '|', 'B|Association', '|', 'Nom|Type', 'C|PME');
    expect(tables).toHaveLength(1);
    expect([...(tables[0]?.rows() ?? [])]).toHaveLength(3);
  });
});

it('X and Y off a graph are of the ground: metres are said, never a place', () => {
  const [row] = draftsOf(tableOf('Nom|X|Y', 'Moulin|497000|6611000'));
  expect(row?.entities[0]?.position).toBeNull();
  expect(row?.problems.map(({ code }) => code)).toContain('E-IMP-PLACE');
});
