import type { Page } from 'playwright-core';
import type { JourneyWindow } from './journey.ts';
import { runCommand } from './palette.ts';

/** A state of the window that is looked at: by axe, and by people on pictures. In French and light, from the example in Explorer. */
export interface Scene {
  readonly name: string;
  /** No project is open. */
  readonly isBare?: true;
  /** Shown in English too, and on a large screen. */
  readonly isMain?: true;
  readonly show: (window: JourneyWindow) => Promise<void>;
}

export const ACTOR = 'Scierie Martel';
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();
export const openLegend = async (page: Page): Promise<void> => {
  const title = button(page, /^Légende/);
  await title.waitFor();
  if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
};
export const goToSection = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Sections des réglages' }).getByRole('button', { name }).click();
export const command =
  (...ids: readonly string[]): Scene['show'] =>
  async ({ page }) => {
    for (const id of ids) await runCommand(page, id);
  };
export const dialog =
  (id: string, ...before: readonly string[]): Scene['show'] =>
  async (window) => {
    await command(...before, id)(window);
    await window.page.getByRole('dialog').waitFor();
  };
