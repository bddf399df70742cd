import type { PartialDate } from '../partial-date.ts';
import type { Kind, RelationType } from '../vocabulary.ts';
import type { Piece } from './told.ts';

type Said = readonly Piece[];
/** A number and what it counts, and the number itself for the plural. */
export interface Counted {
  readonly value: number;
  readonly told: Piece;
}
/** What is counted: a kind, or a class of actors, which no figure counts. */
export type CountedKind = Kind | 'group';
/** What links are counted: a type, or links of place, which are told together. */
export type CountedLink = RelationType | 'place';

/** Sentences of a comparison; names, numbers and lists of names are given as pieces. */
export interface ComparisonWords {
  /** The project as it is now, as one side of a comparison. */
  readonly now: string;
  readonly identical: string;
  readonly job: string;
  /** Values of a field that has several. */
  readonly join: (told: readonly string[]) => string;
  readonly valued: (label: string, value: string) => string;
  readonly quote: (name: string) => string;
  readonly opening: {
    readonly since: (on: PartialDate, isForCommittee: boolean) => string;
    readonly backTo: (on: PartialDate, isForCommittee: boolean) => string;
    readonly between: (a: string, b: string) => string;
  };
  /** « Depuis le 12 mars : a, b ; c. »; without an opening, « a, b ; c. ». */
  readonly sentence: (opening: string | null, clauses: readonly Said[], last: readonly Said[]) => Said;
  readonly withNames: (clause: Said, names: Said) => Said;
  readonly entities: {
    readonly added: (kind: CountedKind, count: Counted) => Said;
    /** `isAfter`: said just after what was added of the same kind. */
    readonly removed: (kind: CountedKind, count: Counted, isAfter: boolean) => Said;
    readonly changed: (count: Counted) => Said;
    readonly renamed: (before: string, after: Piece) => Said;
  };
  readonly relations: {
    readonly added: (type: CountedLink, count: Counted) => Said;
    readonly removed: (type: CountedLink, count: Counted, isAfter: boolean) => Said;
    readonly ended: (type: CountedLink, count: Counted) => Said;
    readonly changed: (count: Counted) => Said;
    /** Noted, and proposed, in discussion or over already: no fact of the day. */
    readonly notInForce: (count: Counted) => Said;
    /** The same, noted no more. */
    readonly noLonger: (count: Counted) => Said;
  };
  readonly cuts: {
    /** `before`: how many it held already; null: none. */
    readonly holds: (name: Piece, held: Counted, areActors: boolean, before: number | null) => Said;
    readonly released: (name: Piece, held: Counted, areActors: boolean) => Said;
  };
  readonly suggestions: (realised: Counted, retained: Counted) => Said;
  /** Shares are told already; null: too much is not known. */
  readonly axis: (axis: string, subject: Piece | null, before: string | null, after: string | null) => Said;
  readonly nowhere: (sentence: Said) => Said;
  readonly inTerritory: (territory: string, text: string) => string;
  /** Lines of the table of counts. */
  readonly counted: {
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly relations: Readonly<Record<RelationType, string>>;
    readonly given: string;
  };
  /** What became of a suggestion that the other side does not know. */
  readonly unknownState: string;
  /** Columns of the table of changes, in their order. */
  readonly columns: Readonly<
    Record<'change' | 'what' | 'name' | 'field' | 'before' | 'after' | 'territory' | 'id', string>
  >;
  /** Of the picture. */
  readonly picture: {
    readonly title: string;
    readonly legend: string;
    readonly marks: Readonly<Record<'added' | 'removed' | 'changed' | 'unchanged', string>>;
    readonly links: Readonly<Record<'added' | 'removed' | 'changed', string>>;
    readonly between: (a: string, b: string) => string;
    /** Drawn, unchanged, and left without their names. */
    readonly unnamed: (count: number) => string;
    readonly figures: Readonly<
      Record<'added' | 'removed' | 'changed' | 'addedLinks' | 'removedLinks', (count: number) => string>
    > & { readonly none: string };
  };
}
