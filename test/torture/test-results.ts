import { existsSync, readFileSync } from 'node:fs';
import type { Carried, Tried } from './case.ts';

/** One test that ran: its file from the root of the project, its full name, and how it ended. */
export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
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
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      file: name.slice(root.length + 1),
      name: fullName,
      status: statusOf(status),
      message: failureMessages?.[0]?.split('\n', 1)[0] ?? '',
    })),
  );
};

const matches = (results: readonly TestResult[], { file, name }: Carried): readonly TestResult[] =>
  results.filter(
    (result) => result.file === file && result.name.includes(name) && result.status !== 'skipped',
  );

/** Every pattern must have met a test that ran: one that matches nothing is a loss, not a success. */
export const carriedOutcome = (tests: readonly Carried[], results: readonly TestResult[]): Tried => {
  const found = tests.map((test) => ({ test, met: matches(results, test) }));
  const absent = found.filter(({ met }) => met.length === 0);
  const met = [...new Set(found.flatMap((one) => one.met))];
  const failed = met.filter(({ status }) => status === 'failed');
  return {
    count: met.length + absent.length,
    unit: 'test',
    lost: failed.length + absent.length,
    why: [
      ...absent.map(({ test }) => `${test.file}: no test that ran is named « ${test.name} »`),
      ...failed.map(({ file, name, message }) => `${file}: ${name}: ${message}`),
    ],
  };
};
