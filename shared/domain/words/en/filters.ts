import { formatMoney, formatNumber, formatShare } from '../../format.ts';
import type { FilterWords } from '../filter-words.ts';

const number = (value: number): string => formatNumber(value, 'en');

/** Words of the chips and of the years. */
export const filters: FilterWords = {
  unit: {
    number,
    people: (value) => `${number(value)} ${value === 1 ? 'inhabitant' : 'inhabitants'}`,
    euros: (value) => formatMoney(value * 100, 'en'),
    percent: (value) => formatShare(value / 100, 'en'),
    year: String,
    score: (value) => formatNumber(value, 'en', 3),
  },
  atLeast: (value) => `${value} or more`,
  atMost: (value) => `up to ${value}`,
  from: (least, most) => `${least} to ${most}`,
  known: 'stated',
  orUnknown: (said) => `${said}, or not stated`,
  allOf: (values) => values.join(' and '),
  holds: (text) => `contains ${text}`,
  or: (texts) => texts.join(' or '),
  located: { coordinates: 'coordinates known', territory: 'territory known' },
  filled: {
    description: 'description',
    url: 'website',
    followUp: 'follow-up',
    statements: 'statements',
    shortName: 'short name',
    aliases: 'other names',
  },
  relationFilled: { note: 'with a note', sources: 'with a source' },
  community: (place) => number(place + 1),
  component: (place) => (place === 0 ? 'the largest' : `set ${number(place + 1)}`),
  years: 'Years',
  allYears: 'all',
  undatedHidden: 'undated links hidden',
  grouped: {
    collapsed: (by) => `Grouped by: ${by}`,
    hulls: (by) => `Outlined by: ${by}`,
  },
  coloured: (by) => `Colour: ${by}`,
  sized: (by) => `Size: ${by}`,
  uniform: 'the same for all',
};
