import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Watched } from '../harness/watched.ts';

/** A window to be driven, and how what it exports is received there. */
export interface JourneyWindow extends Watched {
  readonly page: Page;
  readonly host: 'browser' | 'desktop';
  /** Runs what ends in an export, gives the (first) file's name and bytes. */
  receive(act: () => Promise<void>, extension: string): Promise<{ name: string; bytes: Buffer }>;
  /** Chooses a file at the first step of an import, as one does there. */
  give(name: string, bytes: Buffer): Promise<void>;
  /** An operation by the window's own door, to set the stage. */
  ask(operation: string, input: unknown): Promise<unknown>;
  /** Where the projects of this window are. */
  readonly home: string;
}

/** One thing that a person does, and what is seen after it. Steps of a journey follow each other in one window. */
export interface Step {
  readonly name: string;
  readonly run: (window: JourneyWindow) => Promise<void>;
}

export const card = (page: Page): Locator => page.getByRole('complementary', { name: 'Fiche' });
export const main = (page: Page): Locator => page.getByRole('main');
export const toolbar = (page: Page): Locator => page.getByRole('group', { name: 'Outils du graphe' });
export const tool = (page: Page, name: string): Locator =>
  toolbar(page).getByRole('button', { name, exact: true });

/** A window that has just changed its size takes a tool out of its bar a moment later. */
const LEAVING_MS = 2_000;

const isPicked = (found: Locator): Promise<boolean> =>
  found.click({ timeout: LEAVING_MS }).then(
    () => true,
    () => false,
  );

/** The line of a tool under « Plus », unless the bar has taken the tool back meanwhile. */
const isPickedInMenu = async (page: Page, name: string): Promise<boolean> => {
  if (!(await isPicked(tool(page, 'Plus')))) return false;
  const line = page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name }));
  if (await isPicked(line)) return true;
  await page.keyboard.press('Escape');
  return false;
};

/** A tool of the bar, or its line under « Plus » when the bar has no room for it: one or the other, once the bar has its size. */
export const pickTool = async (page: Page, name: string): Promise<void> => {
  await expect
    .poll(
      async () =>
        (await tool(page, name).isVisible()) ? isPicked(tool(page, name)) : isPickedInMenu(page, name),
      { timeout: 20_000 },
    )
    .toBe(true);
};

const sees = async (locator: Locator): Promise<void> =>
  locator.first().waitFor({ state: 'visible', timeout: 10_000 });

export const seesCardOf = (page: Page, name: string): Promise<void> =>
  sees(card(page).getByRole('heading', { name, level: 2 }));

/** « 30 fiches affichées sur 200 », as the bar above the graph says. */
export const seesShown = async (page: Page, shown: number | RegExp, total: number): Promise<void> => {
  const words = page.getByRole('region', { name: 'Filtres de la vue' }).getByText(/affichées? sur/);
  const pattern = typeof shown === 'number' ? new RegExp(`^${shown}\\s`) : shown;
  await expect.poll(() => words.textContent(), { timeout: 10_000 }).toMatch(pattern);
  await expect.poll(() => words.textContent(), { timeout: 10_000 }).toMatch(new RegExp(`sur\\s${total}$`));
};

/** A field of the open card reads this. */
export const seesField = async (page: Page, field: string, value: string | RegExp): Promise<void> => {
  const button = card(page).getByRole('button', { name: new RegExp(`^Modifier ${field}`) });
  await expect.poll(() => button.textContent(), { timeout: 10_000 }).toMatch(value);
};

export const seesSaved = (page: Page): Promise<void> =>
  sees(page.getByRole('banner').getByText(/Enregistré à/));

export const sentence = (page: Page, words: string | RegExp): Promise<void> => sees(page.getByText(words));

/** A PNG begins with these bytes; its size in pixels follows. */
export const pngSize = (bytes: Buffer): { width: number; height: number } => {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** A browser keeps some keys for itself. */
export const keyOf = ({ host }: JourneyWindow, desktop: string, browser: string): string =>
  host === 'desktop' ? desktop : browser;
