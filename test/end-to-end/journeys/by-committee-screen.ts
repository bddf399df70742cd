import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { tabTo } from './by-keyboard.ts';
import { keyOf, type Step, seesCardOf, sentence } from './journey.ts';
import { runCommand } from './palette.ts';

const [MARCH, NOVEMBER] = ['Comité de mars', 'Comité de novembre'] as const;
const [ACTOR, RENAMED] = ['Scierie Martel', 'Scierie Martel et fils'] as const;
/** A dossier is set, pictures are drawn: on a busy machine too. */
const LONG_MS = 60_000;

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const message = (page: Page, text: RegExp) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();

const freeze = async (page: Page, name: string): Promise<void> => {
  await press(page, 'Control+Shift+C');
  const field = page
    .getByRole('dialog', { name: 'Figer un instantané' })
    .getByRole('textbox', { name: 'Nom' });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toMatch(/^Comité du \d/);
  await press(page, 'Control+A');
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: LONG_MS });
  await message(page, new RegExp(`${name}.*est figé`));
};

/** The card of an actor, by the palette. */
const find = async (page: Page, name: string): Promise<void> => {
  await press(page, 'Control+k');
  await page.getByRole('combobox', { name: 'Rechercher partout' }).waitFor();
  await page.keyboard.type(name);
  await sentence(page, new RegExp(`Entrée\\s: ${name}`));
  await press(page, 'Enter');
  await seesCardOf(page, name);
};

const rename = async (page: Page, name: string): Promise<void> => {
  await runCommand(page, 'explorer.rename', 'keyboard');
  const field = page.getByRole('complementary', { name: 'Fiche' }).locator('input:focus');
  await field.waitFor();
  await press(page, 'Control+A');
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await seesCardOf(page, name);
};

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Instantanés figés' }).getByRole('listitem').filter({ hasText: name });

/** From one committee to the next: frozen, compared, opened again, handed out. */
export const committeeScreenJourney: readonly Step[] = [
  {
    name: 'freezes what the committee sees, changes the project, freezes again',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await freeze(page, MARCH);
      await find(page, ACTOR);
      await rename(page, RENAMED);
      await freeze(page, NOVEMBER);
    },
  },
  {
    name: 'sees both in the list, read again and found whole',
    run: async (window) => {
      const { page } = window;
      await press(page, keyOf(window, 'Control+7', 'Alt+7'));
      for (const name of [MARCH, NOVEMBER]) await row(page, name).getByText('vérifié').waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'reads what changed between them, in words and record by record, one way and the other',
    run: async ({ page }) => {
      await runCommand(page, 'committee.compare', 'keyboard');
      const told = page.getByRole('region', { name: 'Ce qui a changé' });
      await told
        .getByText(/s’appelle désormais/)
        .first()
        .waitFor({ timeout: LONG_MS });
      const changed = page
        .getByRole('table', { name: 'Fiches et liens qui diffèrent' })
        .getByRole('row')
        .filter({ hasText: RENAMED });
      await expect.poll(() => changed.first().textContent()).toContain(`${ACTOR} → ${RENAMED}`);
      await page.getByRole('img', { name: /^Graphe/ }).waitFor({ timeout: LONG_MS });
      await tabTo(page, /^Inverser$/);
      await press(page, 'Enter');
      await expect
        .poll(() => page.getByRole('table', { name: 'Fiches et liens qui diffèrent' }).textContent())
        .toContain(`${RENAMED} → ${ACTOR}`);
    },
  },
  {
    name: 'opens the first committee again: every screen is what it was, and cannot be changed',
    run: async ({ page }) => {
      await tabTo(page, /^Comparer$/, 'Shift+Tab');
      await press(page, 'ArrowLeft');
      await tabTo(page, new RegExp(`^Ouvrir ${MARCH}`));
      await press(page, 'Enter');
      await page.getByText(new RegExp(`^Instantané «\\s${MARCH}`)).waitFor();
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await find(page, ACTOR);
      await press(page, 'Control+Shift+C');
      await message(page, /lecture seule/);
    },
  },
  {
    name: 'presents it, and goes back to the project, where the new name is',
    run: async ({ page }) => {
      await press(page, 'F5');
      await page.getByRole('region', { name: 'Présentation' }).waitFor();
      await press(page, 'Escape');
      await page.getByRole('region', { name: 'Présentation' }).waitFor({ state: 'detached' });
      await runCommand(page, 'committee.leave', 'keyboard');
      await row(page, NOVEMBER).waitFor();
      await page.getByText(/^Instantané «/).waitFor({ state: 'detached' });
      // Nothing of the frozen state tried to write.
      expect(await page.locator('.notice-alert').allTextContents()).toEqual([]);
      await find(page, RENAMED);
    },
  },
  {
    name: 'looks at the dossier page by page, and has it made',
    run: async (window) => {
      const { page } = window;
      await runCommand(page, 'committee.dossier', 'keyboard');
      await page.getByRole('img', { name: /^Page 1 / }).waitFor({ timeout: LONG_MS });
      await tabTo(page, /^Créer le dossier$/);
      const { bytes } = await window.receive(() => press(page, 'Enter'), 'pdf');
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      await message(page, /Dossier créé\s: \d+ pages/);
      await tabTo(page, /^Page suivante$/);
      await press(page, 'Enter');
      await page.getByRole('img', { name: /^Page 2 / }).waitFor({ timeout: LONG_MS });
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'exports the record of decisions',
    run: async (window) => {
      const { page } = window;
      await runCommand(page, 'committee.decisions', 'keyboard');
      await tabTo(page, /^Exporter le relevé/);
      await press(page, 'Enter');
      await page.getByRole('dialog', { name: 'Exporter le relevé de décisions' }).waitFor();
      await tabTo(page, /^Exporter$/);
      const { bytes } = await window.receive(() => press(page, 'Enter'), 'docx');
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      await message(page, /Relevé exporté/);
    },
  },
  {
    name: 'deletes a snapshot, and takes it back',
    run: async (window) => {
      const { page } = window;
      await press(page, keyOf(window, 'Control+7', 'Alt+7'));
      await page.getByRole('tab', { name: 'Instantanés' }).focus();
      await press(page, 'Enter');
      await tabTo(page, new RegExp(`^Plus d’actions sur ${MARCH}`));
      await press(page, 'Enter');
      await page.getByRole('menuitem', { name: 'Supprimer' }).focus();
      await press(page, 'Enter');
      await message(page, /est supprimé/);
      await row(page, MARCH).waitFor({ state: 'detached' });
      await runCommand(page, 'edit.undo', 'keyboard');
      await row(page, MARCH).getByText('vérifié').waitFor();
    },
  },
];
