import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { focused, tabTo } from './by-keyboard.ts';
import { keyOf, main, type Step, seesCardOf, sentence } from './journey.ts';
import { runCommand } from './palette.ts';
import { press } from './scene.ts';
import { takeMarked } from './take-marked.ts';

const OTHER = 'CC des Plateaux';
const REASON = 'Une convention vient d’être signée.';

const axis = (page: Page, name: string): Locator => main(page).getByRole('region', { name }).last();
const checks = (page: Page, name: string): Locator => axis(page, name).getByRole('listitem');
const subject = (page: Page, name: string): Locator => main(page).getByRole('heading', { level: 3, name });
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Les diagnostics côte à côte' });

/** Pages of a PDF, and whether each is A4 upright, to a point. */
const pagesOf = (pdf: Buffer): { count: number; areA4: boolean } => {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  const areA4 = boxes.every(([, width, height]) => {
    return Math.abs(Number(width) - 595.3) < 1 && Math.abs(Number(height) - 841.9) < 1;
  });
  return { count: [...text.matchAll(/\/Type\s*\/Page\b/g)].length, areA4: boxes.length > 0 && areA4 };
};

const printed = async (page: Page): Promise<{ count: number; areA4: boolean }> =>
  pagesOf(await page.pdf({ preferCSSPageSize: true }));

const known = { point: '', title: '', state: '' };

const reading: readonly Step[] = [
  {
    name: 'goes to the diagnosis of the project’s own territory',
    run: async (window) => {
      const { page } = window;
      await tabTo(page, /^Découvrir avec un exemple/);
      await press(page, 'Enter');
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await press(page, keyOf(window, 'Control+6', 'Alt+6'));
      await subject(page, 'Pays des Trois Rivières').waitFor();
      for (const name of ['Compétences', 'Financement', 'Nouvelles alliances'])
        await checks(page, name).first().waitFor();
      const counts = ['Compétences', 'Financement', 'Nouvelles alliances'].map((name) =>
        checks(page, name).count(),
      );
      expect(await Promise.all(counts)).toEqual([6, 6, 7]);
    },
  },
  {
    name: 'says each axis with its bounds, and the maturity that people have assessed',
    run: async ({ page }) => {
      const bars = main(page).getByRole('img', {
        name: /^(Compétences|Financement|Nouvelles alliances)\s: /,
      });
      expect(await bars.count()).toBe(3);
      await main(page)
        .getByRole('region', { name: 'Maturité évaluée' })
        .getByText(/jamais calculée/)
        .waitFor();
    },
  },
  {
    name: 'chooses another territory by its name',
    run: async ({ page }) => {
      await tabTo(page, /^Territoire ou programme/);
      await press(page, 'Control+a');
      await page.keyboard.type('plateaux');
      await page.getByRole('option', { name: new RegExp(OTHER) }).waitFor();
      await press(page, 'Enter');
      await subject(page, OTHER).waitFor();
      await checks(page, 'Financement').first().waitFor();
    },
  },
  {
    name: 'assesses its maturity on its card: it is said beside the axes, by whom and when',
    run: async ({ page }) => {
      await tabTo(page, /^Évaluer sur la fiche$/);
      await press(page, 'Enter');
      await page.getByRole('radiogroup', { name: 'Niveau' }).waitFor();
      await press(page, 'ArrowRight');
      await tabTo(page, /^Évaluée par/);
      await page.keyboard.type('Comité ; séance | 3');
      await press(page, 'Enter');
      const maturity = main(page).getByRole('region', { name: 'Maturité évaluée' });
      await maturity.getByText('Premiers pas').waitFor();
      await maturity.getByText('Comité séance 3').waitFor();
    },
  },
  {
    name: 'goes from a point to strengthen to its check, and reads it',
    run: async ({ page }) => {
      const points = main(page).locator('ol').getByRole('button');
      known.point = ((await points.first().textContent()) ?? '').trim();
      await points.first().focus();
      await press(page, 'Enter');
      const row = page.locator('li:focus');
      await row.waitFor();
      known.title = (await row.getByRole('heading', { level: 4 }).textContent()) ?? '';
      expect(known.point).toContain(known.title.replace(/\s*[CFA]\d · .*$/, ''));
      expect((await row.textContent())?.length ?? 0).toBeGreaterThan(known.title.length + 20);
    },
  },
];

const correcting: readonly Step[] = [
  {
    name: 'corrects it by hand: a reason is asked for',
    run: async ({ page }) => {
      await tabTo(page, /^Corriger\s: /);
      known.title = (await focused(page)).replace(/^Corriger\s: /, '');
      await press(page, 'Enter');
      await page.getByRole('dialog', { name: /^Corriger/ }).waitFor();
      await expect.poll(() => focused(page)).toMatch(/^Raison/);
      await press(page, 'Control+Enter');
      await tabTo(page, /^Corriger$/);
      await press(page, 'Enter');
      await sentence(page, 'Donnez la raison de la correction.');
    },
  },
  {
    name: 'gives it, with another state, and sees both beside the check',
    run: async ({ page }) => {
      const dialog = page.getByRole('dialog', { name: /^Corriger/ });
      await tabTo(page, /^Raison/, 'Shift+Tab');
      await page.keyboard.type(REASON);
      await press(page, 'Shift+Tab');
      const state = async () => dialog.getByRole('radio', { checked: true }).getAttribute('value');
      known.state = (await state()) ?? '';
      await press(page, 'ArrowRight');
      expect(await state()).not.toBe(known.state);
      await tabTo(page, /^Corriger$/);
      await press(page, 'Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Retirer la correction' }).waitFor();
      await sentence(page, REASON);
    },
  },
  {
    name: 'undoes it by the keys of everything else',
    run: async ({ page }) => {
      await press(page, 'Control+z');
      await main(page).getByText(REASON).waitFor({ state: 'detached' });
      await press(page, 'Control+y');
      await sentence(page, REASON);
    },
  },
  {
    name: 'takes it back: what was computed counts again',
    run: async ({ page }) => {
      await tabTo(page, /^Retirer la correction$/, 'Shift+Tab');
      await press(page, 'Enter');
      await main(page).getByText(REASON).waitFor({ state: 'detached' });
    },
  },
];

const printsBoth: Step = {
  name: 'prints one A4 page for each of those compared',
  run: async ({ page }) => {
    expect(await printed(page)).toEqual({ count: 2, areA4: true });
  },
};

const printsOne: Step = {
  name: 'prints one A4 page, without a barrier on the screen',
  run: async ({ page }) => {
    expect(await printed(page)).toEqual({ count: 1, areA4: true });
    // Nothing of the sheet stays.
    await expect.poll(() => page.locator('article h1').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  },
};

const comparing: readonly Step[] = [
  {
    name: 'compares two territories in a table, and says what differs in words',
    run: async ({ page }) => {
      await runCommand(page, 'diagnosis.compare', 'keyboard');
      await expect.poll(() => tab(page, 'Comparaison').getAttribute('aria-selected')).toBe('true');
      await tabTo(page, /^avec/);
      await page.keyboard.type('trois riv');
      await takeMarked(page, 'Pays des Trois Rivières', () => table(page).isVisible());
      expect(await table(page).getByRole('columnheader').allTextContents()).toEqual([
        'Point',
        OTHER,
        'Pays des Trois Rivières',
      ]);
      const differences = page.getByRole('region', { name: 'Ce qui diffère' });
      const marked = await table(page).locator('tbody tr[data-different]').count();
      expect(marked).toBeGreaterThan(0);
      await differences
        .getByText(/ pour /)
        .first()
        .waitFor();
    },
  },
  printsBoth,
  {
    name: 'compares with a past day',
    run: async ({ page }) => {
      await tabTo(page, /^ou au/);
      await page.keyboard.type('01/03/2024');
      await press(page, 'Enter');
      await expect
        .poll(() => table(page).getByRole('columnheader').nth(1).textContent())
        .toMatch(/1er mars 2024/);
      expect(await table(page).getByRole('columnheader').count()).toBe(3);
    },
  },
];

const looking: readonly Step[] = [
  {
    name: 'opens the list of those that a figure of the observatory counts',
    run: async ({ page }) => {
      await runCommand(page, 'diagnosis.observatory', 'keyboard');
      const figures = page.getByRole('region', { name: 'Chiffres clés' }).getByRole('button');
      await figures.first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      const list = page.getByRole('region', { name: 'Sous les radars' }).getByRole('button').first();
      const name = (await list.locator('bdi').textContent()) ?? '';
      await list.focus();
      await press(page, 'Enter');
      await seesCardOf(page, name);
    },
  },
  {
    name: 'goes back to the three axes by the tabs',
    run: async ({ page }) => {
      await tabTo(page, /^Observatoire$/);
      await press(page, 'ArrowLeft', 'ArrowLeft');
      await expect.poll(() => tab(page, 'Trois axes').getAttribute('aria-selected')).toBe('true');
      await checks(page, 'Financement').first().waitFor();
    },
  },
  printsOne,
];

/** The list of partnerships is narrowed to what the point needs. */
const leading: readonly Step[] = [
  {
    name: 'goes from a point to the leads that would strengthen it, as many as were said',
    run: async ({ page }) => {
      const leads = main(page)
        .getByRole('button', { name: /^Voir \d+ piste/ })
        .first();
      await leads.waitFor();
      const said = Number.parseInt(/\d+/.exec((await leads.textContent()) ?? '')?.[0] ?? '', 10);
      await leads.focus();
      await press(page, 'Enter');
      await main(page)
        .getByText(/^Pour conforter/)
        .waitFor();
      await expect.poll(() => main(page).getByRole('option').count()).toBe(said);
    },
  },
];

/** The diagnosis without a mouse: a territory, a check, a correction, a comparison, a page. */
export const diagnosisJourney: readonly Step[] = [
  ...reading,
  ...correcting,
  ...comparing,
  ...looking,
  ...leading,
];

/** The same where a test cannot print: the desktop has the system's own dialog for it, and no page to be counted. */
export const diagnosisJourneyUnprinted: readonly Step[] = diagnosisJourney.filter(
  (step) => step !== printsBoth && step !== printsOne,
);
