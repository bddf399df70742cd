import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../end-to-end/harness/folders.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';
import { placeInRows, SEED } from './project.ts';
import { watchWindow } from './window-page.ts';

interface BareGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

const bareGraph = (nodes: number, links: number): BareGraph => {
  const { entities, relations } = seededNetwork(nodes, links, SEED);
  return {
    nodes: entities.map(({ id, kind }, place) => ({ id, kind, ...placeInRows(place, nodes) })),
    edges: relations.map(({ id, from, to }) => ({ id, source: from, target: to })),
  };
};

const PLACE =
  '<!doctype html><style>body { margin: 0 } #place { width: 100vw; height: 100vh }</style><div id="place"></div>';

/** What the page's own script reaches: the library by its global name, and the picture that it made. */
interface BarePage {
  cytoscape(options: object): { fit(): void; elements(selector: string): { remove(): { restore(): void } } };
  bare: ReturnType<BarePage['cytoscape']>;
}

/** The library alone with the same graph: its default look, no names, no icons, nothing around it. */
export const openBarePage = async (
  browser: Browser,
  screen: { width: number; height: number },
): Promise<Page> => {
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  await watchWindow(page);
  // An init script runs in a page that goes somewhere: `setContent` alone goes nowhere.
  await page.goto('about:blank');
  await page.setContent(PLACE);
  await page.addScriptTag({ path: join(ROOT, 'node_modules/cytoscape/dist/cytoscape.min.js') });
  return page;
};

export const drawBareGraph = (page: Page, nodes: number, links: number): Promise<void> =>
  page.evaluate(
    (graph) => {
      const own = window as unknown as BarePage;
      const container = document.querySelector('#place');
      const elements = [
        ...graph.nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
        ...graph.edges.map((data) => ({ data })),
      ];
      own.bare = own.cytoscape({ container, elements, layout: { name: 'preset' } });
      own.bare.fit();
    },
    bareGraph(nodes, links),
  );

/** Takes the nodes of these kinds away, then puts them back, one kind after the other. */
export const filterBareGraph = async (page: Page, kinds: readonly string[]): Promise<void> => {
  for (const kind of kinds) {
    const selector = `node[kind = "${kind}"]`;
    await page.evaluate((text) => {
      const { bare } = window as unknown as BarePage;
      const removed = bare.elements(text).remove();
      requestAnimationFrame(() => requestAnimationFrame(() => removed.restore()));
    }, selector);
    await page.waitForTimeout(300);
  }
};
