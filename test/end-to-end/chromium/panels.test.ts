import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserWindow, openBrowser } from '../harness/chromium.ts';
import { runCommand } from '../journeys/palette.ts';

/**
 * Makes what a panel draws throw at its next rendering, then has it rendered: the component under the panel's own
 * boundary is exchanged for one that throws, in React's own tree.
 */
const breakPanel = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    interface Fiber {
      readonly return: Fiber | null;
      readonly child: Fiber | null;
      readonly alternate: Fiber | null;
      readonly stateNode: unknown;
      type: unknown;
      memoizedProps: unknown;
      pendingProps: unknown;
    }
    const element = document.querySelector(wanted);
    const key = Object.keys(element ?? {}).find((name) => name.startsWith('__reactFiber$'));
    if (!element || !key) throw new Error(`no panel ${wanted}`);
    let fiber = (element as unknown as Record<string, Fiber | null>)[key] ?? null;
    let panel: Fiber | null = null;
    const isBoundary = (one: Fiber) =>
      typeof one.type === 'function' && 'getDerivedStateFromError' in one.type;
    while (fiber !== null && !isBoundary(fiber)) {
      if (typeof fiber.type === 'function') panel = fiber;
      fiber = fiber.return;
    }
    if (fiber === null || panel === null) throw new Error(`no boundary around ${wanted}`);
    const fail = () => {
      throw new Error('essai');
    };
    for (const one of [panel, panel.alternate])
      if (one) {
        one.type = fail;
        // Other props than before: the panel is rendered again with its boundary.
        one.memoizedProps = {};
      }
    (fiber.stateNode as { forceUpdate(): void }).forceUpdate();
  }, selector);

const PANELS: readonly (readonly [name: string, selector: string])[] = [
  ['the tools', '[role=group][aria-label="Outils du graphe"]'],
  ['the legend', '[data-floats=legend]'],
  ['the zoom', '[role=group][aria-label="Zoom"]'],
  ['the bar of filters', 'section[aria-label="Filtres de la vue"]'],
  ['the card', 'aside article, aside p'],
  ['the picture', '[role=application]'],
];

/** Parts of other screens and of the window itself: what shows them, the part, and what must go on beside it. */
const PARTS: readonly (readonly [name: string, command: string, selector: string, beside: string])[] = [
  ['the top bar', 'screen.explorer', 'header button[aria-keyshortcuts]', '[role=application]'],
  ['the status line', 'screen.explorer', 'footer [role=status]', '[role=application]'],
  ['what is to do on Accueil', 'screen.home', 'main section', '#home-start'],
  [
    'one setting',
    'backup.see',
    'section[aria-labelledby=settings-backups] [role=status]',
    '#settings-backups',
  ],
  ['the territories of the map', 'screen.map', 'main section[data-region][data-chrome]', 'nav'],
  ['a tab of the diagnosis', 'screen.diagnosis', 'main [role=tabpanel] h3', '[role=tablist]'],
  ['a tab of the committee', 'screen.committee', 'main [role=tabpanel] p', '[role=tablist]'],
  ['a dialog', 'frame.help', '[role=dialog] nav', 'header button[aria-keyshortcuts]'],
];

describe('any other part that fails, in Chromium (J14)', () => {
  let window: BrowserWindow;
  beforeAll(async () => {
    window = await openBrowser();
    window.page.setDefaultTimeout(30_000);
    await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await window.page.getByRole('application', { name: /Graphe/ }).waitFor();
    await window.page.keyboard.press('Escape');
  });
  afterAll(() => window.close());

  it.each(PARTS)('%s alone says its fault and its code', async (_, command, selector, beside) => {
    const { page } = window;
    await runCommand(page, command);
    await page.locator(selector).first().waitFor();
    await breakPanel(page, selector);
    const fault = page.getByRole('alert').filter({ hasText: /code [0-9A-F]{4}/ });
    await fault.first().waitFor();
    expect(await fault.count()).toBe(1);
    expect(await page.locator(beside).first().isVisible()).toBe(true);
    await fault.getByRole('button', { name: 'Recharger la zone' }).click();
    await page.locator(selector).first().waitFor();
    expect(await fault.count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});

describe('a panel that fails, in Chromium (J14)', () => {
  let window: BrowserWindow;
  beforeAll(async () => {
    window = await openBrowser();
    const { page } = window;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await page.getByRole('application', { name: /Graphe/ }).waitFor();
    await page.keyboard.press('Escape');
  });
  afterAll(async () => {
    await window.close();
  });

  it.each(PANELS)('%s alone says its fault and its code, and comes back', async (_, selector) => {
    const { page } = window;
    const others = PANELS.filter(([, other]) => other !== selector).map(([, other]) => other);
    await page.locator(selector).first().waitFor();
    await breakPanel(page, selector);
    const fault = page.getByRole('alert').filter({ hasText: /code [0-9A-F]{4}/ });
    await fault.waitFor();
    expect(await fault.count()).toBe(1);
    for (const other of others) expect(await page.locator(other).first().isVisible()).toBe(true);
    await fault.getByRole('button', { name: 'Recharger la zone' }).click();
    await page.locator(selector).first().waitFor();
    expect(await fault.count()).toBe(0);
  });
});
