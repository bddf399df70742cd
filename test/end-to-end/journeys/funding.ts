import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { card } from './journey.ts';
import type { OpenedWindow } from './windows.ts';

const plain = (text: string | null): string => (text ?? '').replace(/\s/g, ' ');
const numberIn = (text: string): number => Number(text.replace(/[^\d]/g, ''));
const funding = (page: Page) => page.getByRole('region', { name: 'Financements', exact: true });
const table = (page: Page) => page.getByRole('region', { name: 'Financements en tableau' });

/** Funding: the picture, its table, the cards and filters that it shares with the graph. */
export const checkFunding = (name: string, open: () => Promise<OpenedWindow>): void => {
  describe(`funding, in ${name}`, () => {
    let window: OpenedWindow;
    beforeAll(async () => {
      window = await open();
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await window.page.getByRole('application').waitFor();
    });
    afterAll(() => window.close());

    it('is a picture of the same view, one switch away', async () => {
      const { page } = window;
      await page.getByText('Financements', { exact: true }).first().click();
      await funding(page).waitFor();
      expect(await page.getByRole('application').count()).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
    });

    it('says what is known, and its table adds up to that', async () => {
      const { page } = window;
      const said = plain(await funding(page).getByRole('status').first().textContent());
      const total = numberIn(said.slice(0, said.indexOf('€')));
      const rows = await table(page)
        .getByRole('row')
        .evaluateAll((lines) =>
          lines
            .slice(1)
            .map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
        );
      const names = page.getByRole('button', { name: /€$|non renseigné$/ });
      const funders = new Set(
        await names.evaluateAll((all) =>
          (all as HTMLElement[])
            .filter(({ dataset, offsetLeft }) => dataset.side === 'after' && offsetLeft < 60)
            .map(({ title }) => title),
        ),
      );
      const given = rows
        .filter(([from = '']) => funders.has(from))
        .reduce((sum, [, , amount = '']) => sum + numberIn(amount.split('€')[0] ?? ''), 0);
      expect(total).toBeGreaterThan(0);
      expect(given).toBe(total);
    });

    it('opens the card of whoever is chosen, by keyboard', async () => {
      const { page } = window;
      const first = table(page).getByRole('button').first();
      const name = await first.textContent();
      await first.focus();
      await page.keyboard.press('Enter');
      await card(page)
        .getByRole('heading', { level: 2, name: name ?? '' })
        .waitFor();
    });

    it('follows the filters of the view and comes back to the graph', async () => {
      const { page } = window;
      const before = await table(page).getByRole('row').count();
      await page.getByRole('button', { name: 'Filtre', exact: true }).click();
      await page.getByRole('button', { name: 'Catégorie', exact: true }).first().click();
      await page.getByRole('checkbox', { name: /^Financeur/ }).check();
      await page.getByRole('checkbox', { name: /^Projet|^Initiative/ }).check();
      await page.keyboard.press('Escape');
      await expect.poll(() => table(page).getByRole('row').count()).toBeLessThan(before);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('afficher le graphe');
      await page.keyboard.press('Enter');
      await page.getByRole('application').waitFor();
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
