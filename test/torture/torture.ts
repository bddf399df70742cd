/** `npm run torture [-- --long] [--all] [--only A01,B03] [--list] [--reports a.json,b.json] [--no-write]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Carried, isNotRun, type TortureCase } from './case.ts';
import { CASES } from './cases.ts';
import { type Form, shareTime } from './context.ts';
import { findLacks } from './lacks.ts';
import { oneByOne } from './one-by-one.ts';
import { type Ended, lastLine, lineOf, sumsOf, toldSum, writeCounts, writeDocument } from './report.ts';
import { toldTime } from './report-words.ts';
import { type CarriedTests, runCase, runOwn } from './run-case.ts';
import { isOfWindow, ROOT, runCarriedTests } from './run-tests.ts';
import { readResults } from './test-results.ts';

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

/** The tests that carry cases, but for those in reports and those that this machine cannot run. */
const startTests = async (cases: readonly TortureCase[], others: Promise<unknown>): Promise<CarriedTests> => {
  const tests = cases.flatMap((one) => one.tests ?? []);
  const known = listed(asked.reports).flatMap((path) => readResults(join(ROOT, path), ROOT));
  const files = new Set(known.map(({ file }) => file));
  const lackOf = await findLacks(tests);
  const wanted = tests.filter(({ file }) => !files.has(file) && lackOf(file) === null);
  const { unit, window } = runCarriedTests(wanted, others);
  const resultsOf = async (asked: readonly Carried[]) => [
    ...known,
    ...(asked.every(isOfWindow) ? [] : await unit),
    ...(asked.some(isOfWindow) ? await window : []),
  ];
  return { lackOf, resultsOf };
};

/** What is tried here goes case by case, and the tests that carry the others run beside it. */
const runAll = async (cases: readonly TortureCase[]): Promise<readonly Ended[]> => {
  const tried = cases.filter(({ run, tests }) => run || !tests);
  const timeOf = shareTime(tried);
  const own = oneByOne(tried, (one) => runOwn(one, form, timeOf(one)));
  const carried = await startTests(cases, Promise.all(own.values()));
  return Promise.all(
    cases.map(async (one) => {
      const ended = { one, ...(await runCase(one, own.get(one) ?? null, carried)) };
      say(lineOf(ended));
      return ended;
    }),
  );
};

const write = (ended: readonly Ended[]): void => {
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(join(ROOT, 'docs', 'reliability.md'), writeDocument(ended, form, on));
  writeFileSync(join(ROOT, 'resources', 'reliability.json'), writeCounts(ended, form, on));
};

// Told to end, we leave as one does who is done: what we started ends then.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const cases = CASES.filter(isAsked);
if (asked.list) {
  for (const { id, star, title } of cases) say(`${id}${star ? '★' : ''} ${title}`);
} else {
  const startedAt = performance.now();
  const ended = await runAll(cases);
  const sums = sumsOf(ended);
  if (asked.only === '' && !asked['no-write']) write(ended);
  if (asked.counts !== '') writeFileSync(asked.counts, JSON.stringify(sums));
  const starsMissed = ended.filter(({ one, outcome }) => one.star && isNotRun(outcome));
  if (starsMissed.length > 0)
    say(`Release gates that were not run: ${starsMissed.map(({ one }) => one.id).join(', ')}`);
  process.exitCode = sums.failed === 0 && sums.passed > 0 ? 0 : 1;
  if (sums.passed + sums.failed > 0) say(toldSum(sums));
  say(`${lastLine(sums)} (${toldTime((performance.now() - startedAt) / 1000)})`);
}
