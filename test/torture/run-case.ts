import { type Carried, isNotRun, type Outcome, type TortureCase, type Tried } from './case.ts';
import { type Form, withContext } from './context.ts';
import type { LackOf } from './lacks.ts';
import { carriedOutcome, type TestResult } from './test-results.ts';

/** What came of a case, or of one half of it, and how long it took by itself: never how long it waited for others. */
export interface Part {
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** Where the tests that carry cases are read, once they ran. */
export interface CarriedTests {
  resultsOf(tests: readonly Carried[]): Promise<readonly TestResult[]>;
  readonly lackOf: LackOf;
}

const failureOf = (error: unknown): Tried => ({
  count: 1,
  unit: 'trial',
  lost: 1,
  why: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

/** What is tried here; what it throws is a loss, with its stack. */
export const runOwn = async (one: TortureCase, form: Form, mostMs: number): Promise<Part> => {
  const startedAt = performance.now();
  const run = one.run ?? (async () => ({ notRun: one.notRun ?? 'nothing tries it yet' }));
  const outcome = await withContext(form, { id: one.id, mostMs }, run).catch(failureOf);
  return { outcome, seconds: (performance.now() - startedAt) / 1000 };
};

/** Both halves as one: a loss in either is lost, and a half that was not run leaves the case not run. */
const joined = (own: Outcome, carried: Outcome): Outcome => {
  if (isNotRun(own) && own.isLongOnly) return carried;
  if (isNotRun(own)) return isNotRun(carried) || carried.lost === 0 ? own : carried;
  if (isNotRun(carried)) return own.lost === 0 ? carried : own;
  return {
    ...own,
    count: own.count + carried.count,
    lost: own.lost + carried.lost,
    why: [...(own.why ?? []), ...(carried.why ?? [])],
    ...(own.wanted === undefined ? {} : { wanted: own.wanted + carried.count }),
  };
};

/** The whole of a case. `own`: what is tried here, where there is something. */
export const runCase = async (
  { tests }: TortureCase,
  own: Promise<Part> | null,
  { resultsOf, lackOf }: CarriedTests,
): Promise<Part> => {
  if (!tests) return own ?? { outcome: { notRun: 'nothing tries it yet' }, seconds: 0 };
  const carried = carriedOutcome(tests, await resultsOf(tests), lackOf);
  if (own === null) return carried;
  const { outcome, seconds } = await own;
  return { outcome: joined(outcome, carried.outcome), seconds: seconds + carried.seconds };
};
