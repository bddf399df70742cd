import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { main, type Step, seesCardOf, sentence } from './journey.ts';

const viewMenu = (page: Page) => page.getByRole('button', { name: /Menu des vues/ });
const chip = (page: Page) => main(page).getByRole('button', { name: /^Catégorie.:/ });
const presentation = (page: Page) => page.getByRole('region', { name: 'Présentation' });
const todo = (page: Page) => page.getByRole('region', { name: 'À faire' });
const FOLLOW_UP = 'Envoyer la liste des locaux';

const saveAs = async (page: Page, name: string, note = ''): Promise<void> => {
  await viewMenu(page).click();
  await page.getByRole('menuitem', { name: 'Enregistrer sous…' }).click();
  await page.getByLabel(/^Note/).fill(note);
  await page.getByLabel('Nom de la vue').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`^Vue : ${name}\\. Menu`) }).waitFor();
};

const openFromPalette = async (page: Page, text: string, option: RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.getByRole('option', { name: option }).first().click();
};

const savingSteps: readonly Step[] = [
  {
    name: 'saves what a filter shows, then everything',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await saveAs(page, 'Tout le monde');
      await page.getByRole('button', { name: 'Filtre', exact: true }).click();
      await page.getByRole('button', { name: 'Catégorie', exact: true }).first().click();
      await page.getByRole('checkbox', { name: /^Financeur/ }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('checkbox', { name: /^Financeur/ }).waitFor({ state: 'hidden' });
      await chip(page).waitFor();
      await page.getByRole('button', { name: /Tout le monde, modifiée\. Menu/ }).waitFor();
      await saveAs(page, 'Financeurs seuls', 'Montrer la part de la Région');
    },
  },
  {
    name: 'puts it first, and opens the project on it',
    run: async ({ page }) => {
      await viewMenu(page).click();
      await page.getByRole('menuitem', { name: 'Gérer les vues…' }).click();
      const dialog = page.getByRole('dialog');
      const up = dialog.getByRole('button', { name: /^Monter «.Financeurs seuls.»/ });
      await up.click();
      // The button stays where the view is, and keeps the focus.
      for (let at = 2; at >= 0; at--) {
        await expect
          .poll(() =>
            dialog
              .getByRole('listitem')
              .nth(at + 1)
              .textContent(),
          )
          .toContain('Financeurs seuls');
        await page.keyboard.press('Enter');
      }
      await expect
        .poll(() => dialog.getByRole('listitem').first().textContent())
        .toContain('Financeurs seuls');
      await dialog.getByRole('button', { name: /^Ouvrir le projet sur «.Financeurs seuls/ }).click();
      await dialog.getByText('à l’ouverture').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'finds it back when the project is opened again',
    run: async ({ page }) => {
      await openFromPalette(page, 'fermer le projet', /Fermer le projet/);
      await page.getByRole('button', { name: /^Reprendre «.Pays des Trois Rivières/ }).click();
      await page.getByRole('button', { name: /^Vue : Financeurs seuls\. Menu/ }).waitFor();
      await expect.poll(() => chip(page).first().textContent()).toContain('Financeur');
    },
  },
];

const presentingSteps: readonly Step[] = [
  {
    name: 'presents the views by keyboard, and gives back what was there',
    run: async ({ page }) => {
      await openFromPalette(page, 'tout le monde', /^Vue : Tout le monde/);
      await page.getByRole('button', { name: /^Vue : Tout le monde\. Menu/ }).waitFor();
      await openFromPalette(page, 'financeurs seuls', /^Vue : Financeurs seuls/);
      await page.keyboard.press('F5');
      const said = presentation(page).getByRole('status');
      await expect.poll(() => said.textContent()).toContain('Financeurs seuls, vue 1 sur 5');
      await expect.poll(() => said.textContent()).toContain('Montrer la part de la Région');
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('End');
      await expect.poll(() => said.textContent()).toContain('Tout le monde, vue 5 sur 5');
      for (const key of ['Home', 'PageUp', ' ']) await page.keyboard.press(key);
      await expect.poll(() => said.textContent()).toContain('Le Pays et ses alliances, vue 2 sur 5');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Vue : Financeurs seuls\. Menu/ }).waitFor();
      await page.keyboard.press('Alt+ArrowLeft');
      await page.getByRole('button', { name: /^Vue : Tout le monde/ }).waitFor();
    },
  },
];

const exchangeSteps: readonly Step[] = [
  {
    name: 'logs an exchange from a card, by keyboard',
    run: async ({ page }) => {
      await openFromPalette(page, 'Roulons solidaire', /^Roulons solidaire/);
      await seesCardOf(page, 'Roulons solidaire');
      await page.getByRole('button', { name: 'Noter un échange' }).click();
      await page.getByRole('dialog').getByText('Roulons solidaire').waitFor();
      await page.keyboard.type('Ils cherchent un local.');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.type(FOLLOW_UP);
      await page.keyboard.press('Tab');
      await page.keyboard.type('14/03/2026');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Suite à donner' }).press('Enter');
      await sentence(page, /Échange noté.: Entretien avec Roulons solidaire/);
      const card = page.getByRole('complementary');
      await card.getByText(/^Dernier échange/).waitFor();
      await card.getByText('en retard depuis le 14 mars 2026').waitFor();
    },
  },
  {
    name: 'finds it in « À faire », and marks it done',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Accueil' }).click();
      const done = todo(page).getByRole('button', { name: new RegExp(`^Marquer fait.: ${FOLLOW_UP}`) });
      await done.waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await done.click();
      await done.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: /^Annuler$/ }).click();
      await done.waitFor();
    },
  },
  {
    name: 'goes from « À faire » to what it counts, and takes up again where it was',
    run: async ({ page }) => {
      const incomplete = todo(page)
        .getByRole('listitem')
        .filter({ hasText: /fiches? peu renseignées?/ });
      const count = Number.parseInt((await incomplete.textContent()) ?? '', 10);
      expect(count).toBeGreaterThan(0);
      await incomplete.getByRole('button').click();
      await page.getByRole('tab', { name: new RegExp(`^À compléter.*${count}`) }).waitFor();
      await page.getByRole('button', { name: 'Accueil' }).click();
      await todo(page)
        .getByRole('button', { name: /^Voir ces acteurs/ })
        .click();
      await page
        .getByRole('button', { name: /^Localisation/ })
        .first()
        .waitFor();
      const counted = await page.getByRole('region', { name: 'Filtres de la vue' }).textContent();
      expect(counted).toMatch(/1 fiche affichée/);
      await page.getByRole('button', { name: 'Accueil' }).click();
      await todo(page).getByText('1 acteur sans localisation').waitFor();
      await page.getByRole('button', { name: /^Reprendre «/ }).click();
      await page
        .getByRole('button', { name: /^Localisation/ })
        .first()
        .waitFor();
    },
  },
];

/** Views saved, opened again and presented; an exchange logged, due and done. */
export const viewsJourney: readonly Step[] = [...savingSteps, ...presentingSteps, ...exchangeSteps];
