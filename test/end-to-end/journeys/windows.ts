import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from '../harness/chromium.ts';
import { openDesktop } from '../harness/electron.ts';
import { newHome } from '../harness/folders.ts';
import type { JourneyWindow } from './journey.ts';

export interface OpenedWindow extends JourneyWindow {
  /** An operation by the window's own door, to set the stage of a test. */
  ask(operation: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A home that holds something already. */
  readonly home?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
  /** In a browser: without the content policy, which must not be all that holds. */
  readonly bypassCSP?: boolean;
}

const STEP_WITHIN_MS = 15_000;

interface Reply {
  readonly ok: boolean;
  readonly output?: unknown;
  readonly error?: { readonly code: string };
}
const outputOf = ({ ok, output, error }: Reply): unknown => {
  if (!ok) throw new Error(error?.code);
  return output;
};

const askBrowser = async (page: Page, operation: string, input: unknown): Promise<unknown> => {
  const request = { operation, input };
  const reply = await page.evaluate(async (body) => {
    const authorization = `Bearer ${sessionStorage.getItem('alliage.token')}`;
    const headers = { 'content-type': 'application/json', authorization };
    return (await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(body) })).json();
  }, request);
  return outputOf(reply);
};

const askDesktop = async (page: Page, operation: string, input: unknown): Promise<unknown> => {
  const request = { operation, input, lang: 'fr' };
  const reply = await page.evaluate((body) => {
    const { alliage } = window as unknown as {
      alliage: { send(request: unknown): Promise<Reply> };
    };
    return alliage.send(body);
  }, request);
  return outputOf(reply);
};

/** In a browser an export is a download. */
export const openInBrowser = async ({
  home,
  size,
  scale,
  bypassCSP = false,
}: OpenOptions = {}): Promise<OpenedWindow> => {
  const options = {
    bypassCSP,
    ...(size ? { viewport: size } : {}),
    ...(scale ? { deviceScaleFactor: scale } : {}),
  };
  const window = await openBrowser(options, [], home);
  window.page.setDefaultTimeout(STEP_WITHIN_MS);
  return {
    ...window,
    host: 'browser',
    ask: (operation, input) => askBrowser(window.page, operation, input),
    give: async (name, buffer) => {
      await window.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    },
    receive: async (act) => {
      const [download] = await Promise.all([window.page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
};

/** The size that the window had when it was last closed. */
const rememberSize = (home: string, size: { width: number; height: number }): void => {
  mkdirSync(join(home, 'window'), { recursive: true });
  writeFileSync(join(home, 'window', 'window.json'), JSON.stringify({ place: { x: 0, y: 0, ...size } }));
};

/** On the desktop it is a file where the native dialog said; the test answers for the dialog. */
export const openOnDesktop = async ({
  home = newHome(),
  size,
  scale,
}: OpenOptions = {}): Promise<OpenedWindow> => {
  if (size) rememberSize(home, size);
  const args = scale ? [`--force-device-scale-factor=${scale}`] : [];
  const window = await openDesktop({ home, args });
  window.page.setDefaultTimeout(STEP_WITHIN_MS);
  return {
    ...window,
    host: 'desktop',
    ask: (operation, input) => askDesktop(window.page, operation, input),
    give: async (name, bytes) => {
      const path = join(window.home, name);
      writeFileSync(path, bytes);
      writeFileSync(join(window.home, 'dialogs.json'), JSON.stringify({ open: [path] }));
      await window.page.getByRole('button', { name: 'Choisir des fichiers' }).click();
    },
    receive: async (act, extension) => {
      const path = join(window.home, `export.${extension}`);
      writeFileSync(join(window.home, 'dialogs.json'), JSON.stringify({ save: path }));
      await act();
      while (!existsSync(path)) await wait(50);
      return { name: basename(path), bytes: readFileSync(path) };
    },
  };
};

/** The example is open, as after a start. */
export const openExample = async ({ page, ask }: OpenedWindow): Promise<void> => {
  await ask('project.discover', { sample: 'trois-rivieres' });
  await page.reload();
  await page.getByRole('application').waitFor();
};
