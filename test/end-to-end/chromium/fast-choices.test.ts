import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { diagnosisJourney } from '../journeys/by-diagnosis.ts';
import { main } from '../journeys/journey.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const OTHER = 'CC des Plateaux';

/** The whole word at once, in one turn of the page, as a busy one gets it. */
const typeAtOnce = (page: Page, text: string): Promise<void> =>
  page.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('input[data-search]');
    if (!field) throw new Error('no field');
    field.focus();
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (let letters = 1; letters <= typed.length; letters += 1) {
      write?.call(field, typed.slice(0, letters));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }
  }, text);

describe('a list where all letters come at once, in Chromium', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser();
    await diagnosisJourney[0]?.run(window);
  });
  afterAll(() => window.close());

  it('takes by Enter what is marked, although the list had just opened', async () => {
    const { page } = window;
    await typeAtOnce(page, 'plateaux');
    await page.locator('[role=option][data-combobox-selected]', { hasText: OTHER }).waitFor();
    // The library counts its options anew in a timer: it is over.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await page.keyboard.press('Enter');
    await main(page).getByRole('heading', { level: 3, name: OTHER }).waitFor();
  });
});
