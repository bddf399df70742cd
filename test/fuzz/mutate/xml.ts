import type { Random } from '../random.ts';
import type { Grammar } from './text.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './words.ts';

/** Tags and texts, each a piece. */
const piecesOf = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? [];
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const hostile = (random: Random): string =>
  escaped(random.pick(random.chance(0.5) ? HOSTILE_NUMBERS : HOSTILE_TEXTS));

/** Indexes of tags that have attributes. */
const attributed = (pieces: readonly string[]): number[] =>
  pieces.flatMap((piece, at) => (/^<[\w:]+\s[^>]*=/.test(piece) ? [at] : []));

type Mutation = (pieces: string[], random: Random, grammar: Grammar) => void;

const changeValue: Mutation = (pieces, random) => {
  const at = random.pick(attributed(pieces));
  const values = pieces[at]?.match(/="[^"]*"/g) ?? [];
  const value = random.pick(values);
  if (at !== undefined && value) pieces[at] = pieces[at]?.replace(value, () => `="${hostile(random)}"`) ?? '';
};
const changeName: Mutation = (pieces, random) => {
  const at = random.pick(attributed(pieces));
  const names = pieces[at]?.match(/[\w:.]+(?==")/g) ?? [];
  const [name, other] = [random.pick(names), random.pick(names)];
  if (at !== undefined && name) pieces[at] = pieces[at]?.replace(`${name}=`, `${other ?? 'x'}=`) ?? '';
};
const dropAttribute: Mutation = (pieces, random) => {
  const at = random.pick(attributed(pieces));
  const one = random.pick(pieces[at]?.match(/\s[\w:.]+="[^"]*"/g) ?? []);
  if (at !== undefined && one) pieces[at] = pieces[at]?.replace(one, '') ?? '';
};
const changeText: Mutation = (pieces, random) => {
  const texts = pieces.flatMap((piece, at) => (piece.startsWith('<') ? [] : [at]));
  if (texts.length > 0) pieces[random.pick(texts)] = hostile(random);
};

/** Where the element that begins at `start` ends; null where it has no end. */
const endOf = (pieces: readonly string[], start: number): number | null => {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    if (/^<\//.test(piece)) depth--;
    else if (/^<[\w:]/.test(piece) && !piece.endsWith('/>')) depth++;
    if (depth <= 0 && at >= start) return at;
  }
  return null;
};
const elementOf = (pieces: readonly string[], random: Random): readonly [number, number] | null => {
  const starts = pieces.flatMap((piece, at) => (/^<[\w:]/.test(piece) ? [at] : []));
  const start = random.pick(starts);
  const end = start === undefined ? null : endOf(pieces, start);
  return start === undefined || end === null ? null : [start, end];
};
const removeElement: Mutation = (pieces, random) => {
  const found = elementOf(pieces, random);
  if (found) pieces.splice(found[0], found[1] - found[0] + 1);
};
const COUNTS: readonly number[] = [1, 1, 1, 2, 2, 10, 63, 300, 3_000];
const repeatElement: Mutation = (pieces, random) => {
  const found = elementOf(pieces, random);
  if (!found) return;
  const text = pieces.slice(found[0], found[1] + 1).join('');
  pieces.splice(found[0], 0, text.repeat(Math.min(random.pick(COUNTS), Math.ceil(1_000_000 / text.length))));
};
const moveElement: Mutation = (pieces, random) => {
  const found = elementOf(pieces, random);
  if (!found || found[1] - found[0] > pieces.length / 2) return;
  const taken = pieces.splice(found[0], found[1] - found[0] + 1);
  pieces.splice(random.below(pieces.length + 1), 0, ...taken);
};
const wrapElement: Mutation = (pieces, random, { pairs }) => {
  const found = elementOf(pieces, random);
  const [open, close] = random.pick(pairs) ?? ['<a>', '</a>'];
  if (!found) return;
  const count = random.pick([1, 2, 60, 70]);
  pieces.splice(found[1] + 1, 0, close.repeat(count));
  pieces.splice(found[0], 0, open.repeat(count));
};
const insertWhole: Mutation = (pieces, random, { tokens }) => {
  const whole = tokens.filter((token) => /^<[\w:].*(?:\/>|<\/[\w:]+>)$/.test(token));
  if (whole.length > 0) pieces.splice(random.below(pieces.length + 1), 0, random.pick(whole));
};

const MUTATIONS: readonly Mutation[] = [
  changeValue,
  changeValue,
  changeValue,
  changeName,
  dropAttribute,
  changeText,
  changeText,
  removeElement,
  repeatElement,
  moveElement,
  wrapElement,
  insertWhole,
];

/** A text of XML that stays well-formed most often, and says something else. */
export const mutateXml = (given: string, random: Random, grammar: Grammar, most = 5): string => {
  const pieces = piecesOf(given);
  for (let turn = random.below(most); turn >= 0 && pieces.length > 0; turn--)
    random.pick(MUTATIONS)(pieces, random, grammar);
  return pieces.join('');
};
