/**
 * `node test/tools/screenshots.mjs`: takes the pictures of README.md, docs/screenshot-*.png, from the fictional sample.
 * `node test/tools/screenshots.mjs --every [--into folder] [--only name]`: every screen and state, light and dark, at two
 * sizes, the main ones in English too; into .cache/screenshots when no folder is said.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenes, showScene } from '../end-to-end/journeys/scenes.ts';
import { openInBrowser } from '../end-to-end/journeys/windows.ts';
import { at, say } from './setup.mjs';

/** Pixels of a picture for one of the page. */
const SHARP = 1.25;
const SETTLED_MS = 1_500;
/** A change of theme, of language or of size is drawn. */
const CHANGED_MS = 1_000;
const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

/** Explorer with the card of an actor. */
const showActor = async ({ page }) => {
  await page.getByRole('button', { name: /^Rechercher un acteur/ }).click();
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('PTCE Boucles du bois');
  await page
    .getByRole('option', { name: /^PTCE Boucles du bois/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Tout voir' }).click();
};

/** What README.md shows: a scene of the tests, or one of its own. */
const OF_README = [
  { name: 'explorer', themes: ['light', 'dark'], show: showActor },
  { name: 'partnerships', themes: ['light'] },
  { name: 'diagnosis', themes: ['dark'] },
  { name: 'help', scene: 'dialog-help', themes: ['light'] },
];

const takeForReadme = async () => {
  const window = await openInBrowser({ size: SMALL, scale: SHARP });
  const { page, ask } = window;
  for (const { name, scene = name, themes, show } of OF_README) {
    const found = scenes.find((one) => one.name === (show ? 'explorer' : scene));
    await ask('settings.set', { theme: 'light', language: 'fr', tourSeen: true });
    await showScene(window, found);
    await show?.(window);
    for (const theme of themes) {
      await ask('settings.set', { theme });
      await page.mouse.move(2, 2);
      // A ring of focus would be the first thing that one sees.
      await page.evaluate(() => document.activeElement?.blur());
      await page.waitForTimeout(SETTLED_MS);
      await page.screenshot({ path: at('docs', `screenshot-${name}-${theme}.png`) });
    }
  }
  await window.close();
};

/** Looks of a scene: theme, language, size. */
const looksOf = ({ isMain }) => [
  ...['light', 'dark'].flatMap((theme) => [SMALL, LARGE].map((size) => ({ theme, language: 'fr', size }))),
  ...(isMain ? [{ theme: 'light', language: 'en', size: SMALL }] : []),
];

const takeScene = async (window, scene, folder) => {
  const { page, ask } = window;
  await ask('settings.set', { theme: 'light', language: 'fr' });
  await page.setViewportSize(SMALL);
  await showScene(window, scene);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(SETTLED_MS);
  const isFull = await page.evaluate(() => document.fullscreenElement !== null);
  for (const { theme, language, size } of looksOf(scene)) {
    await ask('settings.set', { theme, language });
    // What fills the screen has its size from it.
    if (!isFull) await page.setViewportSize(size);
    else if (size !== SMALL) continue;
    await page.waitForTimeout(CHANGED_MS);
    await page.screenshot({ path: join(folder, `${scene.name}-${language}-${theme}-${size.width}.png`) });
  }
};

const takeEvery = async (folder, only) => {
  mkdirSync(folder, { recursive: true });
  const window = await openInBrowser();
  const failed = [];
  for (const scene of scenes.filter(({ name }) => new RegExp(only).test(name))) {
    try {
      await takeScene(window, scene, folder);
    } catch (error) {
      failed.push(scene.name);
      say(`${scene.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      await window.page.screenshot({ path: join(folder, `failed-${scene.name}.png`) });
    }
  }
  for (const error of window.consoleErrors) say(`console: ${error}`);
  await window.close();
  say(`Pictures are in ${folder}.`);
  if (failed.length > 0 || window.consoleErrors.length > 0) process.exitCode = 1;
};

const { values } = parseArgs({
  options: {
    every: { type: 'boolean', default: false },
    into: { type: 'string', default: at('.cache', 'screenshots') },
    only: { type: 'string', default: '' },
  },
});
await (values.every ? takeEvery(values.into, values.only) : takeForReadme());
