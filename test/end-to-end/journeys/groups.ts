import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPicture, type SeenNode, settled } from './picture.ts';
import type { OpenedWindow } from './windows.ts';

const run = async (page: Page, command: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(command);
  await page.getByRole('option', { name: command }).first().click();
};

const groupsOf = (nodes: readonly SeenNode[]) => nodes.filter(({ id }) => id.startsWith('group:'));
const counted = (nodes: readonly SeenNode[]) => nodes.reduce((sum, { count }) => sum + count, 0);

/** It glides back to where it was. */
const comesBack = (page: Page, { id, at }: SeenNode): Promise<void> =>
  expect
    .poll(
      async () => {
        const now = (await readPicture(page)).find((node) => node.id === id);
        return now ? Math.hypot(now.at.x - at.x, now.at.y - at.y) : Number.NaN;
      },
      { timeout: 10_000 },
    )
    .toBeLessThan(0.01);

const TOTAL = 200;
const GROUPS = 14;
const GROUP = 'Financeur';
const FUNDERS = 16;

/** Groups as nodes and as outlines, arrangements by territory and of a neighbourhood. */
export const checkGroups = (name: string, open: () => Promise<OpenedWindow>): void => {
  describe(`groups and arrangements, in ${name}`, () => {
    let window: OpenedWindow;
    let page: Page;
    beforeAll(async () => {
      window = await open();
      ({ page } = window);
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /Graphe/ }).waitFor();
      await page.keyboard.press('Escape');
    });
    afterAll(async () => {
      await window.close();
    });

    it('draws one node a category, which together count everybody, and says so in the bar', async () => {
      await expect.poll(async () => (await readPicture(page)).length, { timeout: 15_000 }).toBe(TOTAL);
      await run(page, 'Grouper par type');
      await expect.poll(async () => groupsOf(await readPicture(page)).length).toBe(GROUPS);
      const nodes = await readPicture(page);
      expect(nodes).toHaveLength(GROUPS);
      expect(counted(nodes)).toBe(TOTAL);
      await page.getByText('Groupés par : Type').waitFor();
    });

    it('chooses the members of a group by a click, and opens it in place by a double click', async () => {
      const { seen, count } = await settled(page, GROUP);
      expect(count).toBe(FUNDERS);
      await page.mouse.click(seen.x, seen.y);
      await page
        .getByRole('complementary', { name: 'Fiche' })
        .getByRole('heading', { name: /^16\s/ })
        .waitFor();
      const { seen: again } = await settled(page, GROUP);
      await page.mouse.dblclick(again.x, again.y);
      await expect.poll(async () => (await readPicture(page)).length).toBe(GROUPS - 1 + FUNDERS);
      expect(counted(await readPicture(page))).toBe(TOTAL);
    });

    it('closes it again from the menu of one of its members', async () => {
      const { seen } = await settled(page, 'Fondation des Rives');
      await page.mouse.click(seen.x, seen.y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Refermer le groupe' }).click();
      await expect.poll(async () => (await readPicture(page)).length).toBe(GROUPS);
    });

    it('opens a group with Enter from the picture, and says where one is', async () => {
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      const said = page.getByRole('status').filter({ hasText: /Groupe .* Entrée l’ouvre/ });
      await said.waitFor();
      await page.keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: /^Groupe .* ouvert/ })
        .waitFor();
      expect(groupsOf(await readPicture(page))).toHaveLength(GROUPS - 1);
      await run(page, 'Tout refermer');
      await expect.poll(async () => (await readPicture(page)).length).toBe(GROUPS);
    });

    it('outlines EPCI around everybody, each with its name', async () => {
      await run(page, 'Grouper par EPCI');
      await run(page, 'Montrer les groupes en contours');
      await expect.poll(async () => (await readPicture(page)).length).toBe(TOTAL);
      for (const name of ['CC du Val de Source', 'CC des Plateaux', 'Agglomération des Rives'])
        await page.locator('svg text', { hasText: name }).first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Ne plus grouper' }).click();
      await expect.poll(() => page.locator('svg text', { hasText: 'CC des Plateaux' }).count()).toBe(0);
    });

    it('arranges by territory with names above, and one undo puts everybody back', async () => {
      const before = await settled(page, 'Fondation des Rives');
      await run(page, 'Disposer par territoire');
      await page.getByText('Les acteurs sont disposés.').waitFor();
      const arranged = await settled(page, 'Fondation des Rives');
      expect(arranged.at).not.toEqual(before.at);
      await page.locator('svg text', { hasText: 'Sans territoire' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
      await comesBack(page, before);
    });

    it('lays a neighbourhood out alone, and gives the places back when one leaves it', async () => {
      const before = await settled(page, 'Fondation des Rives');
      await page.mouse.click(before.seen.x, before.seen.y);
      await run(page, 'Voir le voisinage');
      await expect.poll(async () => (await readPicture(page)).length).toBeLessThan(TOTAL);
      const near = await settled(page, 'Fondation des Rives');
      expect(near.at).not.toEqual(before.at);
      await page.getByRole('button', { name: 'Quitter le voisinage' }).click();
      await expect.poll(async () => (await readPicture(page)).length).toBe(TOTAL);
      await comesBack(page, before);
    });

    it('leaves no error behind', () => {
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
