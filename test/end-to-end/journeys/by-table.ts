import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { keyOf, main, type Step, seesCardOf, sentence } from './journey.ts';

const grid = (page: Page): Locator => page.getByRole('grid');
/** A line of the table (0: the first row) and a column by its heading. */
const cell = async (page: Page, line: number, heading: string): Promise<Locator> => {
  const headings = await grid(page).locator('thead th').allTextContents();
  const column = headings.findIndex((text) => text.startsWith(heading)) + 1;
  return page.locator(`#cell-${line}-${column}`);
};
const textOf = async (page: Page, line: number, heading: string): Promise<string> =>
  ((await (await cell(page, line, heading)).textContent()) ?? '').trim();
const reads = async (page: Page, line: number, heading: string, text: string | RegExp): Promise<void> => {
  const wanted = typeof text === 'string' ? text : expect.stringMatching(text);
  await expect.poll(() => textOf(page, line, heading), { timeout: 10_000 }).toEqual(wanted);
};

/**
 * What another program put on the clipboard, pasted while the table has the focus: Chromium says so to the body, where
 * no text is edited.
 */
export const paste = async (page: Page, text: string): Promise<void> => {
  await grid(page).focus();
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
};
/** What the table puts on the clipboard. */
const copy = (page: Page): Promise<{ text: string; html: string }> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.body.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  });

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const names = (page: Page): Promise<string[]> => grid(page).locator('tbody th').allTextContents();

const block = Array.from({ length: 40 }, (_, row) => ['A', 'B', 'C'].map((column) => `${column}${row}`));
const asExcel = `${block.map((row) => row.join('\t')).join('\r\n')}\r\n`;

const editing: readonly Step[] = [
  {
    name: 'opens the table by its key, on the actors',
    run: async (window) => {
      const { page } = window;
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('button', { name: 'Tableau', exact: true }).waitFor();
      await page.keyboard.press(keyOf(window, 'Control+3', 'Alt+3'));
      await grid(page).waitFor();
      await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe('106');
      await reads(page, 0, 'Nom', 'Agence d’urbanisme des Rives');
    },
  },
  {
    name: 'edits by keyboard only: a choice that is typed, then what is refused, left by Esc',
    run: async ({ page }) => {
      await grid(page).focus();
      await press(page, 'ArrowRight');
      await page.keyboard.type('coop');
      await press(page, 'Enter');
      await reads(page, 0, 'Type', 'Coopérative');
      await press(page, 'Control+ArrowUp', 'Home', 'ArrowRight');
      for (let step = 0; step < 7; step++) await press(page, 'ArrowRight');
      await reads(page, 0, 'Site web', /./);
      await press(page, 'F2', 'Control+a');
      await page.keyboard.type('nulle part');
      await press(page, 'Enter');
      await sentence(page, /Une adresse commence par/);
      await press(page, 'Control+a');
      await page.keyboard.type('https://exemple.fr');
      await press(page, 'Tab');
      await reads(page, 0, 'Site web', 'https://exemple.fr');
      await press(page, 'Control+z');
      await expect.poll(() => textOf(page, 0, 'Site web')).not.toBe('https://exemple.fr');
      await press(page, 'Control+z');
      await reads(page, 0, 'Type', 'Association');
    },
  },
  {
    name: 'takes the words of a list, and keeps the accents that are composed',
    run: async ({ page }) => {
      await press(page, 'Home', 'ArrowRight', 'ArrowRight');
      await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await page.keyboard.type('locaux;été');
      await press(page, 'Tab');
      await reads(page, 0, 'Besoins', 'locaux, été');
      await press(page, 'ArrowLeft', 'Delete');
      await reads(page, 0, 'Besoins', 'non renseigné');
      await press(page, 'Control+z', 'Control+z');
    },
  },
];

const OTHER_COLUMNS = [
  'Type',
  'Ancrage',
  'Agit à',
  'Besoins',
  'Offres',
  'ODD',
  'Site web',
  'Liens',
  'Complétude',
];

/** Three columns that take any text beside the name, the cursor on the first of them. */
export const prepareForBlock = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Colonnes' }).click();
  for (const column of ['Sigle', 'Thèmes', 'Description'])
    await page.getByRole('checkbox', { name: column, exact: true }).check();
  for (const column of OTHER_COLUMNS)
    await page.getByRole('checkbox', { name: column, exact: true }).uncheck();
  await press(page, 'Escape');
  await grid(page).focus();
  await press(page, 'Control+Home', 'ArrowRight');
};

const blocks: readonly Step[] = [
  {
    name: 'pastes 40 rows of 3 cells after showing what would change, and one undo takes it all back',
    run: async ({ page }) => {
      await prepareForBlock(page);
      const before = await textOf(page, 0, 'Sigle');
      await paste(page, asExcel);
      const dialog = page.getByRole('dialog', { name: '120 valeurs vont changer' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Voir' }).click();
      await expect.poll(() => dialog.locator('tbody tr').count()).toBe(120);
      await dialog.getByRole('button', { name: 'Appliquer' }).click();
      await sentence(page, '120 valeurs modifiées.');
      await reads(page, 0, 'Sigle', 'A0');
      await reads(page, 1, 'Thèmes', 'B1');
      await grid(page).focus();
      await press(page, 'Control+z');
      await reads(page, 0, 'Sigle', before);
      await reads(page, 1, 'Thèmes', /^(?!B1)/);
    },
  },
  {
    name: 'copies a range as a spreadsheet reads it, and fills down',
    run: async ({ page }) => {
      await press(page, 'Control+Home', 'ArrowRight');
      await page.keyboard.type('AAA');
      await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
      await sentence(page, '2 valeurs modifiées.');
      for (const line of [0, 1, 2]) await reads(page, line, 'Sigle', 'AAA');
      const { text, html } = await copy(page);
      expect(text).toBe('AAA\r\nAAA\r\nAAA\r\n');
      expect(html).toContain('<tr><td style');
      await press(page, 'Control+z', 'Control+z');
      await reads(page, 0, 'Sigle', /^(?!AAA)/);
    },
  },
  {
    name: 'says what is not accepted, and makes the rows in excess when it is asked to',
    run: async ({ page }) => {
      await page.getByRole('tab', { name: /^Territoires/ }).click();
      await reads(page, 0, 'Nom', /./);
      await grid(page).focus();
      await press(page, 'Control+End', 'Home', 'ArrowRight');
      await paste(page, 'Bourg un\tcommune\r\nBourg deux\tville\r\nBourg trois\tEPCI\r\n');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('n’est pas acceptée').waitFor();
      await dialog.getByText('ville', { exact: true }).waitFor();
      const made = dialog.getByRole('checkbox', { name: /2 lignes en plus/ });
      expect(await made.isChecked()).toBe(true);
      await dialog.getByRole('button', { name: 'Appliquer ce qui est accepté' }).click();
      await expect.poll(async () => grid(page).getAttribute('aria-rowcount')).toBe('26');
      await grid(page).focus();
      await press(page, 'Control+z');
      await expect.poll(async () => grid(page).getAttribute('aria-rowcount')).toBe('25');
    },
  },
];

const looking: readonly Step[] = [
  {
    name: 'sorts by two columns, one way then the other',
    run: async ({ page }) => {
      await page.getByRole('tab', { name: /^Acteurs/ }).click();
      await page.getByRole('button', { name: 'Colonnes' }).click();
      await page.getByRole('button', { name: 'Colonnes habituelles' }).click();
      await press(page, 'Escape');
      const type = page.getByRole('columnheader', { name: /^Type/ });
      await type.getByText('Type').click();
      await expect.poll(() => type.getAttribute('aria-sort')).toBe('ascending');
      await reads(page, 0, 'Type', 'Acteur académique');
      await page
        .getByRole('columnheader', { name: /^Nom/ })
        .getByText('Nom')
        .click({ modifiers: ['Shift'] });
      await page
        .getByRole('columnheader', { name: /^Nom/ })
        .getByText('Nom')
        .click({ modifiers: ['Shift'] });
      await sentence(page, 'Tri : Type, Nom');
      await reads(page, 0, 'Nom', 'Université des Rives');
      await page.getByRole('button', { name: 'Ne plus trier' }).click();
      await reads(page, 0, 'Nom', 'Agence d’urbanisme des Rives');
    },
  },
  {
    name: 'groups by a column from its menu, folds a group by keyboard',
    run: async ({ page }) => {
      await grid(page).focus();
      await press(page, 'Control+Home', 'ArrowRight', 'Alt+ArrowDown');
      await page.getByRole('menuitem', { name: 'Grouper par cette colonne' }).click();
      const heading = page.locator('#cell-0-0');
      await expect.poll(() => heading.textContent()).toMatch(/^Acteur académique\d+$/);
      await expect.poll(() => heading.getAttribute('aria-expanded')).toBe('true');
      await grid(page).focus();
      await press(page, 'Control+Home', 'ArrowLeft');
      await expect.poll(() => heading.getAttribute('aria-expanded')).toBe('false');
      await expect.poll(() => page.locator('#cell-1-0').textContent()).toMatch(/^Association\d+$/);
      await page.getByRole('button', { name: /^Grouper par/ }).click();
      await page.getByRole('menuitem', { name: 'Ne pas grouper' }).click();
    },
  },
  {
    name: 'filters from the menu of a column and from its foot: the same chips',
    run: async ({ page }) => {
      await grid(page).focus();
      await press(page, 'Control+Home', 'ArrowRight', 'Alt+ArrowDown');
      await page.getByRole('menuitem', { name: 'Filtrer…' }).click();
      await page.getByRole('checkbox', { name: /^Coopérative/ }).check();
      await press(page, 'Escape');
      await page.getByText('Type : Coopérative').waitFor();
      expect(new Set(await Promise.all([0, 1].map((line) => textOf(page, line, 'Type'))))).toEqual(
        new Set(['Coopérative']),
      );
      await grid(page).locator('tfoot button').first().click();
      await page.getByText('non renseigné').first().waitFor();
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await expect.poll(async () => grid(page).getAttribute('aria-rowcount')).toBe('106');
    },
  },
  {
    name: 'resizes a column by keyboard, and hides it',
    run: async ({ page }) => {
      const width = async () => (await (await cell(page, -1, 'Type')).boundingBox())?.width ?? 0;
      const before = await width();
      await grid(page).focus();
      await press(page, 'Control+Home', 'ArrowRight', 'Alt+ArrowDown');
      await page.getByRole('menuitem', { name: 'Élargir' }).click();
      await expect.poll(width).toBe(before + 24);
      // The menu that closes gives the focus back a moment later.
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null))
        .toBe(true);
      await press(page, 'Alt+ArrowDown');
      await page.getByRole('menuitem', { name: 'Masquer la colonne' }).click();
      await expect.poll(() => page.getByRole('columnheader', { name: /^Type/ }).count()).toBe(0);
    },
  },
  {
    name: 'shares its selection with Explorer, and back',
    run: async (window) => {
      const { page } = window;
      await grid(page).focus();
      await press(page, 'Control+Home', 'Shift+Space');
      await seesCardOf(page, (await names(page))[0] ?? '');
      await press(page, 'ArrowDown', 'Shift+Space');
      await sentence(page, '2 lignes choisies');
      await main(page).getByRole('button', { name: 'Voir dans Explorer' }).click();
      await expect
        .poll(() => page.getByRole('button', { name: 'Explorer', exact: true }).getAttribute('aria-current'))
        .toBe('page');
      await page.keyboard.press(keyOf(window, 'Control+3', 'Alt+3'));
      await sentence(page, '2 lignes choisies');
    },
  },
  {
    name: 'shows what is to be completed, the least complete first, and probable duplicates',
    run: async ({ page }) => {
      await page.getByRole('tab', { name: /^À compléter/ }).click();
      await reads(page, 0, 'Complétude', /^40\s%$/);
      await reads(page, 0, 'Il manque', /description/);
      await page.getByRole('tab', { name: /^Doublons probables/ }).click();
      await page.getByRole('navigation', { name: 'Paires à examiner' }).waitFor();
    },
  },
];

/** Tableau: edits, blocks and ways of looking at rows, by keyboard as by mouse. */
export const tableJourney: readonly Step[] = [...editing, ...blocks, ...looking];
