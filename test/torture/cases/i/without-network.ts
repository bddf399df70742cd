import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumForTests } from '../../../end-to-end/harness/chromium.ts';
import { electronForTests } from '../../../end-to-end/harness/electron-files.ts';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { ROOT } from '../../run-tests.ts';
import { readResults, type TestResult } from '../../test-results.ts';
import { missingTools } from '../../tool/installed.ts';
import { type Ended, startProcess } from '../../tool/processes.ts';
import { withoutTracing } from '../../tool/tracing.ts';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** What the short form tries: a raw host, a page in Chromium and a window in Electron, each from its start to its end. */
const SMOKE = {
  unit: ['test/hosts/loopback.test.ts', 'test/hosts/loopback-guard.test.ts'],
  window: ['test/end-to-end/chromium/network.test.ts', 'test/end-to-end/electron/network.test.ts'],
} as const;

/** No other card than the machine's own address, which is up; anyone but root is root of a space of their own for it. */
const enter = (): readonly string[] => [
  'unshare',
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
];

const inside = (command: readonly string[]): Promise<Ended> =>
  startProcess([...enter(), ...command], { input: '', cwd: ROOT }).ended;

/** Names of network cards, as this process of the empty space sees them. */
const cardsInside = async (): Promise<readonly string[] | null> => {
  const { status, out } = await inside(['cat', '/proc/net/dev']);
  if (status !== 0) return null;
  return out.split('\n').flatMap((line) => /^\s*([\w.-]+):/.exec(line)?.[1] ?? []);
};

/** Runs tests with no network; `name` is the report's. */
const runInside = async (
  name: string,
  config: readonly string[],
  files: readonly string[],
): Promise<readonly TestResult[]> => {
  const report = join(ROOT, 'test-results', `without-network-${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  rmSync(report, { force: true });
  await inside([process.execPath, VITEST, 'run', ...config, ...reporters, ...files]);
  return readResults(report, ROOT);
};

const missing = (): string | null => {
  if (process.platform !== 'linux') return 'an empty network is made by Linux only';
  return missingTools('unshare', 'ip', 'strace', 'Xvfb') ?? withoutTracing();
};

/** I01: the suite where no other machine can be reached; its smoke in the short form. */
export const runWithoutNetwork = async ({ form }: Context): Promise<Outcome> => {
  const reason = missing();
  if (reason !== null) return { notRun: reason };
  const cards = await cardsInside();
  if (cards === null) return { notRun: 'this account may not make an empty network' };
  if (String(cards) !== 'lo') return { notRun: `the space made for it has other cards: ${String(cards)}` };
  // Fetched before, where that is possible.
  chromiumForTests();
  await electronForTests();
  const isLong = form === 'long';
  const windowConfig = ['--config', 'test/end-to-end/vitest.config.ts'];
  const results = [
    ...(await runInside('unit', [], isLong ? [] : SMOKE.unit)),
    ...(await runInside('window', windowConfig, isLong ? [] : SMOKE.window)),
  ];
  const ran = results.filter(({ status }) => status !== 'skipped');
  const failed = ran.filter(({ status }) => status === 'failed');
  return {
    count: ran.length,
    unit: 'test',
    lost: failed.length,
    why: failed.map(({ file, name, message }) => `${file}: ${name}: ${message}`),
  };
};
