import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../shared/domain/layout/random.ts';

export type Form = 'short' | 'long';

/** What a case of the short form may take: it ends after the trial at hand. */
const SHORT_STAR_MS = 60_000;
const SHORT_PLAIN_MS = 8_000;
/** What the release gates may take one after the other, of the ten minutes that are for everything; and each surely. */
const SHORT_STARS_MS = 390_000;
const SHORT_STAR_LEAST_MS = 20_000;
/** Some need little: a case may have this many times its even share of what is left. */
const SHORT_STAR_SHARE = 1.5;
/** Full counts are divided by this in the short form, and never below the least. */
const SHORT_SHARE = 20;
const SHORT_LEAST = 10;

/** What a case is given. */
export interface Context {
  readonly form: Form;
  /** A folder of the case's own, removed after it. */
  readonly folder: string;
  /** How many trials of a full count. */
  scaled(full: number): number;
  /** True when the time of the case is over: it ends with what it has. */
  isOver(): boolean;
  /** A number in [0, 1): the same in every run, so that what fails can be tried again. */
  random(): number;
}

const seedOf = (id: string): number =>
  [...id].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7);

export const scaledCount = (form: Form, full: number): number =>
  form === 'long' ? full : Math.min(full, Math.max(SHORT_LEAST, Math.ceil(full / SHORT_SHARE)));

/** One of several kinds of trials of a case: none takes all of its time from the others. */
export const forAWhile = (context: Context, shortMs: number): Context => {
  const startedAt = performance.now();
  const isOver = () =>
    context.isOver() || (context.form === 'short' && performance.now() - startedAt > shortMs);
  return { ...context, isOver };
};

/**
 * How long the next case of these may take, each time it is asked: a minute, less where those after it would have none.
 * On a machine that is slow or does much else, all have their turn within the time.
 */
export const shareTime = (cases: readonly { readonly star: boolean }[], now = () => performance.now()) => {
  const startedAt = now();
  let waiting = cases.filter(({ star }) => star).length;
  return ({ star }: { readonly star: boolean }): number => {
    if (!star) return SHORT_PLAIN_MS;
    const even = (SHORT_STARS_MS - (now() - startedAt)) / waiting--;
    return Math.min(SHORT_STAR_MS, Math.max(SHORT_STAR_LEAST_MS, even * SHORT_STAR_SHARE));
  };
};

/** Calls `work` with the context of a case, which may take that long in the short form; its folder is gone afterwards. */
export const withContext = async <Output>(
  form: Form,
  { id, mostMs }: { readonly id: string; readonly mostMs: number },
  work: (context: Context) => Promise<Output>,
): Promise<Output> => {
  const folder = mkdtempSync(join(tmpdir(), `alliage-torture-${id}-`));
  const startedAt = performance.now();
  try {
    return await work({
      form,
      folder,
      scaled: (full) => scaledCount(form, full),
      isOver: () => form === 'short' && performance.now() - startedAt > mostMs,
      random: createRandom(seedOf(id)),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
