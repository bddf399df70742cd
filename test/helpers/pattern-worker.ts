/** Tries patterns on texts made against them; says each before it begins, so that one that never ends is known. */
import { parentPort, workerData } from 'node:worker_threads';
import { attackStrings } from './attack-strings.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}
export interface Slow {
  readonly where: string;
  readonly source: string;
  readonly text: string;
}
export type PatternSaid = { readonly at: number } | { readonly slow: Slow };

const LENGTH = 10_000;
/** A pattern that reads its text once takes a hundredth of that. */
const SUSPECT_MS = 10;
/** Twice the text, four times the time: three, for what the measure may err. */
const SUPERLINEAR = 3;

const timeOf = (pattern: RegExp, text: string): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 2; turn++) {
    pattern.lastIndex = 0;
    const start = performance.now();
    pattern.test(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const slowTextOf = ({ source, flags }: Pattern): string | null => {
  const pattern = new RegExp(source, flags.replace('g', ''));
  const longer = attackStrings(source, LENGTH * 2);
  for (const text of attackStrings(source, LENGTH)) {
    const twice = longer.next().value ?? '';
    const start = performance.now();
    pattern.lastIndex = 0;
    pattern.test(text);
    if (performance.now() - start < SUSPECT_MS) continue;
    if (timeOf(pattern, twice) > SUPERLINEAR * timeOf(pattern, text)) return text;
  }
  return null;
};

const { patterns, from } = workerData as { patterns: readonly Pattern[]; from: number };
for (let at = from; at < patterns.length; at++) {
  const pattern = patterns[at] as Pattern;
  parentPort?.postMessage({ at } satisfies PatternSaid);
  const text = slowTextOf(pattern);
  if (text !== null)
    parentPort?.postMessage({
      slow: { where: pattern.where, source: pattern.source, text: text.slice(0, 40) },
    } satisfies PatternSaid);
}
