import { describe, expect, it } from 'vitest';
import { naughtyDocument } from '../../helpers/naughty-document.ts';
import { pictureFile } from '../harness/folders.ts';
import { inkOf, pagesOnDisk } from '../journeys/html-pages.ts';

const open = pagesOnDisk();

describe('the HTML file, opened from the disk with the network off', () => {
  it('shows the picture, says what it is, and asks for nothing', async () => {
    const { page, faults, close } = await open('sample');
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.01);
    await expect(page.title()).resolves.toContain('Pays des Trois Rivières');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('.facts').textContent()).toMatch(
      /^Vue filtrée\u00A0: \d+ fiches sur \d+ · Données au/,
    );
    await page.getByRole('button', { name: 'À propos de ce fichier' }).click();
    const about = page.getByRole('dialog');
    for (const said of ['Exemple fictif', 'Catégories masquées', 'Sources', 'Comité', 'n’envoie rien'])
      expect(await about.textContent()).toContain(said);
    await page.screenshot({ path: pictureFile('html-about') });
    await page.keyboard.press('Escape');
    await expect.poll(() => about.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('is gone through with keys alone: search, list, card, links, back', async () => {
    const { page, faults, close } = await open('sample');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lycee');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/nom/);
    await page.keyboard.press('ArrowDown');
    const list = page.getByRole('listbox');
    await expect.poll(() => list.evaluate((box) => box === document.activeElement)).toBe(true);
    const chosen = await list.getAttribute('aria-activedescendant');
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary');
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await focused()).toContain('Lycée');
    expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
    // The first link of the card opens the card of the other end.
    const link = card.locator('button.name').first();
    const other = await link.textContent();
    for (let tab = 0; tab < 20 && (await focused()) !== other; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(other);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isVisible()).toBe(false);
    await expect.poll(() => list.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('hides categories and types of link by boxes, and shows all again', async () => {
    const { page, faults, close } = await open('sample');
    const before = await page.getByRole('status').textContent();
    const ink = await inkOf(page);
    await page.getByRole('checkbox', { name: /^Association/ }).uncheck();
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe(before);
    await expect.poll(() => inkOf(page)).toBeLessThan(ink);
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe(before);
    expect(await page.getByRole('checkbox', { name: /^Association/ }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('is moved by hand and by keys, and a press on a node opens its card', async () => {
    const { page, faults, close } = await open('sample');
    const canvas = page.locator('canvas.canvas');
    const seen = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL().length);
    await canvas.focus();
    const first = await seen();
    await page.keyboard.press('+');
    await expect.poll(seen).not.toBe(first);
    await page.keyboard.press('0');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('There is no canvas.');
    const card = page.getByRole('complementary');
    // From the middle outwards, until a node is under the hand.
    for (let step = 0; step < 60 && !(await card.isVisible()); step++) {
      const [x, y] = [
        box.x + box.width / 2 + Math.cos(step) * step * 4,
        box.y + box.height / 2 + Math.sin(step) * step * 4,
      ];
      await page.mouse.click(x, y);
    }
    expect(await card.isVisible()).toBe(true);
    await page.screenshot({ path: pictureFile('html-card') });
    expect(faults).toEqual([]);
    await close();
  });

  it('shows a group with its members', async () => {
    const { page, faults, close } = await open('groups');
    await page.getByRole('tab', { name: 'Liste' }).click();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary');
    expect(await card.getByRole('heading', { level: 3 }).textContent()).toMatch(/^Membres? \(\d+\)$/);
    await card.locator('button.name').first().click();
    await expect.poll(() => card.locator('dl').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps hundreds of hostile texts inert: no dialog, no request, no element of theirs', async () => {
    const { page, faults, close } = await open('naughty');
    await page.getByRole('tab', { name: 'Liste' }).click();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    const names = naughtyDocument().entities.length;
    expect(await page.getByRole('option').count()).toBe(names);
    for (const text of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><b>']) {
      await page.getByRole('option').filter({ hasText: text }).first().click();
      expect(await page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()).toBe(
        text,
      );
    }
    const strange = await page.evaluate(() => ({
      elements: document.querySelectorAll(
        'img, iframe, object, embed, form, b, i, base, video, audio, math, foreignObject',
      ).length,
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll('*')].filter((one) =>
        [...one.attributes].some(({ name }) => name.startsWith('on') || name === 'style'),
      ).length,
      links: [...document.querySelectorAll('a')].filter(({ href }) => !href.startsWith('https:')).length,
    }));
    expect(strange).toEqual({ elements: 0, scripts: 2, handlers: 0, links: 0 });
    expect(faults).toEqual([]);
    await close();
  });
});
