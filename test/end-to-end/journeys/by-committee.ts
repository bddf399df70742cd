import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { tabTo } from './by-keyboard.ts';
import type { Step } from './journey.ts';
import { runCommand } from './palette.ts';

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const message = (page: Page, text: RegExp) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();
const row = (page: Page) => page.getByRole('table', { name: 'Décisions' }).getByRole('row').nth(1);

/** What was retained is carried to the committee; how the list is computed is read, changed and undone. */
export const committeeJourney: readonly Step[] = [
  {
    name: 'finds in the record what it retained',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await runCommand(page, 'screen.partnerships', 'keyboard');
      await page.getByRole('listbox', { name: /^Pistes/ }).focus();
      const names = page.getByRole('article').getByRole('heading').first().locator('bdi');
      const [a = ''] = await names.allTextContents();
      await press(page, 'r');
      await message(page, /Piste retenue/);
      await runCommand(page, 'partnerships.decisions', 'keyboard');
      await row(page).filter({ hasText: a }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'says who carries it, and that it is to be studied',
    run: async ({ page }) => {
      await tabTo(page, /^Qui porte /);
      await page.keyboard.type('Pôle développement');
      await press(page, 'Enter');
      await message(page, /Décision modifiée/);
      await tabTo(page, /Changer l’état/, 'Shift+Tab');
      await press(page, 'Enter');
      await page.getByRole('menuitem', { name: 'À instruire' }).waitFor();
      await press(page, 'Enter');
      await message(page, /À instruire/);
      await row(page).getByText('À instruire').waitFor();
      expect(await row(page).getByRole('textbox').first().inputValue()).toBe('Pôle développement');
    },
  },
  {
    name: 'reads how it is computed, and goes from there to the settings',
    run: async ({ page }) => {
      await runCommand(page, 'partnerships.method', 'keyboard');
      await page.getByRole('dialog', { name: 'Comment c’est calculé' }).getByText('Règles actives').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await tabTo(page, /^Changer les règles/);
      await press(page, 'Enter');
      await page.getByRole('heading', { level: 2, name: 'Partenariats' }).waitFor();
    },
  },
  {
    name: 'tries a weight: the list moves, nothing is kept; kept, it can be undone',
    run: async ({ page }) => {
      const trial = page.getByRole('region', { name: /^Les dix premières/ });
      await trial.getByRole('listitem').first().waitFor();
      const before = await trial.textContent();
      await tabTo(page, /^Vraisemblance/);
      await press(page, 'Home');
      await expect.poll(() => trial.textContent(), { timeout: 15_000 }).not.toBe(before);
      expect(await violationsOf(page)).toEqual([]);
      await tabTo(page, /^Enregistrer$/);
      await press(page, 'Enter');
      await message(page, /Réglages des partenariats enregistrés/);
      const slider = page.getByRole('slider', { name: 'Vraisemblance' });
      await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
      await runCommand(page, 'edit.undo');
      await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('1');
    },
  },
  {
    name: 'turns a rule on: it is said, and kept with the project',
    run: async ({ page }) => {
      const rule = page.getByRole('switch', { name: /^R02/ });
      expect(await rule.isChecked()).toBe(false);
      await rule.focus();
      await press(page, 'Space');
      await expect.poll(() => rule.isChecked()).toBe(true);
      await message(page, /Réglages des partenariats enregistrés/);
    },
  },
  {
    name: 'sees the suggestions in Explorer, told by the legend, and no more',
    run: async ({ page }) => {
      await runCommand(page, 'explorer.suggestions', 'keyboard');
      const legend = page.getByRole('region', { name: 'Légende' });
      await legend.getByText('Piste à explorer (pas un fait)').waitFor();
      await legend.getByText(/^\d+ pistes? entre les fiches affichées/).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await legend.getByRole('button', { name: 'Masquer les pistes' }).press('Enter');
      await legend.getByText('Piste à explorer (pas un fait)').waitFor({ state: 'detached' });
    },
  },
];
