import type { EntityId } from '../entity.ts';
import type { Fact, Facts } from '../partnerships/reasons.ts';
import type { RelationId } from '../relation.ts';

/** A piece of a sentence; where it says a name or a number, what it is about. */
export interface Piece {
  readonly text: string;
  readonly entities?: readonly EntityId[];
  readonly relations?: readonly RelationId[];
}

/** The facts of a reason, as a sentence needs them. */
export interface Told {
  /** Pieces of a fact; throws for one that the reason does not give, so that no sentence says half. */
  readonly of: (key: string) => readonly Piece[];
  readonly has: (key: string) => boolean;
  /** Its number, or how many it lists: for the plural. */
  readonly count: (key: string) => number;
  /** Its first word, for a sentence that depends on it (« commune », « same »). */
  readonly word: (key: string) => string;
}

/** One sentence of the catalogue: facts in, pieces out. */
export type Sentence = (told: Told) => readonly Piece[];

/** How a language says facts: names come from the project at the moment of telling. */
export type FactTeller = (fact: Fact) => readonly Piece[];

const countOf = (fact: Fact): number => {
  switch (fact.kind) {
    case 'entity':
    case 'date':
      return 1;
    case 'entities':
      return fact.ids.length;
    case 'count':
    case 'number':
      return fact.value;
    default:
      return fact.values.length;
  }
};

export const createTold = (facts: Facts, tell: FactTeller): Told => {
  const factOf = (key: string): Fact => {
    const fact = facts[key];
    if (!fact) throw new Error(`A sentence needs the fact “${key}”.`);
    return fact;
  };
  return {
    of: (key) => tell(factOf(key)),
    has: (key) => facts[key] !== undefined,
    count: (key) => countOf(factOf(key)),
    word: (key) => {
      const fact = factOf(key);
      return fact.kind === 'terms' || fact.kind === 'words' ? (fact.values[0] ?? '') : '';
    },
  };
};

type Said = string | number | Piece | readonly Piece[];

const toPieces = (said: Said): readonly Piece[] =>
  typeof said === 'string' || typeof said === 'number'
    ? [{ text: String(said) }]
    : Array.isArray(said)
      ? said
      : [said as Piece];

const isPlain = ({ entities, relations }: Piece): boolean => !entities?.length && !relations?.length;

/** Neighbouring pieces that lead nowhere are one. */
const joinPlain = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last && isPlain(last) && isPlain(piece)) joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
};

/** A tag for sentences: its own words are spaced as the language wants, facts are left as they are. */
export const createSaid =
  (space: (text: string) => string) =>
  (words: TemplateStringsArray, ...facts: readonly Said[]): readonly Piece[] =>
    joinPlain(
      words.flatMap((word, at) => {
        const fact = facts[at];
        return [{ text: space(word) }, ...(fact === undefined ? [] : toPieces(fact))];
      }),
    );

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
