import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { main } from './journey.ts';

export interface SeenNode {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** In the coordinates of the picture. */
  readonly at: { readonly x: number; readonly y: number };
  /** In the page, px. */
  readonly seen: { readonly x: number; readonly y: number };
}

/** What is drawn, asked of Cytoscape: a canvas has no elements to look for. */
export const readPicture = (page: Page): Promise<SeenNode[]> =>
  page.evaluate(() => {
    interface Drawn {
      id(): string;
      data(key: string): unknown;
      position(): { x: number; y: number };
      renderedPosition(): { x: number; y: number };
    }
    const place = [...document.querySelectorAll('[role=application] div')].find((each) => '_cyreg' in each);
    if (!place) throw new Error('no picture');
    const { cy } = (place as unknown as { _cyreg: { cy: { nodes(): { map<T>(f: (n: Drawn) => T): T[] } } } })
      ._cyreg;
    const { left, top } = place.getBoundingClientRect();
    return cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return {
        id: node.id(),
        name: String(node.data('name')),
        count: Number(node.data('count')),
        at: { ...node.position() },
        seen: { x: x + left, y: y + top },
      };
    });
  });

/** As often in a row must a place be read again for nothing to move any more: a computer that is busy draws seldom. */
const READ_AGAIN = 3;

/** Where it is once it moves no more. */
export const settled = async (page: Page, name: string): Promise<SeenNode> => {
  let last: SeenNode | undefined;
  let again = 0;
  await expect
    .poll(
      async () => {
        const before = last;
        last = (await readPicture(page)).find((node) => node.name === name);
        const isSame =
          last && before && Math.hypot(last.seen.x - before.seen.x, last.seen.y - before.seen.y) < 0.01;
        again = isSame ? again + 1 : 0;
        return again;
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBeGreaterThanOrEqual(READ_AGAIN);
  if (!last) throw new Error(`no ${name}`);
  return last;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places of the picture that nothing covers, a little apart. */
const freePlaces = async (page: Page): Promise<Point[]> => {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no picture');
  const legend = await page.getByRole('region', { name: 'Légende' }).boundingBox();
  const places: Point[] = [];
  for (let y = box.y + 90; y < box.y + box.height - 20; y += 14)
    for (let x = (legend?.x ?? 0) + (legend?.width ?? 0) + 10; x < box.x + box.width - 70; x += 14)
      places.push({ x, y });
  return places;
};

/** A name that shows is gone after this time when the pointer is not on its node. */
export const GONE_MS = 400;

/** On a small symbol the handle of a new link may come where the mouse is: the symbol goes on at its left. */
const besideHandle = async (page: Page, place: Point): Promise<Point> => {
  const handle = page.getByTitle('Glisser vers un autre acteur pour les relier');
  const box = (await handle.isVisible()) ? await handle.boundingBox() : null;
  if (!box || place.x < box.x || place.x > box.x + box.width) return place;
  const beside = { x: box.x - 2, y: box.y + box.height / 2 };
  await page.mouse.move(beside.x, beside.y);
  return beside;
};

/** Where an entity is drawn, found as a person would: by moving over the picture until its name shows. */
export const placeOnCanvas = async (page: Page, name: string, start?: 'from the middle'): Promise<Point> => {
  const places = await freePlaces(page);
  const middle = places[Math.floor(places.length / 2)] ?? { x: 0, y: 0 };
  const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  if (start) places.sort((a, b) => away(a) - away(b));
  const shown = main(page).locator('strong').getByText(name, { exact: true });
  for (const place of places) {
    await page.mouse.move(place.x, place.y);
    if (!(await shown.isVisible())) continue;
    await page.waitForTimeout(GONE_MS);
    if (await shown.isVisible()) return besideHandle(page, place);
  }
  throw new Error(`${name} is nowhere on the picture`);
};

export const drag = async (page: Page, from: Point, by: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
  await page.mouse.up();
};
