import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Child, startChild } from './child.ts';
import { startDisplay } from './display.ts';
import { electronForTests } from './electron-files.ts';
import { newHome, PINNED_NODE } from './folders.ts';
import { mustRespectPolicy, type Watched, watchPage } from './watched.ts';

export interface DesktopWindow extends Watched {
  readonly page: Page;
  readonly home: string;
  readonly shell: Child;
  readonly display: string;
  /** The page after it died and was loaded again: the connection to the one before is of no more use. */
  attachAgain(): Promise<Page>;
  close(): Promise<void>;
}

/** Xvfb has no sandbox for root and no graphics card; the port is how the test drives the window. */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];

/** An Electron attached to in the middle of its first load never answers: the page is waited for, and attached to again if need be. */
const waitForPage = async (port: string): Promise<void> => {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json`);
    const targets = (await response.json()) as readonly { readonly type: string; readonly title: string }[];
    if (targets.some(({ type, title }) => type === 'page' && title !== '')) return;
    await wait(50);
  }
};

const connect = async (address: string, tries = 3): Promise<Browser> => {
  try {
    return await chromium.connectOverCDP(address, { timeout: 10_000 });
  } catch (error) {
    if (tries === 1) throw error;
    return connect(address, tries - 1);
  }
};

const attach = async (shell: Child): Promise<{ browser: Browser; page: Page }> => {
  const [, address = '', port = ''] = await shell.waitFor(
    /DevTools listening on (ws:\/\/127\.0\.0\.1:(\d+)\S+)/,
  );
  await waitForPage(port);
  const browser = await connect(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('no page in the window');
  return { browser, page };
};

export interface DesktopOptions {
  /** Another than the built application in the Electron of the tests: a package. */
  readonly executable?: string;
  readonly home?: string;
  readonly args?: readonly string[];
  /** Put before the executable, as `strace … -o FILE`. */
  readonly wrapper?: readonly string[];
  /** The Node of the data host; empty for Electron's own, which is too old here. */
  readonly hostNode?: string;
  /** Called at the instant before the process is started. */
  readonly onStart?: () => void;
  /** The test tries what the content policy is there to refuse. */
  readonly breaksPolicy?: boolean;
}

/** The built application in a real Electron on a screen of its own. */
export const openDesktop = async ({
  executable: given,
  home = newHome(),
  args = [],
  wrapper = [],
  hostNode = PINNED_NODE,
  onStart = () => undefined,
  breaksPolicy = false,
}: DesktopOptions = {}) => {
  const executable = given ?? (await electronForTests());
  const { name, server } = await startDisplay();
  const env = { ...process.env, DISPLAY: name, ALLIAGE_HOME: home, ALLIAGE_HOST_NODE: hostNode };
  const [file = executable, ...before] = [...wrapper, executable];
  onStart();
  const shell = startChild(file, [...before, ...SWITCHES, ...args], { env });
  const { browser, page } = await attach(shell);
  const others: Browser[] = [];
  const watched = await watchPage(page);
  const window: DesktopWindow = {
    page,
    home,
    shell,
    display: name,
    attachAgain: async () => {
      const again = await attach(shell);
      others.push(again.browser);
      return again.page;
    },
    ...watched,
    close: async () => {
      // The application first: its side of the connection may be slow to say goodbye.
      await shell.end();
      await Promise.all([browser, ...others].map((one) => one.close()));
      await server.end();
      if (!breaksPolicy) mustRespectPolicy(watched);
    },
  };
  return window;
};
