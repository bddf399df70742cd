import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../journeys/accessibility.ts';
import { paste, tableJourney } from '../journeys/by-table.ts';
import { runJourney } from '../journeys/run-journey.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

runJourney('the table in Chromium', openInBrowser, tableJourney);

describe('the table, no barrier that axe knows', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser();
    await window.ask('project.discover', { sample: 'trois-rivieres' });
  });
  afterAll(() => window.close());

  const cases = (['fr', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme })),
  );
  it.each(cases)(
    'with rows, an editor, a menu and a dialog, $language, $theme',
    async ({ language, theme }) => {
      const { page } = window;
      await window.ask('settings.set', { language, theme });
      await page.reload();
      await page.getByRole('button', { name: /^(Tableau|Table)$/ }).waitFor();
      await page.keyboard.press('Alt+3');
      const grid = page.getByRole('grid');
      await grid.waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await grid.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('F2');
      await page.getByRole('listbox').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('menu').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await paste(page, 'x\ty\r\n'.repeat(40));
      await page.getByRole('dialog').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
    },
  );
});
