import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Carried } from './case.ts';
import { readResults, type TestResult } from './test-results.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const WINDOW_TESTS = 'test/end-to-end/';
const WINDOW_CONFIG = 'test/end-to-end/vitest.config.ts';

/** What the tests of the sources start again and again is compiled once. */
const COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'alliage-tests');

/** A name goes on from a group to a test of it: vitest reads a sign between the two, its report a space. */
const patternOf = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '(?: >)? ');

/** One run of vitest over these tests only; nothing of it outlives us. What it says is in its report. */
const runVitest = async (name: string, tests: readonly Carried[], config: readonly string[]) => {
  const report = join(ROOT, 'test-results', `torture-${name}.json`);
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))].filter((file) => existsSync(join(ROOT, file)));
  if (files.length === 0) return [];
  const pattern = [...new Set(tests.map((test) => patternOf(test.name)))].join('|');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = [VITEST, 'run', ...config, ...reporters, '-t', pattern, ...files];
  const env = name === 'unit' ? { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE } : process.env;
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  child.stdout.resume();
  child.stderr.resume();
  await once(child, 'close');
  process.off('exit', end);
  return readResults(report, ROOT);
};

export interface CarriedRuns {
  readonly unit: Promise<readonly TestResult[]>;
  readonly window: Promise<readonly TestResult[]>;
}

export const isOfWindow = ({ file }: Carried): boolean => file.startsWith(WINDOW_TESTS);

/** A core is for the cases that are tried here meanwhile. */
const WORKERS = Math.max(1, availableParallelism() - 1);

/**
 * Runs the tests that carry cases: those of the sources at once, those of the window, which have a machine of two cores
 * for themselves and one thing more, once the first of these or of `others` is over.
 */
export const runCarriedTests = (tests: readonly Carried[], others: Promise<unknown>): CarriedRuns => {
  const ofSources = tests.filter((test) => !isOfWindow(test));
  const unit = runVitest('unit', ofSources, ['--maxWorkers', String(WORKERS)]);
  const window = Promise.race([unit, others]).then(() =>
    runVitest('window', tests.filter(isOfWindow), ['--config', WINDOW_CONFIG]),
  );
  return { unit, window };
};
