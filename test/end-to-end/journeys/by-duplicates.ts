import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { main, type Step, seesCardOf, sentence } from './journey.ts';

const pairs = (page: Page) => page.getByRole('navigation', { name: 'Paires à examiner' });
const count = async (page: Page): Promise<number> =>
  Number.parseInt((await pairs(page).getByRole('status').textContent()) ?? '', 10);
const first = (page: Page) => pairs(page).getByRole('button').first();

const known = { pairs: 0 };

/** Probable duplicates of the example: one merged and taken back, one told apart. */
export const duplicatesJourney: readonly Step[] = [
  {
    name: 'opens them from the menu of the project',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /Graphe : 200 fiches/ }).waitFor();
      await page.getByRole('button', { name: /menu du projet$/ }).click();
      await page.getByRole('menuitem', { name: /doublons probables/ }).click();
      await first(page).waitFor();
      known.pairs = await count(page);
      expect(known.pairs).toBeGreaterThan(1);
    },
  },
  {
    name: 'keeps the name of the other card, and merges the two',
    run: async ({ page }) => {
      const names = main(page).getByRole('radiogroup', { name: 'Valeur gardée pour Nom' }).getByRole('radio');
      await names.and(page.locator(':not(:checked)')).check();
      await page.getByRole('button', { name: 'Fusionner' }).click();
      await sentence(page, /les deux fiches sont fusionnées/);
      await expect.poll(() => count(page)).toBe(known.pairs - 1);
    },
  },
  {
    name: 'takes the merge back from its message',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /^Annuler$/ }).click();
      await expect.poll(() => count(page)).toBe(known.pairs);
    },
  },
  {
    name: 'says that a pair is no duplicate: it is asked no more',
    run: async ({ page }) => {
      const pair = await first(page).textContent();
      await page.getByRole('button', { name: 'Ce ne sont pas des doublons' }).click();
      await expect.poll(() => count(page)).toBe(known.pairs - 1);
      await expect.poll(() => first(page).textContent()).not.toBe(pair);
    },
  },
  {
    name: 'goes to the next pair, then to the card of one of the two',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Paire suivante' }).click();
      await sentence(page, /Paire 2 sur/);
      const name = await pairs(page).locator('[aria-current] bdi').first().textContent();
      await main(page).getByRole('button', { name: 'Voir la fiche' }).first().click();
      await seesCardOf(page, name ?? '');
    },
  },
];
