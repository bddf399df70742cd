import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import { DESKTOP, inkOf, PHONE, pagesOnDisk } from '../journeys/html-pages.ts';

const open = pagesOnDisk();

/** Axe at its strictest: WCAG 2.2, AA. */
const violationsOf = async (page: Page): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  builder.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' · ')}`,
  );
};

describe.each(['light', 'dark'] as const)('for everybody, %s', (colorScheme) => {
  it.each([
    ['sample', DESKTOP],
    ['english', PHONE],
  ] as const)('%s has no fault that axe finds, in any of its states', async (name, viewport) => {
    const { page, faults, close } = await open(name, { viewport, colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('tab', { name: /^(Liste|List)$/ }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('option').nth(4).click();
    await page.screenshot({ path: pictureFile(`html-${name}-${colorScheme}`) });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Fermer|Close)$/ }).click();
    await page.getByRole('tab', { name: /^(Légende|Legend)$/ }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^(À propos|About)/ }).click();
    expect(await violationsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('on a phone', () => {
  const wide = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth,
    );

  it('never scrolls sideways, and a finger opens a card', async () => {
    const phone = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    const { page, faults, close } = await open('sample', phone);
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.005);
    for (const pane of ['Graphe', 'Liste', 'Légende']) {
      await page.getByRole('tab', { name: pane }).tap();
      expect(await wide(page)).toBe(false);
    }
    await page.getByRole('tab', { name: 'Liste' }).tap();
    await page.getByRole('option').nth(3).tap();
    expect(await wide(page)).toBe(false);
    await page.screenshot({ path: pictureFile('html-phone') });
    await page.getByRole('button', { name: 'Voir sur le graphe' }).tap();
    await expect.poll(() => page.locator('canvas.canvas').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('on paper', () => {
  it('prints the picture, the legend, what it is and every name, in light', async () => {
    const { page, faults, close } = await open('sample', { viewport: DESKTOP, colorScheme: 'dark' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.print');
    expect(await paper.isVisible()).toBe(true);
    const entities = await page.evaluate(
      () => JSON.parse(document.getElementById('data')?.textContent ?? '').entities.length,
    );
    expect(await paper.locator('.columns bdi').count()).toBe(entities);
    expect(await page.locator('.frame').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});
