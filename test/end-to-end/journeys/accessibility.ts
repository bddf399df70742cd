import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import type { Scene } from './scene.ts';
import { showScene } from './scenes.ts';
import type { OpenedWindow } from './windows.ts';

const MOVED_MS = 250;

/** What a theme and a language change of a state that was tried in full: contrast, and room. */
const OF_LOOKS = ['color-contrast', 'target-size'];

/** A message that comes or goes while axe looks is half transparent: what is then there is looked at again. */
const analyzeStill = async (page: Page, builder: AxeBuilder): ReturnType<AxeBuilder['analyze']> => {
  const messages = page.locator('.mantine-Notification-root');
  for (;;) {
    const before = await messages.count();
    const results = await builder.analyze();
    if ((await messages.count()) === before) return results;
  }
};

/** Each rule that is not kept, with the elements concerned; of these rules only, when some are said. */
export const violationsOf = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
  await page.waitForTimeout(MOVED_MS);
  const builder = new AxeBuilder({ page }).setLegacyMode();
  // axe leaves this rule of WCAG 2.2 out unless asked.
  if (rules.length === 0) builder.options({ rules: { 'target-size': { enabled: true } } });
  else builder.withRules([...rules]);
  const { violations } = await analyzeStill(page, builder);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`,
  );
};

/** Language and theme as the settings set them, while the window shows what it shows. */
export const setLook = async (
  { page, ask }: OpenedWindow,
  language: string,
  theme: string,
): Promise<void> => {
  await ask('settings.set', { language, theme });
  const html = page.locator('html');
  await expect.poll(() => html.getAttribute('lang')).toBe(language);
  await expect.poll(() => html.getAttribute('data-mantine-color-scheme')).toBe(theme);
};

/** Contrast is of the theme, lengths and names are of the language: each has both, and the main screens have all four. */
type Look = readonly [language: 'fr' | 'en', theme: 'light' | 'dark'];
const looksOf = ({ isMain }: Scene): readonly Look[] =>
  isMain
    ? [
        ['fr', 'light'],
        ['fr', 'dark'],
        ['en', 'dark'],
        ['en', 'light'],
      ]
    : [
        ['fr', 'light'],
        ['en', 'dark'],
      ];

/** Screens and states of them, in both languages and both themes, by axe. */
export const checkAccessibility = (
  name: string,
  open: () => Promise<OpenedWindow>,
  checked: readonly Scene[],
  looks: (scene: Scene) => readonly Look[] = looksOf,
): void => {
  describe(`${name}, no barrier that axe knows`, () => {
    let window: OpenedWindow;
    beforeAll(async () => {
      window = await open();
    });
    afterAll(() => window.close());

    it.each(checked)('$name', async (scene) => {
      await setLook(window, 'fr', 'light');
      await showScene(window, scene);
      for (const [language, theme] of looks(scene)) {
        await setLook(window, language, theme);
        const isFirst = language === 'fr' && theme === 'light';
        const violations = await violationsOf(window.page, scene.isMain || isFirst ? [] : OF_LOOKS);
        if (violations.length > 0)
          await window.page.screenshot({ path: pictureFile(`${name}-${scene.name}-${language}-${theme}`) });
        expect(violations, `${language}, ${theme}`).toEqual([]);
      }
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
