import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { linksJourney } from './by-import-links.ts';
import { type JourneyWindow, main, type Step, seesShown, sentence } from './journey.ts';

const EMAIL = 'lucie.exemple@lampions.example';

/** Windows-1252, semicolons, two lines above the titles, a word that nobody explains, a row without a name. */
const TABLE = [
  'Recensement 2024;;;;',
  ';;;;',
  'Nom;Statut;Financeurs;SIREN;Courriel',
  `Association Exemple des Lampions;asso loi 1901;"Fondation Exemple A ; Fonds Exemple B";552081317;${EMAIL}`,
  'Coop\xe9rative Exemple du Mont;SCIC;Fondation Exemple A;;',
  'P\xf4le Exemple du Val;p\xf4le myst\xe8re;;;',
  ';asso loi 1901;;;',
].join('\r\n');

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer', exact: true }).click();

/** The heading of the step has the focus, and axe finds no barrier. */
const isSound = async (page: Page): Promise<void> => {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(await violationsOf(page)).toEqual([]);
};

/** « 6 créés · 0 mis à jour · 1 ignorés · 0 inchangés ». */
const counters = (page: Page): Promise<string[]> =>
  main(page).locator('dl').first().locator('dd').allTextContents();

const seen: { counters: string[] } = { counters: [] };

const projectFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.alliage/.test(name))
    .map((name) => join(folder, name));

const begin: readonly Step[] = [
  {
    name: 'starts with a spreadsheet: a project is made, then its first step is there',
    run: async ({ page, home }) => {
      // Where a desktop asks for the project's place; a browser asks nothing.
      writeFileSync(join(home, 'dialogs.json'), JSON.stringify({ save: join(home, 'essai.alliage') }));
      await page.getByRole('button', { name: /Importer mon tableau/ }).click();
      await page.getByLabel('Nom du projet').fill('Import exemple');
      await page.getByRole('button', { name: 'Créer le projet' }).click();
      await heading(page, /Quels fichiers/);
      await isSound(page);
    },
  },
  {
    name: 'gives a file in Windows-1252 with semicolons, whose titles are on the third line',
    run: async ({ page, give }) => {
      await give('recensement.csv', Buffer.from(TABLE, 'latin1'));
      await expect
        .poll(() => page.getByLabel('Encodage').locator('option:checked').textContent())
        .toMatch(/Windows-1252/i);
      await expect
        .poll(() => page.getByLabel('Séparateur').locator('option:checked').textContent())
        .toMatch(/point-virgule/);
      await expect.poll(() => page.getByLabel('Ligne des titres').inputValue()).toBe('3');
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'is told that a row is an actor',
    run: async ({ page }) => {
      await goOn(page);
      await heading(page, /Que contiennent-ils/);
      expect(await page.getByRole('radio', { name: 'un acteur' }).isChecked()).toBe(true);
      await isSound(page);
    },
  },
  {
    name: 'sees what each column becomes, the one of a person apart and off',
    run: async ({ page }) => {
      await goOn(page);
      await heading(page, /À quoi correspond/);
      await expect
        .poll(() =>
          page
            .getByRole('textbox', { name: 'Champ de la colonne Nom' })
            .or(page.getByRole('combobox', { name: 'Champ de la colonne Nom' }))
            .inputValue(),
        )
        .toBe('Nom');
      expect(await page.getByRole('checkbox', { name: 'Reprendre Courriel' }).isChecked()).toBe(false);
      await isSound(page);
    },
  },
  {
    name: 'keeps these columns for another time: they are offered for this table at once',
    run: async ({ page }) => {
      await page.getByText('Enregistrer ces colonnes pour une autre fois').click();
      await page.getByLabel('Nom de la correspondance').fill('Recensement');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await sentence(page, /«.Recensement.» est enregistrée/);
      await page.getByRole('button', { name: 'Revenir' }).click();
      await page.getByLabel('Correspondance enregistrée').selectOption('Recensement');
      await goOn(page);
      await heading(page, /À quoi correspond/);
      expect(await page.getByLabel('Champ de la colonne Nom').first().inputValue()).toBe('Nom');
    },
  },
  {
    name: 'gives a meaning to a word that nothing explains',
    run: async ({ page }) => {
      await goOn(page);
      await heading(page, /Ce qu’il faut préciser/);
      const meaning = page.getByLabel('Ce que veut dire pôle mystère');
      await isSound(page);
      await meaning.first().click();
      await page.keyboard.type('Réseau');
      await page.getByRole('option', { name: 'Acteur – Réseau' }).click();
    },
  },
];

const finish: readonly Step[] = [
  {
    name: 'checks what will change: figures, a row without a name, a picture and its list',
    run: async ({ page }) => {
      await goOn(page);
      await heading(page, /Ce qui va changer/);
      await main(page).getByText('1 ligne sans nom').waitFor();
      await page.getByRole('img', { name: /Aperçu du graphe/ }).waitFor();
      seen.counters = await counters(page);
      expect(seen.counters).toHaveLength(4);
      await isSound(page);
    },
  },
  {
    name: 'goes back and forth without losing an answer',
    run: async ({ page }) => {
      await page
        .getByRole('navigation', { name: 'Étapes de l’import' })
        .getByRole('button', { name: 'Colonnes' })
        .click();
      await heading(page, /À quoi correspond/);
      await goOn(page);
      await heading(page, /Ce qu’il faut préciser/);
      await expect
        .poll(() => page.getByLabel('Ce que veut dire pôle mystère').first().inputValue())
        .toBe('Acteur – Réseau');
      await goOn(page);
      await expect.poll(() => counters(page)).toEqual(seen.counters);
    },
  },
  {
    name: 'imports: the result is what the check said',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Importer maintenant' }).click();
      await heading(page, /L’import est fait/);
      await expect.poll(() => counters(page)).toEqual(seen.counters);
      await isSound(page);
    },
  },
  {
    name: 'has nothing of the person in the project',
    run: async ({ home }: JourneyWindow) => {
      const files = projectFiles(home);
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => readFileSync(file).includes(EMAIL))).toEqual([]);
    },
  },
  {
    name: 'downloads the rows to correct',
    run: async ({ page, receive }) => {
      const { bytes } = await receive(
        () => page.getByRole('button', { name: 'Télécharger le rapport' }).click(),
        'csv',
      );
      expect(bytes.toString('utf8')).toContain('Comment corriger');
    },
  },
  {
    name: 'sees the new ones stand out in Explorer',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /^Voir les \d+ nouveaux/ }).click();
      await sentence(page, /Mis en avant\s: 5 acteurs/);
      await seesShown(page, 5, 5);
    },
  },
  {
    name: 'takes the whole import back',
    run: async ({ page }) => {
      await page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: 'Import' }).click();
      await page.getByRole('button', { name: 'Annuler l’import' }).click();
      await heading(page, /L’import est annulé/);
      await page.getByRole('button', { name: 'Aller au graphe' }).click();
      await sentence(page, /Aucun acteur pour l’instant/);
    },
  },
];

const paste: readonly Step[] = [
  {
    name: 'pastes a table, and leaves: asked only once something was decided',
    run: async ({ page }) => {
      await main(page).getByRole('button', { name: 'Coller' }).click();
      await page.getByLabel('Tableau à coller').fill('Nom\tNature\nAtelier Exemple des Saules\tAssociation');
      await page.getByRole('button', { name: 'Lire ce tableau' }).click();
      await page.getByText('Tableau collé.tsv').waitFor();
      await goOn(page);
      await page.getByRole('button', { name: 'Abandonner l’import' }).click();
      const dialog = page.getByRole('dialog', { name: /Abandonner cet import/ });
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Continuer l’import' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'imports what was pasted',
    run: async ({ page }) => {
      for (const title of [/À quoi correspond/, /Ce qu’il faut préciser/, /Ce qui va changer/]) {
        await goOn(page);
        await heading(page, title);
      }
      await page.getByRole('button', { name: 'Importer maintenant' }).click();
      await heading(page, /L’import est fait/);
      await expect.poll(() => counters(page)).toEqual(['1', '0', '0', '0']);
      await page.getByRole('button', { name: 'Voir le nouveau' }).click();
      await seesShown(page, 1, 1);
    },
  },
];

/** A small messy table through the six steps, then back; and one that is pasted. */
export const importJourney: readonly Step[] = [...begin, ...finish, ...paste, ...linksJourney];
