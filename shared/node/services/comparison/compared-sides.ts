import { compareDocuments, type DocumentComparison } from '../../../domain/comparison/compare-documents.ts';
import { earlierFor } from '../../../domain/comparison/conceal.ts';
import { type ComparedState, compareTimes, type DiagnosedAxes } from '../../../domain/comparison/state.ts';
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

interface OpenedSide extends Omit<ComparedState, 'document'> {
  /** As it is, whoever reads it. */
  readonly whole: ProjectDocument;
}
/** As its reader may see it. */
interface ReadSide {
  readonly state: ComparedState;
  readonly whole: ProjectDocument;
}

const openSide = (side: GivenSide, lang: Lang): OpenedSide | null => {
  if (side.snapshot === null) {
    const { on, document: whole, diagnoses } = side;
    return { id: null, name: null, on, at: null, isForCommittee: false, diagnoses, whole };
  }
  const { snapshot } = side;
  const frozen = unpackFrozen({ snapshot, content: Buffer.from(side.content) });
  if (!frozen) return null;
  const { header, document: whole, diagnoses } = frozen.content;
  return {
    id: header.id,
    name: header.name,
    on: header.on,
    at: header.at,
    isForCommittee: header.committeeId !== null || header.committeeName !== null,
    diagnoses: diagnoses[lang],
    whole,
  };
};

/** Where nothing says which is the later one, each is read as if the other were. */
const readSide = (side: OpenedSide, other: OpenedSide, audience: Audience): ReadSide => {
  const { whole, diagnoses, ...given } = side;
  const isLater = compareTimes(side, other) > 0;
  const document = isLater ? documentFor(whole, audience) : earlierFor(whole, other.whole, audience);
  const known = new Set<string>(document.entities.map(({ id }) => id));
  const told = diagnoses.filter(({ subject }) => known.has(subject.id));
  return { whole, state: { ...given, document, diagnoses: told } };
};

const withBoth = <Result>(
  sides: ComparedSides,
  work: (a: ReadSide, b: ReadSide) => Result,
): Outcome<Result> => {
  const [a, b] = [openSide(sides.a, sides.lang), openSide(sides.b, sides.lang)];
  if (a === null) return { broken: sides.a.snapshot?.name ?? '' };
  if (b === null) return { broken: sides.b.snapshot?.name ?? '' };
  return { result: work(readSide(a, b, sides.audience), readSide(b, a, sides.audience)) };
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

const countWithheld = (a: ReadSide, b: ReadSide, of: 'entities' | 'relations'): number => {
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
