import type { Random } from '../random.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './words.ts';

/** Words and signs of a format: what is put where it does not belong. */
export interface Grammar {
  readonly tokens: readonly string[];
  /** Pairs that wrap: each opened many times, closed or not. */
  readonly pairs: readonly (readonly [open: string, close: string])[];
}

type Mutation = (parts: string[], random: Random, grammar: Grammar) => void;

/** Longest text that is made: what is quadratic shows at this length. */
const LENGTH_MAX = 4_000_000;
/** Most often few, so that many inputs are tried; now and then very many. */
const COUNTS: readonly number[] = [2, 2, 3, 5, 10, 70, 70, 400];
const MANY: readonly number[] = [3_000, 30_000, 200_000];
const countOf = (random: Random): number => random.pick(random.chance(0.04) ? MANY : COUNTS);

/** Cut before and after each sign, so that what is moved is a whole thing. */
const partsOf = (text: string): string[] =>
  text.split(/(?<=[<>"'=,;:{}[\]|\n\t ])|(?=[<>"'=,;:{}[\]|\n\t ])/);

const place = (parts: readonly string[], random: Random): number => random.below(parts.length + 1);
const insertToken: Mutation = (parts, random, { tokens }) =>
  void parts.splice(place(parts, random), 0, random.pick(tokens));
const insertHostile: Mutation = (parts, random) =>
  void parts.splice(place(parts, random), random.below(2), random.pick(HOSTILE_TEXTS));
const replaceValue: Mutation = (parts, random) => {
  const values = parts.flatMap((part, at) => (/[\p{L}\p{N}]/u.test(part) ? [at] : []));
  if (values.length === 0) return;
  parts[random.pick(values)] = random.pick(random.chance(0.5) ? HOSTILE_NUMBERS : HOSTILE_TEXTS);
};
const replaceNumber: Mutation = (parts, random) => {
  const numbers = parts.flatMap((part, at) => (/\d/.test(part) ? [at] : []));
  if (numbers.length > 0) parts[random.pick(numbers)] = random.pick(HOSTILE_NUMBERS);
};
const remove: Mutation = (parts, random) =>
  void parts.splice(random.below(parts.length), 1 + random.below(random.pick([1, 3, 12])));
const move: Mutation = (parts, random) => {
  const taken = parts.splice(random.below(parts.length), 1 + random.below(8));
  parts.splice(place(parts, random), 0, ...taken);
};
const repeat: Mutation = (parts, random) => {
  const from = random.below(parts.length);
  const text = parts.slice(from, from + 1 + random.below(random.pick([1, 4, 16]))).join('');
  const count = Math.min(countOf(random), Math.floor(LENGTH_MAX / Math.max(1, text.length)));
  parts.splice(from, 0, text.repeat(count));
};
const repeatToken: Mutation = (parts, random, { tokens }) => {
  const token = random.pick(random.chance(0.7) ? tokens : HOSTILE_TEXTS);
  parts.splice(place(parts, random), 0, token.repeat(countOf(random)));
};
const nest: Mutation = (parts, random, { pairs }) => {
  const pair = pairs.length > 0 ? random.pick(pairs) : (['(', ')'] as const);
  const count = random.pick(random.chance(0.1) ? [1_000, 50_000] : [2, 63, 64, 65]);
  const at = place(parts, random);
  if (random.chance(0.5)) parts.splice(at, 0, pair[1].repeat(count));
  parts.splice(at, 0, pair[0].repeat(count));
};
const cut: Mutation = (parts, random) => void parts.splice(place(parts, random));

const MUTATIONS: readonly Mutation[] = [
  insertToken,
  insertToken,
  insertHostile,
  insertHostile,
  replaceValue,
  replaceValue,
  replaceValue,
  replaceNumber,
  remove,
  move,
  repeat,
  repeatToken,
  nest,
  cut,
];

/** A text of a format, changed where its signs are. */
export const mutateText = (given: string, random: Random, grammar: Grammar, most = 5): string => {
  const parts = partsOf(given);
  for (let turn = random.below(most); turn >= 0 && parts.length > 0; turn--)
    random.pick(MUTATIONS)(parts, random, grammar);
  return parts.join('').slice(0, LENGTH_MAX);
};

/** As a file: most often UTF-8, sometimes in what it does not say, sometimes with bytes of nothing. */
export const toBytes = (text: string, random: Random): Buffer => {
  const way = random.below(20);
  if (way === 0) return Buffer.from(text, 'utf16le');
  if (way === 1) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (way === 2) return Buffer.from(text, 'latin1');
  if (way === 3) return Buffer.from(`\uFEFF${text}`);
  return Buffer.from(text);
};
