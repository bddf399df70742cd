import { existsSync, readFileSync } from 'node:fs';
import type { Carried } from './case.ts';
import type { LackOf } from './lacks.ts';
import type { Part } from './run-case.ts';

/** One test that ran: its file from the root of the project, its full name, how it ended and how long it took. */
export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message: string;
  readonly seconds: number;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const statusOf = (status: string): TestResult['status'] =>
  status === 'passed' || status === 'failed' ? status : 'skipped';

/** The tests of a report of vitest (JSON reporter); none where there is no report. */
export const readResults = (path: string, root: string): readonly TestResult[] => {
  if (!existsSync(path)) return [];
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration, failureMessages }) => ({
      file: name.slice(root.length + 1),
      name: fullName,
      status: statusOf(status),
      message: failureMessages?.[0]?.split('\n', 1)[0] ?? '',
      seconds: (duration ?? 0) / 1000,
    })),
  );
};

const matches = (results: readonly TestResult[], { file, name }: Carried): readonly TestResult[] =>
  results.filter(
    (result) => result.file === file && result.name.includes(name) && result.status !== 'skipped',
  );

/**
 * Every pattern must have met a test that ran: one that matches nothing is a loss, not a success. Only where this
 * machine lacks what the file needs is it not run.
 */
export const carriedOutcome = (
  tests: readonly Carried[],
  results: readonly TestResult[],
  lackOf: LackOf,
): Part => {
  const found = tests.map((test) => ({ test, met: matches(results, test) }));
  const unmet = found.flatMap(({ test, met }) => (met.length === 0 ? [test] : []));
  const absent = unmet.filter(({ file }) => lackOf(file) === null);
  const met = [...new Set(found.flatMap((one) => one.met))];
  const failed = met.filter(({ status }) => status === 'failed');
  const seconds = met.reduce((sum, result) => sum + result.seconds, 0);
  const lost = failed.length + absent.length;
  if (lost === 0 && unmet.length > 0) {
    const reasons = new Set(unmet.flatMap(({ file }) => lackOf(file) ?? []));
    return { outcome: { notRun: [...reasons].join('; ') }, seconds };
  }
  const why = [
    ...absent.map(({ file, name }) => `${file}: no test that ran is named « ${name} »`),
    ...failed.map(({ file, name, message }) => `${file}: ${name}: ${message}`),
  ];
  return { outcome: { count: met.length + absent.length, unit: 'test', lost, why }, seconds };
};
