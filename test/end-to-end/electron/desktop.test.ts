import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickMenu, noted, readClipboard, writeClipboard } from '../harness/shell-orders.ts';
import { prepareForBlock } from '../journeys/by-table.ts';
import { type OpenedWindow, openOnDesktop } from '../journeys/windows.ts';

let window: OpenedWindow;
let page: Page;
beforeAll(async () => {
  // Smaller than the window may be.
  window = await openOnDesktop({ size: { width: 700, height: 500 } });
  ({ page } = window);
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await page.getByRole('application', { name: /Graphe/ }).waitFor();
});
afterAll(() => window.close());

const currentScreen = (): Promise<string | null> =>
  page.getByRole('navigation').locator('[aria-current=page]').first().textContent();
const sizes = () =>
  page.evaluate(() => ({
    window: [outerWidth, outerHeight],
    page: [innerWidth, innerHeight],
    screen: [screen.width, screen.height],
    content: document.documentElement.scrollWidth,
  }));
const grid = () => page.getByRole('grid');
const cellText = async (line: number, column: number): Promise<string> =>
  ((await page.locator(`#cell-${line}-${column}`).textContent()) ?? '').trim();

describe('keys of the desktop', () => {
  it.each([
    ['Control+1', 'Accueil'],
    ['Control+3', 'Tableau'],
    ['Control+4', 'Carte'],
    ['Control+9', 'Réglages'],
    ['Control+8', 'Import'],
    ['Control+2', 'Explorer'],
  ])('%s goes to %s, where nothing is wider than the smallest window', async (keys, name) => {
    await page.keyboard.press(keys);
    await expect.poll(currentScreen).toContain(name);
    const { window: outer, page: inner, content } = await sizes();
    expect(outer).toEqual([1024, 640]);
    expect(content).toBeLessThanOrEqual(inner[0] ?? 0);
  });

  it('that a browser page has instead do nothing here', async () => {
    await page.keyboard.press('Alt+3');
    await page.waitForTimeout(300);
    expect(await currentScreen()).toContain('Explorer');
  });

  it('Ctrl+N adds an actor', async () => {
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog', { name: 'Ajouter un acteur' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('that one chooses are those of the native menu too', async () => {
    const keysOf = async (label: string) =>
      (await clickMenu(window.home, '')).find((item) => item.label === label)?.keys;
    expect(await keysOf('Rechercher…')).toBe('CmdOrCtrl+K');
    await page.keyboard.press('Control+,');
    await page.getByRole('navigation', { name: 'Sections des réglages' }).getByText('Clavier').click();
    await page.getByRole('button', { name: /^Changer le raccourci de\s: Rechercher partout/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Nouveau raccourci de/ }).waitFor();
    await page.keyboard.press('Alt+j');
    await expect.poll(() => keysOf('Rechercher…')).toBe('Alt+J');
    // The page hears them as soon as it knows that they are kept.
    const palette = page.getByRole('combobox', { name: 'Rechercher partout' });
    const press = async () => {
      if (!(await palette.isVisible())) await page.keyboard.press('Alt+j');
      return palette.isVisible();
    };
    await expect.poll(press).toBe(true);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Rétablir tous les raccourcis' }).click();
    await expect.poll(() => keysOf('Rechercher…')).toBe('CmdOrCtrl+K');
    await page.keyboard.press('Control+2');
  });
});

describe('the whole screen', () => {
  it('is taken by F5 for the views, and given back by Esc', async () => {
    await page.keyboard.press('F5');
    await page.getByRole('region', { name: 'Présentation' }).waitFor();
    await expect
      .poll(async () => {
        const { page: inner, screen } = await sizes();
        return inner.join() === screen.join();
      })
      .toBe(true);
    expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').filter({ hasText: 'vue 2 sur 3' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Présentation' }).waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
    // The native menu is back above the page.
    await expect.poll(async () => (await sizes()).page[1]).not.toBe((await sizes()).screen[1]);
  });
});

const rows = Array.from({ length: 40 }, (_, row) => ['A', 'B', 'C'].map((column) => `${column}${row}`));
/** As Excel writes it: lines that end with CR LF, and a page with its own style and comments. */
const excel = {
  text: rows.map((row) => `${row.join('\t')}\r\n`).join(''),
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><table><!--StartFragment-->${rows
    .map((row) => `<tr height=20>${row.map((text) => `<td class=xl65>${text}</td>`).join('')}</tr>`)
    .join('\r\n')}<!--EndFragment--></table></body></html>`,
};

describe('the clipboard of the system', () => {
  const read = () =>
    Promise.all([0, 1, 5].flatMap((line) => [2, 3, 4].map((column) => cellText(line, column))));
  let before: string[];

  it('gives 40 rows of 3 cells that Excel copied, and one undo takes them all back', async () => {
    await page.keyboard.press('Control+3');
    await grid().waitFor();
    await prepareForBlock(page);
    before = await read();
    await writeClipboard(window.home, excel);
    await clickMenu(window.home, 'Coller');
    const dialog = page.getByRole('dialog', { name: '120 valeurs vont changer' });
    await dialog.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByText('120 valeurs modifiées.').waitFor();
    await expect.poll(read).toEqual(['A0', 'B0', 'C0', 'A1', 'B1', 'C1', 'A5', 'B5', 'C5']);
    await grid().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(read).toEqual(before);
  });

  it('takes a range as text and as a table', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await clickMenu(window.home, 'Copier');
    const { text, html } = await readClipboard(window.home);
    const lines = text.trimEnd().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split('\t')[0]).toBe(await cellText(0, 1));
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html).toContain(await cellText(1, 1));
  });
});

describe('native dialogs of exports', () => {
  /** What is written where the dialog said, and the name that it suggested. */
  const receive = async (extension: string, act: () => Promise<void>) => {
    const asked = noted(window.home, 'save-dialog').length;
    const path = join(window.home, `export-${asked}.${extension}`);
    writeFileSync(join(window.home, 'dialogs.json'), JSON.stringify({ save: path }));
    await act();
    await expect.poll(() => existsSync(path)).toBe(true);
    const suggested = noted(window.home, 'save-dialog')[asked] as { readonly defaultPath: string };
    return { bytes: readFileSync(path), suggested: suggested.defaultPath };
  };
  const exportAs = async (picture: string, format: string): Promise<void> => {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Exporter' });
    await dialog.getByText(format, { exact: true }).click();
    await dialog.getByLabel('Image').selectOption(picture);
    await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(command);
    await page.getByRole('option', { name: command }).first().click();
  };

  it('a grouped graph, the funding and the map, each under a name of its own', async () => {
    await page.keyboard.press('Control+2');
    await page.getByRole('application', { name: /Graphe/ }).waitFor();
    await run('Grouper par type');
    await page.getByText('Groupés par : Type').waitFor();
    for (const [picture, words] of [
      ['graph', 'Collectivité'],
      ['funding', '€'],
      ['map', 'Sans localisation'],
    ] as const) {
      const { bytes, suggested } = await receive('svg', () => exportAs(picture, 'SVG'));
      expect(suggested).toMatch(/\.svg$/);
      expect(bytes.toString()).toContain(words);
    }
    await run('Dégrouper');
  });

  it('a view by itself', async () => {
    await page.getByRole('button', { name: /Menu des vues/ }).click();
    await page.getByRole('menuitem', { name: 'Gérer les vues…' }).click();
    const dialog = page.getByRole('dialog');
    const { bytes, suggested } = await receive('json', () =>
      dialog
        .getByRole('button', { name: /^Exporter «/ })
        .first()
        .click(),
    );
    expect(suggested).toMatch(/\.json$/);
    expect(JSON.parse(bytes.toString())).toMatchObject({ view: expect.anything() });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('a page that is loaded again', () => {
  it('has the project and the view that it had', async () => {
    await page.getByRole('button', { name: 'Filtre', exact: true }).click();
    await page.getByRole('button', { name: 'Catégorie', exact: true }).first().click();
    await page.getByRole('checkbox', { name: /^Financeur/ }).check();
    await page.keyboard.press('Escape');
    const shown = () => page.locator('footer').textContent();
    await expect.poll(shown).toContain('16 fiches affichées sur 200');
    await page.waitForTimeout(1_000);
    await page.reload();
    await expect.poll(shown).toContain('16 fiches affichées sur 200');
    await page.getByRole('button', { name: /^Catégorie\s:/ }).waitFor();
  });
});

it('nothing was said in the console, nothing was refused by the content policy', () => {
  expect(window.consoleErrors).toEqual([]);
  expect(window.outsideRequests).toEqual([]);
});
