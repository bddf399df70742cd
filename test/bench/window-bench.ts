import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, startChromium } from '../end-to-end/harness/chromium.ts';
import { drawBareGraph, filterBareGraph, openBarePage } from './bare-cytoscape.ts';
import { type Bench, type Line, median } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';
import { longestBlock, timeToNodes, watchWindow } from './window-page.ts';

const [NODES, LINKS, OPENINGS, TURNS] = [2000, 6000, 5, 3];
/** What the start screen still fetches or prepares, the events it goes on listening to apart. */
const SETTLE_MS = 1_000;
const SCREEN = { width: 1440, height: 900 };

/** A host and a page of its own on the start screen, where the project is among the recent ones. */
const withWindow = async <Result>(
  browser: Browser,
  home: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const host = await serve(home);
  const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await watchWindow(page);
    await page.goto(host.address);
    await page.getByText('Réseau de mesure').first().waitFor();
    await page.waitForTimeout(SETTLE_MS);
    return await work(page);
  } finally {
    await context.close();
    await host.end();
  }
};

const openRecent = (page: Page): Promise<number> =>
  timeToNodes(page, () => page.getByText('Réseau de mesure').first().click());

const arrange = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Disposition', exact: true }).click();
  await page.getByRole('menuitem').first().click();
  const progress = page.getByRole('progressbar');
  await progress.waitFor();
  await progress.waitFor({ state: 'detached', timeout: 60_000 });
};

const filter = async (page: Page): Promise<void> => {
  for (const kind of ['Programme, dispositif', 'Financeur', 'Territoire']) {
    await page.getByRole('button', { name: `Masquer : ${kind}`, exact: true }).click();
    await page.getByRole('button', { name: `Afficher : ${kind}`, exact: true }).click();
  }
};
const filterBare = (page: Page): Promise<void> => filterBareGraph(page, ['programme', 'funder', 'territory']);

const PAN_STEPS = 60;
const pan = async (page: Page): Promise<void> => {
  const [x, y] = [SCREEN.width * 0.6, SCREEN.height - 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 240, y - 300, { steps: PAN_STEPS });
  await page.mouse.up();
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, turn % 2 === 0 ? -240 : 240);
};

interface Act {
  readonly name: string;
  readonly ours: (page: Page) => Promise<void>;
  /** The same act on the library alone; null where it does nothing alike. */
  readonly bare: ((page: Page) => Promise<void>) | null;
}
const ACTS: readonly Act[] = [
  { name: 'laying out', ours: arrange, bare: null },
  { name: 'filtering', ours: filter, bare: filterBare },
  { name: 'panning and zooming', ours: pan, bare: pan },
];
const BARE = 'Cytoscape alone, default look, no names';

const openBare = async (browser: Browser): Promise<{ page: Page; durationMs: number }> => {
  const page = await openBarePage(browser, SCREEN);
  return { page, durationMs: await timeToNodes(page, () => drawBareGraph(page, NODES, LINKS)) };
};

const measureOpening = async (browser: Browser, home: string): Promise<Line> => {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn <= OPENINGS; turn++) {
    times.ours.push(await withWindow(browser, home, openRecent));
    const { page, durationMs } = await openBare(browser);
    times.bare.push(durationMs);
    await page.context().close();
  }
  return {
    measure: 'Open a recent project, to the first picture',
    ours: median(times.ours.slice(1)),
    unit: 'ms',
    anchor: { name: BARE, value: median(times.bare.slice(1)) },
    aim: '≤ 1,500 ms',
  };
};

const measureBlock = async ({ name, ours, bare }: Act, page: Page, barePage: Page): Promise<Line> => {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    await page.bringToFront();
    times.ours.push(await longestBlock(page, () => ours(page)));
    await barePage.bringToFront();
    if (bare) times.bare.push(await longestBlock(barePage, () => bare(barePage)));
  }
  return {
    measure: `Longest block of the window, ${name}`,
    ours: median(times.ours),
    unit: 'block',
    anchor: bare && { name: BARE, value: median(times.bare) },
    aim: '≤ 50 ms',
  };
};

const measure = async (browser: Browser, home: string): Promise<Line[]> => {
  const lines = [await measureOpening(browser, home)];
  await withWindow(browser, home, async (page) => {
    await openRecent(page);
    const bare = await openBare(browser);
    await page.waitForTimeout(SETTLE_MS);
    for (const act of ACTS) lines.push(await measureBlock(act, page, bare.page));
    await bare.page.context().close();
  });
  return lines;
};

const METHOD = `Chromium without a graphics card (everything is drawn by the processor, beside the host) at ${SCREEN.width} × ${SCREEN.height}, a project of ${NODES.toLocaleString('en')} entities and ${LINKS.toLocaleString('en')} relations that have their places. Opening: from the click on a recent project to the first nodes in the picture, median of ${OPENINGS} fresh windows and hosts, after one. Blocks: the longest task that the browser's \`longtask\` observer reports while « Organique » is computed and applied, three kinds are hidden and shown again, and the picture is dragged in ${PAN_STEPS} steps and zoomed; median of ${TURNS} turns. The observer tells nothing below 50 ms. The anchor is the drawing library alone in the same browser, by turns, with the same graph in the same places: plain discs and lines, without names, icons, shapes, legend or the like; its graph is in its memory already, and it is filtered by taking nodes away and putting them back.`;

export const windowBench: Bench = {
  id: 'window',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'project.alliage');
      writeSeededProject(path, NODES, LINKS);
      const { application } = await openProject(path, folder);
      await application.close();
      const browser = await startChromium();
      try {
        return { title: 'Window', method: METHOD, lines: await measure(browser, folder) };
      } finally {
        await browser.close();
      }
    }),
};
