import type { CDPSession, Page } from 'playwright-core';
import { createRandom } from '../../../shared/domain/layout/random.ts';

/** One thing that hands without a head do; the words say what, for whoever looks for the cause afterwards. */
type Gesture = (page: Page, chance: Chance) => Promise<string>;

interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly among: <Item>(items: readonly Item[]) => Item;
}

export const chanceOf = (seed: number): Chance => {
  const next = createRandom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    among: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
};

const KEYS = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...[
    'Tab',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Enter',
    'Escape',
    'Escape',
    'Escape',
    'Space',
    'Backspace',
    'Delete',
  ],
  ...['F1', 'F2', 'F5', 'F6', 'Shift+F6', 'Shift+F10', 'ContextMenu'],
  ...['v', 'c', 'm', 'a', 'l', 'p', 'r', 'e', 'x', '+', '-', '5', '/'],
  ...[
    'Alt+1',
    'Alt+2',
    'Alt+2',
    'Alt+3',
    'Alt+4',
    'Alt+5',
    'Alt+5',
    'Alt+6',
    'Alt+8',
    'Alt+9',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Alt+n',
  ],
  ...['a', 'c', 'd', 'e', 'f', 'i', 'k', 'l', 'p', 'v', 'x', 'y', 'z', 'z', '0', ','].map(
    (key) => `Control+${key}`,
  ),
  ...['A', 'K', 'L', 'S', 'Z', '0'].map((key) => `Control+Shift+${key}`),
] as const;

const TEXTS = ['bois', '12', '2021', 'École', '=1+1', '', 'a\tb\n', '🌲', '<b>', '-5,5 €'];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 900, height: 620 },
] as const;

const placeIn = (page: Page, { next }: Chance): { x: number; y: number } => {
  const { width, height } = page.viewportSize() ?? SIZES[0];
  return { x: Math.round(next() * (width - 2)) + 1, y: Math.round(next() * (height - 2)) + 1 };
};

/** Where what can be pressed is, of what is in sight: as many as there are, so that a rare one has its turn. */
const pressable = (page: Page): Promise<{ x: number; y: number; name: string }[]> =>
  page.evaluate(() => {
    const wanted =
      'button, a[href], input, select, textarea, [role=option], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=tab], [role=row], [role=gridcell], [role=slider], [role=treeitem], summary, label';
    return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isInSight = width > 0 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
      if (!isInSight || !element.contains(document.elementFromPoint(x, y))) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [{ x, y, name: `${element.tagName.toLowerCase()} ${name.slice(0, 40)}` }];
    });
  });

const pressSomething: Gesture = async (page, chance) => {
  const places = await pressable(page);
  if (places.length === 0) return 'found nothing to press';
  const { x, y, name } = chance.among(places);
  await page.mouse.click(x, y);
  return `pressed ${name}`;
};

const clickAnywhere: Gesture = async (page, chance) => {
  const { x, y } = placeIn(page, chance);
  const button = chance.among(['left', 'left', 'left', 'right'] as const);
  const clickCount = chance.among([1, 1, 2]);
  const held = chance.among([null, null, 'Shift', 'Control'] as const);
  if (held) await page.keyboard.down(held);
  await page.mouse.click(x, y, { button, clickCount });
  if (held) await page.keyboard.up(held);
  return `clicked ${button} × ${clickCount} at ${x}, ${y}${held ? ` with ${held}` : ''}`;
};

const pressKey: Gesture = async (page, chance) => {
  const key = chance.among(KEYS);
  const times = chance.among([1, 1, 1, 4]);
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
  return `pressed ${key} × ${times}`;
};

const typeText: Gesture = async (page, chance) => {
  const text = chance.among(TEXTS);
  await page.keyboard.type(text);
  return `typed ${JSON.stringify(text)}`;
};

const drag: Gesture = async (page, chance) => {
  const [from, to] = [placeIn(page, chance), placeIn(page, chance)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  // Sometimes given up on the way.
  if (chance.next() < 0.2) await page.keyboard.press('Escape');
  await page.mouse.up();
  return `dragged from ${from.x}, ${from.y} to ${to.x}, ${to.y}`;
};

const turnWheel: Gesture = async (page, chance) => {
  const { x, y } = placeIn(page, chance);
  const [across, down] = [chance.among([0, 0, 300]), chance.among([-900, -240, 240, 900])];
  await page.mouse.move(x, y);
  await page.mouse.wheel(across, down);
  return `turned the wheel by ${across}, ${down} at ${x}, ${y}`;
};

const resize: Gesture = async (page, chance) => {
  const size = chance.among(SIZES);
  if (await page.evaluate(() => document.fullscreenElement !== null)) return 'left the full screen as it was';
  await page.setViewportSize(size);
  return `made the window ${size.width} × ${size.height}`;
};

/** As often as their share of a hundred. */
const GESTURES: readonly (readonly [number, Gesture])[] = [
  [38, pressSomething],
  [16, clickAnywhere],
  [24, pressKey],
  [6, typeText],
  [8, drag],
  [7, turnWheel],
  [1, resize],
];
const DRAWN = GESTURES.flatMap(([share, gesture]) => Array.from({ length: share }, () => gesture));

/** One gesture, drawn at random; gives what it was. */
export const actOnce = (page: Page, chance: Chance): Promise<string> => chance.among(DRAWN)(page, chance);

/** What the window holds once all that nothing needs is let go, in megabytes. */
export const heldMegabytes = async (cdp: CDPSession): Promise<number> => {
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
};
