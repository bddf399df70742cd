import type { Page } from 'playwright-core';
import { commandById } from '../../../renderer/commands/commands.ts';
import { fr } from '../../../renderer/i18n/fr.ts';

/** The French text of a key, as the window has it. */
export const textOf = (key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((texts, part) => (texts as Record<string, unknown> | undefined)?.[part], fr);
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found;
};

const field = (page: Page) => page.getByRole('combobox', { name: textOf('frame.palette.title') });
/** The line of a command: its keys or why it cannot be done may follow its title, another word may not. */
const paletteLine = (page: Page, title: string) =>
  page.getByRole('option').filter({ hasText: new RegExp(`^${title.replace(/[.()]/g, '\\$&')}(?! )`) });

/** `quickly`: to set the stage, whichever way. */
type Hand = 'mouse' | 'keyboard' | 'quickly';

const openPalette = async (page: Page, by: Hand): Promise<void> => {
  if (by !== 'mouse') await page.keyboard.press('Control+k');
  else
    await page
      .getByRole('button', { name: /^Rechercher/ })
      .first()
      .click();
  await field(page).waitFor();
};

/** The line that Enter would take is this one; arrows go down to it when another comes first. */
const walkTo = async (page: Page, title: string): Promise<void> => {
  const line = paletteLine(page, title).first();
  await line.waitFor();
  // What is searched in the project comes after, and takes the first place when it names better.
  for (let step = 0; step < 12; step++) {
    await page.waitForTimeout(30);
    if ((await line.getAttribute('data-combobox-selected')) === 'true') return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${title} is not reached by arrows`);
};

/** Types the title of a command in the palette, and takes its line. */
export const runByTitle = async (page: Page, title: string, by: Hand = 'quickly'): Promise<void> => {
  await openPalette(page, by);
  if (by !== 'keyboard') {
    await field(page).fill(title);
    await paletteLine(page, title).first().click();
  } else {
    await page.keyboard.type(title);
    await page
      .locator('[role=dialog] [role=status]')
      .filter({ hasText: /résultat/ })
      .waitFor({ state: 'attached' });
    await walkTo(page, title);
    await page.keyboard.press('Enter');
  }
  await field(page).waitFor({ state: 'detached' });
};

export const runCommand = (page: Page, id: string, by: Hand = 'quickly'): Promise<void> =>
  runByTitle(page, textOf(commandById(id).title), by);

/** Every command that the palette lists, by its title, with why it cannot be done, or null. */
export const reasonsInPalette = async (page: Page): Promise<ReadonlyMap<string, string | null>> => {
  await openPalette(page, 'keyboard');
  await page.getByRole('option').first().waitFor();
  const lines = await page.getByRole('option').evaluateAll((options) =>
    options.map((option) => {
      const [words] = option.querySelectorAll('span');
      const reason = words?.querySelector('span')?.textContent ?? null;
      return [words?.firstChild?.textContent ?? '', reason] as const;
    }),
  );
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  return new Map(lines.map(([title, reason]) => [title, reason?.replace(/^Indisponible\s: /, '') ?? null]));
};

/** An entity by its name: its card is open, and it is what is chosen. */
export const choose = async (page: Page, name: string): Promise<void> => {
  await openPalette(page, 'keyboard');
  await field(page).fill(name);
  await page.getByRole('option').filter({ hasText: name }).first().click();
  await page
    .getByRole('complementary')
    .getByRole('heading', { level: 2 })
    .filter({ hasText: name })
    .first()
    .waitFor();
};
