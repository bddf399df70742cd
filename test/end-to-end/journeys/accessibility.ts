import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import type { OpenedWindow } from './windows.ts';

const LANGUAGES = ['fr', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const SAMPLE = { fr: /Découvrir avec un exemple/, en: /Discover with an example/ };
const CANVAS = { fr: /^Graphe/, en: /^Graph/ };
const DUPLICATES = { fr: 'doublons probables', en: 'probable duplicates' };
const TIMELINE = { fr: 'Frise', en: 'Timeline' };
const MAP = { fr: 'Carte', en: 'Map' };
const UNPLACED = { fr: /Sans localisation/, en: /No location/ };
const TIRED_OF_MOVING_MS = 400;

/** Each rule that is not kept, with the elements concerned. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.waitForTimeout(TIRED_OF_MOVING_MS);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`,
  );
};

/** Sets language and theme as the settings do, then shows the page afresh. */
const show = async (window: OpenedWindow, language: string, theme: string): Promise<void> => {
  await window.ask('settings.set', { language, theme });
  await window.page.reload();
  await window.page.locator('#root').locator('nav').waitFor();
  await expect.poll(() => window.page.locator('html').getAttribute('lang')).toBe(language);
  await expect.poll(() => window.page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(theme);
};

/** Start screen, Explorer, import and duplicates, in both languages and both themes, by axe; and a picture of each. */
export const checkAccessibility = (name: string, open: () => Promise<OpenedWindow>): void => {
  describe(`${name}, no barrier that axe knows`, () => {
    let window: OpenedWindow;
    beforeAll(async () => {
      window = await open();
    });
    afterAll(() => window.close());

    const cases = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));

    it.each(cases)('on the start screen, $language, $theme', async ({ language, theme }) => {
      await show(window, language, theme);
      await window.page.getByRole('button', { name: SAMPLE[language] }).waitFor();
      await window.page.screenshot({ path: pictureFile(`${name}-start-${language}-${theme}`) });
      expect(await violationsOf(window.page)).toEqual([]);
    });

    it.each(cases)('in Explorer, $language, $theme', async ({ language, theme }) => {
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await show(window, language, theme);
      await window.page.getByRole('application', { name: CANVAS[language] }).waitFor();
      await window.page.screenshot({ path: pictureFile(`${name}-explorer-${language}-${theme}`) });
      expect(await violationsOf(window.page)).toEqual([]);
      await window.ask('project.close', {});
    });

    it.each(LANGUAGES)('in Explorer with a card, the list and a dialog open, %s', async (language) => {
      const { page } = window;
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await show(window, language, 'light');
      await page.getByRole('application', { name: CANVAS[language] }).waitFor();
      await page.keyboard.press('Control+l');
      await page.getByRole('treegrid').getByRole('row').nth(1).click();
      await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Control+e');
      await page.getByRole('dialog').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await window.ask('project.close', {});
    });

    it.each(cases)(
      'with a filter, the timeline and the search open, $language, $theme',
      async ({ language, theme }) => {
        const { page } = window;
        await window.ask('project.discover', { sample: 'trois-rivieres' });
        await show(window, language, theme);
        await page.getByRole('application', { name: CANVAS[language] }).waitFor();
        await page.getByRole('button', { name: TIMELINE[language], exact: true }).click();
        await page.getByRole('application', { name: CANVAS[language] }).focus();
        await page.keyboard.press('Control+f');
        await page.keyboard.type('fabrique');
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('[data-add-filter]').click();
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.type('budget');
        await page.keyboard.press('Enter');
        await page.keyboard.type('5000');
        expect(await violationsOf(page)).toEqual([]);
        await window.ask('project.close', {});
      },
    );

    it.each(cases)('at the first step of an import, $language, $theme', async ({ language, theme }) => {
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await show(window, language, theme);
      await window.page.keyboard.press('Control+i');
      await window.page.getByRole('heading', { level: 2, name: /\?$/ }).waitFor();
      expect(await violationsOf(window.page)).toEqual([]);
      await window.ask('project.close', {});
    });

    it.each(cases)('among probable duplicates, $language, $theme', async ({ language, theme }) => {
      const { page } = window;
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await show(window, language, theme);
      await page.getByRole('application', { name: CANVAS[language] }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(DUPLICATES[language]);
      await page
        .getByRole('option', { name: new RegExp(DUPLICATES[language]) })
        .first()
        .click();
      await page.getByRole('radiogroup').first().waitFor();
      await page.screenshot({ path: pictureFile(`${name}-duplicates-${language}-${theme}`) });
      expect(await violationsOf(page)).toEqual([]);
      await window.ask('project.close', {});
    });

    it.each(cases)('on the map, $language, $theme', async ({ language, theme }) => {
      const { page } = window;
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await show(window, language, theme);
      // A project opens where it was left: the map, from the second time on.
      await page.getByRole('navigation').getByRole('button', { name: MAP[language], exact: true }).click();
      await page.getByRole('application', { name: MAP[language] }).waitFor();
      await page.screenshot({ path: pictureFile(`${name}-map-${language}-${theme}`) });
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('tab', { name: UNPLACED[language] }).click();
      await page.getByRole('checkbox').nth(1).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await window.ask('project.close', {});
    });

    it('and no error in the console', () => {
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
