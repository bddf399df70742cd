import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { helpOf } from '../../../renderer/help/help.ts';
import { HELP_PAGES } from '../../../renderer/help/help-page.ts';
import { pictureFile } from '../harness/folders.ts';
import { setLook, violationsOf } from '../journeys/accessibility.ts';
import { runCommand } from '../journeys/palette.ts';
import { type OpenedWindow, openExample, openInBrowser } from '../journeys/windows.ts';

const LANGS = ['fr', 'en'] as const;
/** Each page was looked at whole once; what a theme changes is contrast. */
const OF_LOOKS = ['color-contrast', 'target-size'];
/** Every kind of thing that a page may hold. */
const KINDS = ['explorer', 'table', 'keyboard', 'method', 'glossary'] as const;

const helpIn = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^(Aide et raccourcis|Help and shortcuts)$/ });
/** The title of the page that is read: a group of pages may have the same name. */
const titleIn = (page: Page, name: string): Locator =>
  helpIn(page)
    .locator('h3[tabindex]')
    .filter({ hasText: new RegExp(`^${name}$`) });
const pagesIn = (page: Page): Locator =>
  helpIn(page).getByRole('navigation', { name: /^(Pages de l’aide|Help pages)$/ });
const goToPage = (page: Page, title: string): Promise<void> =>
  pagesIn(page).getByRole('button', { name: title, exact: true }).click();
const searchIn = (page: Page): Locator => helpIn(page).getByRole('searchbox');

const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await helpIn(page).waitFor({ state: 'hidden' });
};
const open = async (page: Page): Promise<void> => {
  await page.keyboard.press('F1');
  await helpIn(page).waitFor();
};

let window: OpenedWindow;
beforeAll(async () => {
  window = await openInBrowser();
  await openExample(window);
});
afterAll(() => window.close());
/** A test that ended early leaves the help open. */
afterEach(async () => {
  for (const _ of ['search', 'help']) await window.page.keyboard.press('Escape');
});

describe('the help, no barrier that axe knows', () => {
  it.each(LANGS)('on any of its pages, by both themes (%s)', async (lang) => {
    const { page } = window;
    await setLook(window, lang, 'light');
    await open(page);
    const { pages } = helpOf(lang);
    for (const { id } of HELP_PAGES) {
      await goToPage(page, pages[id].title);
      await titleIn(page, pages[id].title).waitFor();
      expect(await violationsOf(page), `${id}, light`).toEqual([]);
    }
    await setLook(window, lang, 'dark');
    for (const id of KINDS) {
      await goToPage(page, pages[id].title);
      expect(await violationsOf(page, OF_LOOKS), `${id}, dark`).toEqual([]);
    }
    await searchIn(page).fill('crte');
    await helpIn(page).getByRole('status').waitFor();
    expect(await violationsOf(page), 'results').toEqual([]);
    await page.screenshot({ path: pictureFile(`help-${lang}`) });
    await page.keyboard.press('Escape');
    await leave(page);
  });
});

describe('the help', () => {
  it('opens at the page of the screen one is on', async () => {
    const { page } = window;
    await setLook(window, 'fr', 'light');
    for (const [command, title] of [
      ['screen.home', 'Accueil'],
      ['screen.explorer', 'Explorer'],
      ['explorer.funding', 'Financements'],
      ['screen.table', 'Tableau'],
      ['screen.map', 'Carte'],
      ['screen.partnerships', 'Partenariats à explorer'],
      ['screen.diagnosis', 'Diagnostic'],
      ['screen.committee', 'Comité'],
      ['import.open', 'Import'],
      ['duplicates.open', 'Doublons'],
      ['backup.see', 'Sauvegardes'],
      ['settings.keyboard', 'Clavier'],
      ['settings.about', 'À propos'],
    ] as const) {
      await runCommand(page, command);
      await open(page);
      await titleIn(page, title).waitFor();
      await leave(page);
    }
    await runCommand(page, 'explorer.graph');
  });

  it('is gone through by keyboard alone: search, result, back, forward', async () => {
    const { page } = window;
    await runCommand(page, 'screen.explorer');
    await open(page);
    await expect
      .poll(() => titleIn(page, 'Explorer').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('PIECE incendie');
    await helpIn(page)
      .getByText(/^Rien dans l’aide/)
      .waitFor();
    await page.keyboard.press('Escape');
    await titleIn(page, 'Explorer').waitFor();
    await page.keyboard.type('evaluee par des personnes');
    const results = helpIn(page).getByRole('region', { name: 'Résultats' });
    await results.getByRole('button', { name: /^La maturité/ }).waitFor();
    expect(await results.locator('mark').first().textContent()).toBe('évaluée');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('La maturité');
    await page.keyboard.press('Alt+ArrowLeft');
    await titleIn(page, 'Explorer').waitFor();
    await expect.poll(focused).toBe('Explorer');
    await page.keyboard.press('Alt+ArrowRight');
    await titleIn(page, 'Diagnostic').waitFor();
    await leave(page);
  });

  it('leads from a word to the glossary, from a page to another, and to the screen itself', async () => {
    const { page } = window;
    await runCommand(page, 'screen.diagnosis');
    await open(page);
    await helpIn(page).getByRole('link', { name: 'CRTE' }).first().focus();
    await page.keyboard.press('Enter');
    await titleIn(page, 'Glossaire').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('help-crte');
    await helpIn(page).getByRole('button', { name: 'Page précédente' }).click();
    await titleIn(page, 'Diagnostic').waitFor();
    await goToPage(page, 'Carte');
    await helpIn(page).getByRole('button', { name: 'Aller à la carte' }).click();
    await helpIn(page).waitFor({ state: 'hidden' });
    await page.locator('[aria-current=page]').filter({ hasText: 'Carte' }).waitFor();
    await open(page);
    await goToPage(page, 'Sauvegardes');
    await helpIn(page).getByRole('button', { name: 'Ouvrir ces réglages' }).click();
    await page.getByRole('heading', { level: 2, name: 'Sauvegardes' }).waitFor();
  });

  it('has headings in order, whatever the page', async () => {
    const { page } = window;
    await open(page);
    for (const { title } of Object.values(helpOf('fr').pages)) {
      await goToPage(page, title);
      const levels = await helpIn(page)
        .getByRole('heading')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
      const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
      expect(jumps, title).toEqual([]);
    }
    await leave(page);
  });

  it('shows the keys that the person has chosen, in its texts too', async () => {
    const { page } = window;
    await setLook(window, 'fr', 'light');
    await window.ask('settings.set', { keys: { 'edit.undo': ['Alt+U'], 'explorer.export': [] } });
    await open(page);
    await goToPage(page, 'Clavier');
    await expect
      .poll(() =>
        helpIn(page)
          .getByRole('row', { name: /^Annuler la dernière action/ })
          .textContent(),
      )
      .toContain('Alt+U');
    expect(
      await helpIn(page)
        .getByRole('row', { name: /^Exporter la vue/ })
        .count(),
    ).toBe(0);
    await goToPage(page, 'Premiers pas');
    const undoes = helpIn(page)
      .getByRole('listitem')
      .filter({ hasText: /^Tout s’annule/ });
    await undoes.getByText('Alt+U').waitFor();
    await leave(page);
    await window.ask('settings.set', { keys: {} });
  });

  it('is printed alone, whole, in light', async () => {
    const { page } = window;
    await setLook(window, 'fr', 'dark');
    await open(page);
    await goToPage(page, 'Import');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await pagesIn(page).isVisible()).toBe(false);
    const article = helpIn(page).getByRole('region', { name: 'Import' });
    const cut = await article.evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
    expect(await titleIn(page, 'Import').evaluate((one) => getComputedStyle(one).color)).toBe(
      'rgb(28, 36, 48)',
    );
    await page.screenshot({ path: pictureFile('help-print'), fullPage: true });
    await page.emulateMedia({ media: null });
    await leave(page);
    await setLook(window, 'fr', 'light');
  });

  it('fits a window at 400 %', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await helpIn(page).getByRole('button', { name: 'Pages de l’aide' }).click();
    await goToPage(page, 'Glossaire');
    await titleIn(page, 'Glossaire').waitFor();
    expect(await pagesIn(page).isVisible()).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('help-narrow') });
    await leave(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('says nothing on the console', () => {
    expect(window.consoleErrors).toEqual([]);
  });
});
