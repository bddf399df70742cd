import type { CallContext, Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import { NOW } from '../../../contract/snapshot-operations.ts';
import type { EntityId } from '../../../domain/entity.ts';
import type { PartialDate } from '../../../domain/partial-date.ts';
import type { Audience } from '../../../domain/vocabulary.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import { readSnapshotContent } from '../../store/snapshots.ts';
import type { ServiceContext } from '../context.ts';
import { todayOf } from '../local-day.ts';
import { resolveSnapshot } from '../snapshot/find-snapshot.ts';
import { subjectsOf } from '../snapshot/gather-frozen.ts';
import { readDocument } from '../whole-document.ts';
import {
  type ComparedSides,
  compareSides,
  type GivenSide,
  type Outcome,
  uniteSides,
} from './compared-sides.ts';

/** What the method is asked of the present. */
export type AskDiagnosis = Pick<Handlers, 'diagnosis.read'>;
export interface Compared {
  readonly job: string;
  readonly a: string;
  readonly b: string;
  /** Of « now ». */
  readonly on: string | null;
  readonly audience: Audience;
}

const readNow = async (
  context: ServiceContext,
  ask: AskDiagnosis | null,
  { job, on }: Compared,
  call: CallContext,
): Promise<GivenSide> => {
  const day = (on ?? todayOf(context)) as PartialDate;
  const document = readDocument(context.session.reader());
  const subjects = ask === null ? [] : subjectsOf(context);
  const diagnoses =
    ask === null || subjects.length === 0
      ? []
      : await ask['diagnosis.read']({ job, subjects, eachOf: null, on: day }, call);
  return {
    snapshot: null,
    on: day,
    document,
    diagnoses: diagnoses.map(({ subject, axes }) => ({
      subject: { id: subject.id as EntityId, name: subject.name },
      axes: axes.map(({ axis, score }) => ({ axis, score })),
    })),
  };
};

const readSide = (
  context: ServiceContext,
  ask: AskDiagnosis | null,
  ref: string,
  compared: Compared,
  call: CallContext,
): GivenSide | Promise<GivenSide> => {
  if (ref === NOW) return readNow(context, ask, compared, call);
  const db = context.session.reader();
  const snapshot = resolveSnapshot(db, ref);
  const content = readSnapshotContent(db, snapshot.id);
  if (content === null) throw new AppError('E-SNAP-BAD', { value: snapshot.name });
  return { snapshot, content };
};

/** Both sides as they are stored; « now » with its diagnosis where the method is given. Throws E-NOT-FOUND, E-AMBIGUOUS. */
export const gatherSides = async (
  context: ServiceContext,
  ask: AskDiagnosis | null,
  compared: Compared,
  call: CallContext,
): Promise<ComparedSides> => ({
  a: await readSide(context, ask, compared.a, compared, call),
  b: await readSide(context, ask, compared.b, compared, call),
  audience: compared.audience,
  lang: call.lang,
});

const recordsOf = (side: GivenSide): number => {
  const { entities, relations } = side.snapshot ?? {
    entities: side.document.entities.length,
    relations: side.document.relations.length,
  };
  return entities + relations;
};

/** Fewer records than this are opened and compared in less than 50 ms. */
const HERE_MAX = 700;
/** Shorter work does not show itself. */
const QUIET_MS = 300;
const TASKS = { compare: compareSides, unite: uniteSides } as const;
type TaskOf<Name extends keyof typeof TASKS> =
  ReturnType<(typeof TASKS)[Name]> extends Outcome<infer Result> ? Result : never;

/** Throws E-SNAP-BAD when a seal is broken. */
export const runOnSides = async <Name extends keyof typeof TASKS>(
  { jobs }: Pick<ServiceContext, 'jobs'>,
  task: Name,
  sides: ComparedSides,
  job: string,
): Promise<TaskOf<Name>> => {
  const isSmall = recordsOf(sides.a) + recordsOf(sides.b) <= HERE_MAX;
  const options = { job, label: wordsOf(sides.lang).comparison.job, quietMs: QUIET_MS };
  const outcome = (isSmall ? TASKS[task](sides) : await jobs.run(task, sides, options)) as Outcome<
    TaskOf<Name>
  >;
  if ('broken' in outcome) throw new AppError('E-SNAP-BAD', { value: outcome.broken });
  return outcome.result;
};
