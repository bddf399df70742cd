import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../journeys/accessibility.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

/** Chosen from a menu of the legend: « Couleur », « Taille ». */
const choose = async (page: Page, what: string, field: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${what}`) }).click();
  await page.getByRole('option', { name: field, exact: true }).click();
};

const numberIn = (text: string): number => Number(text.replace(/[^\d]/g, ''));

/** Counts of the lines of the legend of colours. */
const countsOf = async (page: Page, list: RegExp): Promise<number[]> => {
  const entries = page.getByRole('list', { name: list }).getByRole('button');
  await entries.first().waitFor();
  const texts = await entries.evaluateAll((lines) =>
    lines.map((line) => line.querySelector('[aria-hidden]:not(svg)')?.textContent ?? ''),
  );
  return texts.map(numberIn);
};
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const shownCount = async (page: Page): Promise<number> =>
  numberIn(
    (/^\D*([\d\s]+)/.exec(
      (await page
        .getByText(/affichées? sur/)
        .first()
        .textContent()) ?? '',
    ) ?? [])[1] ?? '',
  );

const openLegend = async (page: Page): Promise<void> => {
  const title = page.getByRole('button', { name: /^(Légende|Legend)/ });
  await title.waitFor();
  if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
};

describe('colours and sizes, in Chromium', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser();
    await window.ask('project.discover', { sample: 'trois-rivieres' });
    await window.page.getByRole('application').waitFor();
    await openLegend(window.page);
  });
  afterAll(() => window.close());

  it('colours by community: every actor shown is of one line, a click selects those of a line', async () => {
    const { page } = window;
    await choose(page, 'Couleur', 'Communauté');
    const counts = await countsOf(page, /^Couleur/);
    expect(counts.length).toBeGreaterThan(4);
    expect(sum(counts)).toBe(await shownCount(page));
    await page
      .getByRole('list', { name: /^Couleur/ })
      .getByRole('button')
      .first()
      .click();
    await page
      .getByText(new RegExp(`${counts[0]} (fiches|acteurs|éléments)`))
      .first()
      .waitFor();
  });

  it('sizes by amount: says three values in euros, and what is unknown', async () => {
    const { page } = window;
    await choose(page, 'Taille', 'Montant reçu');
    await page.getByText(/^660\s000\s€$/).waitFor();
    await page.getByText('Contour en tirets').waitFor();
  });

  it('colours keep adding up under a filter', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^Masquer.*Association, ESS/ }).click();
    const shown = await shownCount(page);
    await expect.poll(async () => sum(await countsOf(page, /^Couleur/))).toBe(shown);
    await page.getByRole('button', { name: /^Afficher.*Association, ESS/ }).click();
  });

  it('says in plain words how a measure is computed', async () => {
    const { page } = window;
    await choose(page, 'Couleur', 'Passerelle');
    await page.getByRole('button', { name: /^Comment c’est calculé.*Passerelle/ }).click();
    await page.getByText('Freeman, 1977').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('tells the measures of an actor on its card', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Le Trait d’union');
    await page
      .getByRole('option', { name: /Trait d’union/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Mesures', exact: true }).click();
    const lines = page.getByRole('list', { name: /^Mesures du réseau pour/ });
    await lines.getByText('sans Le Trait d’union, 8 acteurs sont coupés').waitFor();
    await lines.getByText(/des plus courts chemins passent par lui/).waitFor();
    await lines.getByText(/^40\s000\s€ connus$/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is done from the palette as well', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Colorer par ODD');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: /^Couleur.*ODD/ }).waitFor();
    expect(sum(await countsOf(page, /^Couleur/))).toBe(await shownCount(page));
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier that axe knows, with its menu open, %s',
    async (theme) => {
      const { page } = window;
      await window.ask('settings.set', { theme });
      await page.getByRole('button', { name: /^Couleur/ }).click();
      await page.getByRole('option').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
    },
  );
});
