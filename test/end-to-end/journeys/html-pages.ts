import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { documentFor } from '../../../shared/domain/export/audience.ts';
import { startView } from '../../../shared/domain/view.ts';
import { aPage, composeFile } from '../../helpers/html-page.ts';
import { naughtyDocument } from '../../helpers/naughty-document.ts';
import { readSample } from '../../helpers/samples.ts';
import { startChromium } from '../harness/chromium.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Files of pages in a folder of their own, written once for the tests of a file. */
const writePages = (folder: string): void => {
  const write = (name: string, ...page: Parameters<typeof aPage>) =>
    writeFileSync(join(folder, `${name}.html`), composeFile(aPage(...page)));
  const sample = documentFor(readSample('trois-rivieres'), 'committee');
  const places = new Map(sample.positions.map(({ id, x, y }) => [id, { x, y }]));
  const placed = sample.entities.every(({ id }) => places.has(id)) ? { positions: places } : {};
  const grouping = { by: 'look' as const, form: 'collapsed' as const, expanded: [] };
  const view = { ...startView, hiddenLooks: ['resource' as const] };
  write('sample', sample, { view, ...placed, sheet: { fictional: true } });
  write('english', sample, { ...placed, sheet: { lang: 'en' } });
  write('groups', sample, { view: { ...startView, grouping }, ...placed });
  write('naughty', naughtyDocument(), { audience: 'internal' });
};

export interface Opened {
  readonly page: Page;
  /** What the page did that it must not: requests, dialogs, errors, breaches of its policy. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** From the disk, with the network off; what goes out all the same is refused and told. */
const openPage = async (browser: Browser, path: string, options: BrowserContextOptions): Promise<Opened> => {
  const context = await browser.newContext({ locale: 'fr-FR', offline: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('console', (message) => {
    // Reading pixels back is what this test does, not the page.
    if (message.text().startsWith('Canvas2D: Multiple readback')) return;
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => faults.push('popup'));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    faults.push(`request: ${url}`);
    return route.abort();
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(address);
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/\d/);
  return { page, faults, close: () => context.close() };
};

/** A browser and the files, for the tests of one file. */
export const pagesOnDisk = () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await startChromium();
    folder = mkdtempSync(join(tmpdir(), 'alliage-page-'));
    writePages(folder);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return (name: string, options: BrowserContextOptions = { viewport: DESKTOP }): Promise<Opened> =>
    openPage(browser, join(folder, `${name}.html`), options);
};

/** Share of the picture that is not its ground. */
export const inkOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4)
      if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) + Math.abs((data[at + 1] ?? 0) - (data[1] ?? 0)) > 60)
        inked++;
    return inked / (data.length / 4);
  });
