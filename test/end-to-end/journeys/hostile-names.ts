import { expect } from 'vitest';
import { keyOf } from './journey.ts';
import type { OpenedWindow } from './windows.ts';

/** Each would leave a mark, call outside or break what reads it, were it anything but text. */
export const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"></svg>',
  '<script>window.ran=1</script>',
  '<img src="https://evil.example/a.png">',
  '<iframe src="https://evil.example/"></iframe>',
  '<a href="javascript:window.ran=1">cliquez</a>',
  'javascript:window.ran=1',
  'data:text/html,<script>window.ran=1</script>',
  '{{constructor.constructor("window.ran=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be read as it is
  '${window.ran=1}',
  "'); DROP TABLE entity; --",
  '"] , node { background-image: url(https://evil.example/b.png) } [a="',
  '</style><style>*{background:url(https://evil.example/c.png)}</style>',
  '</title><script>window.ran=1</script>',
  '![x](https://evil.example/d.png)',
  '<math><mtext><img src=x onerror=window.ran=1></mtext></math>',
  '__proto__',
  'constructor',
] as const;

interface Listed {
  readonly id: string;
}

/** Every entity of the open example gets a hostile name, description, source and value of its own. */
export const makeHostile = async (window: OpenedWindow): Promise<void> => {
  const entities = (await window.ask('entity.list', { kind: null, where: [] })) as Listed[];
  for (const [at, { id }] of entities.entries()) {
    const text = HOSTILE[at % HOSTILE.length] ?? '';
    const source = `${text.replaceAll('|', '')}|Éditeur|https://xn--lliage-2nf.example/${at}|2026`;
    const set = { name: `${text} ${at}`, description: `${text}\n${text}`, source };
    await window.ask('entity.set', { entity: id, set });
  }
};

/** Nothing of them ran, lives in the page, polluted it or called outside. */
export const mustBeText = async (window: OpenedWindow): Promise<void> => {
  const found = await window.page.evaluate(() => {
    const marks = globalThis as unknown as { ran?: unknown };
    const living = [
      ...['img[src="x"]', '[onerror]', '[onload]', '[onclick]', 'iframe', 'object', 'embed', 'base', 'math'],
      ...['a[href^="javascript:"]', 'a[href^="data:"]', '[src*="evil"]', 'script:not([src])'],
    ];
    const elements = [...document.querySelectorAll(living.join(','))].map(({ outerHTML }) => outerHTML);
    return { ran: marks.ran, elements, polluted: 'ran' in {} };
  });
  expect(found).toEqual({ ran: undefined, elements: [], polluted: false });
  expect(window.outsideRequests).toEqual([]);
};

export const MAIN_SCREENS = [
  { name: 'Accueil', digit: 1 },
  { name: 'Explorer', digit: 2 },
  { name: 'Tableau', digit: 3 },
  { name: 'Carte', digit: 4 },
  { name: 'Partenariats', digit: 5 },
  { name: 'Diagnostic', digit: 6 },
  { name: 'Comité', digit: 7 },
  { name: 'Import', digit: 8 },
] as const;

export const goToScreen = async (
  window: OpenedWindow,
  { name, digit }: (typeof MAIN_SCREENS)[number],
): Promise<void> => {
  const { page } = window;
  await page.keyboard.press(keyOf(window, `Control+${digit}`, `Alt+${digit}`));
  await expect
    .poll(() => page.getByRole('navigation').locator('[aria-current=page]').first().textContent())
    .toContain(name);
  // What comes late would act late: the host answers, pictures are drawn.
  await page.waitForTimeout(1500);
};
