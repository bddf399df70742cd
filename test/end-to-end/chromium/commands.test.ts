import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandById, commands } from '../../../renderer/commands/commands.ts';
import { keysOf } from '../../../renderer/commands/find-by-keys.ts';
import { pictureFile } from '../harness/folders.ts';
import { trialGroups } from '../journeys/command-trials.ts';
import { choose, reasonsInPalette, runCommand, textOf } from '../journeys/palette.ts';
import { ACTOR, type Trial, type TrialGroup } from '../journeys/trial.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

/** Only where the host has a dialog to choose a file. */
const DESKTOP_ONLY = new Set(['project.open']);
const listed = commands.filter(({ keysOnly }) => !keysOnly);

const pictureOf = async (page: Page): Promise<string> =>
  (await page.getByRole('application').first().screenshot()).toString('base64');

/** What was said before says nothing of this command. */
const passMessages = async (page: Page): Promise<void> => {
  const messages = page.locator('.mantine-Notification-root');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.mantine-Notification-closeButton'))
      one.click();
  });
  await expect.poll(() => messages.count()).toBe(0);
};

/** The palette by mouse or by keyboard, or the keys of the command itself. */
type Hand = 'mouse' | 'keyboard' | 'keys';

const usualKeys = (id: string): string | undefined => keysOf(commandById(id), 'browser')[0];

/** `Mod+Shift+L` as a hand presses it; a letter alone is written small. */
const pressKeys = async (page: Page, id: string): Promise<void> => {
  if (commandById(id).scope === 'canvas') await runCommand(page, 'explorer.focusCanvas');
  if (commandById(id).scope === 'suggestions') await page.getByRole('listbox', { name: /^Pistes/ }).focus();
  const keys = usualKeys(id) ?? '';
  await page.keyboard.press(keys.length === 1 ? keys.toLowerCase() : keys.replace('Mod', 'Control'));
};

const tryCommand = async (window: OpenedWindow, trial: Trial, by: Hand): Promise<void> => {
  const { page } = window;
  await trial.first?.(window);
  await passMessages(page);
  const before = trial.isPictured ? await pictureOf(page) : null;
  if (by === 'keys') await pressKeys(page, trial.id);
  else await runCommand(page, trial.id, by);
  await trial.sees(page);
  if (before !== null) await expect.poll(() => pictureOf(page)).not.toBe(before);
  await trial.after?.(window);
};

const tryGroup = async (window: OpenedWindow, group: TrialGroup, by: Hand): Promise<void> => {
  await group.start(window);
  for (const trial of group.trials) {
    try {
      await tryCommand(window, trial, by);
    } catch (error) {
      await window.page.screenshot({ path: pictureFile(`command-${trial.id}-${by}`) });
      // The groups that follow start in a window of their own.
      await window.ask('project.discover', { sample: 'trois-rivieres', reset: true });
      await window.page.reload();
      throw new Error(`${trial.id}, by ${by}`, { cause: error });
    }
    expect(window.consoleErrors, trial.id).toEqual([]);
  }
};

describe('every command of the palette, in Chromium', () => {
  let window: OpenedWindow;
  beforeAll(async () => {
    window = await openInBrowser();
    await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).waitFor();
  });
  afterAll(() => window.close());

  it('is tried below', () => {
    const tried = trialGroups.flatMap(({ trials }) => trials.map(({ id }) => id));
    expect(new Set(tried).size).toBe(tried.length);
    expect([...tried, ...DESKTOP_ONLY].sort()).toEqual(listed.map(({ id }) => id).sort());
  });

  it('says why it cannot be done, without a project', async () => {
    const reasons = await reasonsInPalette(window.page);
    expect(reasons.size).toBe(new Set(listed.map(({ title }) => textOf(title))).size);
    const free = [...reasons].filter(([, reason]) => reason === null).map(([title]) => title);
    const expected = [
      'project.new',
      'screen.home',
      'frame.settings',
      'settings.keyboard',
      'settings.statement',
      'backup.see',
      'frame.help',
      'help.glossary',
      'help.data',
      'settings.about',
      'import.open',
    ];
    expect(free.sort()).toEqual(
      listed
        .filter(({ id }) => expected.includes(id))
        .map(({ title }) => textOf(title))
        .sort(),
    );
    await runCommand(window.page, 'explorer.export');
    await window.page
      .locator('.mantine-Notification-root')
      .getByText(textOf('frame.reasons.noProject'))
      .waitFor();
  });

  it('says why it cannot be done, with nothing chosen', async () => {
    const { page } = window;
    await window.ask('project.discover', { sample: 'trois-rivieres' });
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
    const reasons = await reasonsInPalette(page);
    for (const [key, reason] of [
      ['explorer.commands.neighbourhood', 'frame.reasons.noSelection'],
      ['interaction.commands.alignLeft', 'interaction.reasons.two'],
      ['interaction.commands.spreadAcross', 'interaction.reasons.three'],
      ['explorer.commands.depthMore', 'explorer.reasons.noFocus'],
      ['explorer.commands.clearFilters', 'explorer.reasons.noFilter'],
      ['grouping.commands.remove', 'grouping.reasons.none'],
      ['map.commands.zoomIn', 'map.reasons.noMap'],
      ['frame.commands.redo', 'frame.reasons.nothingToRedo'],
      ['frame.commands.openProject', 'frame.reasons.desktopOnly'],
    ] as const)
      expect(reasons.get(textOf(key)), key).toBe(textOf(reason));
  });

  it.each(trialGroups)('by keyboard only: $name', (group) => tryGroup(window, group, 'keyboard'), 120_000);
  it.each(trialGroups)('by mouse: $name', (group) => tryGroup(window, group, 'mouse'), 120_000);

  const withKeys = trialGroups.flatMap(({ trials, ...group }) => {
    const kept = trials.filter(({ id }) => usualKeys(id));
    return kept.length > 0 ? [{ ...group, trials: kept }] : [];
  });
  it.each(withKeys)('by their own keys: $name', (group) => tryGroup(window, group, 'keys'), 120_000);

  it('hears what is typed at once', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+2');
    for (const behind of ['explorer.focusCanvas', 'explorer.list']) {
      await runCommand(page, behind);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Voir les doublons');
      const field = page.getByRole('combobox', { name: textOf('frame.palette.title') });
      expect(await field.inputValue()).toBe('Voir les doublons');
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
    }
    await runCommand(page, 'explorer.list');
  });

  it('keys that are of no line of the palette', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+2');
    await choose(page, ACTOR);
    await runCommand(page, 'explorer.focusCanvas');
    const canvas = page.getByRole('application', { name: /^Graphe/ });
    const isOn = (locator: Locator) =>
      expect.poll(() => locator.evaluate((one) => one === document.activeElement)).toBe(true);
    for (const [key, seen] of [
      ['a', page.getByRole('dialog', { name: 'Ajouter un acteur' })],
      ['l', page.getByRole('dialog', { name: 'Relier' })],
      ['Shift+F10', page.getByRole('menu')],
      ['ContextMenu', page.getByRole('menu')],
      ['Control+f', page.locator('[data-search] input')],
    ] as const) {
      await page.keyboard.press(key);
      await seen.first().waitFor();
      await expect
        .poll(async () => {
          await page.keyboard.press('Escape');
          return seen.count();
        })
        .toBe(0);
      await runCommand(page, 'explorer.focusCanvas');
      await isOn(canvas);
    }
    const regions = new Set<string>();
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press(step < 6 ? 'F6' : 'Shift+F6');
      regions.add(
        await page.evaluate(
          () => document.activeElement?.closest('[data-region]')?.getAttribute('class') ?? '',
        ),
      );
    }
    expect(regions.size).toBeGreaterThanOrEqual(4);
    await page.keyboard.press('F5');
    const slide = page.getByRole('region', { name: 'Présentation' });
    const first = await slide.textContent();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slide.textContent()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slide.textContent()).toBe(first);
    await page.keyboard.press('Escape');
    await slide.waitFor({ state: 'detached' });
    expect(window.consoleErrors).toEqual([]);
  });
});
