import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { processesOf } from './process-tree.ts';

const TYPED = 'Rappeler avant le comité de juin';
const ACTOR = 'Scierie Martel';
const SLOW_MS = 30_000;

let desktop: DesktopWindow;
const ask = (page: Page, operation: string, input: unknown): Promise<{ ok: boolean; output?: unknown }> =>
  page.evaluate(
    (request) =>
      (window as unknown as { alliage: { send(request: unknown): Promise<{ ok: boolean }> } }).alliage.send(
        request,
      ),
    { operation, input, lang: 'fr' },
  );
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

beforeEach(async () => {
  desktop = await openDesktop();
  desktop.page.setDefaultTimeout(SLOW_MS);
  expect((await ask(desktop.page, 'project.discover', { sample: 'trois-rivieres' })).ok).toBe(true);
  await desktop.page.getByRole('application', { name: /^Graphe/ }).waitFor();
});
afterEach(() => desktop.close());

/** Files of the home that hold a text. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path);
      return content.includes(text) || content.includes(Buffer.from(text, 'utf16le'));
    });

describe('A05: the page dies while one is typing', () => {
  const drafts = async (page: Page): Promise<unknown[]> => {
    const window = await page.evaluate(() => sessionStorage.getItem('alliage.window'));
    return (await ask(page, 'draft.list', { window })).output as unknown[];
  };
  const wait = { timeout: SLOW_MS };

  /** Once the host has what was typed, the page's process is killed; the page that comes after proposes it again. */
  const die = async (): Promise<Page> => {
    await expect.poll(async () => (await drafts(desktop.page)).length, wait).toBe(1);
    const pages = () => processesOf(desktop.shell.process.pid, 'page');
    const [dead] = pages();
    process.kill(dead ?? 0, 'SIGKILL');
    await expect.poll(() => pages().filter((pid) => pid !== dead).length, wait).toBeGreaterThan(0);
    const again = await desktop.attachAgain();
    again.setDefaultTimeout(SLOW_MS);
    await again.getByText(/^Votre saisie n’était pas enregistrée/).waitFor();
    expect(filesWith(desktop.home, TYPED)).toEqual([]);
    return again;
  };
  const resume = async (page: Page, label: string): Promise<Locator> => {
    await button(page, 'Reprendre').focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('complementary').getByRole('textbox', { name: label });
    await expect.poll(() => field.inputValue(), wait).toBe(TYPED);
    return field;
  };

  it('on a card: proposed again, given back, in no file, forgotten once saved', async () => {
    await choose(desktop.page, ACTOR);
    await button(desktop.page, /^Modifier\s:? ?.*Description/).click();
    await desktop.page.getByRole('textbox', { name: 'Description' }).fill(TYPED);
    const again = await die();
    const field = await resume(again, 'Description');
    await field.press('Enter');
    await again.getByRole('complementary').getByText(TYPED).waitFor();
    await expect.poll(() => drafts(again), wait).toEqual([]);
  });

  it('in a cell: given back on the card of the same record, and given up by Escape', async () => {
    const { page } = desktop;
    await page.keyboard.press('Control+3');
    await page.getByRole('grid').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(TYPED);
    const again = await die();
    const field = await resume(again, 'Nom');
    await field.press('Escape');
    await expect.poll(() => drafts(again), wait).toEqual([]);
    expect(await again.getByRole('complementary').getByText(TYPED).count()).toBe(0);
  });
});

describe('the second folder', () => {
  it('is chosen by the native dialog, gets each backup, and is said to be missing when it is (K04)', async () => {
    const { page, home } = desktop;
    const folder = join(home, 'Clé USB');
    mkdirSync(folder);
    await runCommand(page, 'backup.see');
    await page.getByText('Aucun deuxième dossier.').waitFor();
    writeFileSync(join(home, 'dialogs.json'), JSON.stringify({ open: folder }));
    await button(page, 'Choisir un dossier…').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('definition').filter({ hasText: 'La prochaine sauvegarde' }).waitFor();
    await button(page, 'Sauvegarder maintenant').click();
    await page
      .getByRole('definition')
      .filter({ hasText: /^Copie faite le / })
      .waitFor();
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.alliage')),
    ).toHaveLength(1);
    rmSync(folder, { recursive: true });
    await button(page, 'Sauvegarder maintenant').click();
    await button(page, 'Sauvegarde à vérifier').waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: /Le dossier de sauvegarde «\sClé USB\s» est absent/ })
      .waitFor();
    // Here, it was made all the same.
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(3);
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Ne plus y copier').click();
    await page.getByText('Aucun deuxième dossier.').waitFor();
    await button(page, 'Sauvegarde à vérifier').waitFor({ state: 'detached' });
  });
});
