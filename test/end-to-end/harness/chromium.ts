import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Child, startChild } from './child.ts';
import { CACHE, newHome, PINNED_NODE, ROOT } from './folders.ts';
import { mustRespectPolicy, type Watched, watchPage } from './watched.ts';

const UNPACKED = join(CACHE, 'chromium');
const UNPACK = "const { default: it } = await import('@sparticuz/chromium'); await it.executablePath();";

/** Path of the Chromium that an npm package carries. It unpacks where temporary files go, so it is told a folder of ours. */
export const chromiumForTests = (): string => {
  const executable = join(UNPACKED, 'chromium');
  if (!existsSync(executable)) {
    mkdirSync(UNPACKED, { recursive: true });
    const env = { ...process.env, TMPDIR: UNPACKED };
    execFileSync(PINNED_NODE, ['--input-type=module', '-e', UNPACK], { cwd: ROOT, env });
  }
  return executable;
};

/** Nothing of its own over the network: what is left is what the page does. */
const SWITCHES = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumForTests(), args: SWITCHES });

/** The browser host, on a free port; `wrapper` is put before the command. */
export const serve = async (
  home: string,
  wrapper: readonly string[] = [],
): Promise<Child & { address: string }> => {
  const cli = join(ROOT, 'out', 'main', 'cli.js');
  const env = { ...process.env, ALLIAGE_HOME: home };
  const [file = PINNED_NODE, ...args] = [...wrapper, PINNED_NODE, cli, 'serve', '--no-open'];
  const child = startChild(file, args, { env });
  const [, address = ''] = await child.waitFor(/Alliage: (http:\S+)/);
  return { ...child, address };
};

export interface BrowserWindow extends Watched {
  readonly page: Page;
  readonly home: string;
  readonly host: Child & { address: string };
  close(): Promise<void>;
}

const SCREEN = { width: 1440, height: 900 };

/** The browser host and a page on it. */
export const openBrowser = async (
  options: BrowserContextOptions = {},
  wrapper: readonly string[] = [],
  home: string = newHome(),
): Promise<BrowserWindow> => {
  const [browser, host] = await Promise.all([startChromium(), serve(home, wrapper)]);
  const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const watched = await watchPage(page);
  await page.goto(host.address);
  const close = async (): Promise<void> => {
    await browser.close();
    await host.end();
    mustRespectPolicy(watched);
  };
  return { page, home, host, ...watched, close };
};
