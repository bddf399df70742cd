import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const WAIT_MS = 15_000;

/**
 * Enter on the first of a list that fits what was typed. It is marked a moment after each letter: Enter in between takes
 * nothing, and is given again until it was taken.
 */
export const takeMarked = async (
  page: Page,
  name: string,
  isTaken: () => Promise<boolean>,
): Promise<void> => {
  const first = page.locator('[role=option][data-combobox-selected]', { hasText: name });
  await expect
    .poll(
      async () => {
        if (await isTaken()) return true;
        if (await first.isVisible()) await page.keyboard.press('Enter');
        return isTaken();
      },
      { timeout: WAIT_MS },
    )
    .toBe(true);
};
