import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startChild } from '../harness/child.ts';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { electronForTests } from '../harness/electron-files.ts';
import { newHome, PINNED_NODE, ROOT } from '../harness/folders.ts';
import { clickMenu } from '../harness/shell-orders.ts';

let desktop: DesktopWindow | null = null;
afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

interface Exposed {
  send(request: unknown): Promise<{ ok: boolean; output?: unknown; error?: { code: string } }>;
  subscribe(listener: (event: { event: string }) => void): () => void;
  dialogs: { saveExport(name: string, extension: string): Promise<string | null> };
}

const ask = (window: DesktopWindow, operation: string, input: unknown = {}) =>
  window.page.evaluate((request) => (window as unknown as { alliage: Exposed }).alliage.send(request), {
    operation,
    input,
    lang: 'fr',
  });

/** Processes whose command line holds this, as `pid command`. */
const processesWith = (text: string): readonly string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -eo'));

const newProject = (home: string): string => {
  const path = join(home, 'Vallée d’Été.alliage');
  const cli = join(ROOT, 'out', 'main', 'cli.js');
  execFileSync(PINNED_NODE, [cli, 'new', path, '--sample', 'rameau', '--json'], {
    env: { ...process.env, ALLIAGE_HOME: home },
  });
  return path;
};

describe('the data host', () => {
  const dataHostPid = (window: DesktopWindow): number => {
    const children = execFileSync('pgrep', [
      '-P',
      String(window.shell.process.pid),
      '-f',
      'out/main/process.js',
    ]);
    return Number(children.toString().trim());
  };

  it('is a process of its own: killed, it is said, started again, and the project is open again', async () => {
    const home = newHome();
    desktop = await openDesktop({ home, args: [newProject(home)] });
    await expect.poll(async () => (await ask(desktop as DesktopWindow, 'project.info')).ok).toBe(true);
    await desktop.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      (window as unknown as { alliage: Exposed }).alliage.subscribe(({ event }) => seen.push(event));
    });
    process.kill(dataHostPid(desktop), 'SIGKILL');
    await expect
      .poll(() => desktop?.page.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toContain('host.down');
    await expect
      .poll(async () => (await ask(desktop as DesktopWindow, 'project.info')).ok, { timeout: 5_000 })
      .toBe(true);
  });

  it('in a runtime too old for SQLite says what to do, and the window answers', async () => {
    desktop = await openDesktop({ hostNode: '' });
    await desktop.shell.waitFor(/needs Node 22\.14 or later .* Start it with npm start/);
    expect((await ask(desktop, 'project.info')).error?.code).toBe('E-HOST-DOWN');
    await desktop.page.getByRole('button').first().waitFor();
  });

  it('ends with the window', async () => {
    const window = await openDesktop();
    const pid = dataHostPid(window);
    await window.close();
    expect(() => process.kill(pid, 0)).toThrow();
    expect(processesWith(window.home)).toEqual([]);
  });
});

describe('a project named on the command line', () => {
  it('is opened, and a second start hands its own to the first window and leaves', async () => {
    const home = newHome();
    const path = newProject(home);
    desktop = await openDesktop({ home });
    const executable = await electronForTests();
    const env = {
      ...process.env,
      DISPLAY: desktop.display,
      ALLIAGE_HOME: home,
      ALLIAGE_HOST_NODE: PINNED_NODE,
    };
    const second = startChild(executable, ['--no-sandbox', '--disable-gpu', path], { env });
    expect(await second.ended).toBe(0);
    await expect
      .poll(async () => (await ask(desktop as DesktopWindow, 'project.info')).output)
      .toMatchObject({ fileName: 'Vallée d’Été.alliage', entities: expect.anything() });
  });

  it('is passed over when it is not there', async () => {
    desktop = await openDesktop({ args: ['/nowhere/at/all.alliage', '--app-open=../../x'] });
    expect((await ask(desktop, 'app.state')).ok).toBe(true);
    expect((await ask(desktop, 'project.info')).error?.code).toBe('E-NO-PROJECT');
  });
});

describe('native dialogs', () => {
  it('give a token and never a path, and suggest a name that every system takes', async () => {
    const home = newHome();
    const target = join(home, 'carte.png');
    writeFileSync(join(home, 'dialogs.json'), JSON.stringify({ save: target }));
    desktop = await openDesktop({ home });
    const token = await desktop.page.evaluate(() =>
      (window as unknown as { alliage: Exposed }).alliage.dialogs.saveExport(
        '../Carte : « été »/2026',
        'png',
      ),
    );
    expect(token).toEqual(expect.any(String));
    expect(token).not.toContain('carte');
    const asked = readFileSync(join(home, 'shell.jsonl'), 'utf8')
      .split('\n')
      .find((line) => line.includes('save-dialog'));
    expect(JSON.parse(asked ?? '{}').value.defaultPath).toBe('_Carte _ _ été __2026.png');
  });

  it('give nothing when the person cancels', async () => {
    desktop = await openDesktop();
    const token = await desktop.page.evaluate(() =>
      (window as unknown as { alliage: Exposed }).alliage.dialogs.saveExport('a', 'png'),
    );
    expect(token).toBeNull();
  });
});

describe('the menu', () => {
  it('runs the commands of the window, and speaks its language', async () => {
    const home = newHome();
    desktop = await openDesktop({ home });
    const { page } = desktop;
    await ask(desktop, 'settings.set', { language: 'fr' });
    await page.getByRole('button', { name: /^Découvrir/ }).waitFor();
    await clickMenu(home, 'Aide et raccourcis');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await ask(desktop, 'settings.set', { language: 'en' });
    await page.getByRole('button', { name: /^Discover/ }).waitFor();
    await clickMenu(home, 'Settings…');
    await page.getByRole('navigation', { name: 'Sections of the settings' }).waitFor();
  });
});

describe('the window', () => {
  const rendererOf = (home: string): string | undefined =>
    processesWith(join(home, 'window')).find((line) => line.includes('--type=renderer'));

  it('loads its page again after the page died, and remembers its place', async () => {
    const home = newHome();
    desktop = await openDesktop({ home });
    const before = rendererOf(home);
    process.kill(Number(before?.trim().split(' ')[0]), 'SIGKILL');
    await expect.poll(() => rendererOf(home)).not.toBe(before);
    await expect.poll(() => rendererOf(home)).toEqual(expect.any(String));
    await desktop.close();
    desktop = null;
    expect(JSON.parse(readFileSync(join(home, 'window', 'window.json'), 'utf8'))).toMatchObject({
      place: { width: 1440, height: 900 },
    });
  });
});
