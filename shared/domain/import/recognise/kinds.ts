import { foldText } from '../../text.ts';
import { ENTITY_TYPES, KINDS, type Kind, TYPES_BY_KIND } from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';
import { type KindMeaning, parseMeaning } from './kind-meaning.ts';
import { KIND_WORDS } from './kind-words.ts';
import { meaningOfActivity, meaningOfLegalCategory } from './legal-categories.ts';

/** Folded, without a plural's s or x and without a leading article. */
const singular = (folded: string): string =>
  folded
    .replace(/^(?:les|la|le|l|un|une|des|the|an|a) (?=.)/, '')
    .replace(/(?<!\p{L})(\p{L}{3,})(?:s|x)(?= |$)/gu, '$1');

const entriesOf = (code: string, words: readonly string[]): (readonly [string, KindMeaning])[] => {
  const meaning = parseMeaning(code);
  return meaning ? words.map((word) => [singular(foldText(word)), meaning] as const) : [];
};

/** Labels and codes of our own vocabulary. */
const ownWords = (): (readonly [string, KindMeaning])[] =>
  (['fr', 'en'] as const).flatMap((lang) => {
    const { kinds, types } = wordsOf(lang).vocabulary;
    return KINDS.flatMap((kind) => [
      ...entriesOf(kind, [kind, kinds[kind]]),
      ...TYPES_BY_KIND[kind].flatMap((type) =>
        type === 'other' && kind !== 'actor' ? [] : entriesOf(`${kind}/${type}`, [type, types[type]]),
      ),
    ]);
  });

/** A word of ours that two kinds share belongs to the first; the people's words come before. */
const WORDS: ReadonlyMap<string, KindMeaning> = new Map([
  ...ownWords().reverse(),
  ...Object.entries(KIND_WORDS).flatMap(([code, words]) => entriesOf(code, words.split(', '))),
]);

/** Beginnings that say enough: « association d'insertion (site Icare) ». Unsure. */
const LONGEST_WORDS = [...WORDS.keys()]
  .filter((word) => word.length >= 4)
  .sort((a, b) => b.length - a.length);

const guessInside = (text: string): KindMeaning | null => {
  const padded = ` ${text} `;
  const word =
    LONGEST_WORDS.find((known) => text.startsWith(`${known} `)) ??
    LONGEST_WORDS.find((known) => padded.includes(` ${known} `));
  const meaning = word === undefined ? undefined : WORDS.get(word);
  return meaning ? { ...meaning, isSure: false } : null;
};

/** Characters of a word looked at. */
const LONGEST = 200;

/** The meaning of a word of a « Nature » column; `isSure` false when it is only a proposal; null when nothing is known of it. */
export const readKind = (text: string): KindMeaning | null => {
  const written = text.trim().slice(0, LONGEST);
  const word = singular(foldText(written.replaceAll('_', ' ')));
  const exact = WORDS.get(word);
  if (exact) return exact;
  const legal = meaningOfLegalCategory(written);
  if (legal) return parseMeaning(legal);
  const activity = meaningOfActivity(written);
  if (activity) return withDoubt(parseMeaning(activity));
  return readParts(written) ?? guessInside(word);
};

/** « fonds / financeur », « établissement public / financeur »: the first that is precise, the others as roles. */
const readParts = (written: string): KindMeaning | null => {
  const parts = written.split(/[/|;]/);
  const meanings = parts
    .map((part) => WORDS.get(singular(foldText(part))))
    .filter((found) => found !== undefined);
  if (parts.length < 2 || meanings.length < parts.length) return null;
  const main = meanings.find(({ type }) => type !== null) ?? meanings[0];
  if (!main || meanings.some(({ kind, type }) => kind === main.kind && type !== null && type !== main.type))
    return null;
  const others = meanings.map(({ kind }) => kind).filter((kind) => kind !== main.kind);
  return { ...main, roles: [...new Set([...main.roles, ...others])] };
};

const withDoubt = (meaning: KindMeaning | null): KindMeaning | null =>
  meaning ? { ...meaning, isSure: false } : null;

/** A type of this kind by its code, label or a usual word; null when it has no such type. */
export const readTypeOf = (kind: Kind, written: string): string | null => {
  const folded = foldText(written.slice(0, LONGEST));
  const code = ENTITY_TYPES.find((type) => foldText(type) === folded);
  if (code && (TYPES_BY_KIND[kind] as readonly string[]).includes(code)) return code;
  const meaning = WORDS.get(singular(folded));
  return meaning?.kind === kind ? meaning.type : null;
};
