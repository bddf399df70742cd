import { checkIdentifier } from '../../identifier.ts';
import { readAmount } from '../values/amounts.ts';
import { readDate } from '../values/dates.ts';
import { readFlag } from '../values/flags.ts';
import { readCoordinate } from '../values/places.ts';
import { isUnknown } from '../values/unknown-words.ts';
import { readKind } from './kinds.ts';

/** What the values of a column look like, by themselves. */
export type ValueKind =
  | 'empty'
  | 'siret'
  | 'siren'
  | 'rna'
  | 'insee'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'year'
  | 'amount'
  | 'number'
  | 'flag'
  | 'kind'
  | 'longText'
  | 'text';

export interface Sample {
  readonly kind: ValueKind;
  /** Values that are filled. */
  readonly count: number;
  /** Share of different values among them. */
  readonly distinct: number;
  readonly hasLists: boolean;
}

const bare = (text: string): string => text.replace(/[\s.\u2011'’-]/g, '');
const isIdentifier = (scheme: 'siren' | 'siret' | 'rna', text: string): boolean => {
  const check = checkIdentifier(scheme, text.replace(/['’]/g, ''));
  return check.ok && check.warning === null;
};
const isDate = (text: string): boolean => /\d/.test(text) && typeof readDate(text, 'dmy') !== 'string';

/** In this order: the first that almost all values are. */
const TESTS: readonly (readonly [ValueKind, (text: string) => boolean])[] = [
  ['email', (text) => /^[^\s@]{1,64}@[^\s@]{1,200}\.[a-z]{2,}$/i.test(text)],
  ['url', (text) => /^(https?:\/\/|www\.)\S+$/i.test(text)],
  ['siret', (text) => /^\d{14}$/.test(bare(text)) && isIdentifier('siret', text)],
  ['siren', (text) => /^\d{9}$/.test(bare(text)) && isIdentifier('siren', text)],
  ['rna', (text) => /^W/i.test(text) && isIdentifier('rna', text)],
  ['phone', (text) => /^(?:\+33|0)[\s.]?\d(?:[\s.-]?\d{2}){4}$/.test(text)],
  ['flag', (text) => readFlag(text) !== null],
  ['year', (text) => /^(19|20)\d{2}$/.test(text)],
  ['insee', (text) => /^(\d{2}|2[AB])\d{3}$/i.test(text)],
  ['date', (text) => !/^\d+([.,]\d+)?$/.test(text) && isDate(text)],
  ['amount', (text) => /€|\beur/i.test(text) && readAmount(text, { style: 'fr', unit: null }).ok],
  ['number', (text) => readCoordinate(text) !== null || readAmount(text, { style: 'fr', unit: null }).ok],
  ['kind', (text) => readKind(text)?.isSure === true],
];

/** Nine out of ten values decide: one damaged cell does not hide what a column is. */
const SHARE = 0.9;

const kindOf = (values: readonly string[]): ValueKind => {
  if (values.length === 0) return 'empty';
  const found = TESTS.find(([, test]) => values.filter(test).length >= values.length * SHARE);
  if (found) return found[0];
  const length = values.reduce((total, value) => total + value.length, 0) / values.length;
  return length > 90 ? 'longText' : 'text';
};

/** Reads the values of one column of a sample. */
export const sampleOf = (cells: readonly string[]): Sample => {
  const values = cells
    .map((cell) => cell.trim().slice(0, 300))
    .filter((cell) => cell !== '' && !isUnknown(cell));
  return {
    kind: kindOf(values),
    count: values.length,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    hasLists: values.some((value) => /[;|\n]/.test(value)),
  };
};
