import { expect, test } from 'vitest';
import { CRITERION_FIELDS, type Criterion, startView, type View } from '../../shared/domain/view.ts';
import { describeCriterion, describeLook, describeView } from '../../shared/domain/view-words.ts';
import { anEntityId } from '../helpers/ecosystem.ts';

const names = new Map<string, string>([[anEntityId(1), 'CC des Plateaux']]);
const nameOf = (id: string) => names.get(id) ?? null;
const chip = (
  field: Criterion['field'],
  values: string[],
  op: Criterion['op'] = 'in',
  lang: 'fr' | 'en' = 'fr',
) => {
  const { label, values: said } = describeCriterion({ field, op, values }, nameOf, lang);
  return `${label} | ${said}`;
};
const view = (given: Partial<View>): string[] => describeView({ ...startView, ...given }, nameOf, 'fr');

test('each field has a label and says its values in words, in both languages', () => {
  const said: [Criterion['field'], string[], string, string][] = [
    [
      'look',
      ['funder', 'non-profit'],
      'Catégorie | Financeur, Association, ESS',
      'Category | Funder, Non-profit',
    ],
    ['kind', ['actor'], 'Nature | Acteur', 'Nature | Actor'],
    ['family', ['academic'], 'Famille | Monde académique', ''],
    ['type', ['ptce'], 'Type | PTCE', 'Type | PTCE cluster'],
    ['role', ['catalyst'], 'Rôle | Catalyseur territorial', 'Role | Territorial catalyst'],
    ['name', ['tiers'], 'Nom | contient tiers', 'Name | contains tiers'],
    ['ess', ['yes'], 'ESS | oui', 'Social economy | yes'],
    ['form', ['hosted'], 'Forme | abritée', ''],
    ['hosting', ['no'], 'Fondation abritante | non', ''],
    ['territorial', ['none'], 'Vocation territoriale | non renseigné', ''],
    ['mission', ['place'], 'Mission | lieu', ''],
    ['status', ['active', 'none'], 'Statut | actif, non renseigné', ''],
    ['identifier', ['siren'], 'Identifiant | SIREN', ''],
    [
      'territory',
      [anEntityId(1)],
      'Territoire | CC des Plateaux et ce qu’il comprend',
      'Territory | CC des Plateaux and what it includes',
    ],
    ['location', ['coordinates', 'none'], 'Localisation | coordonnées connues, non renseigné', ''],
    [
      'population',
      ['10000', '50000'],
      'Population | de 10\u202F000 à 50\u202F000 habitants',
      'Population | 10,000 to 50,000 inhabitants',
    ],
    ['sdg', ['11'], 'ODD | 11 Villes et communautés durables', ''],
    ['axis', ['funding'], 'Axe | Financement', ''],
    ['theme', ['mobilité'], 'Thème | mobilité', ''],
    ['priority', ['eau'], 'Priorité | eau', ''],
    ['need', ['locaux'], 'Besoin | locaux', 'Need | premises'],
    ['offer', ['financement'], 'Offre | financement', 'Offer | funding'],
    ['impact', ['confiance'], 'Impact | confiance', ''],
    ['maturity', ['pioneer'], 'Maturité | pionniers', ''],
    ['level', ['active'], 'Maturité visée | actifs', ''],
    ['ptce-status', ['awarded'], 'Statut de PTCE | lauréat', ''],
    ['dates', ['2022', ''], 'Dates de l’acteur | depuis 2022', ''],
    ['due', ['', '2026-12'], 'Échéance | jusqu’à décembre 2026', ''],
    ['updated', ['2026', '2027'], 'Dernière modification | 2026 – 2027', ''],
    ['budget', ['', '1500.5'], 'Budget | jusqu’à 1\u202F500,5\u00A0€', 'Budget | up to €1,500.5'],
    [
      'need-amount',
      ['1000', '', 'none'],
      'Besoin de financement | à partir de 1\u202F000\u00A0€, ou non renseigné',
      '',
    ],
    ['funding', ['without'], 'Financement | sans financeur', 'Funding | without a funder'],
    ['programme', [anEntityId(2)], 'Programme | acteur retiré', ''],
    ['filled', ['url'], 'Champ rempli | site web', ''],
    ['documented', ['needs'], 'Point documenté | besoins', ''],
    ['completeness', ['', '50'], 'Complétude | jusqu’à 50\u00A0%', 'Completeness | up to 50%'],
    ['source', ['Annuaire'], 'Source | Annuaire', ''],
    ['check', ['to-check'], 'Vérification | à vérifier', ''],
    ['audience', ['committee'], 'Diffusion | comité', ''],
    ['relation', ['funds'], 'Lien | finance', 'Link | funds'],
    ['relation-status', ['ended'], 'Statut du lien | terminé', ''],
    ['period', ['2022', ''], 'Période | depuis 2022', 'Period | since 2022'],
    ['year', ['2019', '2021'], 'Année du lien | de 2019 à 2021', ''],
    ['amount', ['10000', ''], 'Montant du lien | à partir de 10\u202F000\u00A0€', ''],
    ['stage', ['paid'], 'Étape du financement | versé', ''],
    ['contribution', ['in-kind'], 'Nature de l’apport | en nature', ''],
    ['outcome', ['good'], 'Résultat du lien | concluant', ''],
    ['strength', ['2', ''], 'Intensité du lien | à partir de 2', ''],
    ['confidence', ['probable'], 'Confiance | probable', ''],
    ['relation-axis', ['alliances'], 'Axe du lien | Nouvelles alliances', ''],
    ['relation-role', ['chef de file'], 'Rôle dans le lien | chef de file', ''],
    ['relation-filled', ['note'], 'Précision du lien | avec une note', ''],
    ['relation-audience', ['internal'], 'Diffusion du lien | interne', ''],
    ['degree', ['3', ''], 'Nombre de partenaires | à partir de 3', ''],
    ['betweenness', ['0.125', ''], 'Passerelle | à partir de 0,125', 'Bridge | 0.125 or more'],
    ['communities', ['0'], 'Communauté | 1', ''],
    ['components', ['0', '1'], 'Ensemble relié | le plus grand, ensemble 2', ''],
    ['constraint', ['', '0.5'], 'Dépendance à quelques partenaires | jusqu’à 0,5', ''],
    ['articulation-points', ['1', ''], 'Point de fragilité | à partir de 1', ''],
    ['amount-received', ['1', ''], 'Montant reçu | à partir de 1\u00A0€', ''],
    ['amount-given', ['', '', 'none'], 'Montant donné | non renseigné', ''],
  ];
  expect(said.map(([field]) => field).sort()).toEqual([...CRITERION_FIELDS].sort());
  for (const [field, values, fr, en] of said) {
    expect(chip(field, values)).toBe(fr);
    if (en) expect(chip(field, values, 'in', 'en')).toBe(en);
  }
});

test('periods: open at either end, precise to the day', () => {
  expect(chip('period', ['', '2024-03'])).toBe('Période | jusqu’à mars 2024');
  expect(chip('period', ['2022-01-01', '2024'])).toBe('Période | 1er janvier 2022 – 2024');
  expect(chip('period', ['2022-03-14', ''])).toBe('Période | depuis le 14 mars 2022');
  expect(chip('period', ['', '2022-03-01'])).toBe('Période | jusqu’au 1er mars 2022');
  expect(chip('period', ['', ''])).toBe('Période | toutes dates');
});

test('« tout sauf », « tous » and nothing to check', () => {
  expect(chip('sdg', ['4', '17'], 'all')).toMatch(/^ODD \| 4 .* et 17 /);
  expect(chip('budget', ['', ''])).toBe('Budget | renseigné');
  expect(chip('type', ['association'], 'not-in')).toBe('Type | tout sauf Association');
  expect(chip('check', ['none'])).toBe('Vérification | rien à vérifier');
});

test('a whole view: chips, neighbourhood, what is hidden, highlight; nothing for the first view', () => {
  expect(view({})).toEqual([]);
  expect(
    view({
      filters: [{ field: 'sdg', op: 'in', values: ['17'] }],
      focus: { id: anEntityId(1), depth: 2 },
      hiddenLooks: ['resource'],
      hiddenRelations: [...startView.hiddenRelations, 'concerns'],
      highlight: [anEntityId(1), anEntityId(2)],
    }),
  ).toEqual([
    'ODD\u00A0: 17 Partenariats pour la réalisation des objectifs',
    'Voisinage de CC des Plateaux (2 liens)',
    'Catégories masquées\u00A0: Ressource',
    'Liens masqués\u00A0: concerne, illustre',
    'Mis en avant\u00A0: CC des Plateaux, acteur retiré',
  ]);
});

test('long lists are counted, not cut in silence', () => {
  const values = Array.from({ length: 17 }, (_, index) => String(index + 1));
  expect(view({ filters: [{ field: 'theme', op: 'in', values }] })).toEqual([
    'Thème\u00A0: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 (+ 5 autres)',
  ]);
});

test('years, and how the view is drawn', () => {
  const years = (from: number | null, to: number | null, undated = true) =>
    view({ timeRange: { from, to, undated } })[0];
  expect(years(2019, 2022)).toBe('Années\u00A0: 2019 – 2022');
  expect(years(2019, 2019, false)).toBe('Années\u00A0: 2019, liens non datés masqués');
  expect(years(null, 2022)).toBe('Années\u00A0: jusqu’à 2022');
  expect(years(2019, null)).toBe('Années\u00A0: depuis 2019');
  expect(years(null, null, false)).toBe('Années\u00A0: toutes, liens non datés masqués');

  expect(describeLook(startView, 'fr')).toEqual([]);
  expect(
    describeLook(
      {
        grouping: { by: 'department', form: 'collapsed', expanded: [] },
        colourBy: 'communities',
        sizeBy: 'amount-received',
      },
      'fr',
    ),
  ).toEqual(['Regroupé par\u00A0: Département', 'Couleur\u00A0: Communauté', 'Taille\u00A0: Montant reçu']);
});
