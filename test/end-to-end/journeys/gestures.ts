import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pickTool } from './journey.ts';
import { settled } from './picture.ts';
import type { OpenedWindow, OpenOptions } from './windows.ts';

type Open = (options?: OpenOptions) => Promise<OpenedWindow>;

/** The example, in a window of its own. */
const openExample = async (open: Open, options: OpenOptions = {}): Promise<OpenedWindow> => {
  const window = await open(options);
  await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
  await window.page.getByRole('application', { name: /Graphe/ }).waitFor();
  await window.page.keyboard.press('Escape');
  return window;
};

const card = (page: Page) => page.getByRole('complementary', { name: 'Fiche' });

/** Draws around the whole picture, as a hand would. */
const surroundAll = async (page: Page): Promise<void> => {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no picture');
  const [left, top, right, bottom] = [box.x + 8, box.y + 90, box.x + box.width - 8, box.y + box.height - 8];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (const [x, y] of [
    [right, top],
    [right, bottom],
    [left + 300, bottom],
    [left, top],
  ] as const)
    await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
};

const chosenCount = async (page: Page): Promise<number> => {
  const title = await card(page).getByRole('heading', { level: 2 }).first().textContent();
  return Number(/^(\d+)/.exec(title ?? '')?.[1] ?? Number.NaN);
};

/** Lasso, change of several, alignment, path. */
export const checkGestures = (name: string, open: Open): void => {
  describe(`gestures on the picture, in ${name}`, () => {
    let window: OpenedWindow;
    beforeAll(async () => {
      window = await openExample(open);
    });
    afterAll(async () => {
      await window.close();
    });

    it('chooses with the lasso, counts by category, and keeps one of them', async () => {
      const { page } = window;
      await pickTool(page, 'Lasso');
      await surroundAll(page);
      await card(page)
        .getByRole('heading', { name: /acteurs sélectionnés/ })
        .waitFor();
      expect(await chosenCount(page)).toBeGreaterThan(20);
      const funders = card(page).getByRole('button', { name: /^Ne garder que\s: Financeur, (\d+)/ });
      const wanted = Number(/(\d+)$/.exec((await funders.getAttribute('aria-label')) ?? '')?.[1]);
      await funders.click();
      await expect.poll(() => chosenCount(page)).toBe(wanted);
      await pickTool(page, 'Sélection');
    });

    it('gives one value to all of them, says so before, and takes it back at once', async () => {
      const { page } = window;
      const count = await chosenCount(page);
      await card(page).getByRole('button', { name: 'Modifier', exact: true }).click();
      const form = card(page).getByRole('form', { name: 'Modifier plusieurs acteurs à la fois' });
      await form.getByLabel('Ce qui change').selectOption('themes');
      await form.getByLabel('Nouvelle valeur').fill('essai du lasso');
      await page.keyboard.press('Enter');
      await form.getByText(`${count} acteurs : Thèmes + essai du lasso`).waitFor();
      await form.getByRole('button', { name: 'Appliquer' }).click();
      await page.getByText(`${count} acteurs sont modifiés.`).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
      await page.getByText(/^Annulé/).waitFor();
      await card(page).getByRole('button', { name: 'Modifier', exact: true }).click();
      await form.getByLabel('Ce qui change').selectOption('themes');
      await form.getByLabel('Nouvelle valeur').fill('essai du lasso');
      await page.keyboard.press('Enter');
      // Nobody has it any more: as many would change.
      await form.getByText(`${count} acteurs : Thèmes + essai du lasso`).waitFor();
      await card(page).getByRole('button', { name: 'Modifier', exact: true }).waitFor({ state: 'detached' });
    });

    it('puts them in line as one action', async () => {
      const { page } = window;
      const count = await chosenCount(page);
      const bar = page.getByRole('group', { name: 'Outils du graphe' });
      if (!(await bar.getByRole('button', { name: 'Aligner', exact: true }).isVisible()))
        await bar.getByRole('button', { name: 'Plus', exact: true }).click();
      await page
        .getByRole('menuitem', { name: 'Aligner', exact: true })
        .or(bar.getByRole('button', { name: 'Aligner', exact: true }))
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Aligner à gauche' }).click();
      await page.getByText(`${count} acteurs sont alignés.`).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
      await page
        .getByText(/^Annulé/)
        .last()
        .waitFor();
    });

    it('asks for the other end of a path, and says which paths come first', async () => {
      const { page } = window;
      await page.getByRole('application').focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('c');
      const panel = page.getByRole('region', { name: 'Chemin' });
      const other = panel.locator('input:not([type=hidden], [type=radio])').last();
      await expect.poll(() => other.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.type('Scierie Martel');
      await page
        .getByRole('option', { name: /Scierie Martel/ })
        .first()
        .click();
      await panel
        .getByText(/\d+ étapes?/)
        .first()
        .waitFor();
      await panel.getByText('Les plus courts').click();
      await panel.getByText('Le moins d’étapes possible.').waitFor();
      await panel
        .getByText(/\d+ étapes?/)
        .first()
        .waitFor();
      await panel.getByRole('button', { name: 'Fermer le chemin' }).click();
    });

    it('made no error', () => {
      expect(window.consoleErrors).toEqual([]);
    });
  });
};

/** At the smallest size that the window takes. */
export const checkBarOfTools = (name: string, open: Open): void => {
  describe(`the bar of tools, in ${name}`, () => {
    it('is one line at 1,024 × 640 with the list and a card open, and every tool is reached', async () => {
      const window = await openExample(open, { size: { width: 1024, height: 640 } });
      const { page } = window;
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+l');
      const bar = page.getByRole('group', { name: 'Outils du graphe' });
      await bar.getByRole('button', { name: 'Plus', exact: true }).waitFor();
      await expect.poll(async () => (await bar.boundingBox())?.height ?? 999).toBeLessThan(52);
      await pickTool(page, 'Mettre en avant');
      await page
        .getByText(/Mis en avant/)
        .first()
        .waitFor();
      await window.close();
    });
  });
};

/** Drawn with all the pixels of the screen, and arranged while something else happens. */
export const checkDrawing = (name: string, open: Open, scales: readonly number[]): void => {
  describe(`a picture, in ${name}`, () => {
    it.each(scales)('is drawn at %s pixels for one', async (scale) => {
      const window = await openExample(open, { scale, size: { width: 1100, height: 700 } });
      const { page } = window;
      const drawn = () =>
        page.evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]');
          const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return { width: canvas?.width ?? 0, inked: pixels.some((value) => value > 0) };
        });
      await expect.poll(async () => (await drawn()).inked).toBe(true);
      const box = await page.getByRole('application').boundingBox();
      expect((await drawn()).width).toBeGreaterThanOrEqual(Math.floor((box?.width ?? 0) * scale) - 2);
      expect(window.consoleErrors).toEqual([]);
      await window.close();
    });

    it('survives another size, another filter and another screen', async () => {
      const window = await openExample(open);
      const { page } = window;
      for (const act of [
        () => page.setViewportSize({ width: 900, height: 620 }),
        () => page.setViewportSize({ width: 1440, height: 900 }),
        () => page.getByRole('button', { name: 'Accueil', exact: true }).click(),
      ]) {
        await pickTool(page, 'Disposition');
        await page.getByRole('menuitem', { name: /^Organique/ }).click();
        await act();
      }
      await page.getByRole('button', { name: 'Explorer', exact: true }).click();
      await page.getByRole('application', { name: /Graphe/ }).waitFor();
      await page.waitForTimeout(500);
      expect(window.consoleErrors).toEqual([]);
      await window.close();
    });
  });
};

/** A line that stands for several links: opened, walked, deleted. */
export const checkBundles = (name: string, open: Open): void => {
  describe(`a line that stands for several links, in ${name}`, () => {
    it('lists them, each opens its own card and leads back, and all are deleted at once', async () => {
      const window = await openExample(open);
      const { page } = window;
      for (const name of ['Essai de gauche', 'Essai de droite'])
        await window.ask('entity.add', { kind: 'actor', name, set: {} });
      for (const amount of ['1 000 €', '2 000 €'])
        await window.ask('relation.add', {
          type: 'partners-with',
          from: 'Essai de gauche',
          to: 'Essai de droite',
          set: { role: amount },
        });
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('Essai de gauche');
      await page
        .getByRole('option', { name: /Essai de gauche/ })
        .first()
        .click();
      await card(page).getByRole('button', { name: 'Voisinage', exact: true }).click();
      await page.getByRole('navigation', { name: 'Voisinage affiché' }).waitFor();
      const { seen: a } = await settled(page, 'Essai de gauche');
      const { seen: b } = await settled(page, 'Essai de droite');
      await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
      await card(page).getByRole('heading', { name: '2 liens' }).waitFor();
      await card(page)
        .getByRole('button', { name: /^Voir le lien/ })
        .first()
        .click();
      await card(page).getByRole('button', { name: 'Les 2 liens' }).click();
      await card(page).getByRole('button', { name: 'Supprimer ces liens' }).click();
      await page.getByText('2 liens sont supprimés.').waitFor();
      expect(window.consoleErrors).toEqual([]);
      await window.close();
    });
  });
};
