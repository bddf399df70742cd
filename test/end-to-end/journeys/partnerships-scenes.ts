import type { Page } from 'playwright-core';
import { choose, runCommand } from './palette.ts';
import { ACTOR, button, command, dialog, openLegend, press, type Scene } from './scene.ts';

const list = (page: Page) => page.getByRole('listbox', { name: /^Pistes/ });

/** The list, with what was done to it. */
const listed =
  (act: (page: Page) => Promise<void> = async () => undefined): Scene['show'] =>
  async ({ page }) => {
    await runCommand(page, 'screen.partnerships');
    await list(page).waitFor();
    await act(page);
  };
const asking = (key: string): Scene['show'] =>
  listed(async (page) => {
    await list(page).focus();
    await press(page, key);
    await page.getByRole('dialog').waitFor();
  });

/** Partenariats à explorer, and what of it is shown elsewhere. */
export const partnershipsScenes: readonly Scene[] = [
  { name: 'partnerships', isMain: true, show: listed() },
  {
    name: 'partnerships-by-rule',
    show: listed(async (page) => {
      await button(page, /^Trier/).click();
      await page.getByRole('menuitemcheckbox', { name: 'Grouper par règle' }).click();
      await page.keyboard.press('Escape');
      await page
        .getByRole('group', { name: /^R\d\d/ })
        .first()
        .waitFor();
    }),
  },
  {
    name: 'partnerships-filters',
    show: listed(async (page) => {
      await button(page, 'Filtrer').click();
      await page.getByRole('dialog', { name: 'Filtrer' }).waitFor();
    }),
  },
  {
    name: 'partnerships-nothing',
    show: listed(async (page) => {
      await button(page, 'Filtrer').click();
      await page.getByRole('radio', { name: 'De nouveau proposées' }).check();
      await page.keyboard.press('Escape');
      await page.getByText('Aucune piste ne répond à ces filtres.').waitFor();
    }),
  },
  {
    name: 'partnerships-retained',
    show: listed(async (page) => {
      await list(page).focus();
      await press(page, 'r');
      await page
        .getByText(/Piste retenue/)
        .first()
        .waitFor();
    }),
  },
  {
    name: 'partnerships-card',
    show: listed(async (page) => {
      await page.getByRole('article').getByRole('button').first().click();
      await page.getByRole('complementary', { name: 'Fiche' }).waitFor();
    }),
  },
  { name: 'partnerships-exists', show: asking('e') },
  { name: 'partnerships-dismiss', show: asking('x') },
  { name: 'partnerships-later', show: asking('p') },
  {
    name: 'partnerships-decisions',
    isMain: true,
    show: listed(async (page) => {
      await list(page).focus();
      await press(page, 'r');
      await page
        .getByText(/Piste retenue/)
        .first()
        .waitFor();
      await runCommand(page, 'partnerships.decisions');
      await page.getByRole('table', { name: 'Décisions' }).waitFor();
    }),
  },
  { name: 'partnerships-method', show: dialog('partnerships.method', 'screen.partnerships') },
  { name: 'partnerships-quality', show: dialog('partnerships.quality', 'screen.partnerships') },
  {
    name: 'partnerships-settings',
    isMain: true,
    show: async ({ page }) => {
      await runCommand(page, 'partnerships.settings');
      await page
        .getByRole('region', { name: /^Les dix premières/ })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'partnerships-readjust',
    show: async ({ page }) => {
      await runCommand(page, 'partnerships.settings');
      await button(page, 'Réajuster les pondérations').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'partnerships-explorer',
    show: async (window) => {
      await command('explorer.suggestions')(window);
      await openLegend(window.page);
      await window.page.getByText('Piste à explorer (pas un fait)').waitFor();
    },
  },
  {
    name: 'partnerships-of-an-actor',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await button(page, /^Partenariats à explorer \(/).click();
      await list(page).waitFor();
    },
  },
];
