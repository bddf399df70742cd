import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startChild } from '../harness/child.ts';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { electronForTests } from '../harness/electron-files.ts';
import { newHome, PINNED_NODE, ROOT } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';

const SLOW_MS = 30_000;
let desktop: DesktopWindow | null = null;
afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

const cli = (home: string, ...args: readonly string[]): void =>
  void execFileSync(PINNED_NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...args, '--json'], {
    env: { ...process.env, ALLIAGE_HOME: home },
  });

/** A project with a backup. */
const aBackedUpProject = (home: string): string => {
  const path = join(home, 'Vallée.alliage');
  cli(home, 'new', path, '--sample', 'rameau');
  cli(home, 'backup', path);
  return path;
};

/** No dialog of the system's was shown. */
const hasMessage = (home: string): boolean => {
  const log = join(home, 'shell.jsonl');
  return existsSync(log) && readFileSync(log, 'utf8').includes('"what":"message"');
};

/** What is wrong and where it is taken back from are said; one click, and one more to read the account. */
const takeBack = async ({ page }: DesktopWindow): Promise<void> => {
  page.setDefaultTimeout(SLOW_MS);
  await page.getByRole('button', { name: 'Restaurer la sauvegarde' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restaurer la sauvegarde' }).click();
  await page.getByRole('button', { name: 'Continuer dans le projet' }).click();
  await page.getByRole('application', { name: /^Graphe/ }).waitFor();
};

describe('a project that the system named and that does not open', () => {
  it('is taken back in the window, when it was named before the window listened', async () => {
    const home = newHome();
    const path = aBackedUpProject(home);
    truncateSync(path, 5_000);
    desktop = await openDesktop({ home, args: [path] });
    await desktop.page.getByText('Le projet est endommagé.').first().waitFor({ timeout: SLOW_MS });
    await takeBack(desktop);
    expect(hasMessage(home)).toBe(false);
  });

  it('is taken back in the window that is there already, by a second start', async () => {
    const home = newHome();
    const path = aBackedUpProject(home);
    truncateSync(path, 0);
    desktop = await openDesktop({ home });
    const env = {
      ...process.env,
      DISPLAY: desktop.display,
      ALLIAGE_HOME: home,
      ALLIAGE_HOST_NODE: PINNED_NODE,
    };
    const second = startChild(await electronForTests(), ['--no-sandbox', '--disable-gpu', path], { env });
    expect(await second.ended).toBe(0);
    await desktop.page.getByText('Ce fichier est vide').first().waitFor({ timeout: SLOW_MS });
    await takeBack(desktop);
    expect(hasMessage(home)).toBe(false);
  });
});

it('a recent project whose file is gone comes back from its backup', async () => {
  const home = newHome();
  const path = aBackedUpProject(home);
  desktop = await openDesktop({ home, args: [path] });
  const { page } = desktop;
  page.setDefaultTimeout(SLOW_MS);
  await page.getByRole('application', { name: /^Graphe/ }).waitFor();
  await page.evaluate(() =>
    (window as unknown as { alliage: { send(request: unknown): Promise<unknown> } }).alliage.send({
      operation: 'project.close',
      input: {},
      lang: 'fr',
    }),
  );
  rmSync(path);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: 'Vallée.alliage' }).getByRole('button').first().click();
  await page.getByText('Le fichier du projet n’est plus à cet emplacement').first().waitFor();
  await takeBack(desktop);
});
