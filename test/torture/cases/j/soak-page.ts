import { startChromium } from '../../../end-to-end/harness/chromium.ts';
import { watchPage } from '../../../end-to-end/harness/watched.ts';

/** What a page holds once all that nothing needs is let go. */
export interface PageWeight {
  readonly pageMegabytes: number;
  readonly pageListeners: number;
  readonly pageElements: number;
}

export interface SoakPage {
  /** From screen to screen and back, by keyboard. */
  lookAround(): Promise<void>;
  weigh(): Promise<PageWeight>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A page on a host, in Chromium, on Explorer. */
export const openPage = async (address: string): Promise<SoakPage> => {
  const browser = await startChromium();
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const { consoleErrors } = await watchPage(page);
  const cdp = await context.newCDPSession(page);
  const graph = page.getByRole('application', { name: /^Graphe/ });
  await page.goto(address);
  await graph.waitFor();
  return {
    errors: consoleErrors,
    close: () => browser.close(),
    lookAround: async () => {
      await page.keyboard.press('Alt+3');
      await page.getByRole('grid').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Témoin');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+2');
      await graph.waitFor();
    },
    weigh: async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const { jsEventListeners, nodes } = await cdp.send('Memory.getDOMCounters');
      return { pageMegabytes: usedSize / 1e6, pageListeners: jsEventListeners, pageElements: nodes };
    },
  };
};
