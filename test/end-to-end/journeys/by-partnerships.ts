import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { tabTo } from './by-keyboard.ts';
import { card, type Step, sentence } from './journey.ts';

const list = (page: Page) => page.getByRole('listbox', { name: /^Pistes/ });
const options = (page: Page) => list(page).getByRole('option');
const current = (page: Page) => list(page).getByRole('option', { selected: true });
const pairOf = async (page: Page): Promise<string> =>
  (await page
    .getByRole('article', { name: 'Détail de la piste' })
    .getByRole('heading')
    .first()
    .textContent()) ?? '';
const message = (page: Page, text: RegExp) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();

/** The focus is in the list, which says which option is active. */
const isInList = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const active = document.activeElement;
        const id = active?.getAttribute('aria-activedescendant') ?? '';
        return active?.getAttribute('role') === 'listbox' && document.getElementById(id) !== null;
      }),
    )
    .toBe(true);

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** An answer takes the pair out of the list and goes to another; Ctrl+Z gives it back. */
const answers = async (page: Page, answer: () => Promise<void>, said: RegExp): Promise<void> => {
  await isInList(page);
  const pair = await pairOf(page);
  await answer();
  await message(page, said);
  await expect.poll(() => pairOf(page)).not.toBe(pair);
  await isInList(page);
  const [a = ''] = pair.split(/ [↔→] /);
  const gone = options(page)
    .filter({ hasText: a })
    .filter({ hasText: pair.split(/ [↔→] /)[1] ?? '' });
  await expect.poll(() => gone.count()).toBe(0);
  // The window knows a moment after the answer that there is something to take back.
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Annuler/, disabled: false })
    .waitFor();
  await press(page, 'Control+z');
  await expect.poll(() => gone.count(), { timeout: 15_000 }).toBe(1);
  await isInList(page);
};

const noBarrier = async (page: Page) => expect(await violationsOf(page)).toEqual([]);

/** Partenariats à explorer, with the keyboard alone: from the rail to each answer, and back. */
export const partnershipsJourney: readonly Step[] = [
  {
    name: 'goes there from the rail',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await tabTo(page, /^Partenariats à explorer/, 'Shift+Tab');
      await press(page, 'Enter');
      await list(page).waitFor();
      expect(await options(page).count()).toBeGreaterThan(10);
      await noBarrier(page);
    },
  },
  {
    name: 'walks the list, each one shown beside',
    run: async ({ page }) => {
      await tabTo(page, /^Pistes, de la plus/);
      await isInList(page);
      const first = await pairOf(page);
      await press(page, 'ArrowDown', 'ArrowDown');
      await expect.poll(() => pairOf(page)).not.toBe(first);
      expect(await current(page).textContent()).toMatch(/^3\p{Lu}.+ et .+Solidité/u);
      await press(page, 'End');
      expect(await current(page).textContent()).toMatch(/^\d{2,}\p{Lu}/u);
      await press(page, 'Home');
      await expect.poll(() => pairOf(page)).toBe(first);
    },
  },
  {
    name: 'reads two reasons and a limit of the same one, each reason with what it rests on to be opened',
    run: async ({ page }) => {
      const linesOf = (title: string) => page.getByRole('region', { name: title }).getByRole('listitem');
      const isExplained = async () =>
        (await linesOf('Pourquoi').count()) >= 2 && (await linesOf('Points de vigilance').count()) >= 1;
      // What is proposed depends on the day: the list is walked as far as it takes.
      for (let left = (await options(page).count()) - 1; left > 0 && !(await isExplained()); left--) {
        const before = await pairOf(page);
        await press(page, 'ArrowDown');
        await expect.poll(() => pairOf(page)).not.toBe(before);
      }
      expect(await isExplained()).toBe(true);
      const reasons = await linesOf('Pourquoi').all();
      const opened = await Promise.all(reasons.map((reason) => reason.getByRole('button').count()));
      expect(Math.min(...opened)).toBeGreaterThan(0);
      await noBarrier(page);
      await press(page, 'Home');
    },
  },
  {
    name: 'retains one, and takes it back',
    run: ({ page }) => answers(page, () => press(page, 'r'), /Piste retenue pour le comité/),
  },
  {
    name: 'dismisses one: a reason is asked',
    run: ({ page }) =>
      answers(
        page,
        async () => {
          await press(page, 'x');
          const dialog = page.getByRole('dialog', { name: 'Écarter cette piste' });
          await dialog.waitFor();
          await dialog.getByRole('radio', { name: 'Concurrence' }).and(page.locator(':focus')).waitFor();
          await press(page, 'Enter');
          await dialog.getByText('Choisissez une raison.').waitFor();
          await press(page, 'ArrowDown', 'Enter');
          await dialog.waitFor({ state: 'detached' });
        },
        /Piste écartée/,
      ),
  },
  {
    name: 'says that one exists: a date that does not exist is refused, the link is added',
    run: ({ page }) =>
      answers(
        page,
        async () => {
          await press(page, 'e');
          const dialog = page.getByRole('dialog', { name: 'Ce lien existe déjà' });
          await dialog.waitFor();
          await tabTo(page, /^Depuis/);
          await page.keyboard.type('31/02/2024');
          await press(page, 'Enter');
          await dialog.getByText(/Cette date n’existe pas/).waitFor();
          await press(page, 'Control+a');
          await page.keyboard.type('2024');
          await press(page, 'Enter');
          await dialog.waitFor({ state: 'detached' });
        },
        /Lien ajouté/,
      ),
  },
  {
    name: 'puts one off, for as long as is said',
    run: ({ page }) =>
      answers(
        page,
        async () => {
          await press(page, 'p');
          const dialog = page.getByRole('dialog', { name: 'Revoir cette piste plus tard' });
          await dialog.waitFor();
          await noBarrier(page);
          await press(page, 'ArrowDown', 'Enter');
          await dialog.waitFor({ state: 'detached' });
        },
        /Piste reportée/,
      ),
  },
  {
    name: 'goes to the details, where names lead to cards, and back',
    run: async ({ page }) => {
      await press(page, 'Enter', 'Tab');
      const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('button');
      await press(page, 'Enter');
      await card(page).or(page.getByRole('dialog')).first().waitFor();
      expect(name).not.toBe('');
      await press(page, 'Escape', 'Escape');
      await tabTo(page, /^Pistes, de la plus/, 'Shift+Tab');
      await isInList(page);
    },
  },
  {
    name: 'narrows the list, and says how many are left',
    run: async ({ page }) => {
      const before = await options(page).count();
      await tabTo(page, /^Filtrer/, 'Shift+Tab');
      await press(page, 'Enter');
      await page.getByRole('dialog', { name: 'Filtrer' }).waitFor();
      await noBarrier(page);
      await tabTo(page, /^Manque de couverture/);
      await press(page, 'Space');
      await expect.poll(() => options(page).count()).toBeLessThan(before);
      await press(page, 'Escape');
      await sentence(page, /affichées sur/);
      await tabTo(page, /^Retirer le filtre/);
      await press(page, 'Enter');
      await expect.poll(() => options(page).count()).toBe(before);
    },
  },
  {
    name: 'single keys are heard in the list alone, and not at all when they are off',
    run: async ({ page, ask }) => {
      await tabTo(page, /^Pistes, de la plus/);
      const pair = await pairOf(page);
      await ask('settings.set', { singleKeys: false });
      await page.getByText(/raccourcis à une touche sont désactivés/).waitFor({ state: 'attached' });
      await press(page, 'r', 'x');
      await page.waitForTimeout(300);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await pairOf(page)).toBe(pair);
      await ask('settings.set', { singleKeys: true });
    },
  },
];
