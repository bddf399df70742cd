import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { card, type Step, seesCardOf, seesShown, sentence } from './journey.ts';

const TOTAL = 200;

const grid = (page: Page): Locator => page.getByRole('treegrid');
const region = (page: Page): Locator => page.getByRole('region', { name: 'Liste' });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** As fast as a hand: a window that is slow to draw must not break the name in two. */
const typeName = async (page: Page, letters: string): Promise<void> => {
  const keys = [...letters].map((letter) => (letter === ' ' ? 'Space' : letter));
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]));
};

/** The row where the keyboard is, as a screen reader reads it. */
const active = (page: Page): Promise<string> =>
  grid(page).evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant');
    const row = id ? document.getElementById(id) : null;
    return element === document.activeElement
      ? [...(row?.querySelectorAll('[role=gridcell]') ?? [])].map((cell) => cell.textContent).join(' | ')
      : 'not in the list';
  });
const seesActive = (page: Page, row: RegExp): Promise<void> =>
  expect.poll(() => active(page), { timeout: 10_000 }).toMatch(row);
const seesTrail = (page: Page, trail: string | null): Promise<void> =>
  expect
    .poll(async () => {
      const crumbs = page.getByRole('navigation', { name: 'Où vous êtes dans la liste' });
      return (await crumbs.count()) === 0
        ? null
        : (await crumbs.getByRole('listitem').allTextContents()).join(' › ');
    })
    .toBe(trail);
const selected = (page: Page): Promise<number> => grid(page).getByRole('row', { selected: true }).count();

/** From the list alone: choose, walk, path, neighbourhood, highlight, link, pin, rename, delete, undo. */
export const listJourney: readonly Step[] = [
  {
    name: 'opens the list, where one then is',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /^Découvrir avec un exemple/ }).click();
      await seesShown(page, TOTAL, TOTAL);
      await press(page, 'Control+l');
      await seesActive(page, /^Achats responsables de la Forge/);
      await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
    },
  },
  {
    name: 'goes to a name that is typed; letters that are commands begin with Shift',
    run: async ({ page }) => {
      await typeName(page, 'scierie');
      await seesActive(page, /^Scierie Martel/);
      await page.waitForTimeout(900);
      await press(page, 'Shift+m');
      await typeName(page, 'jc');
      await seesActive(page, /^MJC de Montrives/);
      expect(await page.getByText(/Mis en avant/).count()).toBe(0);
    },
  },
  {
    name: 'walks in to a link, to its links, and back where it was',
    run: async ({ page }) => {
      await page.waitForTimeout(900);
      await typeName(page, 'scierie');
      await seesActive(page, /^Scierie Martel/);
      await press(page, 'Enter');
      await seesCardOf(page, 'Scierie Martel');
      await seesTrail(page, 'Tout › Scierie Martel');
      await seesActive(page, /\d liens?$/);
      await press(page, 'ArrowDown');
      const neighbour = (await active(page)).split(' | ')[0] ?? '';
      await press(page, 'ArrowRight');
      await expect
        .poll(async () => (await page.getByRole('navigation', { name: /Où vous/ }).textContent()) ?? '')
        .toMatch(/Scierie Martel./);
      await press(page, 'ArrowLeft');
      await seesTrail(page, 'Tout › Scierie Martel');
      expect((await active(page)).split(' | ')[0]).toBe(neighbour);
      await press(page, 'Backspace');
      await seesTrail(page, null);
      await seesActive(page, /^Scierie Martel/);
    },
  },
  {
    name: 'chooses several, all, the others, none',
    run: async ({ page }) => {
      await press(page, 'Escape');
      await expect.poll(() => selected(page)).toBe(0);
      await press(page, 'Space', 'ArrowDown', 'Space');
      await expect.poll(() => selected(page)).toBe(2);
      await press(page, 'Control+Shift+a');
      await expect.poll(() => card(page).textContent()).toMatch(/198/);
      await press(page, 'Control+a');
      await expect.poll(() => card(page).textContent()).toMatch(/200/);
      await press(page, 'Escape', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown');
      await expect.poll(() => selected(page)).toBe(3);
      await press(page, 'Escape');
    },
  },
  {
    name: 'keeps a neighbourhood, widens it, leaves it',
    run: async ({ page }) => {
      await press(page, 'Home');
      await page.waitForTimeout(900);
      await typeName(page, 'scierie');
      await seesActive(page, /^Scierie Martel/);
      await page.waitForTimeout(900);
      await press(page, 'v');
      await seesShown(page, /^(?!200\s)/, TOTAL);
      await press(page, '+', 'Escape');
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'highlights, then no more',
    run: async ({ page }) => {
      await press(page, 'm');
      await sentence(page, /Mis en avant\s:/);
      await press(page, 'Escape');
      await page.getByText(/Mis en avant\s:/).waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reads a path in words',
    run: async ({ page }) => {
      await press(page, 'c');
      await page.getByRole('region', { name: 'Chemin' }).waitFor();
      // The list of its field closes first, if it was open.
      const panel = page.getByRole('region', { name: 'Chemin' });
      const leave = async () => {
        await press(page, 'Escape');
        return panel.isVisible();
      };
      await expect.poll(leave).toBe(false);
      await grid(page).focus();
    },
  },
  {
    name: 'pins and frees',
    run: async ({ page }) => {
      await press(page, 'p');
      await sentence(page, /est épinglé/);
      await press(page, 'p');
      await sentence(page, /est libéré/);
    },
  },
  {
    name: 'links, from the row where one is',
    run: async ({ page }) => {
      await press(page, 'l');
      const dialog = page.getByRole('dialog', { name: 'Relier' });
      await dialog.waitFor();
      await dialog.getByRole('combobox', { name: 'À', exact: true }).focus();
      await page.keyboard.type('MJC de Mon');
      await page.getByRole('option', { name: /MJC de Montrives/ }).waitFor();
      await press(page, 'ArrowDown', 'Enter');
      await dialog.getByRole('button', { name: 'Créer le lien' }).focus();
      await press(page, 'Enter');
      await dialog.waitFor({ state: 'hidden' });
      await grid(page).focus();
    },
  },
  {
    name: 'opens a link by itself, deletes it, takes it back',
    run: async ({ page }) => {
      await press(page, 'Shift+m');
      await typeName(page, 'jc de');
      await seesActive(page, /^MJC de Montrives/);
      await page.waitForTimeout(900);
      await press(page, 'ArrowRight');
      await seesTrail(page, 'Tout › MJC de Montrives');
      const links = () =>
        grid(page)
          .getByRole('row', { name: /Scierie Martel/ })
          .count();
      await expect.poll(links).toBe(1);
      for (let step = 0; step < 20 && !/^Scierie Martel/.test(await active(page)); step += 1)
        await press(page, 'ArrowDown');
      await press(page, 'Shift+Enter');
      await card(page).getByRole('heading', { level: 2 }).waitFor();
      await press(page, 'Delete');
      await expect.poll(links).toBe(0);
      await press(page, 'Control+z');
      await expect.poll(links).toBe(1);
      await seesShown(page, TOTAL, TOTAL);
      await press(page, 'Backspace');
    },
  },
  {
    name: 'has the same menu as the picture',
    run: async ({ page }) => {
      await press(page, 'Shift+F10');
      await page.getByRole('menuitem', { name: 'Voir le voisinage' }).waitFor();
      await press(page, 'Escape');
      await page.getByRole('menu').waitFor({ state: 'hidden' });
      await expect.poll(() => active(page)).not.toBe('not in the list');
    },
  },
  {
    name: 'renames, deletes, takes it back',
    run: async ({ page }) => {
      await press(page, 'F2');
      await expect.poll(() => card(page).getByRole('textbox').first().isVisible()).toBe(true);
      await press(page, 'Escape');
      await grid(page).focus();
      await press(page, 'Delete');
      await seesShown(page, TOTAL - 1, TOTAL - 1);
      await press(page, 'Control+z');
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'orders by links, the most linked first',
    run: async ({ page }) => {
      await grid(page).getByRole('button', { name: 'Liens' }).focus();
      await press(page, 'Enter');
      await expect
        .poll(() => grid(page).getByRole('columnheader', { name: 'Liens' }).getAttribute('aria-sort'))
        .toBe('descending');
    },
  },
  {
    name: 'has the groups of the picture as first rows, opened and closed by arrows, chosen whole by Space',
    run: async ({ page }) => {
      await press(page, 'Control+k');
      await page.keyboard.type('Grouper par type');
      await page.getByRole('option', { name: /^Grouper par type/ }).waitFor();
      await press(page, 'Enter');
      await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe('15');
      await grid(page).focus();
      await press(page, 'Home');
      await expect.poll(() => grid(page).getByRole('row', { expanded: false }).count()).toBe(14);
      await press(page, 'ArrowRight');
      await expect.poll(() => grid(page).getByRole('row', { expanded: true }).count()).toBe(1);
      await press(page, 'ArrowRight');
      await seesActive(page, /\| \d+ liens?$/);
      // From the second of its members to the group, which then closes.
      await press(page, 'ArrowDown', 'ArrowLeft');
      await seesActive(page, /\d+ fiches?$/);
      await press(page, 'ArrowLeft');
      await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe('15');
      await press(page, 'Space');
      await expect.poll(() => card(page).textContent()).toMatch(/\d\d/);
      await press(page, 'Escape', 'Control+k');
      await page.keyboard.type('Dégrouper');
      await page.getByRole('option', { name: /^Dégrouper/ }).waitFor();
      await press(page, 'Enter');
      await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
      await grid(page).focus();
    },
  },
  {
    name: 'goes on without the picture, and every verb is there',
    run: async ({ page }) => {
      await press(page, 'Control+Shift+k');
      await page.getByRole('application').waitFor({ state: 'hidden' });
      await region(page).getByRole('button', { name: 'Montrer le graphe' }).waitFor();
      await press(page, 'Home', 'v');
      await seesShown(page, /^(?!200\s)/, TOTAL);
      await press(page, 'Escape');
      await seesShown(page, TOTAL, TOTAL);
      await press(page, 'p');
      await sentence(page, /est épinglé/);
      await press(page, 'Control+0');
      await sentence(page, 'Montrez d’abord le graphe');
      await press(page, 'Control+l');
      await page.getByRole('application').waitFor();
    },
  },
];
