import { compareDocuments, type DocumentComparison } from '../../../domain/comparison/compare-documents.ts';
import type { ComparedState, DiagnosedAxes } from '../../../domain/comparison/state.ts';
import { type ComparedUnion, uniteDocuments } from '../../../domain/comparison/union.ts';
import type { ProjectDocument } from '../../../domain/document.ts';
import { documentFor } from '../../../domain/export/audience.ts';
import type { PartialDate } from '../../../domain/partial-date.ts';
import type { StoredSnapshot } from '../../../domain/snapshot.ts';
import type { Audience } from '../../../domain/vocabulary.ts';
import type { Lang } from '../../../domain/words/words.ts';
import { unpackFrozen } from '../snapshot/frozen.ts';

/** A side as it is stored, so that it may be opened in another thread. */
export type GivenSide =
  | { readonly snapshot: StoredSnapshot; readonly content: Uint8Array }
  | {
      readonly snapshot: null;
      readonly on: PartialDate;
      readonly document: ProjectDocument;
      readonly diagnoses: readonly DiagnosedAxes[];
    };
export interface ComparedSides {
  readonly a: GivenSide;
  readonly b: GivenSide;
  readonly audience: Audience;
  readonly lang: Lang;
}
/** The name of the one whose seal is broken, or what was asked. */
export type Outcome<Result> = { readonly broken: string } | { readonly result: Result };

interface OpenedSide {
  readonly state: ComparedState;
  /** As it is, whoever reads it. */
  readonly whole: ProjectDocument;
}

const openSide = (side: GivenSide, { audience, lang }: ComparedSides): OpenedSide | null => {
  if (side.snapshot === null) {
    const { on, document: whole, diagnoses } = side;
    const document = documentFor(whole, audience);
    return {
      whole,
      state: { id: null, name: null, on, at: null, isForCommittee: false, document, diagnoses },
    };
  }
  const { snapshot } = side;
  const frozen = unpackFrozen({ snapshot, content: Buffer.from(side.content) });
  if (!frozen) return null;
  const { header, document: whole, diagnoses } = frozen.content;
  const document = documentFor(whole, audience);
  const known = new Set<string>(document.entities.map(({ id }) => id));
  const state = {
    id: header.id,
    name: header.name,
    on: header.on,
    at: header.at,
    isForCommittee: header.committeeId !== null || header.committeeName !== null,
    document,
    diagnoses: diagnoses[lang].filter(({ subject }) => known.has(subject.id)),
  };
  return { state, whole };
};

const withBoth = <Result>(
  sides: ComparedSides,
  work: (a: OpenedSide, b: OpenedSide) => Result,
): Outcome<Result> => {
  const [a, b] = [openSide(sides.a, sides), openSide(sides.b, sides)];
  if (a === null) return { broken: sides.a.snapshot?.name ?? '' };
  if (b === null) return { broken: sides.b.snapshot?.name ?? '' };
  return { result: work(a, b) };
};

/** Opened, verified, and told as their reader may read them. Pure but for the unpacking: also a task of a thread. */
export const compareSides = (sides: ComparedSides): Outcome<DocumentComparison> =>
  withBoth(sides, (a, b) => compareDocuments(a.state, b.state, sides.lang));

export interface UnitedSides extends ComparedUnion {
  readonly project: ProjectDocument['project'];
  /** Day of the later one, as asked. */
  readonly on: PartialDate;
  /** On either side, and not for this reader. */
  readonly withheld: { readonly entities: number; readonly relations: number };
}

const countWithheld = (a: OpenedSide, b: OpenedSide, of: 'entities' | 'relations'): number => {
  const idsIn = (...documents: readonly ProjectDocument[]) =>
    new Set<string>(documents.flatMap((document) => document[of].map(({ id }) => id)));
  return idsIn(a.whole, b.whole).size - idsIn(a.state.document, b.state.document).size;
};

/** The same as one graph. */
export const uniteSides = (sides: ComparedSides): Outcome<UnitedSides> =>
  withBoth(sides, (a, b) => ({
    ...uniteDocuments(a.state.document, b.state.document),
    project: b.state.document.project,
    on: b.state.on,
    withheld: {
      entities: countWithheld(a, b, 'entities'),
      relations: countWithheld(a, b, 'relations'),
    },
  }));
