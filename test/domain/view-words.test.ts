import { expect, test } from 'vitest';
import { CRITERION_FIELDS, type Criterion, startView, type View } from '../../shared/domain/view.ts';
import { describeCriterion, describeView } from '../../shared/domain/view-words.ts';
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
    ['type', ['ptce'], 'Type | PTCE', 'Type | PTCE cluster'],
    ['role', ['catalyst'], 'Rôle | Catalyseur territorial', 'Role | Territorial catalyst'],
    [
      'territory',
      [anEntityId(1)],
      'Territoire | CC des Plateaux et ce qu’il comprend',
      'Territory | CC des Plateaux and what it includes',
    ],
    ['relation', ['funds'], 'Lien | finance', 'Link | funds'],
    ['status', ['active', 'none'], 'Statut | actif, non renseigné', ''],
    ['relation-status', ['ended'], 'Statut du lien | terminé', ''],
    ['sdg', ['11'], 'ODD | 11 Villes et communautés durables', ''],
    ['axis', ['funding'], 'Axe | Financement', ''],
    ['theme', ['mobilité'], 'Thème | mobilité', ''],
    ['need', ['locaux'], 'Besoin | locaux', 'Need | premises'],
    ['offer', ['financement'], 'Offre | financement', 'Offer | funding'],
    ['period', ['2022', ''], 'Période | depuis 2022', 'Period | since 2022'],
    ['funding', ['without'], 'Financement | sans financeur', 'Funding | without a funder'],
    ['programme', [anEntityId(2)], 'Programme | acteur retiré', ''],
    ['audience', ['committee'], 'Diffusion | comité', ''],
    ['check', ['to-check'], 'Vérification | à vérifier', ''],
  ];
  expect(said.map(([field]) => field)).toEqual([...CRITERION_FIELDS]);
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

test('« tout sauf », and nothing to check', () => {
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
