import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { ACTOR, EMAIL, handsOn, JEANNE, NADIA, PAUL } from '../journeys/person-hands.ts';
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

const contacts = (): Locator => page.getByRole('region', { name: `Contacts de ${ACTOR}` });

describe('« Contacts » of a card, by keyboard', () => {
  it('shows nobody before one asks, and says what is missing in its field', async () => {
    await choose(page, ACTOR);
    await hands.button('Afficher les contacts').waitFor();
    expect(await hands.button('Ajouter une personne').count()).toBe(0);
    await hands.press(hands.button('Afficher les contacts'));
    await page.getByText('Aucune personne connue ici.').waitFor();
    await hands.press(hands.button('Ajouter une personne'));
    const form = hands.dialog('Ajouter une personne');
    await hands.isFocused(form.getByRole('textbox', { name: 'Nom' }));
    await page.keyboard.press('Enter');
    await form.getByText('Donnez le nom de la personne.').waitFor();
    await hands.isFocused(form.getByRole('textbox', { name: 'Nom' }));
  });

  it('adds one, of this organisation, whose source is not the session of the computer', async () => {
    const form = hands.dialog('Ajouter une personne');
    await page.keyboard.type(JEANNE);
    await form.getByRole('textbox', { name: 'Fonction' }).fill('Directrice');
    await form.getByRole('textbox', { name: 'Courriel' }).fill('sans arobase');
    await hands.press(form.getByRole('button', { name: 'Ajouter' }));
    await expect
      .poll(() => form.getByRole('textbox', { name: 'Courriel' }).getAttribute('aria-invalid'))
      .toBe('true');
    await form.getByRole('textbox', { name: 'Courriel' }).fill(EMAIL);
    await page.keyboard.press('Enter');
    await hands.message(/La personne est ajoutée aux contacts de «\sScierie Martel\s»/);
    await contacts().getByText(JEANNE).waitFor();
    await hands.isFocused(hands.button('Ajouter une personne'));
    expect(await contacts().textContent()).toMatch(/Directrice.*jeanne@exemple\.fr/);
    expect(await violationsOf(page)).toEqual([]);
    await hands.press(hands.act('Accès', JEANNE));
    await hands.dialog(`Ce qui est connu de ${JEANNE}`).getByText('saisie à la main').waitFor();
    await page.keyboard.press('Escape');
    await hands.isFocused(hands.act('Accès', JEANNE));
  });

  it('lets one go who is hidden everywhere: the list keeps the focus', async () => {
    await hands.press(hands.act('Masquer partout', JEANNE));
    await page.getByText('Aucune personne connue ici.').waitFor();
    await hands.isFocused(contacts());
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
    await hands.toRights();
    await hands.rightsList().getByText('masquée partout').waitFor();
    await page.getByText('Visibles', { exact: true }).click();
    await page.getByText('2 personnes', { exact: true }).waitFor();
    await page.getByText('Toutes', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Chercher une personne' }).fill('temoin scierie');
    await page.getByText('1 personne', { exact: true }).waitFor();
    await hands.press(hands.act('Montrer de nouveau', JEANNE));
    await hands.act('Masquer partout', JEANNE).waitFor();
    await hands.isFocused(hands.act('Masquer partout', JEANNE));
  });

  it('gives all that is known of one, and of nobody else', async () => {
    await window.ask('entity.set', { entity: ACTOR, set: { description: `Appeler ${JEANNE} le lundi` } });
    await hands.press(hands.act('Accès', JEANNE));
    const known = hands.dialog(`Ce qui est connu de ${JEANNE}`);
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
    await hands.press(hands.act('Rectifier', JEANNE));
    const form = hands.dialog('Rectifier une personne');
    await form.getByRole('textbox', { name: 'Fonction' }).fill('Présidente');
    await form.getByRole('textbox', { name: 'Confirmées le' }).fill('31/02/2026');
    await page.keyboard.press('Enter');
    await form.getByText(/^Cette date n’existe pas/).waitFor();
    await form.getByRole('textbox', { name: 'Confirmées le' }).fill('01/11/2026');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await hands.rightsList().getByText('Présidente').waitFor();
    await hands.isFocused(hands.act('Rectifier', JEANNE));
    await page.getByRole('textbox', { name: 'Chercher une personne' }).fill('');
    await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Annuler' }).click();
    await hands.rightsList().getByText('Directrice').waitFor();
  });

  it('confirms those who are to be', async () => {
    await page.getByRole('heading', { level: 4, name: 'Contacts à confirmer' }).waitFor();
    await hands.press(hands.button('Confirmer ce contact'));
    await hands.message(/Contact confirmé/);
    await page
      .getByRole('heading', { level: 4, name: 'Contacts à confirmer' })
      .waitFor({ state: 'detached' });
  });
});

describe('Accueil', () => {
  it('leads to those whose time is over, and they are erased once it is confirmed', async () => {
    await runCommand(page, 'screen.home');
    await hands.press(hands.button('Les voir, 1 personne à effacer'));
    await hands.isFocused(page.getByRole('heading', { name: 'À effacer, à confirmer' }));
    await hands.press(hands.button('Effacer cette personne…'));
    const asking = hands.dialog('Effacer une personne partout');
    await asking.getByText(new RegExp(PAUL)).waitFor();
    await hands.isFocused(asking.getByRole('button', { name: 'Annuler' }));
    await hands.press(asking.getByRole('button', { name: 'Effacer cette personne partout' }));
    await asking.getByText('1 fiche de contact').waitFor();
    await hands.press(asking.getByRole('button', { name: 'Fermer' }).last());
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
    await hands.press(hands.button(/^Compléter, Registre/));
    await hands.isFocused(page.getByRole('heading', { name: 'Registre des traitements' }));
    await page.getByText(/^6 rubriques du registre restent à enregistrer/).waitFor();
    await page.getByRole('textbox', { name: 'Responsable du traitement' }).fill('PETR d’essai');
    await hands.press(hands.button('Enregistrer le registre'));
    await page.getByText(/^Le registre est complet/).waitFor();
    const save = hands.button('Enregistrer en PDF, pour imprimer');
    const { bytes } = await window.receive(() => save.click(), 'pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await runCommand(page, 'screen.home');
    await page.getByRole('region', { name: 'À faire' }).waitFor();
    await expect.poll(() => page.getByText('Registre des traitements à compléter').count()).toBe(0);
  });
});

describe('erasure everywhere', () => {
  it('says what will go, then exactly what went, and nobody comes back', async () => {
    await window.ask('snapshot.create', { job: 'trial', name: `Avec ${JEANNE}`, on: null });
    await window.ask('backup.make', {});
    await window.ask('share.create', { file: null, withPersons: true });
    await hands.toRights();
    await hands.press(hands.act('Effacer…', JEANNE));
    const asking = hands.dialog('Effacer une personne partout');
    await asking.getByText(/dans \d textes?\s:/).waitFor();
    await asking.getByText(/^\d+ sauvegardes? qui la contien/).waitFor();
    await asking.getByText(/les copies remises, les exports et les impressions/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('persons-erase') });
    await hands.press(asking.getByRole('button', { name: 'Annuler' }));
    await hands.isFocused(hands.act('Effacer…', JEANNE));
    await page.keyboard.press('Enter');
    await hands.press(asking.getByRole('button', { name: 'Effacer cette personne partout' }));
    await asking.getByText(/^1 personne effacée/).waitFor();
    await asking.getByText(/^\d+ sauvegardes?$/).waitFor();
    // A copy that was handed over from here is known, and named.
    await asking.getByText(/NOMINATIF\.alliage – Copie de ce projet, hors de portée/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await hands.press(asking.getByRole('button', { name: 'Fermer' }).last());
    await hands.isFocused(hands.rightsList());
    expect(await page.getByText(JEANNE).count()).toBe(0);
    for (let step = 0; step < 3; step++) await runCommand(page, 'edit.undo');
    await expect.poll(() => page.getByText(JEANNE).count()).toBe(0);
    await choose(page, ACTOR);
    await hands.button('Afficher les contacts').waitFor();
    expect(await page.getByText(JEANNE).count()).toBe(0);
  });
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
