import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { paste, prepareForBlock } from '../journeys/by-table.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

let window: OpenedWindow;
let other: Page;

const grid = (page: Page): Locator => page.getByRole('grid');
const openTable = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tableau', exact: true }).waitFor();
  await page.keyboard.press('Alt+3');
  await grid(page).waitFor();
  await prepareForBlock(page);
};
/** Sigle, Thèmes and Description of a line: columns 2 to 4. */
const reads = async (page: Page, line: number, column: number, text: string): Promise<void> => {
  const cell = page.locator(`#cell-${line}-${column}`);
  await expect.poll(async () => ((await cell.textContent()) ?? '').trim(), { timeout: 15_000 }).toBe(text);
};
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** From the name: the cell where one then types. */
const goTo = async (page: Page, line: number, column: number): Promise<void> => {
  await grid(page).focus();
  await press(page, 'Control+Home', ...Array.from({ length: line }, () => 'ArrowDown'));
  await press(page, ...Array.from({ length: column - 1 }, () => 'ArrowRight'));
};
const write = async (page: Page, line: number, column: number, text: string): Promise<void> => {
  await goTo(page, line, column);
  await page.keyboard.type(text);
  await press(page, 'Tab');
};

beforeAll(async () => {
  window = await openInBrowser();
  window.page.setDefaultTimeout(30_000);
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await openTable(window.page);
  other = await window.page.context().newPage();
  other.setDefaultTimeout(30_000);
  const token = await window.page.evaluate(() => sessionStorage.getItem('alliage.token'));
  await other.goto(`${new URL(window.page.url()).origin}/#${token}`);
  await openTable(other);
});
afterAll(() => window.close());

const told = (page: Page) => page.getByRole('dialog', { name: /^Sigle de/ });

/** In the first window one begins to type in a cell; the second writes it; the first then leaves it. */
const collide = async (mine: string, theirs: string): Promise<void> => {
  const { page } = window;
  await page.bringToFront();
  await goTo(page, 0, 2);
  await page.keyboard.type(mine);
  await other.bringToFront();
  await write(other, 0, 2, theirs);
  await reads(other, 0, 2, theirs);
  await page.bringToFront();
  await press(page, 'Enter');
  await told(page).waitFor();
};

it('C05 two windows on one cell: both values are shown, and one is chosen', async () => {
  const { page } = window;
  await collide('MINE', 'THEIRS');
  await expect.poll(() => told(page).textContent()).toContain('THEIRS');
  expect(await told(page).textContent()).toContain('MINE');
  expect(await violationsOf(page)).toEqual([]);
  await page.screenshot({ path: pictureFile('same-cell') });
  await told(page).getByRole('button', { name: 'Garder l’autre valeur' }).click();
  await reads(page, 0, 2, 'THEIRS');
  await reads(other, 0, 2, 'THEIRS');

  await collide('MINE', 'AGAIN');
  await told(page).getByRole('button', { name: 'Garder ma saisie' }).click();
  await reads(page, 0, 2, 'MINE');
  await reads(other, 0, 2, 'MINE');
  // Nobody changed it meanwhile: it is written without a word.
  await write(page, 0, 2, 'LAST');
  await reads(other, 0, 2, 'LAST');
  expect(await page.getByRole('dialog').allTextContents()).toEqual([]);
});

it('C05 two windows on one list: what both added can be kept together', async () => {
  const { page } = window;
  await goTo(page, 1, 3);
  await page.keyboard.type('roseaux');
  await other.bringToFront();
  await write(other, 1, 3, 'tourbières');
  await reads(other, 1, 3, 'tourbières');
  await page.bringToFront();
  await press(page, 'Tab');
  const dialog = page.getByRole('dialog', { name: /^Thèmes de/ });
  await expect.poll(() => dialog.textContent()).toContain('tourbières');
  await dialog.getByRole('button', { name: 'Garder les deux' }).click();
  await reads(page, 1, 3, 'tourbières, roseaux');
  await reads(other, 1, 3, 'tourbières, roseaux');
});

it('C05 a block that is pasted over cells changed meanwhile: they are named with both values', async () => {
  const { page } = window;
  await goTo(page, 0, 2);
  const rows = Array.from({ length: 60 }, (_, at) => `P${at}`);
  await paste(page, `${rows.join('\r\n')}\r\n`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Appliquer' }).waitFor();
  await other.bringToFront();
  await write(other, 2, 2, 'ELSEWHERE');
  await reads(other, 2, 2, 'ELSEWHERE');
  await page.bringToFront();
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await dialog.getByText('1 valeur a été modifiée ailleurs pendant ce temps').waitFor();
  await expect.poll(() => dialog.textContent()).toContain('ELSEWHERE');
  expect(await dialog.textContent()).toContain('P2');
  expect(await violationsOf(page)).toEqual([]);
  await page.screenshot({ path: pictureFile('same-cells') });
  await dialog.getByRole('button', { name: /^Appliquer/ }).click();
  await reads(page, 1, 2, 'P1');
  await reads(page, 2, 2, 'ELSEWHERE');
  await reads(page, 3, 2, 'P3');

  await goTo(page, 2, 2);
  await paste(page, `${rows.join('\r\n')}\r\n`);
  await dialog.getByRole('button', { name: 'Appliquer' }).waitFor();
  await other.bringToFront();
  await write(other, 2, 2, 'TWICE');
  await reads(other, 2, 2, 'TWICE');
  await page.bringToFront();
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await dialog.getByRole('checkbox', { name: /^Remplacer par/ }).check();
  await dialog.getByRole('button', { name: /^Appliquer/ }).click();
  await reads(page, 2, 2, 'P0');
  await reads(other, 2, 2, 'P0');
  expect(window.consoleErrors).toEqual([]);
});
