import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { createProjectFile } from '../../shared/node/store/write-project.ts';
import { serve, startChromium } from '../end-to-end/harness/chromium.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';
import { type Bench, type Line, percentile } from './bench.ts';
import { inFolder, openProject, SEED } from './project.ts';
import { longestBlock, watchWindow } from './window-page.ts';

const [ROWS, LINKS] = [100_000, 20_000];
const SCREEN = { width: 1440, height: 900 };
const FRAMES = 240;
const NAME = 'Tableau de mesure';

/** Every entity an actor, so that one tab lists them all. */
const writeProject = (path: string): void => {
  const now = new Date('2026-11-24T08:00:00.000Z');
  const { entities, relations } = seededNetwork(ROWS, LINKS, SEED);
  const types = ['association', 'company', 'cooperative', 'network', null] as const;
  const actors = entities.map((entity, at) => ({
    ...entity,
    kind: 'actor' as const,
    type: types[at % types.length] ?? null,
    name: `Acteur ${(at * 7_919) % ROWS}`,
    url: at % 3 === 0 ? `https://exemple.fr/${at}` : null,
  }));
  const links = relations.map((relation) => ({ ...relation, type: 'partners-with' as const }));
  const project = {
    projectId: ulid(),
    createdAt: now.toISOString(),
    name: NAME,
    territoryId: null,
    fictional: true,
    sample: null,
  };
  createProjectFile(
    path,
    { project, entities: actors, relations: links, positions: [] },
    { overwrite: false, now },
  );
};

/** Milliseconds of each frame while the table goes down by `by` px a frame. */
const scrollFrames = (page: Page, by: number): Promise<number[]> =>
  page.evaluate(
    ([step, frames]) =>
      new Promise<number[]>((resolve) => {
        const table = document.querySelector<HTMLElement>('[role="grid"]');
        const times: number[] = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          if (!table || times.length > (frames ?? 0)) return resolve(times.slice(1));
          table.scrollTop += step ?? 0;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [by, FRAMES] as const,
  );

const waitForOrder = async (page: Page): Promise<void> => {
  await page.waitForTimeout(100);
  await page.waitForFunction(
    () => document.querySelector('[role="grid"]')?.getAttribute('aria-busy') === 'false',
    null,
    { timeout: 60_000 },
  );
};
const press = (page: Page, heading: string): Promise<void> =>
  page
    .getByRole('columnheader', { name: new RegExp(`^${heading}`) })
    .locator('[data-act="sort"]')
    .click();

const openTable = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByText(NAME).first().click();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click({ timeout: 60_000 });
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  await waitForOrder(page);
  await page.waitForTimeout(2_000);
};

const line = (measure: string, ours: number, unit: Line['unit'], aim: string): Line => ({
  measure,
  ours,
  unit,
  anchor: null,
  aim,
});

const measure = async (page: Page): Promise<Line[]> => {
  const slow = await scrollFrames(page, 120);
  const fast = await scrollFrames(page, 12_000);
  const sorted = async (act: () => Promise<void>) => {
    const start = performance.now();
    const block = await longestBlock(page, async () => {
      await act();
      await waitForOrder(page);
    });
    return { block, durationMs: performance.now() - start };
  };
  const byName = await sorted(() => press(page, 'Nom'));
  const byType = await sorted(() => press(page, 'Type'));
  const grouped = await sorted(async () => {
    await page.getByRole('button', { name: 'Grouper', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Type', exact: true }).click();
  });
  return [
    line('Scroll frame, three rows a frame, 95 in 100 at most', percentile(slow, 0.95), 'ms', '≤ 50 ms'),
    line('Scroll frame, by 12,000 px a frame, 95 in 100 at most', percentile(fast, 0.95), 'ms', '≤ 50 ms'),
    line('Longest scroll frame of both', Math.max(...slow, ...fast), 'ms', '≤ 50 ms'),
    line('Longest block, sort by name', byName.block, 'block', '≤ 200 ms'),
    line('Longest block, sort by type', byType.block, 'block', '≤ 200 ms'),
    line('Longest block, group by type', grouped.block, 'block', '≤ 200 ms'),
  ];
};

const run = async (browser: Browser, home: string): Promise<readonly Line[]> => {
  const path = join(home, 'mesure.alliage');
  writeProject(path);
  const { application } = await openProject(path, home);
  await application.close();
  const host = await serve(home);
  const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await watchWindow(page);
    await openTable(page, host.address);
    return await measure(page);
  } finally {
    await context.close();
    await host.end();
  }
};

export const tableBench: Bench = {
  id: 'table',
  run: async () => {
    const browser = await startChromium();
    try {
      const lines = await inFolder((home) => run(browser, home));
      return {
        title: 'Table of 100,000 rows',
        method:
          'A project of 100,000 actors and 20,000 links, in headless Chromium with a software renderer, 1,440 × 900. Frames are the time from one to the next while the table is scrolled by script; blocks are the longest task of the window’s thread from the gesture to the new order.',
        lines,
      };
    } finally {
      await browser.close();
    }
  },
};
