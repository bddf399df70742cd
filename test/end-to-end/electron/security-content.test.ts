import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noted } from '../harness/shell-orders.ts';
import { card, main } from '../journeys/journey.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openOnDesktop } from '../journeys/windows.ts';

/** Each would leave a mark, call outside or break what reads it, were it anything but text. */
const HOSTILE = [
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

let window: OpenedWindow;
beforeAll(async () => {
  window = await openOnDesktop();
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await main(window.page)
    .getByRole('application', { name: /^Graphe/ })
    .waitFor();
  await makeHostile();
}, 120_000);
// The window fails as it closes when the content policy had anything to refuse.
afterAll(() => window.close());

interface Exposed {
  send(request: unknown): Promise<{ ok: boolean; output?: unknown; error?: { code: string } }>;
}
interface Listed {
  readonly id: string;
  readonly kind: string;
}

/** Every entity of the example gets a hostile name, description, source and value of its own. */
const makeHostile = async (): Promise<void> => {
  const refused = await window.page.evaluate(async (texts) => {
    const { alliage } = globalThis as unknown as { alliage: Exposed };
    const ask = async (operation: string, input: unknown) => alliage.send({ operation, input, lang: 'fr' });
    const { output } = await ask('entity.list', { kind: null, where: [] });
    const codes: string[] = [];
    for (const [at, { id }] of (output as Listed[]).entries()) {
      const text = texts[at % texts.length] ?? '';
      const source = `${text.replaceAll('|', '')}|Éditeur|https://xn--lliage-2nf.example/${at}|2026`;
      const set = { name: `${text} ${at}`, description: `${text}\n${text}`, source };
      const { ok, error } = await ask('entity.set', { entity: id, set });
      if (!ok) codes.push(`${text}: ${error?.code}`);
    }
    return codes;
  }, HOSTILE);
  expect(refused).toEqual([]);
};

const mustBeInert = async (): Promise<void> => {
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
  expect(noted(window.home, 'message')).toEqual([]);
};

describe('G09, rule 3: names that would be programs are text', () => {
  it.each([
    ['Accueil', 'Control+1'],
    ['Explorer', 'Control+2'],
    ['Tableau', 'Control+3'],
    ['Carte', 'Control+4'],
    ['Partenariats', 'Control+5'],
    ['Diagnostic', 'Control+6'],
    ['Comité', 'Control+7'],
    ['Import', 'Control+8'],
  ])('on the screen « %s »', async (name, keys) => {
    const { page } = window;
    await page.keyboard.press(keys);
    await expect
      .poll(() => page.getByRole('navigation').locator('[aria-current=page]').first().textContent())
      .toContain(name);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await mustBeInert();
  });

  it('in the search, on the card, and where the pointer is', async () => {
    const { page } = window;
    await page.keyboard.press('Control+2');
    await choose(page, HOSTILE[0]);
    const title = card(page).getByRole('heading', { level: 2 });
    await expect.poll(() => title.textContent()).toContain(HOSTILE[0]);
    await mustBeInert();
    const { width, height } = page.viewportSize() ?? { width: 1400, height: 900 };
    for (let step = 1; step < 20; step++)
      await page.mouse.move((width * step) / 20, height / 2, { steps: 3 });
    await mustBeInert();
  });

  it('a link of the card is asked about with the host in its plain letters', async () => {
    const { page } = window;
    const link = card(page).getByRole('link', { name: HOSTILE[0] }).first();
    await link.click();
    await expect.poll(() => noted(window.home, 'message').length).toBe(1);
    expect(noted(window.home, 'message')[0]).toMatchObject({
      message: expect.stringContaining('xn--lliage-2nf.example'),
      defaultId: 1,
    });
    expect(noted(window.home, 'outside')).toEqual([]);
  });
});
