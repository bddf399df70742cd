import type { partnerships as fr } from '../fr/partnerships.ts';
import { vocabulary } from './vocabulary.ts';

const lookUp =
  (labels: Readonly<Record<string, string>>) =>
  (value: string): string =>
    labels[value] ?? value;

const families: Readonly<Record<string, string>> = {
  public: 'public body',
  business: 'business',
  'non-profit': 'non-profit',
  academic: 'academic actor',
  funder: 'funder',
  inhabitants: 'inhabitants’ group',
};
const tiers: Readonly<Record<string, string>> = {
  '0': 'same territory',
  '1': 'neighbouring territories',
  '2': 'same département',
  '3': 'same region',
};

export const partnerships: typeof fr = {
  lists: {
    and: 'and',
    others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
    quote: (word) => `“${word}”`,
    km: (number) => `${number}\u00A0km`,
    months: (count) => `${count} ${count === 1 ? 'month' : 'months'}`,
  },
  terms: {
    family: lookUp(families),
    sdg: (value) => value,
    type: lookUp(vocabulary.types),
    relation: lookUp(vocabulary.relations),
    tier: lookUp(tiers),
    axis: lookUp(vocabulary.axes),
    documented: lookUp(vocabulary.documented),
  },
};
