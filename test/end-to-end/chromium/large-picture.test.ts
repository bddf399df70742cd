import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject, writeSeededProject } from '../../bench/project.ts';
import { serve, startChromium } from '../harness/chromium.ts';
import { newHome } from '../harness/folders.ts';
import { type Watched, watchPage } from '../harness/watched.ts';

/** Enough for the picture that the window draws itself (renderer/canvas/large). */
const [NODES, LINKS] = [1_200, 3_000];

const card = (page: Page) => page.getByRole('complementary', { name: 'Fiche' });
/** A place where something is drawn: an entity is told by its name when one points at it. */
const findNode = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no picture');
  for (let y = box.y + box.height * 0.45; y < box.y + box.height - 60; y += 5)
    for (let x = box.x + box.width * 0.55; x < box.x + box.width - 90; x += 5) {
      await page.mouse.move(x, y);
      if (await page.locator('main strong').first().isVisible()) return { x, y };
    }
  throw new Error('nothing is under the pointer');
};

describe('a picture of more than 800, in Chromium', () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let watched: Watched;
  beforeAll(async () => {
    const home = newHome();
    const path = join(home, 'project.alliage');
    writeSeededProject(path, NODES, LINKS);
    await (await openProject(path, home)).application.close();
    [browser, host] = await Promise.all([startChromium(), serve(home)]);
    page = await (
      await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
    ).newPage();
    watched = watchPage(page);
    page.setDefaultTimeout(15_000);
    await page.goto(host.address);
    await page.getByText('Réseau de mesure').first().click();
    await page.getByRole('application', { name: /Graphe/ }).waitFor();
    await page.waitForTimeout(1_500);
  });
  afterAll(async () => {
    await browser.close();
    await host.end();
  });

  it('is drawn, and says who is under the pointer', async () => {
    const place = await findNode(page);
    await page.mouse.click(place.x, place.y);
    await card(page)
      .getByRole('tab', { name: /^Liens/ })
      .waitFor();
  });

  it('keeps the links of the one that is dragged, and saves where it is put', async () => {
    const { x, y } = await findNode(page);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 24, { steps: 6 });
    await page.mouse.up();
    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .waitFor();
    await page.mouse.move(x + 30, y + 24);
    await page.locator('main strong').first().waitFor();
  });

  it('becomes an ordinary picture when a filter leaves few, and a large one again', async () => {
    const shown = page.getByText(/affichées? sur/).first();
    await shown.waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('v');
    await page.getByRole('navigation', { name: 'Voisinage affiché' }).waitFor();
    await page.waitForTimeout(600);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Voisinage affiché' }).waitFor({ state: 'detached' });
    await page.waitForTimeout(1_200);
    await findNode(page);
  });

  it('asks Cytoscape for nothing that it does not have', () => {
    expect(watched.consoleErrors).toEqual([]);
  });
});
