import { spawnSync } from 'node:child_process';
import { chromiumForTests } from '../end-to-end/harness/chromium.ts';
import { electronForTests } from '../end-to-end/harness/electron-files.ts';
import type { Carried } from './case.ts';
import { missingTools } from './tool/installed.ts';
import { withoutTracing } from './tool/tracing.ts';

/** Why the tests of a file cannot run on this machine; null where they can. */
export type LackOf = (file: string) => string | null;

/** What the loader answers when a library that a program needs is not there. */
const NO_LIBRARY = 127;

/** Fetches a browser where it is not there yet, and asks it whether it finds its libraries. */
const lackOfBrowser = async (name: string, bring: () => string | Promise<string>): Promise<string | null> => {
  try {
    const { status, stderr } = spawnSync(await bring(), ['--version'], { encoding: 'utf8' });
    return status === NO_LIBRARY ? `${name} lacks a library: ${stderr.trim().split('\n').at(-1)}` : null;
  } catch (error) {
    return `${name} could not be had: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`;
  }
};

const lackOfElectron = async (): Promise<string | null> =>
  missingTools('Xvfb') ?? lackOfBrowser('Electron', electronForTests);

export const lackOfChromium = (): Promise<string | null> => lackOfBrowser('Chromium', chromiumForTests);

interface Need {
  readonly files: readonly string[];
  readonly lack: () => string | null | Promise<string | null>;
}

/** What the tests of some files, or of all those of a folder, cannot do without. */
const NEEDS: readonly Need[] = [
  { files: ['test/end-to-end/electron/'], lack: lackOfElectron },
  { files: ['test/end-to-end/chromium/'], lack: lackOfChromium },
  {
    files: [
      'test/node/services/import/hostile-traced.test.ts',
      'test/end-to-end/electron/network.test.ts',
      'test/end-to-end/chromium/network.test.ts',
    ],
    lack: withoutTracing,
  },
];

/** Looks once at what this machine lacks of what these tests need. */
export const findLacks = async (tests: readonly Carried[]): Promise<LackOf> => {
  const isOf = ({ files }: Need, file: string): boolean => files.some((one) => file.startsWith(one));
  const lacks: (Need & { readonly reason: string })[] = [];
  for (const need of NEEDS) {
    const reason = tests.some(({ file }) => isOf(need, file)) ? await need.lack() : null;
    if (reason !== null) lacks.push({ ...need, reason });
  }
  return (file) => lacks.find((need) => isOf(need, file))?.reason ?? null;
};
