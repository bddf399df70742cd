import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, startChromium } from '../end-to-end/harness/chromium.ts';
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
  for (const kind of ['Association, ESS', 'Financeur', 'Territoire']) {
    await page.getByRole('button', { name: `Masquer : ${kind}`, exact: true }).click();
    await page.getByRole('button', { name: `Afficher : ${kind}`, exact: true }).click();
  }
};

const PAN_STEPS = 60;
const pan = async (page: Page): Promise<void> => {
  const [x, y] = [SCREEN.width * 0.6, SCREEN.height - 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 240, y - 300, { steps: PAN_STEPS });
  await page.mouse.up();
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, turn % 2 === 0 ? -240 : 240);
};

const ACTS = { 'laying out': arrange, filtering: filter, 'panning and zooming': pan } as const;

const blocksOf = async (page: Page): Promise<Map<string, number[]>> => {
  const blocks = new Map<string, number[]>();
  for (let turn = 0; turn < TURNS; turn++)
    for (const [name, act] of Object.entries(ACTS))
      blocks.set(name, [...(blocks.get(name) ?? []), await longestBlock(page, () => act(page))]);
  return blocks;
};

const measure = async (browser: Browser, home: string): Promise<Line[]> => {
  const openings: number[] = [];
  for (let turn = 0; turn <= OPENINGS; turn++) openings.push(await withWindow(browser, home, openRecent));
  const blocks = await withWindow(browser, home, async (page) => {
    await openRecent(page);
    await page.waitForTimeout(SETTLE_MS);
    return blocksOf(page);
  });
  const first: Line = {
    measure: 'Open a recent project, to the first picture',
    ours: median(openings.slice(1)),
    unit: 'ms',
    anchor: null,
    aim: '≤ 1,500 ms',
  };
  const longest = [...blocks].map(
    ([name, values]): Line => ({
      measure: `Longest block of the window, ${name}`,
      ours: median(values),
      unit: 'block',
      anchor: null,
      aim: '≤ 50 ms',
    }),
  );
  return [first, ...longest];
};

const METHOD = `Chromium without a graphics card (everything is drawn by the processor, beside the host) at ${SCREEN.width} × ${SCREEN.height}, a project of ${NODES.toLocaleString('en')} entities and ${LINKS.toLocaleString('en')} relations that have their places. Opening: from the click on a recent project to the first nodes in the picture, median of ${OPENINGS} fresh windows and hosts, after one. Blocks: the longest task that the browser's \`longtask\` observer reports while « Organique » is computed and applied, three kinds are hidden and shown again, and the picture is dragged in ${PAN_STEPS} steps and zoomed; median of ${TURNS} turns. The observer tells nothing below 50 ms.`;

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
