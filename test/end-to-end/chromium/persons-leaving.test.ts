import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { setLook, violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { ACTOR, EMAIL, handsOn, JEANNE, NADIA } from '../journeys/person-hands.ts';
import { type OpenedWindow, openExample, openInBrowser } from '../journeys/windows.ts';

let window: OpenedWindow;
let page: Page;
let hands: ReturnType<typeof handsOn>;
beforeAll(async () => {
  window = await openInBrowser();
  ({ page } = window);
  hands = handsOn(page);
  await openExample(window);
});
afterAll(() => window.close());

beforeAll(async () => {
  await window.ask('person.add', { name: JEANNE, organisation: ACTOR, set: { email: EMAIL } });
  await window.ask('person.add', { name: NADIA, organisation: ACTOR, set: {} });
});

describe('what leaves the project', () => {
  const openExport = async (format: string): Promise<Locator> => {
    await page.keyboard.press('Alt+2');
    await runCommand(page, 'explorer.export');
    await page.getByText(format, { exact: true }).click();
    return hands.dialog('Exporter');
  };
  const include = (): Locator => page.getByRole('checkbox', { name: 'Inclure les personnes' });

  it('in an export holds nobody unless asked, then says how many, and the file is named so', async () => {
    const exporting = await openExport('PNG');
    expect(await include().count()).toBe(0);
    await page.getByText('CSV', { exact: true }).click();
    await include().waitFor();
    expect(await include().isChecked()).toBe(false);
    await exporting.getByText(/^2 personnes dans ce qui est exporté/).waitFor();
    const submit = exporting.getByRole('button', { name: 'Exporter', exact: true });
    const without = await window.receive(() => submit.click(), 'csv');
    expect(without.name).not.toContain('NOMINATIF');
    expect(without.bytes.includes(EMAIL)).toBe(false);

    await openExport('CSV');
    await include().check();
    await submit.click();
    await exporting
      .getByRole('alert')
      .getByText(/^Ce document contiendra 2 personnes/)
      .waitFor();
    await hands.isFocused(exporting.getByRole('button', { name: 'Retirer les personnes' }));
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => include().isChecked()).toBe(false);
    await include().check();
    await submit.click();
    const go = exporting.getByRole('button', { name: 'Continuer avec 2 personnes' });
    const { name } = await window.receive(() => go.click(), 'csv');
    expect(name).toMatch(/-NOMINATIF(-.+)?\.csv$/);
    await hands.message(/Document nominatif\s: 2 personnes/);
  });

  it('in a copy is counted, hidden ones too, and the copy is named so', async () => {
    const folder = join(window.home, 'projects');
    await hands.toRights();
    await hands.press(hands.act('Masquer partout', NADIA));
    await hands.message(/La personne est masquée partout/);
    await runCommand(page, 'project.share');
    const sharing = hands.dialog('Remettre une copie');
    await sharing.getByText(/^2 personnes partiraient.*Dont 1 masquée/).waitFor();
    expect(await include().isChecked()).toBe(false);
    await include().check();
    await sharing.getByRole('button', { name: 'Enregistrer la copie' }).click();
    await sharing
      .getByRole('alert')
      .getByText(/^Cette copie contiendra 2 personnes/)
      .waitFor();
    await sharing.getByRole('button', { name: 'Continuer avec 2 personnes' }).click();
    await hands.message(/^Copie enregistrée.*Document nominatif\s: 2 personnes/);
    expect(readdirSync(folder).filter((name) => name.includes('-NOMINATIF'))).toHaveLength(1);
  });
});

describe('import', () => {
  it('takes persons only where they are ticked, and says what that means', async () => {
    const table =
      'Nom;Statut;Contact;Courriel\r\nClub du Val neuf;association;Alma Novak;alma@exemple.fr\r\n';
    await runCommand(page, 'import.open');
    await window.give('annuaire.csv', Buffer.from(table));
    for (const step of ['Que contiennent', 'À quoi correspond']) {
      await hands.button('Continuer').click();
      await page.getByRole('heading', { name: new RegExp(step) }).waitFor();
    }
    const banner = page.getByRole('group', { name: 'Coordonnées de personnes' });
    await banner.getByText(/^2 colonnes contiennent des coordonnées de personnes/).waitFor();
    await banner.getByText(/avec ce fichier pour source/).waitFor();
    for (const header of ['Contact', 'Courriel']) {
      const box = banner.getByRole('checkbox', { name: `Reprendre ${header}` });
      expect(await box.isChecked()).toBe(false);
      await box.check();
    }
    expect(await violationsOf(page)).toEqual([]);
    for (const step of ['Ce qu’il faut préciser', 'Ce qui va changer']) {
      await hands.button('Continuer').click();
      await page.getByRole('heading', { name: step }).waitFor();
    }
    await hands.button('Importer maintenant').click();
    await page.getByRole('heading', { name: /L’import est fait/ }).waitFor();
    await hands.toRights();
    await hands.press(hands.act('Accès', 'Alma Novak'));
    await hands
      .dialog('Ce qui est connu de Alma Novak')
      .getByText(/annuaire\.csv/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
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
    await page
      .getByRole('navigation', { name: /réglages|settings/ })
      .getByRole('button', { name: /^(Données personnelles|Personal data)$/ })
      .click();
    await page.getByText('Alma Novak').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile(`persons-${language}-${theme}`) });
  });

  it.each([
    [512, 320],
    [320, 640],
  ])('at %i × %i it scrolls one way only', async (width, height) => {
    await window.ask('settings.set', { language: 'fr', theme: 'light' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr');
    await page.setViewportSize({ width, height });
    await hands.act('Effacer…', 'Alma Novak').scrollIntoViewIfNeeded();
    const box = await hands.act('Effacer…', 'Alma Novak').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

it('a snapshot holds nobody, and says so', async () => {
  await window.ask('snapshot.create', { job: 'trial', name: 'Sans personne', on: null });
  await window.ask('snapshot.open', { snapshot: 'Sans personne' });
  await page.getByText(/^Instantané «/).waitFor();
  await runCommand(page, 'persons.rights');
  await page
    .getByText(/^Un instantané ne contient aucune personne/)
    .first()
    .waitFor();
  expect(await page.getByText('Alma Novak').count()).toBe(0);
  await choose(page, ACTOR);
  await page.getByRole('article', { name: ACTOR }).waitFor();
  expect(await hands.button('Afficher les contacts').count()).toBe(0);
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
