import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes, showScene } from '../journeys/scenes.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const SMALL = { width: 1280, height: 800 };

describe('what opens over the window, in Chromium', () => {
  let window: OpenedWindow;
  const show = async (name: string): Promise<void> => {
    const scene = scenes.find((one) => one.name === name);
    if (!scene) throw new Error(`no scene ${name}`);
    await showScene(window, scene);
  };
  beforeAll(async () => {
    window = await openInBrowser();
    await window.page.setViewportSize(SMALL);
  });
  afterAll(() => window.close());

  it('the list of « Relier » is not cut by its dialog', async () => {
    const { page } = window;
    await show('dialog-link');
    const list = page.getByRole('dialog').getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    /** Its foot, as one sees it: whatever cut it would be there instead. */
    const isWhole = () =>
      list.evaluate((element) => {
        const { left, width, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, bottom - 3));
      });
    await expect.poll(isWhole).toBe(true);
    const dialog = await page.getByRole('dialog').boundingBox();
    const box = await list.boundingBox();
    // It would not fit in the dialog: this is what is tried.
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan((dialog?.y ?? 0) + (dialog?.height ?? 0));
  });

  it('the palette does not say « Rien » above the commands that it found', async () => {
    const { page } = window;
    await show('palette-results');
    await page.getByRole('option', { name: /^Créer l’acteur/ }).waitFor();
    expect(await page.getByText(/^Rien pour/).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('xyzq');
    await page.getByText('Rien pour « xyzq ».').waitFor();
  });

  it('says nothing on the console', () => {
    expect(window.consoleErrors).toEqual([]);
  });
});
