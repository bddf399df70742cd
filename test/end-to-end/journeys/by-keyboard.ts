import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  card,
  keyOf,
  pngSize,
  type Step,
  seesCardOf,
  seesField,
  seesSaved,
  seesShown,
  sentence,
} from './journey.ts';

const TOTAL = 200;
const MOST_TABS = 120;

/** What has the focus, as a screen reader would name it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-labelledby');
    const labels = (element as HTMLInputElement | null)?.labels;
    return (
      element?.getAttribute('aria-label') ??
      (label ? document.getElementById(label)?.textContent : null) ??
      labels?.[0]?.textContent ??
      element?.textContent ??
      ''
    ).trim();
  });

/** Tab until this has the focus: reaching it at all is part of what is tried. */
export const tabTo = async (page: Page, name: RegExp, key = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached by ${key}: ${[...new Set(passed)].join(' | ')}`);
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const openPalette = async (page: Page): Promise<void> => {
  await press(page, 'Control+k');
  await expect.poll(() => focused(page)).toBe('Rechercher partout');
};

/** The palette, then a result, by keys. */
const find = async (page: Page, text: string, name: string): Promise<void> => {
  await openPalette(page);
  await page.keyboard.type(text);
  await sentence(page, new RegExp(`Entrée\\s: ${name}`));
  await press(page, 'Enter');
  await seesCardOf(page, name);
};

const focusCanvas = async (page: Page): Promise<void> => {
  await openPalette(page);
  await page.keyboard.type('Aller au graphe');
  await sentence(page, /Entrée\s: Aller au graphe/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^Graphe\s:/);
};

/** Every verb of Explorer without a mouse. */
export const keyboardJourney: readonly Step[] = [
  {
    name: 'discovers with the example',
    run: async ({ page }) => {
      await tabTo(page, /^Découvrir avec un exemple/);
      await press(page, 'Enter');
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'searches in another order, with one letter missing',
    run: ({ page }) => find(page, 'martel sciere', 'Scierie Martel'),
  },
  {
    name: 'filters by a category and clears it',
    run: async ({ page }) => {
      await tabTo(page, /^Filtre$/);
      await press(page, 'Enter');
      await tabTo(page, /^Catégorie$/);
      await press(page, 'Enter');
      await tabTo(page, /^Entreprise/);
      await press(page, 'Space');
      await seesShown(page, 30, TOTAL);
      await press(page, 'Escape');
      await tabTo(page, /^Tout effacer$/);
      await press(page, 'Enter');
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'edits a field of the card, reached by F6',
    run: async ({ page }) => {
      await find(page, 'martel sciere', 'Scierie Martel');
      await tabTo(page, /^Modifier Description/);
      await press(page, 'Enter', 'Control+a');
      await page.keyboard.type('Scierie de feuillus, 37 salariés.');
      await press(page, 'Enter');
      await seesField(page, 'Description', /37 salariés/);
      await seesSaved(page);
    },
  },
  {
    name: 'leaves a field by Escape without a change',
    run: async ({ page }) => {
      await tabTo(page, /^Modifier Description/);
      await press(page, 'Enter', 'Control+a');
      await page.keyboard.type('Autre chose');
      await press(page, 'Escape');
      await seesField(page, 'Description', /37 salariés/);
    },
  },
  {
    name: 'undoes and redoes',
    run: async ({ page }) => {
      await press(page, 'Control+z');
      await seesField(page, 'Description', /34 salariés/);
      await press(page, 'Control+y');
      await seesField(page, 'Description', /37 salariés/);
    },
  },
  {
    name: 'adds an actor',
    run: async (window) => {
      const { page } = window;
      await press(page, keyOf(window, 'Control+n', 'Alt+n'));
      await page.getByRole('dialog', { name: 'Ajouter un acteur' }).waitFor();
      await expect.poll(() => focused(page)).toMatch(/^Nom/);
      await page.keyboard.type('Atelier des Saules');
      await press(page, 'Enter');
      await seesCardOf(page, 'Atelier des Saules');
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'takes the addition back, and does it again',
    run: async ({ page }) => {
      await press(page, 'Control+z');
      await seesShown(page, TOTAL, TOTAL);
      await press(page, 'Control+y');
      await seesShown(page, TOTAL + 1, TOTAL + 1);
      await find(page, 'atelier saules', 'Atelier des Saules');
    },
  },
  {
    name: 'links it to another',
    run: async ({ page }) => {
      await press(page, 'Control+Shift+l');
      const dialog = page.getByRole('dialog', { name: 'Relier' });
      await dialog.waitFor();
      await tabTo(page, /^À$/);
      await page.keyboard.type('Scierie Mar');
      await page.getByRole('option', { name: /Scierie Martel/ }).waitFor();
      await press(page, 'ArrowDown', 'Enter');
      await tabTo(page, /^Créer le lien$/);
      await press(page, 'Enter');
      await dialog.waitFor({ state: 'hidden' });
      await find(page, 'atelier saules', 'Atelier des Saules');
      await card(page).getByRole('tab', { name: 'Liens 1' }).waitFor();
    },
  },
  {
    name: 'walks the graph to a neighbour and opens its card',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
      await seesCardOf(page, 'Scierie Martel');
      await press(page, 'Backspace');
      await seesCardOf(page, 'Atelier des Saules');
    },
  },
  {
    name: 'keeps a neighbourhood, widens and narrows it, and leaves it by Escape',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'v');
      await seesShown(page, 2, TOTAL + 1);
      await press(page, '+');
      await seesShown(page, 7, TOTAL + 1);
      await press(page, '-');
      await seesShown(page, 2, TOTAL + 1);
      await press(page, 'Escape');
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'highlights, then no more',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'm');
      await sentence(page, /Mis en avant\s:/);
      await press(page, 'Escape');
      await page.getByText(/Mis en avant\s:/).waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reads a path in words',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'c');
      const panel = page.getByRole('region', { name: 'Chemin' });
      await tabTo(page, /^Vers$/);
      await page.keyboard.type('Boucles du bois');
      await page.getByRole('option', { name: /^PTCE Boucles du bois/ }).waitFor();
      await press(page, 'ArrowDown', 'Enter');
      await panel.getByText(/\d chemins?(, les partenariats directs d’abord)?/).waitFor();
      await tabTo(page, /^Fermer le chemin$/, 'Shift+Tab');
      await press(page, 'Enter');
    },
  },
  {
    name: 'pins and frees',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'p');
      await sentence(page, /est épinglé/);
      await press(page, 'p');
      await sentence(page, /est libéré/);
    },
  },
  {
    name: 'opens a card from the synchronised list, and closes the list',
    run: async ({ page }) => {
      const list = page.getByRole('region', { name: 'Liste' });
      await press(page, 'Control+l');
      await list.waitFor();
      await tabTo(page, /^Chercher dans la liste/, 'Shift+Tab');
      await page.keyboard.type('Scierie Mar');
      await list.getByRole('row').filter({ hasText: 'Scierie Martel' }).waitFor();
      await tabTo(page, /^Fiches affichées$/);
      await press(page, 'Enter');
      await seesCardOf(page, 'Scierie Martel');
      await press(page, 'Control+l');
      await list.waitFor({ state: 'hidden' });
      await find(page, 'atelier saules', 'Atelier des Saules');
    },
  },
  {
    name: 'deletes and takes it back',
    run: async ({ page }) => {
      await focusCanvas(page);
      await press(page, 'Delete');
      await seesShown(page, TOTAL, TOTAL);
      await press(page, 'Control+z');
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'exports what is shown as a picture',
    run: async ({ page, receive }) => {
      await press(page, 'Control+e');
      await page.getByRole('dialog', { name: 'Exporter' }).waitFor();
      await tabTo(page, /^Exporter$/);
      const { name, bytes } = await receive(() => press(page, 'Enter'), 'png');
      expect(name).toMatch(/\.png$/);
      expect(pngSize(bytes).width).toBeGreaterThan(2_000);
    },
  },
];
