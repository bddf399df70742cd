import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noted } from '../harness/shell-orders.ts';
import { goToScreen, HOSTILE, MAIN_SCREENS, makeHostile, mustBeText } from '../journeys/hostile-names.ts';
import { card, main } from '../journeys/journey.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openOnDesktop } from '../journeys/windows.ts';

let window: OpenedWindow;
beforeAll(async () => {
  window = await openOnDesktop();
  await window.ask('project.discover', { sample: 'trois-rivieres' });
  await main(window.page)
    .getByRole('application', { name: /^Graphe/ })
    .waitFor();
  await makeHostile(window);
}, 120_000);
// The window fails as it closes when the content policy had anything to refuse.
afterAll(() => window.close());

const mustBeInert = async (): Promise<void> => {
  await mustBeText(window);
  expect(noted(window.home, 'message')).toEqual([]);
};

describe('G09, rule 3: names that would be programs are text', () => {
  it.each(MAIN_SCREENS)('on the screen « $name »', async (screen) => {
    await goToScreen(window, screen);
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
