import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPicture, settled } from './picture.ts';
import type { OpenedWindow } from './windows.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => plain(text ?? ''));

const run = async (page: Page, command: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(command);
  await page.getByRole('option', { name: command }).first().click();
};

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Exporter' });

/** The file that « Exporter » gives for what the window shows, and the picture that it says it is. */
const exportShown = async ({ page, receive }: OpenedWindow, content = 'La vue affichée') => {
  await page.keyboard.press('Control+e');
  const dialog = dialogOf(page);
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByLabel('Contenu').selectOption({ label: content });
  await dialog.getByLabel('Pour qui').selectOption('internal');
  const picture = await dialog.getByLabel('Image').inputValue();
  const preview = dialog.locator('figure img');
  const submit = dialog.getByRole('button', { name: 'Exporter', exact: true });
  await preview.waitFor();
  const { bytes } = await receive(() => submit.click(), 'svg');
  await dialog.waitFor({ state: 'hidden' });
  const svg = bytes.toString();
  return { picture, svg, texts: textsOf(svg) };
};

const shownInBar = async (page: Page): Promise<{ shown: number; total: number }> => {
  const words = await page.getByRole('contentinfo').textContent();
  const [, shown = '', total = ''] = /(\d+) fiches? affichées? sur (\d+)/.exec(plain(words ?? '')) ?? [];
  return { shown: Number(shown), total: Number(total) };
};
/** « Vue filtrée : 48 fiches sur 312 », on the sheet, is « 48 fiches affichées sur 312 » of the window. */
const saysTheSame = async (page: Page, texts: readonly string[]): Promise<void> => {
  const { shown, total } = await shownInBar(page);
  const caption = texts.find((text) => /^Vue (filtrée|d’ensemble)/.test(text)) ?? '';
  expect(caption).toMatch(new RegExp(`: ${shown} fiches? sur ${total}`));
  expect(caption.startsWith('Vue filtrée')).toBe(shown < total);
};

/** What is exported is what is seen: graph, groups, neighbourhood, funding and map. */
export const checkSheets = (name: string, open: () => Promise<OpenedWindow>): void => {
  describe(`what the window shows, on paper, in ${name}`, () => {
    let window: OpenedWindow;
    let page: Page;
    beforeAll(async () => {
      window = await open();
      ({ page } = window);
      await window.ask('project.discover', { sample: 'trois-rivieres' });
      await page.getByRole('application').waitFor();
    });
    afterAll(() => window.close());

    it('the graph: everybody, the same kinds', async () => {
      await expect.poll(async () => (await readPicture(page)).length, { timeout: 15_000 }).toBe(200);
      const { picture, texts } = await exportShown(window);
      expect(picture).toBe('graph');
      await saysTheSame(page, texts);
      expect(texts[texts.indexOf('Financeur') + 1]).toBe('16');
    });

    it('groups: one shape for each with its number, under its name', async () => {
      await run(page, 'Grouper par type');
      await expect.poll(async () => (await readPicture(page)).length).toBeLessThan(50);
      const groups = await readPicture(page);
      const { texts } = await exportShown(window);
      await saysTheSame(page, texts);
      for (const { count } of groups) expect(texts).toContain(String(count));
      expect(texts.some((text) => text.includes('Regroupé par : Type'))).toBe(true);
      await run(page, 'Dégrouper');
      await expect.poll(async () => (await readPicture(page)).length).toBe(200);
    });

    it('a neighbourhood: those of the window, where it has them', async () => {
      const { seen } = await settled(page, 'Fondation des Rives');
      await page.mouse.click(seen.x, seen.y);
      await run(page, 'Voir le voisinage');
      await expect.poll(async () => (await readPicture(page)).length).toBeLessThan(100);
      await settled(page, 'Fondation des Rives');
      const nodes = await readPicture(page);
      const request = page.waitForRequest((sent) => (sent.postData() ?? '').includes('"export.create"'));
      const { texts } = await exportShown(window);
      await saysTheSame(page, texts);
      const asked = (await request).postDataJSON() as {
        input: { positions: { id: string; x: number; y: number }[] };
      };
      const places = new Map(asked.input.positions.map(({ id, x, y }) => [id, { x, y }]));
      for (const { id, at } of nodes) {
        expect(places.get(id)?.x).toBeCloseTo(at.x, 3);
        expect(places.get(id)?.y).toBeCloseTo(at.y, 3);
      }
    });

    it('the selection alone', async () => {
      const { texts } = await exportShown(window, 'Ce qui est sélectionné (1)');
      expect(texts.some((text) => text.startsWith('Vue filtrée : 1 fiche sur 200 · Sélection'))).toBe(true);
      expect(texts).toContain('Fondation des Rives');
    });

    it('funding: the same figures and the same legend', async () => {
      await run(page, 'Afficher les financements');
      const region = page.getByRole('region', { name: 'Financements', exact: true });
      await region.waitFor();
      const { picture, texts } = await exportShown(window);
      expect(picture).toBe('funding');
      await saysTheSame(page, texts);
      const said = plain((await region.getByRole('status').locator('p').first().textContent()) ?? '');
      expect(texts.join(' ')).toContain(said.slice(0, said.indexOf('.') + 1));
      const legend = region.getByRole('list', { name: 'Légende' }).getByRole('listitem');
      for (const line of await legend.allTextContents())
        expect(texts.join(' ')).toContain(plain(line).trim());
    });

    it('the map, from its screen', async () => {
      await page
        .getByRole('link', { name: 'Carte' })
        .or(page.getByRole('button', { name: 'Carte' }))
        .first()
        .click();
      await page
        .getByRole('region', { name: /Légende/ })
        .first()
        .waitFor();
      const { picture, texts } = await exportShown(window);
      expect(picture).toBe('map');
      await saysTheSame(page, texts);
    });

    it('without an error of the page', () => {
      expect(window.consoleErrors).toEqual([]);
    });
  });
};
