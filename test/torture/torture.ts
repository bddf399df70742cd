/** `npm run torture [-- --long] [--all] [--only A01,B03] [--list] [--reports a.json,b.json] [--no-write]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Carried, isNotRun, type TortureCase } from './case.ts';
import { CASES } from './cases.ts';
import type { Form } from './context.ts';
import { type Ended, lastLine, lineOf, sumsOf, writeCounts, writeDocument } from './report.ts';
import { runCase } from './run-case.ts';
import { ROOT, runCarriedTests } from './run-tests.ts';
import { readResults, type TestResult } from './test-results.ts';

const { values: asked } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    /** The short form of every case, not of the release gates alone. */
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    /** Reports of runs of the suite that are over already: the tests in them are not run again. */
    reports: { type: 'string', default: '' },
    'no-write': { type: 'boolean', default: false },
    /** Where the sums are written, as JSON. */
    counts: { type: 'string', default: '' },
  },
});
const form: Form = asked.long ? 'long' : 'short';
const listed = (text: string): readonly string[] => text.split(',').filter((part) => part !== '');

/** The short form is of the release gates, within ten minutes; where tests ran already the others cost little. */
const isOfAll = asked.long || asked.all || asked.list || asked.reports !== '';
/** `A` names the whole letter. */
const isAsked = ({ id, star }: TortureCase): boolean =>
  asked.only === '' ? isOfAll || star : listed(asked.only).some((name) => id === name || id[0] === name);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const resultsFor = async (cases: readonly TortureCase[]): Promise<readonly TestResult[]> => {
  const tests: readonly Carried[] = cases.flatMap((one) => one.tests ?? []);
  if (tests.length === 0) return [];
  const known = listed(asked.reports).flatMap((path) => readResults(join(ROOT, path), ROOT));
  const files = new Set(known.map(({ file }) => file));
  return [...known, ...(await runCarriedTests(tests.filter(({ file }) => !files.has(file))))];
};

/** What is tried here first: the tests that carry the others run beside it. */
const runAll = async (cases: readonly TortureCase[]): Promise<readonly Ended[]> => {
  const results = resultsFor(cases);
  const ended: Ended[] = [];
  for (const one of [...cases.filter(({ run }) => run), ...cases.filter(({ run }) => !run)]) {
    const startedAt = performance.now();
    const outcome = await runCase(one, form, results);
    const last = { one, outcome, seconds: (performance.now() - startedAt) / 1000 };
    ended.push(last);
    say(lineOf(last));
  }
  return ended.toSorted((a, b) => cases.indexOf(a.one) - cases.indexOf(b.one));
};

const write = (ended: readonly Ended[]): void => {
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(join(ROOT, 'docs', 'reliability.md'), writeDocument(ended, form, on));
  writeFileSync(join(ROOT, 'resources', 'reliability.json'), writeCounts(ended, form, on));
};

const cases = CASES.filter(isAsked);
if (asked.list) {
  for (const { id, star, title } of cases) say(`${id}${star ? '★' : ''} ${title}`);
} else {
  const ended = await runAll(cases);
  const sums = sumsOf(ended);
  if (asked.only === '' && !asked['no-write']) write(ended);
  if (asked.counts !== '') writeFileSync(asked.counts, JSON.stringify(sums));
  const starsMissed = ended.filter(({ one, outcome }) => one.star && isNotRun(outcome));
  if (starsMissed.length > 0)
    say(`Release gates that were not run: ${starsMissed.map(({ one }) => one.id).join(', ')}`);
  process.exitCode = sums.failed === 0 && sums.passed > 0 ? 0 : 1;
  say(lastLine(sums));
}
