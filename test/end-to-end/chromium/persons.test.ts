import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const SLOW_MS = 15_000;
const ACTOR = 'Scierie Martel';
const [JEANNE, PAUL, NADIA] = ['Jeanne Témoin', 'Paul Ancien', 'Nadia Durand'] as const;
const EMAIL = 'jeanne@exemple.fr';

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

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true }).first();
/** What is done about somebody: « Accès : Jeanne Témoin ». */
const act = (action: string, name: string): Locator => button(`${action}\u00A0: ${name}`);
const press = async (what: Locator): Promise<void> => {
  await what.focus();
  await page.keyboard.press('Enter');
};
const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
const message = (text: RegExp): Promise<void> =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();
const isFocused = (what: Locator): Promise<unknown> =>
  expect.poll(() => what.evaluate((one) => one === document.activeElement)).toBe(true);
const contacts = (): Locator => page.getByRole('region', { name: `Contacts de ${ACTOR}` });
const rightsList = (): Locator => page.getByRole('region', { name: 'Personnes du projet' });
const toRights = async (): Promise<void> => {
  await runCommand(page, 'persons.rights');
  await isFocused(page.getByRole('heading', { name: 'Droits des personnes' }));
};

describe('« Contacts » of a card, by keyboard', () => {
  it('shows nobody before one asks, and says what is missing in its field', async () => {
    await choose(page, ACTOR);
    await button('Afficher les contacts').waitFor();
    expect(await button('Ajouter une personne').count()).toBe(0);
    await press(button('Afficher les contacts'));
    await page.getByText('Aucune personne connue ici.').waitFor();
    await press(button('Ajouter une personne'));
    const form = dialog('Ajouter une personne');
    await isFocused(form.getByRole('textbox', { name: 'Nom' }));
    await page.keyboard.press('Enter');
    await form.getByText('Donnez le nom de la personne.').waitFor();
    await isFocused(form.getByRole('textbox', { name: 'Nom' }));
  });

  it('adds one, of this organisation, whose source is not the session of the computer', async () => {
    const form = dialog('Ajouter une personne');
    await page.keyboard.type(JEANNE);
    await form.getByRole('textbox', { name: 'Fonction' }).fill('Directrice');
    await form.getByRole('textbox', { name: 'Courriel' }).fill('sans arobase');
    await press(form.getByRole('button', { name: 'Ajouter' }));
    await expect
      .poll(() => form.getByRole('textbox', { name: 'Courriel' }).getAttribute('aria-invalid'))
      .toBe('true');
    await form.getByRole('textbox', { name: 'Courriel' }).fill(EMAIL);
    await page.keyboard.press('Enter');
    await message(/La personne est ajoutée aux contacts de «\sScierie Martel\s»/);
    await contacts().getByText(JEANNE).waitFor();
    await isFocused(button('Ajouter une personne'));
    expect(await contacts().textContent()).toMatch(/Directrice.*jeanne@exemple\.fr/);
    expect(await violationsOf(page)).toEqual([]);
    await press(act('Accès', JEANNE));
    await dialog(`Ce qui est connu de ${JEANNE}`).getByText('saisie à la main').waitFor();
    await page.keyboard.press('Escape');
    await isFocused(act('Accès', JEANNE));
  });

  it('lets one go who is hidden everywhere: the list keeps the focus', async () => {
    await press(act('Masquer partout', JEANNE));
    await page.getByText('Aucune personne connue ici.').waitFor();
    await isFocused(contacts());
    await page.keyboard.press('Control+k');
    await page.keyboard.type(JEANNE);
    await page.waitForTimeout(500);
    // It is only offered to make an actor of that name.
    expect(await page.getByRole('option', { name: /^Jeanne/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});

describe('Réglages › Données personnelles', () => {
  it('finds who is hidden, and shows them again', async () => {
    for (const [name, set] of [
      [PAUL, { collectedOn: '2020-01-10', informedOn: '2020-01-20' }],
      [NADIA, { collectedOn: '2025-01-10', informedOn: '2025-01-20' }],
    ] as const)
      await window.ask('person.add', { name, organisation: ACTOR, set });
    await toRights();
    await rightsList().getByText('masquée partout').waitFor();
    await page.getByText('Visibles', { exact: true }).click();
    await page.getByText('2 personnes', { exact: true }).waitFor();
    await page.getByText('Toutes', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Chercher une personne' }).fill('temoin scierie');
    await page.getByText('1 personne', { exact: true }).waitFor();
    await press(act('Montrer de nouveau', JEANNE));
    await act('Masquer partout', JEANNE).waitFor();
    await isFocused(act('Masquer partout', JEANNE));
  });

  it('gives all that is known of one, and of nobody else', async () => {
    await window.ask('entity.set', { entity: ACTOR, set: { description: `Appeler ${JEANNE} le lundi` } });
    await press(act('Accès', JEANNE));
    const known = dialog(`Ce qui est connu de ${JEANNE}`);
    await known.getByText(/^Scierie Martel · /).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const save = known.getByRole('button', { name: 'Enregistrer en JSON' });
    const { name, bytes } = await window.receive(() => save.click(), 'json');
    expect(name).toMatch(/^Données personnelles .*-NOMINATIF\.json$/);
    expect(bytes.includes(EMAIL)).toBe(true);
    for (const other of [PAUL, NADIA]) expect(bytes.includes(other), other).toBe(false);
    await page.keyboard.press('Escape');
  });

  it('rectifies, and « Annuler » takes it back', async () => {
    await press(act('Rectifier', JEANNE));
    const form = dialog('Rectifier une personne');
    await form.getByRole('textbox', { name: 'Fonction' }).fill('Présidente');
    await form.getByRole('textbox', { name: 'Confirmées le' }).fill('31/02/2026');
    await page.keyboard.press('Enter');
    await form.getByText(/^Cette date n’existe pas/).waitFor();
    await form.getByRole('textbox', { name: 'Confirmées le' }).fill('01/11/2026');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await rightsList().getByText('Présidente').waitFor();
    await isFocused(act('Rectifier', JEANNE));
    await page.getByRole('textbox', { name: 'Chercher une personne' }).fill('');
    await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Annuler' }).click();
    await rightsList().getByText('Directrice').waitFor();
  });

  it('confirms those who are to be', async () => {
    await page.getByRole('heading', { level: 4, name: 'Contacts à confirmer' }).waitFor();
    await press(button('Confirmer ce contact'));
    await message(/Contact confirmé/);
    await page
      .getByRole('heading', { level: 4, name: 'Contacts à confirmer' })
      .waitFor({ state: 'detached' });
  });
});

describe('Accueil', () => {
  it('leads to those whose time is over, and they are erased once it is confirmed', async () => {
    await runCommand(page, 'screen.home');
    await press(button('Les voir, 1 personne à effacer'));
    await isFocused(page.getByRole('heading', { name: 'À effacer, à confirmer' }));
    await press(button('Effacer cette personne…'));
    const asking = dialog('Effacer une personne partout');
    await asking.getByText(new RegExp(PAUL)).waitFor();
    await isFocused(asking.getByRole('button', { name: 'Annuler' }));
    await press(asking.getByRole('button', { name: 'Effacer cette personne partout' }));
    await asking.getByText('1 fiche de contact').waitFor();
    await press(asking.getByRole('button', { name: 'Fermer' }).last());
    await page.getByText('Personne n’est à effacer ni à confirmer.').waitFor();
    const proof = page
      .getByRole('table', { name: /^Effacements/ })
      .getByRole('row')
      .nth(1);
    expect(await proof.textContent()).toMatch(/délai passé.*1.*1 fiche de contact/);
  });

  it('leads to the register, and says nothing of it once it is complete', async () => {
    await runCommand(page, 'screen.home');
    await page.getByText('Registre des traitements à compléter').waitFor();
    expect(await page.getByText(/à effacer$/).count()).toBe(0);
    await press(button(/^Compléter, Registre/));
    await isFocused(page.getByRole('heading', { name: 'Registre des traitements' }));
    await page.getByText(/^6 rubriques du registre restent à enregistrer/).waitFor();
    await page.getByRole('textbox', { name: 'Responsable du traitement' }).fill('PETR d’essai');
    await press(button('Enregistrer le registre'));
    await page.getByText(/^Le registre est complet/).waitFor();
    const save = button('Enregistrer en PDF, pour imprimer');
    const { bytes } = await window.receive(() => save.click(), 'pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await runCommand(page, 'screen.home');
    await page.getByRole('region', { name: 'À faire' }).waitFor();
    await expect.poll(() => page.getByText('Registre des traitements à compléter').count()).toBe(0);
  });
});

describe('what leaves the project', () => {
  const openExport = async (format: string): Promise<Locator> => {
    await page.keyboard.press('Alt+2');
    await runCommand(page, 'explorer.export');
    await page.getByText(format, { exact: true }).click();
    return dialog('Exporter');
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
    await isFocused(exporting.getByRole('button', { name: 'Retirer les personnes' }));
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => include().isChecked()).toBe(false);
    await include().check();
    await submit.click();
    const go = exporting.getByRole('button', { name: 'Continuer avec 2 personnes' });
    const { name } = await window.receive(() => go.click(), 'csv');
    expect(name).toMatch(/-NOMINATIF(-.+)?\.csv$/);
    await message(/Document nominatif\s: 2 personnes/);
  });

  it('in a copy is counted, hidden ones too, and the copy is named so', async () => {
    const folder = join(window.home, 'projects');
    await toRights();
    await press(act('Masquer partout', NADIA));
    await message(/La personne est masquée partout/);
    await runCommand(page, 'project.share');
    const sharing = dialog('Remettre une copie');
    await sharing.getByText(/^2 personnes partiraient.*Dont 1 masquée/).waitFor();
    expect(await include().isChecked()).toBe(false);
    await include().check();
    await sharing.getByRole('button', { name: 'Enregistrer la copie' }).click();
    await sharing
      .getByRole('alert')
      .getByText(/^Cette copie contiendra 2 personnes/)
      .waitFor();
    await sharing.getByRole('button', { name: 'Continuer avec 2 personnes' }).click();
    await message(/^Copie enregistrée.*Document nominatif\s: 2 personnes/);
    expect(readdirSync(folder).filter((name) => name.includes('-NOMINATIF'))).toHaveLength(1);
  });
});

describe('erasure everywhere', () => {
  it('says what will go, then exactly what went, and nobody comes back', async () => {
    await window.ask('snapshot.create', { job: 'trial', name: `Avec ${JEANNE}`, on: null });
    await window.ask('backup.make', {});
    await toRights();
    await press(act('Effacer…', JEANNE));
    const asking = dialog('Effacer une personne partout');
    await asking.getByText(/dans \d textes?\s:/).waitFor();
    await asking.getByText(/^\d+ sauvegardes? qui la contien/).waitFor();
    await asking.getByText(/les copies remises, les exports et les impressions/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('persons-erase') });
    await press(asking.getByRole('button', { name: 'Annuler' }));
    await isFocused(act('Effacer…', JEANNE));
    await page.keyboard.press('Enter');
    await press(asking.getByRole('button', { name: 'Effacer cette personne partout' }));
    await asking.getByText(/^1 personne effacée/).waitFor();
    await asking.getByText(/^\d+ sauvegardes?$/).waitFor();
    // The copy that was handed over just before is known, and named.
    await asking.getByText(/NOMINATIF\.alliage – Copie de ce projet, hors de portée/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await press(asking.getByRole('button', { name: 'Fermer' }).last());
    await isFocused(rightsList());
    expect(await page.getByText(JEANNE).count()).toBe(0);
    for (let step = 0; step < 3; step++) await runCommand(page, 'edit.undo');
    await expect.poll(() => page.getByText(JEANNE).count()).toBe(0);
    await choose(page, ACTOR);
    await button('Afficher les contacts').waitFor();
    expect(await page.getByText(JEANNE).count()).toBe(0);
  });
});

describe('import', () => {
  it('takes persons only where they are ticked, and says what that means', async () => {
    const table =
      'Nom;Statut;Contact;Courriel\r\nClub du Val neuf;association;Alma Novak;alma@exemple.fr\r\n';
    await runCommand(page, 'import.open');
    await window.give('annuaire.csv', Buffer.from(table));
    for (const step of ['Que contiennent', 'À quoi correspond']) {
      await button('Continuer').click();
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
      await button('Continuer').click();
      await page.getByRole('heading', { name: step }).waitFor();
    }
    await button('Importer maintenant').click();
    await page.getByRole('heading', { name: /L’import est fait/ }).waitFor();
    await toRights();
    await press(act('Accès', 'Alma Novak'));
    await dialog('Ce qui est connu de Alma Novak')
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
    await window.ask('settings.set', { language, theme });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(theme);
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
    await act('Effacer…', 'Alma Novak').scrollIntoViewIfNeeded();
    const box = await act('Effacer…', 'Alma Novak').boundingBox();
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
  expect(await button('Afficher les contacts').count()).toBe(0);
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
