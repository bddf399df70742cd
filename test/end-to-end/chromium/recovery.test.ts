import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const SLOW_MS = 30_000;
const ADDED = 'Ajoutée après la sauvegarde';

let window: OpenedWindow & { readonly home?: string };
let page: Page;
let project: string;
beforeAll(async () => {
  window = await openInBrowser();
  ({ page } = window);
  page.setDefaultTimeout(SLOW_MS);
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await window.ask('backup.make', {});
  await window.ask('entity.add', { kind: 'actor', name: ADDED, set: {} });
  project = findProject();
});
afterAll(() => window.close());

/** The one project of the home that is no backup of it. */
const findProject = (): string => {
  const found = readdirSync(window.home ?? '', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.alliage'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('backups'));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
};

const card = () =>
  page.getByRole('region', { name: 'Projets récents' }).getByRole('button', { name: /^Pays des Trois/ });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** From Accueil, with nothing open, the file as the test left it. */
const goHome = async (harm: () => void): Promise<void> => {
  await window.ask('project.close', {});
  await page.reload();
  await card().waitFor();
  harm();
};

const account = () => page.getByRole('dialog', { name: 'Le projet est de nouveau ouvert' });

describe('a project that does not open', () => {
  it('truncated: two clicks from Accueil to work again, then exactly what was done, copied at will', async () => {
    await goHome(() => truncateSync(project, Math.floor(readFileSync(project).length * 0.5)));
    await card().click();
    await page.getByText('Le projet est endommagé. L’original est conservé tel quel.').waitFor();
    await page.getByText(/sauvegarde vérifiée du /).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('recovery-damaged') });
    await button('Restaurer la sauvegarde').click();
    await account().waitFor();
    await account()
      .getByText(/^(Le projet repart|Les données reconnues)/)
      .waitFor();
    await account()
      .getByText(/est gardé tel quel/)
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('recovery-account') });
    await button('Continuer dans le projet').click();
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
    await window.ask('entity.add', { kind: 'actor', name: 'On travaille de nouveau', set: {} });
  });

  it('emptied: by keyboard, its backup takes its place', async () => {
    await goHome(() => truncateSync(project, 0));
    await card().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Ce fichier est vide (0 octet). Il n’a pas été modifié.').waitFor();
    await button('Restaurer la sauvegarde').focus();
    await page.keyboard.press('Enter');
    await account().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
  });

  it('changed outside: opened all the same when one knows why', async () => {
    await goHome(() => {
      const bytes = readFileSync(project);
      // In the header's room that SQLite leaves to the application: still a project, and not the one that was closed.
      bytes[72] = (bytes[72] ?? 0) ^ 1;
      writeFileSync(project, bytes);
    });
    await card().click();
    await page.getByText(/^Le fichier a changé en dehors de l’application/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('recovery-changed') });
    await button('Ouvrir quand même').click();
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
  });

  it('in English too, and in the dark', async () => {
    await window.ask('settings.set', { language: 'en', theme: 'dark' });
    await window.ask('project.close', {});
    truncateSync(project, 4_096);
    await page.reload();
    await page
      .getByRole('region', { name: 'Recent projects' })
      .getByRole('button', { name: /^Pays des Trois/ })
      .click();
    await page.getByText('The project is damaged. The original is kept as it is.').waitFor();
    await button('Restore the backup').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('recovery-damaged-en-dark') });
  });
});

it('no error in the console', () => {
  expect(window.consoleErrors).toEqual([]);
});
