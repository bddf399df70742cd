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
  ToldSuggestions,
} from './frozen-state.ts';

/** With how many of its sentences rest on what the reader may not see. */
export type ReadableSuggestion = ToldSuggestion & { readonly withheld: number };
export type ReadableDiagnosis = ToldDiagnosis & { readonly withheld: number };

/** A frozen state as its reader may see it, and how much was left out for that. */
export interface ReadableState extends Omit<FrozenState, 'suggestions'> {
  readonly suggestions: Omit<ToldSuggestions, 'suggestions'> & {
    readonly suggestions: readonly ReadableSuggestion[];
  };
  readonly takenUp: readonly ReadableSuggestion[];
  readonly diagnoses: readonly ReadableDiagnosis[];
  readonly withheld: { readonly entities: number; readonly relations: number; readonly suggestions: number };
}

/** How a partnership went is internal (domain.md): so is a caution that comes from it. */
const INTERNAL_CAUTION = 'outcome';

type MayName = (told: Naming) => boolean;
const nameTest = ({ document }: Pick<FrozenState, 'document'>): MayName => {
  const known = new Set<string>([...document.entities, ...document.relations].map(({ id }) => id));
  return ({ segments = [], evidence = [] }) =>
    segments.every((segment) =>
      [...(segment.entities ?? []), ...(segment.relations ?? [])].every((id) => known.has(id)),
    ) && evidence.every(({ id }) => known.has(id));
};

interface Reading {
  readonly reader: Audience;
  readonly mayName: MayName;
  readonly known: ReadonlySet<string>;
}

const readableSuggestion = (one: ToldSuggestion, { reader, mayName, known }: Reading): ReadableSuggestion => {
  const why = one.why.filter(mayName);
  const isForAll = ({ reason }: ToldReason) => reader === 'internal' || reason !== INTERNAL_CAUTION;
  const whyNot = one.whyNot.filter((told) => mayName(told) && isForAll(told));
  return {
    ...one,
    why,
    whyNot,
    missing: one.missing.filter(({ entity }) => entity === null || known.has(entity)),
    withheld: one.why.length - why.length + one.whyNot.length - whyNot.length,
  };
};

/** What was corrected by hand for one's own team is told as it was computed; what names others keeps its state alone. */
const readableCheck = (check: ToldCheck, isCorrectionKept: boolean, isTold: boolean): ToldCheck => ({
  ...check,
  state: check.override && !isCorrectionKept ? check.override.computed : check.state,
  // The sentence of a correction names who made it.
  text: isTold && check.override === null ? check.text : '',
  override: isCorrectionKept ? check.override : null,
  evidence: isTold ? (check.evidence ?? []) : [],
});

const readableDiagnosis = (
  { axes, reminders, ...told }: ToldDiagnosis,
  corrected: ReadonlySet<string>,
  mayName: MayName,
): ReadableDiagnosis => {
  const kept = reminders.filter(mayName);
  const untold = axes.flatMap(({ checks }) => checks).filter((check) => !mayName(check));
  return {
    ...told,
    axes: axes.map(
      (axis): ToldAxis => ({
        ...axis,
        checks: axis.checks.map((check) =>
          readableCheck(check, corrected.has(`${told.subject.id} ${check.id}`), mayName(check)),
        ),
      }),
    ),
    reminders: kept,
    withheld: untold.length + reminders.length - kept.length,
  };
};

/** Without what is not for its reader, within sentences too: a sentence that names whom they may not see is not told. */
export const readableState = (state: FrozenState, reader: Audience): ReadableState => {
  const document = documentFor(state.document, reader);
  const mayName = nameTest({ document });
  const known = new Set<string>(document.entities.map(({ id }) => id));
  const corrected = new Set((document.overrides ?? []).map(({ subject, check }) => `${subject} ${check}`));
  const read = (all: readonly ToldSuggestion[]) =>
    all
      .filter(({ a, b }) => known.has(a.id) && known.has(b.id))
      .map((one) => readableSuggestion(one, { reader, mayName, known }));
  const suggestions = read(state.suggestions.suggestions);
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
    takenUp: read(state.takenUp),
    diagnoses: state.diagnoses
      .filter(({ subject }) => known.has(subject.id))
      .map((one) => readableDiagnosis(one, corrected, mayName)),
    withheld: {
      entities: state.document.entities.length - document.entities.length,
      relations: state.document.relations.length - document.relations.length,
      suggestions: state.suggestions.suggestions.length - suggestions.length,
    },
  };
};
