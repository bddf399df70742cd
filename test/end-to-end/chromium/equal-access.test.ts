import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../journeys/scene.ts';
import { scenes, showScene } from '../journeys/scenes.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const WALKED = [
  'home',
  'explorer-card',
  'explorer-timeline',
  'funding',
  'list-only',
  'table',
  'map',
  'settings-1',
  'persons',
  'settings-5',
  'import',
  'duplicates',
];
/** More stops than any screen has: a walk that is longer goes round in a part of it. */
const STOPS_MAX = 260;
const KINDS = 14;

const sceneNamed = (name: string): Scene => {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`no scene ${name}`);
  return found;
};

interface Stop {
  readonly place: number;
  readonly name: string;
  /** What one would look at is out of sight, or under something else. */
  readonly isHidden: boolean;
}

/** Where the keyboard is; `place` is the order in which it was first reached. */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const walked = document.querySelectorAll('[data-walked]').length;
    element.dataset.walked ??= String(walked);
    // A switch or a choice is its label: its own box is a dot, or nothing.
    const isChoice = element.matches('input[type=checkbox], input[type=radio]');
    const seen = (isChoice && element.closest('label, [class*=root]')) || element;
    const { left, top, width, height } = seen.getBoundingClientRect();
    const x = Math.min(Math.max(left + width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 1);
    const over = document.elementFromPoint(x, y);
    const isInSight =
      width > 1 && left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0;
    const isCovered =
      !over || !(seen.contains(over) || over.contains(seen) || over.closest('label')?.contains(seen));
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50);
    return {
      place: Number(element.dataset.walked),
      name: `${element.tagName} ${name}`,
      isHidden: !isInSight || isCovered,
    };
  });

/** Tab until one is where one began; every stop in order. */
const walk = async (page: Page): Promise<{ stops: Stop[]; isRound: boolean }> => {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-walked]')) delete one.dataset.walked;
  });
  const stops: Stop[] = [];
  for (let count = 0; count < STOPS_MAX; count++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) continue;
    if (stop.place < stops.length) return { stops, isRound: stop.place === 0 };
    stops.push(stop);
  }
  return { stops, isRound: false };
};

describe('by keyboard, in Chromium', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser();
  });
  afterAll(() => window.close());

  it.each(WALKED)('Tab goes through all of %s and comes back, every stop in sight', async (name) => {
    const { page } = window;
    await showScene(window, sceneNamed(name));
    // While something is prepared, the line below has a button to stop it.
    await page.getByText('Aucune tâche en cours').waitFor();
    const { stops, isRound } = await walk(page);
    expect(stops.filter(({ isHidden }) => isHidden).map((stop) => stop.name)).toEqual([]);
    expect(isRound, stops.map((stop) => stop.name).join(' · ')).toBe(true);
    // Out of the content, and into it: the first link of the page, the screens and the search are on the way.
    const passed = stops.map((stop) => stop.name).join('\n');
    expect(passed).toMatch(/Aller au contenu/);
    expect(passed).toMatch(/Rechercher/);
    expect(stops.length).toBeGreaterThan(12);
  });

  it('moves nothing when less motion is asked', async () => {
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(
            (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().duration) > 20,
          )
          .map((one) => {
            const target = (one.effect as KeyframeEffect | null)?.target;
            return `${target?.className} ${one instanceof CSSTransition ? one.transitionProperty : ''}`;
          }),
      );
    for (const name of ['explorer-card', 'explorer-timeline', 'dialog-export', 'palette', 'tour', 'table']) {
      await showScene(window, sceneNamed(name));
      expect(await moving(), name).toEqual([]);
    }
    await page.emulateMedia({ reducedMotion: null });
  });

  it('tells every kind from every other without colours', async () => {
    const { page } = window;
    await showScene(window, sceneNamed('explorer'));
    const title = page.getByRole('button', { name: /^Légende/ });
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
    const lines = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Masquer/ }) });
    await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(KINDS);
    const symbols: string[] = [];
    for (let at = 0; at < KINDS; at++)
      symbols.push((await lines.nth(at).locator('svg').first().screenshot()).toString('base64'));
    const other = await page.context().newPage();
    const nearest = await other.evaluate(async (pictures) => {
      const side = 24;
      const greys = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
          const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
          pen.drawImage(image, 0, 0, side, side);
          const { data } = pen.getImageData(0, 0, side, side);
          return Array.from({ length: side * side }, (_, at) => {
            const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          });
        }),
      );
      const differing = (a: number[], b: number[]) =>
        a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 40).length / a.length;
      return greys
        .flatMap((one, at) =>
          greys
            .slice(at + 1)
            .map((another, after) => ({ pair: [at, at + 1 + after], share: differing(one, another) })),
        )
        .sort((a, b) => a.share - b.share)[0];
    }, symbols);
    await other.close();
    // At least one point in twenty-five of the symbol is plainly lighter or darker.
    expect(nearest?.share, `kinds ${nearest?.pair.join(' and ')}`).toBeGreaterThan(0.04);
  });

  it('made no error', () => {
    expect(window.consoleErrors).toEqual([]);
  });
});
