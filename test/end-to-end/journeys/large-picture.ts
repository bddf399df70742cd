import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject, writeSeededProject } from '../../bench/project.ts';
import { newHome } from '../harness/folders.ts';
import { GONE_MS } from './picture.ts';
import type { OpenedWindow, OpenOptions } from './windows.ts';

/** Enough for the picture that the window draws itself (renderer/canvas/large). */
const [NODES, LINKS] = [1_200, 3_000];

const card = (page: Page) => page.getByRole('complementary', { name: 'Fiche' });
/** The name of the one that is pointed at. */
const pointed = (page: Page) => page.locator('[aria-hidden=true] > strong').first();
/** Its name is centred above a node, this far from its middle. */
const NAME_ABOVE = 16;
/** Where the name of the one that is pointed at is written; null when none is, now. */
const tooltipBox = (page: Page) =>
  pointed(page).evaluateAll(([name]) => {
    const { left, width, bottom } = name?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return width === 0 ? null : { middle: left + width / 2, bottom };
  });
/** The middle of a node, found by pointing at the picture until one is told by its name; the pointer is on it. */
const findNode = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no picture');
  for (let y = box.y + box.height * 0.45; y < box.y + box.height - 60; y += 5)
    for (let x = box.x + box.width * 0.55; x < box.x + box.width - 90; x += 5) {
      await page.mouse.move(x, y);
      const tooltip = await tooltipBox(page);
      if (tooltip === null) continue;
      const middle = { x: tooltip.middle, y: tooltip.bottom + NAME_ABOVE };
      await page.mouse.move(middle.x, middle.y);
      // A name that is late, of one that the pointer has left already, goes.
      await page.waitForTimeout(GONE_MS);
      if ((await tooltipBox(page)) !== null) return middle;
    }
  throw new Error('nothing is under the pointer');
};

/** A home where the last project is a large one. */
const homeWithLargeProject = async (): Promise<string> => {
  const home = newHome();
  const path = join(home, 'project.alliage');
  writeSeededProject(path, NODES, LINKS);
  await (await openProject(path, home)).application.close();
  return home;
};

/** A picture of more than 800: pointed at, dragged, filtered to a few and back. */
export const checkLargePicture = (
  name: string,
  open: (options: OpenOptions) => Promise<OpenedWindow>,
): void => {
  describe(`a picture of more than 800, in ${name}`, () => {
    let window: OpenedWindow;
    let page: Page;
    beforeAll(async () => {
      window = await open({ home: await homeWithLargeProject() });
      ({ page } = window);
      await page.getByText('Réseau de mesure').first().click();
      await page.getByRole('application', { name: /Graphe/ }).waitFor();
      await page.waitForTimeout(1_500);
    });
    afterAll(() => window.close());

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
      await page.mouse.move(x + 90, y + 24);
      await page.mouse.move(x + 30, y + 24);
      await pointed(page).waitFor();
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
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
