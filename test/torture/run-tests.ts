import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Carried } from './case.ts';
import { readResults, type TestResult } from './test-results.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const WINDOW_TESTS = 'test/end-to-end/';
const WINDOW_CONFIG = 'test/end-to-end/vitest.config.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One run of vitest over these tests only; its words go to our standard error. */
const runVitest = async (name: string, tests: readonly Carried[], config: readonly string[]) => {
  const report = join(ROOT, 'test-results', `torture-${name}.json`);
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))].filter((file) => existsSync(join(ROOT, file)));
  if (files.length === 0) return [];
  const pattern = [...new Set(tests.map((test) => escaped(test.name)))].join('|');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = [VITEST, 'run', ...config, ...reporters, '-t', pattern, ...files];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.resume();
  child.stderr.resume();
  await once(child, 'close');
  return readResults(report, ROOT);
};

/** Runs the tests that carry cases: those of the sources in one run, those of the window in another beside it. */
export const runCarriedTests = async (tests: readonly Carried[]): Promise<readonly TestResult[]> => {
  const isWindow = ({ file }: Carried) => file.startsWith(WINDOW_TESTS);
  const [plain, inWindow] = await Promise.all([
    runVitest(
      'unit',
      tests.filter((test) => !isWindow(test)),
      [],
    ),
    runVitest('window', tests.filter(isWindow), ['--config', WINDOW_CONFIG]),
  ]);
  return [...plain, ...inWindow];
};
