import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goToScreen, HOSTILE, MAIN_SCREENS, makeHostile, mustBeText } from '../journeys/hostile-names.ts';
import { card, main } from '../journeys/journey.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

describe('G09: names that would be programs are text without the content policy too, in Chromium', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser({ bypassCSP: true });
    await window.ask('project.discover', { sample: 'trois-rivieres' });
    await main(window.page)
      .getByRole('application', { name: /^Graphe/ })
      .waitFor();
    await makeHostile(window);
  }, 180_000);
  afterAll(() => window.close());

  it('the policy is off: what a page adds to itself would run', async () => {
    const ran = await window.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.tried = 1';
      document.body.append(script);
      script.remove();
      return (globalThis as unknown as { tried?: number }).tried;
    });
    expect(ran).toBe(1);
  });

  it.each(MAIN_SCREENS)('on the screen « $name »', async (screen) => {
    await goToScreen(window, screen);
    await mustBeText(window);
  });

  it('in the search, on the card, and where the pointer is', async () => {
    const { page } = window;
    await goToScreen(window, MAIN_SCREENS[1]);
    await choose(page, HOSTILE[0]);
    const title = card(page).getByRole('heading', { level: 2 });
    await expect.poll(() => title.textContent()).toContain(HOSTILE[0]);
    for (let step = 1; step < 20; step++) await page.mouse.move(70 * step, 450, { steps: 3 });
    await mustBeText(window);
  });
});
