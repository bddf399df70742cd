import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { SECTIONS } from '../journeys/settings-sections.ts';
import { type OpenedWindow, openExample, openInBrowser } from '../journeys/windows.ts';

const KEPT_WITHIN_MS = 1_000;
const SECTIONS_NAME = /^(Sections des réglages|Sections of the settings)$/;

const goTo = (page: Page, section: string): Promise<void> =>
  page.getByRole('navigation', { name: SECTIONS_NAME }).getByRole('button', { name: section }).click();
const rowOf = (page: Page, command: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: command, exact: true }) })
    .first();

/** Keys are heard as soon as the host has kept them, and one stays where one goes once the project is entered. */
const pressUntil = async (page: Page, keys: string, what: Locator): Promise<void> => {
  const press = async () => {
    await page.keyboard.press(keys);
    return what.count();
  };
  await expect.poll(press, { timeout: 10_000, interval: 200 }).toBe(1);
};

const openSettings = (page: Page): Promise<void> =>
  pressUntil(page, 'Control+,', page.getByRole('navigation', { name: SECTIONS_NAME }));

let window: OpenedWindow;
beforeAll(async () => {
  window = await openInBrowser();
  await openExample(window);
});
afterAll(() => window.close());

/** Comes back to the usual settings, on the settings screen. */
const startAfresh = async (settings: Record<string, unknown> = {}): Promise<void> => {
  const usual = {
    language: 'fr',
    theme: 'light',
    highContrast: false,
    listByDefault: false,
    textSize: 100,
    keys: {},
    pinnedCommands: [],
  };
  await window.ask('settings.set', { ...usual, ...settings });
  await window.page.reload();
  // One is brought back where one was first.
  const workspace = window.page.getByRole('main');
  await workspace.getByRole('application').or(workspace.getByRole('treegrid')).waitFor();
  await openSettings(window.page);
};

describe('settings, no barrier that axe knows', () => {
  const cases = (['fr', 'en'] as const).flatMap((language) => [
    { language, theme: 'light', highContrast: false },
    { language, theme: 'dark', highContrast: false },
    { language, theme: language === 'fr' ? 'light' : 'dark', highContrast: true },
  ]);
  it.each(cases)('$language, $theme, high contrast $highContrast', async (settings) => {
    const { page } = window;
    await startAfresh(settings);
    for (const section of SECTIONS[settings.language]) {
      await goTo(page, section);
      await page.getByRole('heading', { level: 2, name: section }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.screenshot({
      path: pictureFile(`settings-${settings.language}-${settings.theme}-${settings.highContrast}`),
    });
  });
});

describe('keys', () => {
  it('are changed by pressing them, act at once, are shown, and go back', async () => {
    const { page } = window;
    await startAfresh();
    await goTo(page, 'Clavier');
    await page.getByRole('button', { name: 'Changer le raccourci de\u00A0: Rechercher partout' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Nouveau raccourci de/ }).waitFor();
    await page.keyboard.press('Alt+j');
    await expect.poll(() => rowOf(page, 'Rechercher partout').textContent()).toContain('Alt+J');
    await pressUntil(page, 'Alt+j', page.getByRole('combobox', { name: 'Rechercher partout' }));
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'hidden' });
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Aide et raccourcis' });
    // That of the section one is on.
    await help.getByRole('heading', { level: 3, name: 'Clavier' }).waitFor();
    await expect
      .poll(() => help.getByRole('row', { name: /Rechercher partout/ }).textContent())
      .toContain('Alt+J');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rétablir tous les raccourcis' }).click();
    await expect.poll(() => rowOf(page, 'Rechercher partout').textContent()).toContain('Ctrl+K');
  });

  it('that another command has are said, and taken only when one says so', async () => {
    const { page } = window;
    await startAfresh();
    await goTo(page, 'Clavier');
    await page.getByRole('button', { name: /^Changer le raccourci de\s: Renommer le projet/ }).click();
    await page.keyboard.press('Control+e');
    await page
      .getByRole('alert')
      .filter({ hasText: /^Ctrl\+E\s: déjà utilisé par «\sExporter la vue\s»\.$/ })
      .waitFor();
    await page.getByRole('button', { name: 'Prendre quand même' }).click();
    await expect.poll(() => rowOf(page, 'Renommer le projet').textContent()).toContain('Ctrl+E');
    await expect.poll(() => rowOf(page, 'Exporter la vue').textContent()).toContain('aucun');
    // Before the host has kept them they are still those of the other command.
    await page.waitForTimeout(KEPT_WITHIN_MS);
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: 'Renommer le projet' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('that move or write are refused, and Escape gives up', async () => {
    const { page } = window;
    await startAfresh();
    await goTo(page, 'Clavier');
    await page.getByRole('button', { name: /^Changer le raccourci de\s: Renommer le projet/ }).click();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/sert à se déplacer/).waitFor();
    await page.keyboard.press('j');
    await page.getByText(/ajoutez Ctrl ou Alt/).waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Changer le raccourci de\s: Renommer/);
    expect(await rowOf(page, 'Renommer le projet').textContent()).toContain('aucun');
  });
});

describe('settings', () => {
  it('leave one where one is, whatever changes', async () => {
    const { page } = window;
    await startAfresh();
    await page.getByLabel('English').check();
    await page.getByRole('heading', { level: 2, name: 'General' }).waitFor();
    await page.getByLabel('Dark').check();
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.getByText('150\u00A0%').click();
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
      .toBe('24px');
    await page.getByRole('heading', { level: 2, name: 'General' }).waitFor();
  });

  it('are found by their words, whatever the section', async () => {
    const { page } = window;
    await startAfresh();
    await page.getByRole('textbox', { name: 'Chercher un réglage' }).fill('licences');
    await page.getByRole('button', { name: 'Afficher les licences' }).click();
    await page.getByText('Alliage is made with the works below').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['À propos']);
  });

  it('open Explorer as a list, without the picture, and the picture comes back on demand', async () => {
    const { page } = window;
    await startAfresh();
    await goTo(page, 'Accessibilité');
    await page.getByLabel('Mode liste par défaut').check();
    await page.keyboard.press('Alt+2');
    await page.getByRole('treegrid').waitFor();
    expect(await page.getByRole('application').count()).toBe(0);
    expect(await page.locator('main canvas').count()).toBe(0);
    expect(await page.getByRole('treegrid').getByRole('row').count()).toBeLessThan(60);
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('list-mode') });
    await page.getByRole('button', { name: 'Montrer le graphe' }).click();
    await page.getByRole('application').waitFor();
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    expect(await page.getByRole('application').count()).toBe(0);
  });
});

describe('the palette', () => {
  it('keeps on top what is pinned', async () => {
    const { page } = window;
    await startAfresh();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Vérifier le projet');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Vérifier le projet');
    await page.keyboard.press('Control+d');
    await page.getByText(/épinglée en tête/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Vérifier le projet');
    await page.keyboard.press('Escape');
  });
});

describe('the tour', () => {
  it('is offered on the example, taken by keyboard at 1024 × 640, left by Escape, and not offered again', async () => {
    const { page } = window;
    await startAfresh();
    await page.setViewportSize({ width: 1024, height: 640 });
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: 'Suivre la visite guidée' }).focus();
    await page.keyboard.press('Enter');
    const step = (number: number) =>
      page.getByRole('dialog', { name: `Visite guidée, étape ${number} sur 3` });
    await step(1).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Suivant');
    await page.keyboard.press('Enter');
    await step(2).waitFor();
    await page.getByRole('complementary', { name: 'Fiche' }).getByRole('heading', { level: 2 }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await step(3).waitFor();
    const bubble = await step(3).boundingBox();
    expect(
      bubble && bubble.x >= 0 && bubble.x + bubble.width <= 1024 && bubble.y + bubble.height <= 640,
    ).toBe(true);
    await page.keyboard.press('Escape');
    await step(3).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Suivre la visite guidée' }).waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('stays out of the way: what is beside it acts', async () => {
    const { page } = window;
    await startAfresh();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('visite guidée');
    await page
      .getByRole('option', { name: /visite guidée/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Visite guidée/ }).waitFor();
    await page.keyboard.press('Control+l');
    await page.getByRole('treegrid').waitFor();
    await page
      .getByRole('row', { name: /^Scierie/ })
      .first()
      .or(page.getByRole('row').nth(1))
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Visite guidée, étape 2 sur 3' }).waitFor();
    await page.getByRole('button', { name: 'Quitter la visite' }).click();
    await page.keyboard.press('Control+l');
  });
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
