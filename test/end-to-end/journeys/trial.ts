import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { JourneyWindow } from './journey.ts';
import { choose, runCommand } from './palette.ts';

export type Act = (window: JourneyWindow) => Promise<void>;

/** What is seen when a command has run; nothing of it is asked of the canvas. */
export interface Trial {
  readonly id: string;
  /** What must be so just before. */
  readonly first?: Act;
  /** The picture, or the map, is not what it was. */
  readonly isPictured?: true;
  readonly sees: (page: Page) => Promise<unknown>;
  /** Leaves what it opened. */
  readonly after?: Act;
}
/** Trials that follow each other in one state of the window. */
export interface TrialGroup {
  readonly name: string;
  readonly start: Act;
  readonly trials: readonly Trial[];
}

export const ACTOR = 'Scierie Martel';
/** On the map, where the example has nobody. */
export const PLACED = 'Atelier du Quai';
export const panel = (page: Page) => page.getByRole('complementary');
export const region = (name: string) => (page: Page) =>
  page.getByRole('region', { name, exact: true }).waitFor();
export const dialog = (name: string) => (page: Page) => page.getByRole('dialog', { name }).waitFor();
export const message = (text: RegExp) => (page: Page) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();
export const picture = (page: Page) => page.getByRole('application').waitFor();
export const several = (page: Page) =>
  panel(page)
    .getByRole('heading', { name: /sélectionnés/ })
    .waitFor();
export const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().waitFor();
export const chip = (text: string | RegExp) => (page: Page) =>
  page.getByRole('region', { name: 'Filtres de la vue' }).getByText(text).first().waitFor();
export const isFocused = (selector: string) => (page: Page) =>
  expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)).toBe(true);
export const screen = (name: string) => (page: Page) =>
  expect
    .poll(() => page.getByRole('navigation', { name: 'Écrans' }).locator('[aria-current=page]').textContent())
    .toBe(name);

/** Esc closes the list of a field first. */
export const leave: Act = async ({ page }) => {
  const isOpen = async () => {
    await page.keyboard.press('Escape');
    return page.getByRole('dialog').count();
  };
  await expect.poll(isOpen, { interval: 250 }).toBe(0);
};
export const opens = (id: string, name: string, more: Partial<Trial> = {}): Trial => ({
  id,
  sees: dialog(name),
  after: leave,
  ...more,
});
export const run =
  (...ids: readonly string[]): Act =>
  async ({ page }) => {
    for (const id of ids) await runCommand(page, id);
  };
export const chooseActor: Act = ({ page }) => choose(page, ACTOR);
export const toExplorer: Act = async ({ page }) => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('application', { name: /^Graphe/ }).waitFor();
};
export const afresh: Act = async (window) => {
  await toExplorer(window);
  await run('view.reset')(window);
};
export const both =
  (...acts: readonly Act[]): Act =>
  async (window) => {
    for (const act of acts) await act(window);
  };
