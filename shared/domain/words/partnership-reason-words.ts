import type { Caution, SIGNAL_REASONS } from '../partnerships/reasons.ts';
import type { Solidity } from '../partnerships/suggestion.ts';
import type { Piece, Sentence } from './told.ts';

export type SignalReason = (typeof SIGNAL_REASONS)[number];

/** What is said of suggestions: why, why not, what is not known of them. */
export interface PartnershipReasonWords {
  readonly reasons: Readonly<Record<SignalReason, Sentence>>;
  readonly cautions: Readonly<Record<Caution, Sentence>>;
  /** « Non renseigné : {champ} de {nom}. » */
  readonly missing: (field: string, name: string | null) => string;
  /** Fields that are no field of a record. */
  readonly fields: Readonly<Record<string, string>>;
  /** How many organisations and links there are at least to be, how many are missing; none: there are enough. */
  readonly few: (least: number, organisations: number, links: number) => string;
  /** The list on the command line. */
  readonly suggestions: {
    readonly title: (shown: number, total: number, territory: string | null) => string;
    readonly heading: (rank: string, a: string, relation: string, b: string, solidity: Solidity) => string;
    readonly missing: (fields: readonly string[]) => string;
  };
  /** What a coefficient of the learned mode is of: a signal, data that are unknown; else two kinds, as they are named. */
  readonly coefficients: Readonly<Record<string, string>>;
  readonly kindPair: (one: string, other: string) => string;
  /** Said while it is computed. */
  readonly job: string;
}

/** Sentences one after the other, where there is more than one thing to say. */
export const joinSentences = (sentences: readonly (readonly Piece[])[]): readonly Piece[] =>
  sentences
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces, at) => (at === 0 ? pieces : [{ text: ' ' }, ...pieces]));
