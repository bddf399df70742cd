import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../harness/chromium.ts';
import { openDesktop } from '../harness/electron.ts';
import type { JourneyWindow } from './journey.ts';

export type OpenedWindow = JourneyWindow & { close(): Promise<void> };

const STEP_WITHIN_MS = 15_000;

/** In a browser an export is a download. */
export const openInBrowser = async (): Promise<OpenedWindow> => {
  const window = await openBrowser();
  window.page.setDefaultTimeout(STEP_WITHIN_MS);
  return {
    ...window,
    host: 'browser',
    receive: async (act) => {
      const [download] = await Promise.all([window.page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
};

/** On the desktop it is a file where the native dialog said; the test answers for the dialog. */
export const openOnDesktop = async (): Promise<OpenedWindow> => {
  const window = await openDesktop();
  window.page.setDefaultTimeout(STEP_WITHIN_MS);
  const path = join(window.home, 'export.png');
  return {
    ...window,
    host: 'desktop',
    receive: async (act) => {
      writeFileSync(join(window.home, 'dialogs.json'), JSON.stringify({ save: path }));
      await act();
      while (!existsSync(path)) await wait(50);
      return { name: basename(path), bytes: readFileSync(path) };
    },
  };
};
