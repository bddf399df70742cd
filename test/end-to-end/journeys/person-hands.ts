import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { runCommand } from './palette.ts';

export const ACTOR = 'Scierie Martel';
export const [JEANNE, PAUL, NADIA] = ['Jeanne Témoin', 'Paul Ancien', 'Nadia Durand'] as const;
export const EMAIL = 'jeanne@exemple.fr';

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
