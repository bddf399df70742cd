import { documentFor } from '../export/audience.ts';
import type { Audience } from '../vocabulary.ts';
import type {
  FrozenState,
  Naming,
  ToldAxis,
  ToldCheck,
  ToldDiagnosis,
  ToldReason,
  ToldSuggestion,
} from './frozen-state.ts';

/** A frozen state as its reader may see it, and how much was left out for that. */
export interface ReadableState extends FrozenState {
  readonly withheld: {
    readonly entities: number;
    readonly relations: number;
    readonly suggestions: number;
    /** Reasons, checks and reminders that rest on what the reader may not see. */
    readonly sentences: number;
  };
}

/** How a partnership went is internal (domain.md): so is a caution that comes from it. */
const INTERNAL_CAUTION = 'outcome';

type MayName = (told: Naming) => boolean;
const nameTest = ({ document }: FrozenState): MayName => {
  const known = new Set<string>([...document.entities, ...document.relations].map(({ id }) => id));
  return ({ segments = [], evidence = [] }) =>
    segments.every((segment) =>
      [...(segment.entities ?? []), ...(segment.relations ?? [])].every((id) => known.has(id)),
    ) && evidence.every(({ id }) => known.has(id));
};

/** Counts what is dropped while it is dropped. */
const createSieve = () => {
  let dropped = 0;
  return {
    keep: <Item>(items: readonly Item[], test: (item: Item) => boolean): Item[] => {
      const kept = items.filter(test);
      dropped += items.length - kept.length;
      return kept;
    },
    miss: () => {
      dropped += 1;
    },
    dropped: () => dropped,
  };
};
type Sieve = ReturnType<typeof createSieve>;

const readableSuggestion = (
  one: ToldSuggestion,
  reader: Audience,
  { mayName, known }: { readonly mayName: MayName; readonly known: ReadonlySet<string> },
  sieve: Sieve,
): ToldSuggestion => ({
  ...one,
  why: sieve.keep(one.why, mayName),
  whyNot: sieve.keep(
    one.whyNot,
    (told: ToldReason) => mayName(told) && (reader === 'internal' || told.reason !== INTERNAL_CAUTION),
  ),
  missing: one.missing.filter(({ entity }) => entity === null || known.has(entity)),
});

/** What was corrected by hand for one's own team is told as it was computed; what names others keeps its state alone. */
const readableCheck = (
  check: ToldCheck,
  isCorrectionKept: boolean,
  mayName: MayName,
  sieve: Sieve,
): ToldCheck => {
  const own = check.override && !isCorrectionKept ? { ...check, state: check.override.computed } : check;
  const isTold = mayName(check);
  if (!isTold) sieve.miss();
  return {
    ...own,
    // The sentence of a correction names who made it.
    text: isTold && check.override === null ? check.text : '',
    override: isCorrectionKept ? check.override : null,
    evidence: isTold ? (check.evidence ?? []) : [],
  };
};

const readableDiagnosis = (
  { axes, reminders, ...told }: ToldDiagnosis,
  corrected: ReadonlySet<string>,
  mayName: MayName,
  sieve: Sieve,
): ToldDiagnosis => ({
  ...told,
  axes: axes.map(
    (axis): ToldAxis => ({
      ...axis,
      checks: axis.checks.map((check) =>
        readableCheck(check, corrected.has(`${told.subject.id} ${check.id}`), mayName, sieve),
      ),
    }),
  ),
  reminders: sieve.keep(reminders, mayName),
});

/** Without what is not for its reader, within sentences too: a sentence that names whom they may not see is not told. */
export const readableState = (state: FrozenState, reader: Audience): ReadableState => {
  const document = documentFor(state.document, reader);
  const mayName = nameTest({ ...state, document });
  const known = new Set<string>(document.entities.map(({ id }) => id));
  const corrected = new Set((document.overrides ?? []).map(({ subject, check }) => `${subject} ${check}`));
  const [listed, told] = [createSieve(), createSieve()];
  const suggestions = listed
    .keep(state.suggestions.suggestions, ({ a, b }) => known.has(a.id) && known.has(b.id))
    .map((one) => readableSuggestion(one, reader, { mayName, known }, told));
  const diagnoses = state.diagnoses
    .filter(({ subject }) => known.has(subject.id))
    .map((one) => readableDiagnosis(one, corrected, mayName, told));
  const { committeeId, committeeName } = state.header;
  const isCommitteeKnown = committeeId === null || known.has(committeeId);
  return {
    ...state,
    header: {
      ...state.header,
      committeeName: isCommitteeKnown ? committeeName : null,
      note: null,
      author: '',
    },
    document,
    suggestions: { ...state.suggestions, suggestions },
    diagnoses,
    withheld: {
      entities: state.document.entities.length - document.entities.length,
      relations: state.document.relations.length - document.relations.length,
      suggestions: listed.dropped(),
      sentences: told.dropped(),
    },
  };
};
