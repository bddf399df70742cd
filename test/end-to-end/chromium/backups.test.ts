import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { setLook, violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const SLOW_MS = 30_000;
const ACTOR = 'Scierie Martel';
const RENAMED = 'Scierie Martel et filles';

let window: OpenedWindow;
let page: Page;
beforeAll(async () => {
  window = await openInBrowser();
  ({ page } = window);
  page.setDefaultTimeout(SLOW_MS);
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await page.reload();
  await page.getByRole('application').waitFor();
});
afterAll(() => window.close());

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const table = () => page.getByRole('table', { name: 'Sauvegardes de ce projet, la plus récente d’abord' });
/** Presses Tab until the button has the focus: it is in the order, wherever. */
const press = async (name: string | RegExp): Promise<void> => {
  await button(name).focus();
  await page.keyboard.press('Enter');
};

describe('Réglages › Sauvegardes, by keyboard', () => {
  it('makes a verified copy, says so, and lists it', async () => {
    await runCommand(page, 'backup.see');
    await page.getByRole('heading', { level: 2, name: 'Sauvegardes', exact: true }).waitFor();
    await press('Sauvegarder maintenant');
    await page.getByText(/^Sauvegarde vérifiée à .*à votre demande/).waitFor();
    const row = table().getByRole('row').nth(1);
    await row.waitFor();
    expect(await row.textContent()).toMatch(/à votre demande200\sfiches, 491\sliens/);
    await page
      .getByRole('contentinfo')
      .getByText(/^Sauvegarde vérifiée à /)
      .waitFor();
  });

  it('reads all of them again and says what it found', async () => {
    await press('Vérifier toutes');
    await page.getByText(/^La sauvegarde a été relue|^Les \d+ sauvegardes ont été relues/).waitFor();
    await table().getByText('vérifiée', { exact: true }).first().waitFor();
  });

  it('goes back to one after having said what will change, and comes back by its notification', async () => {
    await window.ask('entity.add', { kind: 'actor', name: 'Ajouté depuis', set: {} });
    await window.ask('entity.set', { entity: ACTOR, set: { name: RENAMED } });
    await press(/^Restaurer la sauvegarde du /);
    const dialog = page.getByRole('dialog', { name: /^Restaurer la sauvegarde du / });
    await expect
      .poll(() => dialog.textContent(), { timeout: SLOW_MS })
      .toMatch(/2\sactions faites depuis seront retirées.*Fiches201200/s);
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('backups-restore') });
    await dialog.getByRole('button', { name: 'Restaurer cette sauvegarde' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Le projet est revenu au /).waitFor();
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
    await choose(page, ACTOR);
    await page.getByRole('article', { name: ACTOR, exact: true }).waitFor();
    await button('Annuler la restauration').focus();
    await page.keyboard.press('Enter');
    await page.getByText('La restauration est annulée\u00A0: le projet est comme avant.').waitFor();
    await choose(page, RENAMED);
    await page.getByRole('article', { name: RENAMED, exact: true }).waitFor();
  });

  it('says in a browser where the second folder is chosen', async () => {
    await runCommand(page, 'backup.see');
    await page.getByText(/^Le deuxième dossier se choisit dans l’application de bureau/).waitFor();
    expect(await page.getByRole('button', { name: 'Choisir un dossier…' }).count()).toBe(0);
  });
});

describe('Accueil', () => {
  it('says when each project was last backed up', async () => {
    await runCommand(page, 'screen.home');
    await page.getByText(/^sauvegarde vérifiée (à l’instant|il y a )/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('no barrier that axe knows, and nothing lost', () => {
  const LOOKS = [
    ['fr', 'light'],
    ['fr', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const;
  it.each(LOOKS)('%s, %s', async (language, theme) => {
    await setLook(window, language, theme);
    await page.keyboard.press('Alt+9');
    const name = language === 'fr' ? 'Sauvegardes' : 'Backups';
    await page
      .getByRole('navigation', { name: /réglages|settings/ })
      .getByRole('button', { name })
      .click();
    await page.getByRole('table').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile(`backups-${language}-${theme}`) });
  });

  it.each([
    [1024, 640],
    // 1,024 × 640 at 200 %, and 1,280 at 400 %.
    [512, 320],
    [320, 640],
  ])('at %i × %i it scrolls one way only, and every action is there', async (width, height) => {
    await window.ask('settings.set', { language: 'fr', theme: 'light' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr');
    await page.setViewportSize({ width, height });
    await button(/^Restaurer la sauvegarde du /).scrollIntoViewIfNeeded();
    const box = await button(/^Restaurer la sauvegarde du /).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: pictureFile(`backups-${width}`), fullPage: true });
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('what is being typed (A05)', () => {
  const TYPED = 'Rappeler après la récolte';
  /** The page is gone without a word, as when its process dies. */
  const lose = async (): Promise<void> => {
    const name = await page.evaluate(() => sessionStorage.getItem('alliage.window'));
    const isKept = () =>
      page.evaluate(async (window) => {
        const authorization = `Bearer ${sessionStorage.getItem('alliage.token')}`;
        const body = JSON.stringify({ operation: 'draft.list', input: { window } });
        const headers = { 'content-type': 'application/json', authorization };
        const reply = await (await fetch('/rpc', { method: 'POST', headers, body })).json();
        return reply.output.length;
      }, name);
    await expect.poll(isKept, { timeout: SLOW_MS }).toBe(1);
    await page.goto('about:blank');
    await page.goBack();
    await page.getByText(/^Votre saisie n’était pas enregistrée/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  };

  it('in a dialog opens that dialog again as it was', async () => {
    await runCommand(page, 'exchange.log');
    await page.getByRole('textbox', { name: 'Ce qui s’est dit' }).fill(TYPED);
    await lose();
    await press('Reprendre');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Ce qui s’est dit' }).inputValue(), { timeout: SLOW_MS })
      .toBe(TYPED);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('that is not wanted is forgotten, and not proposed again', async () => {
    await runCommand(page, 'exchange.log');
    await page.getByRole('textbox', { name: 'Ce qui s’est dit' }).fill(TYPED);
    await lose();
    await press('Oublier');
    await page.getByText(/^Votre saisie n’était pas enregistrée/).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await page.getByRole('contentinfo').waitFor();
    expect(await page.getByText(/^Votre saisie n’était pas enregistrée/).count()).toBe(0);
  });
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
