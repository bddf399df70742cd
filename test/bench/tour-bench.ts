import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, startChromium } from '../end-to-end/harness/chromium.ts';
import { drawBareGraph, openBarePage } from './bare-cytoscape.ts';
import { type Bench, type Line, median } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';
import { type Act, drag, SCREEN, TOUR, zoom } from './tour-acts.ts';
import { framesDuring, longestTask } from './window-trace.ts';

const TURNS = 3;
const DRAWN_MS = 2_500;
/** The seeded project, open in a page of its own. */
const withProject = async <Result>(
  browser: Browser,
  [nodes, links]: readonly [number, number],
  work: (page: Page) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (home) => {
    const path = join(home, 'project.alliage');
    writeSeededProject(path, nodes, links);
    await (await openProject(path, home)).application.close();
    const host = await serve(home);
    const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-FR' });
    try {
      const page = await context.newPage();
      await page.goto(host.address);
      await page.getByText('Réseau de mesure').first().waitFor();
      return await work(page);
    } finally {
      await context.close();
      await host.end();
    }
  });

const open = async (page: Page): Promise<void> => {
  await page.getByText('Réseau de mesure').first().click();
  await page.getByRole('application').waitFor();
  await page.waitForTimeout(DRAWN_MS);
};

const tour = (browser: Browser): Promise<Line[]> =>
  withProject(browser, [2_000, 6_000], async (page) => {
    const lines: Line[] = [];
    for (const { name, run } of [{ name: 'opening', run: open }, ...TOUR]) {
      const ours = await longestTask(browser, page, () => run(page));
      lines.push({
        measure: `Longest task at 2,000/6,000, ${name}`,
        ours,
        unit: 'ms',
        anchor: null,
        aim: '≤ 50 ms',
      });
    }
    return lines;
  });

/** Above 3,000 one asks for everything. */
const showAll = async (page: Page): Promise<void> => {
  const all = page.getByRole('button', { name: 'Tout afficher', exact: true });
  if (!(await all.isVisible())) return;
  await all.click();
  await page.waitForTimeout(DRAWN_MS);
};

const frames = async (browser: Browser, size: readonly [number, number]): Promise<Line[]> => {
  const bare = await openBarePage(browser, SCREEN);
  await drawBareGraph(bare, ...size);
  await bare.waitForTimeout(DRAWN_MS);
  const lines = await withProject(browser, size, async (page) => {
    await open(page);
    await showAll(page);
    const found: Line[] = [];
    for (const [name, act] of [
      ['moving', drag],
      ['zooming', zoom],
    ] as const) {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < TURNS; turn++) {
        await page.bringToFront();
        ours.push(await framesDuring(page, () => act(page)));
        await bare.bringToFront();
        theirs.push(await framesDuring(bare, () => act(bare)));
      }
      found.push({
        measure: `Frames a second while ${name}, ${size.map((count) => count.toLocaleString('en')).join('/')}`,
        ours: median(ours),
        unit: 'fps',
        anchor: { name: 'Cytoscape alone, default look, no names', value: median(theirs) },
        aim: '≥ 30',
      });
    }
    return found;
  });
  await bare.context().close();
  return lines;
};

const large = (browser: Browser): Promise<Line[]> =>
  withProject(browser, [20_000, 53_000], async (page) => {
    const acts: readonly Act[] = [
      { name: 'opening, to the question where to start', run: open },
      { name: 'the list', run: (one) => one.keyboard.press('Control+l') },
    ];
    const lines: Line[] = [];
    for (const { name, run } of acts)
      lines.push({
        measure: `Longest task at 20,000/53,000, ${name}`,
        ours: await longestTask(browser, page, () => run(page)),
        unit: 'ms',
        anchor: null,
        aim: '≤ 200 ms',
      });
    return lines;
  });

const METHOD = `Chromium without a graphics card at ${SCREEN.width} × ${SCREEN.height}; networks of a seed, with their places. Tasks are those of the window's thread, in the processor time that they had: what else the computer does is not in it. Frames are counted by the clock, median of ${TURNS} turns, by turns with the drawing library alone showing the same graph as plain discs and lines.`;

/** Every feature once, and what it costs the window. */
export const tourBench: Bench = {
  id: 'window-tour',
  run: async () => {
    const browser = await startChromium();
    try {
      const lines = [
        ...(await tour(browser)),
        ...(await frames(browser, [2_000, 6_000])),
        ...(await frames(browser, [5_000, 15_000])),
        ...(await large(browser)),
      ];
      return { title: 'A tour of the window', method: METHOD, lines };
    } finally {
      await browser.close();
    }
  },
};
