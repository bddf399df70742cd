import type { BrowserContext, Page } from 'playwright-core';
import { writeSeededProject } from '../../../bench/project.ts';
import { descendantsOf } from '../../../end-to-end/electron/process-tree.ts';
import { startChromium } from '../../../end-to-end/harness/chromium.ts';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { lackOfChromium } from '../../lacks.ts';
import { serve } from '../../tool/loopback.ts';
import { aMemoryGroup, type MemoryGroup, WITHOUT_MEMORY_GROUPS } from '../../tool/memory-group.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { findingsIn } from '../../tool/verify.ts';

const MEGABYTES = 300;
const [NODES, LINKS] = [20_000, 40_000];
/** The machine may do much else meanwhile. */
const PATIENCE_MS = 120_000;
const ADDED = 'Après le manque de mémoire';
const DRAWN = /^Graphe.: [1-9]/;

/** The processes of pages are started by these: what a browser needs before it shows anything is not limited. */
const takePages = (group: MemoryGroup): void => {
  const starters = descendantsOf(process.pid).filter(({ command }) => command.includes('--type=zygote'));
  for (const { pid } of starters) group.take(pid);
};

const openPage = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  // Not everything is drawn: it is said, and asked where to begin.
  await page.getByText(/20\s000 fiches.: commençons par/).waitFor();
  return page;
};

/** The table of all, and one with those around it. */
const workInPage = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+3');
  await page.getByRole('grid').first().waitFor();
  await page
    .getByText(/20\s000/)
    .first()
    .waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByLabel('Chercher un acteur').first().fill('1');
  await page.getByRole('option').first().click();
  await page.getByRole('application', { name: DRAWN }).waitFor();
};

/** All of them at once, which may be more than fits: drawn, or the page is lost and nothing else. */
const askForAll = async (page: Page): Promise<void> => {
  const lost = page.waitForEvent('crash', { timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await Promise.any([page.getByRole('application', { name: DRAWN }).waitFor(), lost]);
};

const workIn = async (place: Place, file: string, pages: MemoryGroup): Promise<readonly string[]> => {
  const served = await serve(place, file);
  const browser = await startChromium();
  const inPage = async (work: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
    await work(await openPage(context, served.address));
    await context.close();
  };
  try {
    takePages(pages);
    await inPage(workInPage);
    const losses = pages.killed() > 0 ? ['the page was ended before all was asked of it'] : [];
    await inPage(askForAll);
    // The next one begins as the first did: what may have been too much is not asked for again.
    await inPage(workInPage);
    await served.ask('entity.add', { kind: 'actor', name: ADDED, set: {} });
    return losses;
  } finally {
    await browser.close();
    served.running.signal('SIGTERM');
    await served.running.ended;
  }
};

/** A22: a graph of 20,000 nodes, its host in 300 MB and the processes of its page in as many. */
export const graphInLittleMemory = async ({ folder }: Context): Promise<Outcome> => {
  const reason = await lackOfChromium();
  if (reason !== null) return { notRun: reason };
  const [host, pages] = ['host', 'pages'].map((name) => aMemoryGroup(name, MEGABYTES));
  if (!host || !pages) return { notRun: WITHOUT_MEMORY_GROUPS };
  const place = aPlace(folder, host.inside);
  const file = place.at('projet.alliage');
  writeSeededProject(file, NODES, LINKS);
  try {
    const why = [...(await workIn(place, file, pages)), ...(await findingsIn(place, file))];
    const hits = await place.json<unknown[]>(['search', file, ADDED]);
    if (hits.length === 0) why.push('an acknowledged edit is not there');
    if (host.killed() > 0) why.push('the host was ended for want of memory');
    return { count: 1, unit: 'trial', lost: why.length > 0 ? 1 : 0, why };
  } finally {
    await Promise.all([host.remove(), pages.remove()]);
  }
};
