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

const openSide = (side: GivenSide, { audience, lang }: ComparedSides): ComparedState | null => {
  if (side.snapshot === null) {
    const { on, document, diagnoses } = side;
    const read = documentFor(document, audience);
    return { id: null, name: null, on, at: null, isForCommittee: false, document: read, diagnoses };
  }
  const { snapshot } = side;
  const frozen = unpackFrozen({ snapshot, content: Buffer.from(side.content) });
  if (!frozen) return null;
  const { header, document, diagnoses } = frozen.content;
  const readable = documentFor(document, audience);
  const known = new Set<string>(readable.entities.map(({ id }) => id));
  return {
    id: header.id,
    name: header.name,
    on: header.on,
    at: header.at,
    isForCommittee: header.committeeId !== null || header.committeeName !== null,
    document: readable,
    diagnoses: diagnoses[lang].filter(({ subject }) => known.has(subject.id)),
  };
};

const withBoth = <Result>(
  sides: ComparedSides,
  work: (a: ComparedState, b: ComparedState) => Result,
): Outcome<Result> => {
  const [a, b] = [openSide(sides.a, sides), openSide(sides.b, sides)];
  if (a === null) return { broken: sides.a.snapshot?.name ?? '' };
  if (b === null) return { broken: sides.b.snapshot?.name ?? '' };
  return { result: work(a, b) };
};

/** Opened, verified, and told as their reader may read them. Pure but for the unpacking: also a task of a thread. */
export const compareSides = (sides: ComparedSides): Outcome<DocumentComparison> =>
  withBoth(sides, (a, b) => compareDocuments(a, b, sides.lang));

/** The same as one graph. */
export const uniteSides = (
  sides: ComparedSides,
): Outcome<ComparedUnion & { readonly project: ProjectDocument['project'] }> =>
  withBoth(sides, (a, b) => ({
    ...uniteDocuments(a.document, b.document),
    project: b.document.project,
  }));
