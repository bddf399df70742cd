import type { Evidence, Fact, Facts } from '../../../../shared/domain/partnerships/reasons.ts';
import { sorted } from './world.ts';

/** A fact without the order of its list, so that two computations can be compared. */
export type Plain = string;
export type Plains = Readonly<Record<string, Plain>>;

/** No case, no accents, no punctuation: the same word. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const list = (texts: Iterable<string>): string => `[${sorted(texts).join(' ')}]`;
const about = (ids: readonly string[] | undefined): string => (ids ? ` of ${list(ids)}` : '');

export const one = (id: string): Plain => `entity ${id}`;
export const those = (ids: Iterable<string>): Plain => `entities ${list(ids)}`;
export const howMany = (ids: readonly string[]): Plain => number(ids.length, 'count', ids);
export const number = (value: number, unit: string, ids?: readonly string[]): Plain =>
  `${unit} ${Number(value.toPrecision(9))}${about(ids)}`;
export const day = (date: string, relations?: readonly string[]): Plain => `date ${date}${about(relations)}`;
export const words = (values: Iterable<string>, ids?: readonly string[]): Plain =>
  `words ${sorted([...values].map(fold)).join(' | ')}${about(ids)}`;
export const terms = (of: string, values: Iterable<string>): Plain => `${of} ${sorted(values).join(' | ')}`;

const plainOf = (fact: Fact): Plain => {
  switch (fact.kind) {
    case 'entity':
      return one(fact.id);
    case 'entities':
      return those(fact.ids);
    case 'count':
      return number(fact.value, 'count', fact.entities ?? fact.relations);
    case 'number':
      return number(fact.value, fact.unit, fact.entities ?? fact.relations);
    case 'date':
      return day(fact.value, fact.relations);
    case 'words':
      return words(fact.values, fact.entities);
    case 'terms':
      return terms(fact.of, fact.values);
  }
};
export const plainsOf = (facts: Facts): Plains =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, plainOf(fact)]));

/** `entity id` or `relation id` → its share, to nine digits. */
export type Shares = Readonly<Record<string, number>>;
const rounded = (share: number): number => Number(share.toFixed(9));
export const sharesOf = (evidence: readonly Evidence[]): Shares =>
  Object.fromEntries(evidence.map(({ kind, id, share }) => [`${kind} ${id}`, rounded(share)]));
export const shares = (pieces: readonly (readonly [key: string, share: number])[]): Shares =>
  Object.fromEntries(pieces.map(([key, share]) => [key, rounded(share)]));
/** Pieces that count the same. */
export const equally = (entities: readonly string[], relations: readonly string[] = []): Shares => {
  const keys = [...entities.map((id) => `entity ${id}`), ...relations.map((id) => `relation ${id}`)];
  return shares(keys.map((key) => [key, 1 / keys.length]));
};
