import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { descendantsOf } from '../end-to-end/electron/process-tree.ts';
import { type DesktopWindow, openDesktop } from '../end-to-end/harness/electron.ts';
import { electronForTests } from '../end-to-end/harness/electron-files.ts';
import { bytesUnder } from '../tools/package-account.mjs';
import { makeBrowserZip } from '../tools/package-browser.mjs';
import { packageDesktop } from '../tools/package-desktop.mjs';
import { electronAt } from '../tools/package-electron.mjs';
import { type Bench, type Line, median } from './bench.ts';
import { inFolder } from './project.ts';

const [COLD, WARM] = [3, 5];
const REST_MS = 10_000;

/** The pages of its files leave the system's memory, as after the computer was started; those of the system's libraries stay. */
const makeCold = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile())
      execFileSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0'], {
        stdio: ['ignore', 'ignore', 'ignore'],
      });
  }
};

const firstPaint = ({ page }: DesktopWindow): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const look = (): void => {
          const [paint] = performance.getEntriesByName('first-contentful-paint');
          if (paint) settle(performance.timeOrigin + paint.startTime);
          else setTimeout(look, 20);
        };
        look();
      }),
  );

/** Memory that the processes hold, what they share counted once. */
const restMegabytes = ({ shell }: DesktopWindow): number => {
  const root = shell.process.pid ?? 0;
  const pids = [root, ...descendantsOf(root).map(({ pid }) => pid)];
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
};

interface Start {
  readonly paintMs: number;
  readonly restMegabytes: number;
}
const startOnce = async (executable: string, home: string, rests: boolean): Promise<Start> => {
  let startedAt = 0;
  const window = await openDesktop({
    executable,
    home,
    hostNode: '',
    onStart: () => {
      startedAt = Date.now();
    },
  });
  try {
    const paintMs = (await firstPaint(window)) - startedAt;
    if (rests) await wait(REST_MS);
    return { paintMs, restMegabytes: rests ? restMegabytes(window) : 0 };
  } finally {
    await window.close();
  }
};

const line = (measure: string, ours: number, unit: Line['unit'], aim = ''): Line => ({
  measure,
  ours,
  unit,
  anchor: null,
  aim,
});

const measure = async (folder: string): Promise<Line[]> => {
  const electron = electronAt(await electronForTests());
  const made = await packageDesktop({ electron, into: folder, formats: ['zip'] });
  const browser = await makeBrowserZip({ into: folder });
  const zip = made.made.find(({ file }) => file)?.file ?? '';
  const home = mkdtempSync(join(folder, 'home-'));
  await startOnce(made.executable, home, false);
  const cold: number[] = [];
  for (let turn = 0; turn < COLD; turn++) {
    makeCold(made.folder);
    cold.push((await startOnce(made.executable, home, false)).paintMs);
  }
  const warm: Start[] = [];
  for (let turn = 0; turn < WARM; turn++) warm.push(await startOnce(made.executable, home, true));
  const megabytes = (path: string): number => statSync(path).size / 1e6;
  return [
    line('Start to first paint, cold', median(cold), 'ms'),
    line('Start to first paint, warm', median(warm.map(({ paintMs }) => paintMs)), 'ms'),
    line('Memory at rest, all processes', median(warm.map((each) => each.restMegabytes)), 'MB'),
    line('Package of the desktop, unpacked', bytesUnder(made.folder) / 1e6, 'MB'),
    line(
      'of it, Alliage itself',
      ['app.asar', 'app.asar.unpacked'].reduce(
        (sum, name) => sum + bytesUnder(join(made.resources, name)) / 1e6,
        0,
      ),
      'MB',
    ),
    line('Package of the desktop, zip', megabytes(zip), 'MB'),
    line('Package of the browser, unpacked', browser.unpackedBytes / 1e6, 'MB'),
    line('Package of the browser, zip', browser.bytes / 1e6, 'MB'),
  ];
};

const METHOD = `The package of the desktop made with the Electron of the tests (33; its Node is too old for SQLite’s binding, so that one is shipped beside it, about 127 MB that a package with a current Electron does not have), under Xvfb without a graphics card. From the start of the process to the page’s \`first-contentful-paint\` (the start screen). Cold: the pages of the package’s files are given back to the system before each start, those of the system’s libraries are not; median of ${COLD}. Warm: median of ${WARM}. Memory: ${REST_MS / 1000} s after the first paint, what processes share counted once (PSS).`;

export const packageBench: Bench = {
  id: 'package',
  run: () =>
    inFolder(async (folder) => ({ title: 'Packages', method: METHOD, lines: await measure(folder) })),
};
