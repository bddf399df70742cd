import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedWindow, OpenOptions } from './windows.ts';

/** Filters by keyboard, the timeline brushed, typed and played, Ctrl+F in the picture. */
export const checkFilters = (name: string, open: (options: OpenOptions) => Promise<OpenedWindow>): void => {
  describe(`filters, in ${name}`, () => {
    let window: OpenedWindow;
    let page: Page;

    const footer = () => page.locator('footer');
    /** « 36 fiches affichées sur 200 », in the status line whatever the width. */
    const shownCount = async (): Promise<number> =>
      Number(/(\d+) fiches? affichées? sur 200/.exec((await footer().textContent()) ?? '')?.[1] ?? -1);
    const seesShown = (expected: number) =>
      expect.poll(shownCount, { timeout: 5_000, interval: 100 }).toBe(expected);

    /** By keyboard alone: the menu, the first field that answers, and its editor has the focus. */
    const openEditor = async (words: string): Promise<void> => {
      await page.getByRole('button', { name: 'Filtre', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() =>
          page
            .getByRole('textbox', { name: 'Chercher un filtre' })
            .evaluate((it) => it === document.activeElement),
        )
        .toBe(true);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    };
    const clearAll = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Tout effacer' }).first().click();
      await seesShown(200);
    };
    const chip = (text: RegExp) =>
      page.getByRole('region', { name: 'Filtres de la vue' }).getByRole('button', { name: text });
    const frise = () => page.getByRole('region', { name: 'Frise' });
    const bars = () => frise().getByRole('toolbar', { name: 'Années' }).getByRole('button');
    const chosenYears = (): Promise<string[]> =>
      bars().evaluateAll((all) =>
        all
          .filter((bar) => bar.getAttribute('aria-pressed') === 'true')
          .map((bar) => bar.getAttribute('aria-label')?.slice(0, 4) ?? ''),
      );

    beforeAll(async () => {
      window = await open({ size: { width: 1280, height: 800 } });
      page = window.page;
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await page.getByRole('application', { name: /Graphe : / }).waitFor();
      await footer().getByText('200 fiches affichées sur 200').waitFor();
    }, 60_000);
    afterAll(() => window?.close());

    describe('filters by keyboard alone', () => {
      it('a range, typed, with « non renseigné » beside it', async () => {
        await openEditor('montant du lien');
        await page.keyboard.type('20000');
        await chip(/^Montant du lien\s: à partir de 20\s000\s€/).waitFor();
        await expect.poll(shownCount).toBeLessThan(200);
        const withBound = await shownCount();
        await page.getByRole('checkbox', { name: /^Non renseigné \(\d+\) aussi/ }).press('Space');
        await expect.poll(shownCount).toBeGreaterThan(withBound);
        await page.keyboard.press('Escape');
        await expect
          .poll(() =>
            page
              .getByRole('button', { name: 'Filtre', exact: true })
              .evaluate((it) => it === document.activeElement),
          )
          .toBe(true);
        await clearAll();
      });

      it('words of a name, without accents, and its opposite', async () => {
        await openEditor('nom');
        await page.keyboard.type('federation');
        await chip(/^Nom\s: contient federation/).waitFor();
        const inside = await shownCount();
        await page.getByRole('switch', { name: 'Ne le contient pas' }).press('Space');
        await chip(/tout sauf contient federation/).waitFor();
        await expect.poll(async () => (await shownCount()) + inside).toBe(200);
        await page.keyboard.press('Escape');
        await clearAll();
      });

      it('goals that are all asked at once', async () => {
        await openEditor('odd');
        await page.getByRole('checkbox', { name: /^8 / }).check();
        const one = await shownCount();
        await page.getByRole('checkbox', { name: /^11 / }).check();
        await expect.poll(shownCount).toBeGreaterThan(one);
        await page.getByRole('radio', { name: 'Au moins un' }).focus();
        await page.keyboard.press('ArrowRight');
        await chip(/^ODD\s: 8 .* et 11 /).waitFor();
        await expect.poll(shownCount).toBeLessThan(one);
        await page.keyboard.press('Escape');
        await clearAll();
      });

      it('that leave nobody say which chip to take away', async () => {
        await openEditor('nom');
        await page.keyboard.type('personne ne porte ce nom');
        await seesShown(0);
        await page.keyboard.press('Escape');
        await openEditor('odd');
        await page.getByRole('checkbox', { name: /^11 / }).check();
        await page.keyboard.press('Escape');
        await page
          .getByText(/Le filtre «\sNom\s: contient personne ne porte ce nom\s» est le plus restrictif/)
          .waitFor();
        await page.getByRole('button', { name: 'Retirer ce filtre' }).click();
        await expect.poll(shownCount).toBeGreaterThan(0);
        await clearAll();
      });
    });

    describe('the timeline', () => {
      it('opens from the palette, and is a region of F6', async () => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('frise');
        await page.getByRole('option', { name: /frise/i }).first().click();
        await frise().waitFor();
        await page.getByRole('application', { name: /Graphe : / }).focus();
        for (let press = 0; press < 8; press++) {
          await page.keyboard.press('F6');
          if (await frise().evaluate((region) => region.contains(document.activeElement))) break;
        }
        expect(await frise().evaluate((region) => region.contains(document.activeElement))).toBe(true);
        await page.keyboard.press('F6');
        expect(await frise().evaluate((region) => region.contains(document.activeElement))).toBe(false);
      });

      it('chooses years by keys, extends them, and goes back to what was before', async () => {
        await bars().last().focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await expect.poll(chosenYears).toHaveLength(1);
        await page.keyboard.press('Shift+ArrowRight');
        await expect.poll(chosenYears).toHaveLength(2);
        await chip(/^Années\s: \d{4} – \d{4}/).waitFor();
        await frise().getByRole('button', { name: 'Revenir' }).click();
        await expect.poll(chosenYears).toHaveLength(0);
        await seesShown(200);
      });

      it('is brushed with the mouse; what is kept stays as a chip', async () => {
        const all = await bars().evaluateAll((each) =>
          each.map((bar) => bar.getBoundingClientRect().toJSON()),
        );
        const [from, to] = [all.at(-4), all.at(-2)];
        if (!from || !to) throw new Error('not enough bars');
        await page.mouse.move(from.x + from.width / 2, from.y + 20);
        await page.mouse.down();
        await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 8 });
        await page.mouse.up();
        await expect.poll(chosenYears).toHaveLength(3);
        await frise().getByRole('button', { name: 'Garder' }).click();
        await frise().getByRole('button', { name: 'Fermer la frise' }).click();
        await chip(/^Années\s: /).waitFor();
        await page.getByRole('button', { name: 'Montrer toutes les années' }).click();
        await seesShown(200);
      });

      it('is told its years by two fields, and hides undated links', async () => {
        await page.getByRole('button', { name: 'Frise', exact: true }).click();
        await frise().getByRole('textbox', { name: 'Depuis l’année' }).fill('2024');
        await frise().getByRole('textbox', { name: 'Jusqu’à l’année' }).fill('2025');
        await expect.poll(chosenYears).toEqual(['2024', '2025']);
        await frise().getByRole('button', { name: 'Masquer' }).click();
        await chip(/liens non datés masqués/).waitFor();
        await frise().getByRole('button', { name: 'Revenir' }).click();
        await seesShown(200);
      });

      it('plays a year at a time', async () => {
        await frise().getByRole('button', { name: 'Faire défiler les années' }).click();
        await expect.poll(chosenYears).toHaveLength(1);
        const [first] = await chosenYears();
        await expect.poll(chosenYears, { timeout: 6_000 }).not.toEqual([first]);
        await frise().getByRole('button', { name: 'Mettre en pause' }).click();
        await frise().getByRole('button', { name: 'Faire défiler les années' }).waitFor();
        const paused = await chosenYears();
        await page.waitForTimeout(1_500);
        expect(await chosenYears()).toEqual(paused);
        await clearAll();
      });
    });

    describe('Ctrl+F in the picture', () => {
      it('finds by name, goes from one to the next, and gives the focus back', async () => {
        await page.getByRole('application', { name: /Graphe : / }).focus();
        await page.keyboard.press('Control+f');
        const field = page.getByRole('textbox', { name: 'Nom d’un acteur affiché' });
        await field.waitFor();
        await page.keyboard.type('fabrique');
        await page.keyboard.press('Enter');
        await page
          .getByRole('heading', { name: /Fabrique/ })
          .first()
          .waitFor();
        await page
          .getByRole('search', { name: 'Rechercher dans l’écran' })
          .getByText(/^1 sur \d+/)
          .waitFor();
        await field.fill('zzzz');
        await page.getByText('Rien de ce nom dans ce qui est affiché.').waitFor();
        await page.keyboard.press('Escape');
        await expect.poll(() => field.count()).toBe(0);
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
          .toBe('application');
      });
    });

    it('nothing was said in the console', () => {
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
