import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { runCommand } from './palette.ts';
import type { OpenedWindow } from './windows.ts';

const SLOW_MS = 15_000;
export const ACTOR = 'Scierie Martel';
export const [JEANNE, PAUL, NADIA] = ['Jeanne Témoin', 'Paul Ancien', 'Nadia Durand'] as const;
export const EMAIL = 'jeanne@exemple.fr';

/** The example is open, and the page waits as long as a busy machine needs. */
export const openExample = async ({ page, ask }: OpenedWindow): Promise<void> => {
  page.setDefaultTimeout(SLOW_MS);
  await ask('project.discover', { sample: 'trois-rivieres' });
  await page.reload();
  await page.getByRole('application').waitFor();
};

/** What a hand finds and does on the screens of persons. */
export const handsOn = (page: Page) => {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true }).first();
  const isFocused = (what: Locator): Promise<unknown> =>
    expect.poll(() => what.evaluate((one) => one === document.activeElement)).toBe(true);
  return {
    button,
    isFocused,
    /** What is done about somebody: « Accès : Jeanne Témoin ». */
    act: (action: string, name: string): Locator => button(`${action}\u00A0: ${name}`),
    press: async (what: Locator): Promise<void> => {
      await what.focus();
      await page.keyboard.press('Enter');
    },
    dialog: (name: string | RegExp): Locator => page.getByRole('dialog', { name }),
    message: (text: RegExp): Promise<void> =>
      page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor(),
    rightsList: (): Locator => page.getByRole('region', { name: 'Personnes du projet' }),
    toRights: async (): Promise<void> => {
      await runCommand(page, 'persons.rights');
      await isFocused(page.getByRole('heading', { name: 'Droits des personnes' }));
    },
  };
};
