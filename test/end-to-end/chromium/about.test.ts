import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome, pictureFile } from '../harness/folders.ts';
import { setLook, violationsOf } from '../journeys/accessibility.ts';
import { runCommand } from '../journeys/palette.ts';
import { type OpenedWindow, openExample, openInBrowser } from '../journeys/windows.ts';

const LANGS = ['fr', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

let window: OpenedWindow;
beforeAll(async () => {
  window = await openInBrowser();
  await openExample(window);
});
afterAll(() => window.close());

describe('« À propos », no barrier that axe knows', () => {
  it.each(LANGS.flatMap((lang) => THEMES.map((theme) => [lang, theme] as const)))(
    'on « À propos » (%s, %s)',
    async (lang, theme) => {
      const { page } = window;
      await setLook(window, 'fr', theme);
      await runCommand(page, 'settings.about');
      await setLook(window, lang, theme);
      await page.getByRole('button', { name: /^(Afficher les licences|Show the licences)$/ }).click();
      await page.getByRole('searchbox', { name: /licence/ }).fill('mit');
      await page.getByRole('region', { name: /^(Texte des licences|Text of the licences)$/ }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Masquer les licences|Hide the licences)$/ }).click();
    },
  );
});

describe('« À propos »', () => {
  it('finds a work and its licence, and copies what support asks, with nothing of anybody', async () => {
    const { page } = window;
    await setLook(window, 'fr', 'light');
    await window.ask('settings.set', { author: 'Camille Untel' });
    await page.evaluate(() => {
      const kept = globalThis as unknown as { copied?: string };
      const writeText = async (text: string): Promise<void> => {
        kept.copied = text;
      };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    });
    await runCommand(page, 'settings.about');
    await page.getByRole('button', { name: 'Afficher les licences' }).click();
    await page.getByRole('searchbox', { name: /licence/ }).fill('cytoscape-edgehandles');
    await expect
      .poll(() => page.getByRole('region', { name: 'Texte des licences' }).textContent())
      .toContain('cytoscape-edgehandles');
    await page.getByRole('button', { name: 'Copier pour le support' }).click();
    const copied = () => page.evaluate(() => (globalThis as unknown as { copied?: string }).copied);
    await expect.poll(copied).toContain('Alliage');
    const text = await copied();
    expect(text).toContain('COG');
    expect(text).not.toMatch(/Camille|Trois Rivières|\.alliage|\/home|\/tmp/);
  });
});

describe('settings that cannot be read, in the window (D07)', () => {
  it('are as shipped where nothing is understood, said on each screen until one has read it, and kept', async () => {
    const home = newHome();
    mkdirSync(home, { recursive: true });
    const spoilt = '{"textSize": 150, "theme": {"dark": tr';
    writeFileSync(join(home, 'settings.json'), spoilt);
    const other = await openInBrowser({ home });
    const { page } = other;
    const said = page.getByRole('alert').filter({ hasText: 'Vos réglages étaient abîmés' });
    await said.waitFor();
    expect(await said.textContent()).toContain('settings.json.bad');
    expect(readFileSync(join(home, 'settings.json.bad'), 'utf8')).toBe(spoilt);
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: pictureFile('settings-damaged') });
    await page.getByRole('button', { name: 'Fermer' }).first().click();
    await said.waitFor({ state: 'hidden' });
    expect(other.consoleErrors).toEqual([]);
    await other.close();
  });
});
