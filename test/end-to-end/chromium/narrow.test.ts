import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { SECTIONS } from '../journeys/settings-sections.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

/** 1,280 CSS px at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };
/** WCAG 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
const SCREENS = [
  ['Accueil', 'Alt+1'],
  ['Explorer', 'Alt+2'],
  ['Tableau', 'Alt+3'],
  ['Carte', 'Alt+4'],
  ['Diagnostic', 'Alt+6'],
  ['Comité', 'Alt+7'],
  ['Import', 'Alt+8'],
  ['Réglages', 'Alt+9'],
] as const;
const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('a window of 320 CSS px, text spaced', () => {
  let window: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openInBrowser();
    ({ page } = window);
    await window.ask('project.discover', { sample: 'trois-rivieres' });
    await page.reload();
    await page.getByRole('application').waitFor();
    await page.setViewportSize(NARROW);
    await page.addStyleTag({ content: SPACED });
  });
  afterAll(() => window.close());

  it.each(SCREENS)('scrolls one way only on %s, reached from the menu', async (name, keys) => {
    await page.keyboard.press(keys);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    const item = page.getByRole('menuitem', { name, exact: true });
    await item.waitFor();
    await expect.poll(() => item.getAttribute('aria-current')).toBe('page');
    await page.keyboard.press('Escape');
    await page.screenshot({ path: pictureFile(`narrow-${name}`), fullPage: true });
    expect(await widthOf(page)).toBeLessThanOrEqual(NARROW.width);
  });

  it('scrolls one way only on each part of the diagnosis, its tables apart', async () => {
    await page.keyboard.press('Alt+6');
    for (const part of ['Observatoire', 'Comparaison', 'Trois axes']) {
      await page.getByRole('tab', { name: part }).click();
      await page.getByRole('tabpanel').getByRole('heading').or(page.getByLabel('avec')).first().waitFor();
      await page.screenshot({ path: pictureFile(`narrow-${part}`), fullPage: true });
      expect(await widthOf(page), part).toBeLessThanOrEqual(NARROW.width);
    }
  });

  it('scrolls one way only on each part of the committee, its tables apart', async () => {
    const { ask } = window;
    await ask('snapshot.create', { job: 'narrow', name: 'Avant', on: null });
    await ask('entity.set', { entity: 'Radio Lize', set: { name: 'Radio Lize et Sorne' } });
    await ask('snapshot.create', { job: 'narrow', name: 'Après', on: null });
    await page.keyboard.press('Alt+7');
    for (const [part, seen] of [
      ['Instantanés', page.getByText('vérifié').nth(1)],
      ['Comparer', page.getByRole('heading', { name: 'Détail' })],
      ['Dossier', page.getByRole('img', { name: /^Page 1 / })],
      ['Relevé de décisions', page.getByRole('table', { name: 'Décisions' })],
    ] as const) {
      await page.getByRole('tab', { name: part }).click();
      await seen.waitFor({ timeout: 60_000 });
      await page.screenshot({ path: pictureFile(`narrow-${part}`), fullPage: true });
      expect(await widthOf(page), part).toBeLessThanOrEqual(NARROW.width);
    }
  });

  it.each(SECTIONS.fr)('loses nothing of %s', async (section) => {
    await page.keyboard.press('Alt+9');
    const sections = page.getByRole('navigation', { name: 'Sections des réglages' });
    await sections.getByRole('button', { name: section }).click();
    await page.getByRole('heading', { level: 2, name: section }).waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(NARROW.width);
  });

  it('loses nothing of the list alone, and draws only the rows in sight', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Control+Shift+k');
    await page.getByRole('treegrid').waitFor();
    await page.screenshot({ path: pictureFile('narrow-list'), fullPage: true });
    expect(await widthOf(page)).toBeLessThanOrEqual(NARROW.width);
    expect(await page.getByRole('treegrid').getByRole('row').count()).toBeLessThan(60);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Où vous êtes dans la liste' }).waitFor();
  });

  it('shows without colours what is on and what is chosen (forced colours)', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Alt+9');
    const sections = page.getByRole('navigation', { name: 'Sections des réglages' });
    await sections.getByRole('button', { name: 'Général' }).click();
    const ground = (label: string) =>
      page.getByLabel(label, { exact: true }).evaluate((radio) => getComputedStyle(radio).backgroundColor);
    await expect.poll(() => ground('Français')).not.toBe(await ground('English'));
    await page.screenshot({ path: pictureFile('forced-colours') });
  });

  it('no error in the console', () => {
    expect(window.consoleErrors).toEqual([]);
  });
});
