import { isNotRun, isPassed, type Outcome, type TortureCase, type Unit } from './case.ts';
import type { Form } from './context.ts';
import { toldCount, toldLosses, toldUnit } from './report-words.ts';

export interface Ended {
  readonly one: TortureCase;
  readonly outcome: Outcome;
  readonly seconds: number;
}

export interface Sums {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
  readonly lost: number;
  /** What was tried, by unit. */
  readonly tried: Readonly<Partial<Record<Unit, number>>>;
}

export const sumsOf = (ended: readonly Ended[]): Sums => {
  const ran = ended.flatMap(({ outcome }) => (isNotRun(outcome) ? [] : [outcome]));
  const passed = ran.filter(isPassed).length;
  const tried: Partial<Record<Unit, number>> = {};
  for (const { unit, count } of ran) tried[unit] = (tried[unit] ?? 0) + count;
  return {
    passed,
    failed: ran.length - passed,
    notRun: ended.length - ran.length,
    lost: ran.reduce((sum, { lost }) => sum + lost, 0),
    tried,
  };
};

const told = (outcome: Outcome): string => {
  if (isNotRun(outcome)) return `not run: ${outcome.notRun}`;
  const { count, unit, lost, wanted } = outcome;
  return `${toldCount(count, unit, lost)}${wanted === undefined ? '' : `, cut by the time before ${wanted}`}`;
};

const mark = (outcome: Outcome): string => {
  if (isNotRun(outcome)) return '—';
  return isPassed(outcome) ? '✓' : '✗';
};

/** One line a case, and under a loss what was lost. */
export const lineOf = ({ one, outcome, seconds }: Ended): string => {
  const time = isNotRun(outcome) ? '' : ` (${seconds.toFixed(1)} s)`;
  const why = isNotRun(outcome) || outcome.lost === 0 ? [] : (outcome.why ?? []).slice(0, 10);
  const head = `${mark(outcome)} ${one.id}${one.star ? '★' : ''} ${one.title}: ${told(outcome)}${time}`;
  return [head, ...why.map((line) => `    ${line.split('\n').join('\n    ')}`)].join('\n');
};

export const lastLine = ({ passed, failed, notRun }: Sums): string =>
  `${passed} passed, ${failed} failed, ${notRun} not run`;

/** « 400 coupures simulées, 120 tests : 0 perte. » */
export const toldSum = ({ tried, lost }: Sums): string =>
  `${[...Object.entries(tried)].map(([unit, count]) => toldUnit(count, unit as Unit)).join(', ')} : ${toldLosses(lost)}.`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rowOf = ({ one, outcome }: Ended): string =>
  `| ${one.id}${one.star ? '★' : ''} | ${cell(one.title)} | ${mark(outcome)} ${cell(told(outcome))} |`;

/** docs/reliability.md: what ran, whatever it gave. */
export const writeDocument = (ended: readonly Ended[], form: Form, on: string): string => {
  const sums = sumsOf(ended);
  const stars = ended.filter(({ one }) => one.star);
  return [
    '# Reliability',
    '',
    `**${toldSum(sums)}**`,
    '',
    `Tried by \`npm run torture\` (${form} form) on ${on}: ${lastLine(sums)}, of ${ended.length} cases, of which ${stars.length} (★) keep a release back. A cut is a process killed, or a disk stopped, at some moment; after each one the project is opened again, and everything that was acknowledged must be there, with at most one operation more, the one at hand. The short form divides each count by 20 (at least 10) and gives a case a minute at most: what that cut is said. \`npm run torture -- --long\` has the full counts.`,
    '',
    '| Case | What is done | What came of it |',
    '| --- | --- | --- |',
    ...ended.map(rowOf),
    '',
  ].join('\n');
};

/** resources/reliability.json: the counts of the last run, for the window to show. */
export const writeCounts = (ended: readonly Ended[], form: Form, on: string): string =>
  `${JSON.stringify({ on, form, ...sumsOf(ended) }, null, 2)}\n`;
