import { describe, expect, it } from 'vitest';
import { proposeMapping } from '../../../../shared/domain/import/recognise/propose.ts';
import { draftsOf, fieldsOf, proposalOf, samplesOf, tableOf } from '../../../helpers/mapped-rows.ts';

describe('a table of actors', () => {
  const table = tableOf(
    'Structure|N° SIRET|Statut juridique|Ville|Date d’adhésion|Montant (k€)|Financeurs|Contact|Mail|Thématiques|Santé',
    'Cœur d’Œuvre|552 081 317 66522|Asso loi 1901|Rennes|avril 2024|12|Région Bretagne ; Fonds vert|Léa Le Gall|l@ex.fr|insertion, vélo|x',
    'Club du Pays|1,23E+13|Club d’entreprises|Vitré|45750|1 234,50 €|CC du Pays de Redon|Max Roy|m@ex.fr|vélo|',
  );

  it('is recognised whole', () => {
    expect(fieldsOf(table)).toEqual({
      Structure: 'entity.name',
      'N° SIRET': 'entity.siret',
      'Statut juridique': 'entity.kind',
      Ville: 'entity.territory.name',
      'Date d’adhésion': 'entity.startsOn',
      'Montant (k€)': 'link.funds.relation.amount',
      Financeurs: 'link.funds.from.name',
      Thématiques: 'entity.themes',
    });
    const { mapping, confidence } = proposalOf(table);
    expect(mapping.columns).toMatchObject({
      Financeurs: { split: ';' },
      'Montant (k€)': { format: 'fr k€' },
      Thématiques: { split: ',' },
    });
    expect(confidence.Structure).toBe('sure');
  });

  it('leaves persons and article 9 out, and names them (F18, F19)', () => {
    const { personal, sensitive } = proposalOf(table);
    expect(personal.map(({ header, field }) => [header, field])).toEqual([
      ['Contact', 'entity.contact.name'],
      ['Mail', 'entity.contact.email'],
    ]);
    expect(sensitive).toEqual(['Santé']);
    expect(JSON.stringify(draftsOf(table))).not.toMatch(/Le Gall|ex\.fr/);
  });

  it('knows a SIRET, an e-mail or an address by the values alone', () => {
    const unnamed = tableOf(
      'Nom|A|B|C',
      'Le Relais|55208131766522|x@ex.fr|www.relais.fr',
      'Autre|35600000000048|y@ex.fr|',
    );
    expect(fieldsOf(unnamed)).toMatchObject({ A: 'entity.siret', C: 'entity.url' });
    expect(proposalOf(unnamed).personal.map(({ header }) => header)).toEqual(['B']);
  });

  it('is not proposed when nothing is a name', () => {
    const figures = tableOf('Alpha|Beta', '12|13', '14|15');
    expect(proposeMapping(figures.head, samplesOf(figures), { meanings: {} })).toBeNull();
  });

  it('lists the columns that nothing explains', () => {
    expect(proposalOf(tableOf('Nom|Zorglub', 'A|12', 'B|13')).unused).toEqual(['Zorglub']);
  });

  it('keeps « Opinion » and « Syndicat » out, not a list of syndicats mixtes', () => {
    const persons = tableOf('Nom|Opinion|Syndicat', 'A|pour|CGT', 'B|contre|CFDT');
    expect(proposalOf(persons).sensitive).toEqual(['Opinion', 'Syndicat']);
    const bodies = tableOf('Syndicat|Commune', 'Syndicat mixte du Pays|Redon', 'SIVOM du Val|Vitré');
    expect(proposalOf(bodies).sensitive).toEqual([]);
  });
});

describe('what a row is', () => {
  it.each([
    ['entity', ['Projet|Porteur|Partenaires|Budget', 'Jardin|A|B ; C|12 k€', 'Vélo|D|E|1 M€']],
    [
      'funding',
      [
        'Financeur|Bénéficiaire|SIRET du bénéficiaire|Montant|Objet',
        'Région Bretagne|A||12|x',
        'ADEME|B||13|y',
      ],
    ],
    ['relation', ['Acteur 1|Type de lien|Acteur 2|Depuis', 'A|finance|B|2021', 'B|partenaire de|C|2022']],
    ['relation', ['Structure A|Structure B', 'X|Y', 'Z|T']],
    [
      'relation',
      ['reseau|relation|cible', 'Admical|partenaire de|Le RAMEAU', 'Avise|partenaire de|Le RAMEAU'],
    ],
    ['relation', ['ptce|membre|role', 'PTCE du Val|A|porteur', 'PTCE du Val|B|membre']],
    ['relation', ['source|target|weight', '1|2|3', '2|3|1']],
    [
      'territory',
      [
        'codgeo|libgeo|echelon|dispositif',
        '34164|Montaud|commune|PATDE',
        '200040293|CC du Clunisois|epci|PATDE',
      ],
    ],
    ['territory', ['Commune|Code INSEE|Population', 'Rennes|35238|220 000', 'Vitré|35360|18 000']],
    ['entity', ['Association|Commune|Budget', 'A|Rennes|12', 'B|Rennes|13']],
  ])('is %s for %j', (rowIs, lines) => {
    expect(proposalOf(tableOf(...lines)).mapping.rowIs).toBe(rowIs);
  });

  it.each([
    [
      [
        'N°|Intitulé de l’action|Maître d’ouvrage|Partenaires associés|Coût prévisionnel',
        '1|École|Commune de Redon|ADEME|120 000 €',
      ],
      {
        'Intitulé de l’action': 'entity.name',
        'Maître d’ouvrage': 'link.carries.from.name',
        'Coût prévisionnel': 'entity.budget',
      },
    ],
    [
      ['Organisme A|Organisme B|Nature du partenariat|Depuis', 'Xena|Yves|partenaire|2020'],
      { 'Organisme A': 'from.name', 'Organisme B': 'to.name', 'Nature du partenariat': 'relation.type' },
    ],
    [
      ['acteur_nom|acteur_siren|lien|cible_nom|cible_siren', 'Xena|404833048|finance|Yves|552081317'],
      { acteur_nom: 'from.name', acteur_siren: 'from.siren', cible_nom: 'to.name', cible_siren: 'to.siren' },
    ],
    [
      [
        'siren|denominationUniteLegale|categorieJuridiqueUniteLegale|codeCommuneEtablissement',
        '404833048|LE RELAIS|9220|35238',
      ],
      {
        denominationUniteLegale: 'entity.name',
        categorieJuridiqueUniteLegale: 'entity.legalCategory',
        codeCommuneEtablissement: 'entity.territory.insee',
      },
    ],
    [['Nom|Prénom|Organisation|E-mail', 'Le Gall|Léa|Le Relais|l@r.fr'], { Organisation: 'entity.name' }],
  ])('takes the columns of %j where they belong', (lines, fields) => {
    expect(fieldsOf(tableOf(...lines))).toMatchObject(fields);
  });

  it('says whom each column of a subsidy is about', () => {
    const table = tableOf(
      'nomAttribuant|idAttribuant|nomBeneficiaire|idBeneficiaire|montant|nature',
      'Département|22490001900015|Le Relais|404833048|12.50|aide en numéraire',
      'Département|22490001900015|Autre|552081317|13.25|aide en nature',
    );
    expect(fieldsOf(table)).toEqual({
      nomAttribuant: 'funder.name',
      idAttribuant: 'funder.siret',
      nomBeneficiaire: 'beneficiary.name',
      idBeneficiaire: 'beneficiary.siren',
      montant: 'relation.amount',
      nature: 'relation.contribution',
    });
  });

  it('takes the « Label » of nodes for their name, not for a programme', () => {
    const { mapping } = proposalOf(tableOf('Id|Label', '1|Marsden', '2|Tucker'));
    expect([mapping.columns.Label?.field, mapping.constants]).toEqual(['entity.name', {}]);
  });

  it('keeps every attribute of nodes and edges', () => {
    const nodes = tableOf('id|vertex.names|agency_lvl|lead_agency', '1|ITPC|2|1', '2|Promotus|1|0');
    expect(fieldsOf(nodes)).toEqual({
      id: 'entity.key',
      'vertex.names': 'entity.name',
      agency_lvl: 'entity.statements.agency_lvl',
      lead_agency: 'entity.statements.lead_agency',
    });
    const edges = tableOf(
      'Source|Target|Type|Id|Weight|contact',
      '1|2|Undirected|7|2|5',
      '2|1|Directed|8|1|4',
    );
    expect(fieldsOf(edges)).toEqual({
      Source: 'from.key',
      Target: 'to.key',
      Type: 'relation.directed',
      Weight: 'relation.strength',
      contact: 'relation.note',
    });
    expect(draftsOf(edges).map(({ relations }) => [relations[0]?.type, relations[0]?.fields])).toEqual([
      ['partners-with', { strength: 2, note: 'contact : 5' }],
      ['concerns', { strength: 1, note: 'contact : 4' }],
    ]);
  });
});

describe('formats of a column (E20, E21)', () => {
  const formatOf = (header: string, ...cells: readonly string[]) =>
    proposalOf(tableOf(`Nom|${header}`, ...cells.map((cell, at) => `A${at}|${cell}`))).mapping.columns[header]
      ?.format;

  it('follow the one value that proves it', () => {
    expect(formatOf('Début', '03/04/2026', '12/25/2026')).toBe('mdy');
    expect(formatOf('Début', '03/04/2026', '25/12/2026')).toBe('dmy');
  });

  it('follow a value far below those that were looked at', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `A${at}|03/04/2026`);
    const rows = draftsOf(tableOf('Nom|Début', ...lines, 'B|12/25/2026'));
    expect(rows[0]?.entities[0]?.fields.startsOn).toBe('2026-03-04');
    expect(rows.at(-1)?.entities[0]?.fields.startsOn).toBe('2026-12-25');
  });

  it('is French where nothing tells, and asked under an English title', () => {
    expect(formatOf('Début', '03/04/2026')).toBeUndefined();
    const [french] = draftsOf(tableOf('Nom|Début', 'A|03/04/2026'));
    expect(french?.entities[0]?.fields.startsOn).toBe('2026-04-03');
    expect(formatOf('Start date', '03/04/2026')).toBeUndefined();
    const [row] = draftsOf(tableOf('Name|Start date', 'A|03/04/2026'));
    expect(row?.problems.map(({ code }) => code)).toEqual(['E-IMP-DATE']);
  });
});
