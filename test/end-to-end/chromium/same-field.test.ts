import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const ACTOR = 'Scierie Martel';
const MINE = 'Écrit ici pendant ce temps.';
const THEIRS = 'Écrit dans l’autre fenêtre.';

let window: OpenedWindow;
beforeAll(async () => {
  window = await openInBrowser();
  window.page.setDefaultTimeout(30_000);
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();
  await choose(window.page, ACTOR);
});
afterAll(() => window.close());

const description = () => window.page.getByRole('button', { name: /^Modifier\s:? ?.*Description/ }).first();
const typeMine = async (theirs: string): Promise<void> => {
  const { page, ask } = window;
  await description().click();
  const field = page.getByRole('textbox', { name: 'Description' });
  await field.fill(MINE);
  await ask('entity.set', { entity: ACTOR, set: { description: theirs } });
  await page.waitForTimeout(500);
  await field.press('Enter');
  await page.getByText(/^Ce champ a été modifié ailleurs/).waitFor();
};

it('C05 two windows on one field: both values are shown, and one, the other or both are kept', async () => {
  const { page } = window;
  await typeMine(THEIRS);
  const told = page.getByRole('alert').filter({ hasText: 'modifié ailleurs' });
  expect(await told.textContent()).toContain(MINE);
  expect(await told.textContent()).toContain(THEIRS);
  expect(await violationsOf(page)).toEqual([]);
  await page.screenshot({ path: pictureFile('same-field') });
  await page.getByRole('button', { name: 'Garder les deux' }).click();
  await expect.poll(() => description().textContent()).toContain(`${THEIRS}`);
  await expect.poll(() => description().textContent()).toContain(MINE);

  await typeMine(`${THEIRS} Encore.`);
  await page.getByRole('button', { name: 'Garder l’autre valeur' }).click();
  await expect.poll(() => description().textContent()).toContain('Encore.');
  expect(await description().textContent()).not.toContain(MINE);

  await typeMine(THEIRS);
  await page.getByRole('button', { name: 'Garder ma saisie' }).click();
  await expect.poll(() => description().textContent()).toContain(MINE);
  expect(await description().textContent()).not.toContain(THEIRS);
  expect(window.consoleErrors).toEqual([]);
});
