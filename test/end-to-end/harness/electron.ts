import { type Browser, chromium, type Page } from 'playwright-core';
import { type Child, startChild } from './child.ts';
import { startDisplay } from './display.ts';
import { electronForTests } from './electron-files.ts';
import { newHome, PINNED_NODE } from './folders.ts';
import { type Watched, watchPage } from './watched.ts';

export interface DesktopWindow extends Watched {
  readonly page: Page;
  readonly home: string;
  readonly shell: Child;
  readonly display: string;
  close(): Promise<void>;
}

/** Xvfb has no sandbox for root and no graphics card; the port is how the test drives the window. */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];

const attach = async (shell: Child): Promise<{ browser: Browser; page: Page }> => {
  const [, address = ''] = await shell.waitFor(/DevTools listening on (ws:\S+)/);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('no context in the window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState('domcontentloaded');
  return { browser, page };
};

export interface DesktopOptions {
  readonly home?: string;
  readonly args?: readonly string[];
  /** Put before the executable, as `strace … -o FILE`. */
  readonly wrapper?: readonly string[];
}

/** The built application in a real Electron on a screen of its own. */
export const openDesktop = async ({ home = newHome(), args = [], wrapper = [] }: DesktopOptions = {}) => {
  const executable = await electronForTests();
  const { name, server } = await startDisplay();
  const env = { ...process.env, DISPLAY: name, ALLIAGE_HOME: home, ALLIAGE_HOST_NODE: PINNED_NODE };
  const [file = executable, ...before] = [...wrapper, executable];
  const shell = startChild(file, [...before, ...SWITCHES, ...args], { env });
  const { browser, page } = await attach(shell);
  const window: DesktopWindow = {
    page,
    home,
    shell,
    display: name,
    ...watchPage(page),
    close: async () => {
      await browser.close();
      await shell.end();
      await server.end();
    },
  };
  return window;
};
