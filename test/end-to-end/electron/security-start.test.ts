import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startChild } from '../harness/child.ts';
import { type DesktopOptions, type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { electronForTests } from '../harness/electron-files.ts';
import { newHome, PINNED_NODE } from '../harness/folders.ts';
import { noted } from '../harness/shell-orders.ts';
import { descendantsOf } from './process-tree.ts';

let desktop: DesktopWindow | null = null;
const open = async (options: DesktopOptions): Promise<DesktopWindow> => {
  desktop = await openDesktop(options);
  return desktop;
};
afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

interface Exposed {
  send(request: unknown): Promise<{ ok: boolean; output?: unknown; error?: { code: string } }>;
}
const ask = ({ page }: DesktopWindow, operation: string, input: unknown = {}) =>
  page.evaluate((request) => (window as unknown as { alliage: Exposed }).alliage.send(request), {
    operation,
    input,
    lang: 'fr',
  });

/** About a megabyte in all; the system takes no more than 128 KB in one. */
const LONG = Array.from({ length: 9 }, (_, at) => `${'x'.repeat(115_000)}${at}.alliage`);

/** What gives itself out for a project and is none. */
const makeTraps = (home: string): readonly string[] => {
  mkdirSync(join(home, 'folder.alliage'));
  symlinkSync('/etc/passwd', join(home, 'linked.alliage'));
  symlinkSync('/nowhere', join(home, 'dangling.alliage'));
  execFileSync('mkfifo', [join(home, 'pipe.alliage')]);
  return ['folder', 'dangling', 'pipe'].map((name) => join(home, `${name}.alliage`));
};

describe('I20: what the command line of the window names', () => {
  it('is looked at: a long name, a step upwards, a folder, a pipe or an address open nothing', async () => {
    const home = newHome();
    const window = await open({
      home,
      args: [
        'x'.repeat(10_000),
        ...makeTraps(home),
        '--app-open=../../x',
        '../../../etc/passwd',
        '../../x.alliage',
        'https://evil.example/a.alliage',
        'file:///etc/passwd',
        '\\\\host\\share\\a.alliage',
        'alliage://open?file=/etc/passwd.alliage',
      ],
    });
    expect((await ask(window, 'app.state')).ok).toBe(true);
    expect((await ask(window, 'project.info')).error?.code).toBe('E-NO-PROJECT');
    expect(window.page.url()).toBe('app://alliage/index.html');
    expect(noted(home, 'message')).toEqual([]);
  });

  it('is refused in words when it is a file that holds no project', async () => {
    const home = newHome();
    makeTraps(home);
    const window = await open({ home, args: [join(home, 'linked.alliage')] });
    // By the window, and by no dialog of the system's.
    await window.page
      .getByText(/^(Ce fichier n’est pas un projet|This file is not a project)/)
      .first()
      .waitFor();
    expect(await window.page.getByRole('main').textContent()).not.toContain('root:');
    expect(noted(home, 'message')).toEqual([]);
    expect((await ask(window, 'project.info')).error?.code).toBe('E-NO-PROJECT');
  });

  const startAgain = async (
    { home, display }: DesktopWindow,
    args: readonly string[],
  ): Promise<number | null> => {
    const second = startChild(await electronForTests(), ['--no-sandbox', '--disable-gpu', ...args], {
      env: { ...process.env, DISPLAY: display, ALLIAGE_HOME: home, ALLIAGE_HOST_NODE: PINNED_NODE },
    });
    return second.ended;
  };

  it('C01: handed over by a second start, which leaves, is looked at in the same way', async () => {
    const home = newHome();
    const window = await open({ home });
    const traps = makeTraps(home);
    expect(await startAgain(window, [...traps, '../../x.alliage', '--inspect=0'])).toBe(0);
    expect((await ask(window, 'project.info')).error?.code).toBe('E-NO-PROJECT');
    expect(window.page.context().pages()).toHaveLength(1);
  });

  it('a megabyte of it ends the second start, and leaves the first window alone', async () => {
    const window = await open({});
    expect(await startAgain(window, LONG)).toBe(2);
    expect(await startAgain(window, ['x'.repeat(60_000)])).toBe(2);
    expect((await ask(window, 'app.state')).ok).toBe(true);
    expect(window.shell.process.signalCode).toBeNull();
  });
});

describe('I18: the data host runs what the build made, and nothing else', () => {
  it('whatever the variables of its runtime say', async () => {
    const home = newHome();
    const mark = join(home, 'injected');
    const code = join(home, 'evil.cjs');
    writeFileSync(
      code,
      `require('node:fs').appendFileSync(${JSON.stringify(mark)}, process.argv.join(' ') + '\\n');`,
    );
    const variables = ['NODE_OPTIONS', `--require=${code}`] as const;
    const window = await open({ home, wrapper: ['env', variables.join('=')] });
    expect((await ask(window, 'app.state')).ok).toBe(true);
    const hosts = descendantsOf(window.shell.process.pid ?? 0).filter(({ command }) =>
      command.includes('out/main/process.js'),
    );
    expect(hosts).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('L10: what the window leaves on the disk', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('is for its owner alone, also where the system would let others read', async () => {
    const home = newHome();
    mkdirSync(join(home, 'window'));
    chmodSync(join(home, 'window'), 0o777);
    const window = await open({ home, wrapper: ['sh', '-c', 'umask 000; exec "$@"', 'sh'] });
    expect((await ask(window, 'project.discover', { sample: 'rameau' })).ok).toBe(true);
    expect((await ask(window, 'settings.set', { theme: 'dark' })).ok).toBe(true);
    await window.close();
    desktop = null;
    expect(modeOf(join(home, 'window'))).toBe('700');
    expect(modeOf(join(home, 'window', 'window.json'))).toBe('600');
    // What the test itself keeps there is its own affair.
    const own = readdirSync(home, { withFileTypes: true }).filter(
      ({ name }) => name !== 'window' && name !== 'shell.jsonl',
    );
    const readable = own.filter(({ name }) => (statSync(join(home, name)).mode & 0o077) !== 0);
    expect(readable.map(({ name }) => `${name} ${modeOf(join(home, name))}`)).toEqual([]);
  });
});
