import { type Carried, isNotRun, type Outcome, type TortureCase, type Tried } from './case.ts';
import { type Form, withContext } from './context.ts';
import { carriedOutcome, type TestResult } from './test-results.ts';

const failureOf = (error: unknown): Tried => ({
  count: 1,
  unit: 'trial',
  lost: 1,
  why: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

/** Both parts of a case, as one: the unit is that of what was tried here. */
const joined = (own: Outcome, carried: Tried): Outcome => {
  if (isNotRun(own)) return carried;
  return {
    count: own.count + carried.count,
    unit: own.unit,
    lost: own.lost + carried.lost,
    why: [...(own.why ?? []), ...(carried.why ?? [])],
  };
};

/** Runs one case; what it throws is a loss, with its stack. `results`: of the tests that carry cases, which run meanwhile. */
export const runCase = async (
  one: TortureCase,
  form: Form,
  results: Promise<readonly TestResult[]>,
): Promise<Outcome> => {
  const { run, tests, notRun } = one;
  const own = run ? await withContext(form, one, run).catch(failureOf) : null;
  const carried = tests ? carriedOutcome(tests as readonly Carried[], await results) : null;
  if (own === null) return carried ?? { notRun: notRun ?? 'nothing tries it yet' };
  return carried ? joined(own, carried) : own;
};
