import type { Fact } from '../../partnerships/reasons.ts';
import { french as fr, pluralFrench } from '../typography.ts';
import { vocabulary } from './vocabulary.ts';

type TermOf = Extract<Fact, { kind: 'terms' }>['of'];
type Term = (value: string) => string;

const lookUp =
  (labels: Readonly<Record<string, string>>): Term =>
  (value) =>
    labels[value] ?? value;

/** How lists and numbers are told inside a sentence. */
const lists = {
  and: 'et',
  others: (count: number): string => `${count} ${pluralFrench(count, 'autre', 'autres')}`,
  quote: (word: string): string => fr`« ${word} »`,
  km: (number: string): string => `${number}\u00A0km`,
  months: (count: number): string => `${count}\u00A0mois`,
};

const families: Readonly<Record<string, string>> = {
  public: 'acteur public',
  business: 'entreprise',
  'non-profit': 'association ou structure de l’ESS',
  academic: 'acteur académique',
  funder: 'financeur',
  inhabitants: 'collectif d’habitants',
};
const tiers: Readonly<Record<string, string>> = {
  '0': 'même territoire',
  '1': 'territoires voisins',
  '2': 'même département',
  '3': 'même région',
};

/** Members of closed vocabularies inside a sentence. */
const terms: Readonly<Record<TermOf, Term>> = {
  family: lookUp(families),
  sdg: (value) => value,
  type: lookUp(vocabulary.types),
  relation: lookUp(vocabulary.relations),
  tier: lookUp(tiers),
  axis: lookUp(vocabulary.axes),
  documented: lookUp(vocabulary.documented),
};

/** Suggestions, told. */
export const partnerships = { lists, terms };
