import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archivedFiles, fusesOf } from '../../tools/package-account.mjs';
import { startChild } from '../harness/child.ts';
import { type DesktopOptions, type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { newHome, PINNED_NODE, ROOT } from '../harness/folders.ts';
import { makePackage, type TestPackage, withoutRepository } from '../harness/package.ts';
import { descendantsOf } from './process-tree.ts';

let made: TestPackage;
let desktop: DesktopWindow | null = null;
beforeAll(async () => {
  made = await makePackage();
});
afterAll(() => made?.remove());
afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

const open = async (options: DesktopOptions = {}): Promise<DesktopWindow> => {
  desktop = await openDesktop({ executable: made.executable, hostNode: '', ...options });
  return desktop;
};

interface Reply {
  readonly ok: boolean;
  readonly output?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}
const ask = ({ page }: DesktopWindow, operation: string, input: unknown = {}): Promise<Reply> =>
  page.evaluate(
    (request) =>
      (window as unknown as { alliage: { send(asked: unknown): Promise<Reply> } }).alliage.send(request),
    { operation, input, lang: 'fr' },
  );

const newProjectFile = (path: string, sample = 'rameau'): string => {
  const args = [join(ROOT, 'out', 'main', 'cli.js'), 'new', path, '--sample', sample, '--json'];
  execFileSync(PINNED_NODE, args, { env: { ...process.env, ALLIAGE_HOME: newHome() } });
  return path;
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('what a package of the desktop holds', () => {
  it('rule 9: its fuses, read back', async () => {
    expect(await fusesOf(made.executable)).toEqual({
      RunAsNode: 'off',
      EnableCookieEncryption: 'on',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: 'on',
      OnlyLoadAppFromAsar: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
      GrantFileProtocolExtraPrivileges: 'off',
    });
  });

  it('is what was built and what it loads: no test, no source, no map, nothing of another system', () => {
    const paths = archivedFiles(made.resources).map(({ path }) => path);
    const foreign = paths.filter(
      (path) =>
        !/^(?:package\.json|out\/(?:main|preload|renderer|resources)\/.+|node_modules\/.+)$/.test(path) ||
        /\.(?:map|ts|tsx|mts|cts|cpp|hpp|c|h|md)$|(?:^|\/)(?:tests?|__tests__|examples?|docs|shared\/data)\/|\.test\./.test(
          path.replace(/^out\/resources\/samples\/README\.md$/, ''),
        ),
    );
    expect(foreign).toEqual([]);
    const natives = paths.filter((path) => path.endsWith('.node'));
    expect(natives.length).toBeGreaterThan(2);
    expect(natives.filter((path) => !path.includes(`${process.platform}-${process.arch}`))).toEqual([]);
    // Of the window they are in its own bundle already; the last two are of the command line alone.
    expect(
      paths.filter((path) =>
        /^node_modules\/(?:react|react-dom|@mantine|cytoscape|@tabler|@fontsource|i18next|commander|cli-progress)/.test(
          path,
        ),
      ),
    ).toEqual([]);
  });

  it('holds nothing twice, and no path of the machine that made it', () => {
    const byHash = new Map<string, string[]>();
    for (const path of filesUnder(made.folder)) {
      if (statSync(path).size < 1_000) continue;
      const hash = hashOf(path);
      byHash.set(hash, [...(byHash.get(hash) ?? []), path]);
    }
    expect([...byHash.values()].filter((paths) => paths.length > 1)).toEqual([]);
    const ours = filesUnder(made.resources).filter((path) => !/\.node$|\/node\/node$/.test(path));
    expect(ours.filter((path) => readFileSync(path).includes(ROOT))).toEqual([]);
  });

  it('carries its licences, and speaks French and English alone', () => {
    expect(readdirSync(join(made.folder, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
    for (const path of [
      join(made.folder, 'LICENSES.chromium.html'),
      join(made.folder, 'LICENSE.electron.txt'),
      join(made.resources, 'licences', 'LICENSE.txt'),
      join(made.resources, 'app.asar.unpacked', 'out', 'resources', 'licences', 'NOTICE.txt'),
    ])
      expect(existsSync(path)).toBe(true);
  });
});

describe('a package with an Electron whose Node is young enough', () => {
  it('ships no other, and starts its data host from the archive: only what a library reads lies beside', async () => {
    const plain = await makePackage({ needsNode: false });
    try {
      const beside = archivedFiles(plain.resources).filter(({ isUnpacked }) => isUnpacked);
      expect(
        beside.filter(({ path }) => !path.endsWith('.node') && !path.startsWith('out/resources/')),
      ).toEqual([]);
      expect(existsSync(join(plain.resources, 'node'))).toBe(false);
      // In truth it is too old here: the data host was found, read, and says so.
      const window = await open({ executable: plain.executable });
      await window.shell.waitFor(/needs Node 22\.14 or later .* Nothing was opened/);
      expect((await ask(window, 'project.info')).error?.code).toBe('E-HOST-DOWN');
    } finally {
      await desktop?.close();
      desktop = null;
      plain.remove();
    }
  });
});

describe('a package on a system without the repository', () => {
  const newProject = (home: string): string => {
    const folder = join(home, 'Mes projets – été à Ré');
    mkdirSync(folder);
    return newProjectFile(join(folder, 'L’œuvre d’Aÿ & Cie.alliage'));
  };
  const lastWords = async (window: DesktopWindow): Promise<number | null> => {
    const ended = window.shell.ended;
    await window.page.evaluate(() => window.close()).catch(() => undefined);
    return ended;
  };

  it('opens the project given as an argument, a second start shows the first window, and it quits clean', async () => {
    const home = newHome();
    const path = newProject(home);
    const window = await open({ home, args: [path], wrapper: withoutRepository() });
    await expect.poll(async () => (await ask(window, 'project.info')).ok).toBe(true);
    await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();

    const family = descendantsOf(window.shell.process.pid ?? 0);
    const hosts = family.filter(({ command }) => command.includes('out/main/process.js'));
    expect(hosts).toHaveLength(1);
    expect(readlinkSync(`/proc/${hosts[0]?.pid}/exe`)).toContain(made.folder);
    expect(family.filter(({ command }) => command.includes(ROOT))).toEqual([]);

    const other = newProjectFile(join(home, 'L’autre.alliage'), 'trois-rivieres');
    const second = startChild(made.executable, ['--no-sandbox', '--disable-gpu', other], {
      env: { ...process.env, DISPLAY: window.display, ALLIAGE_HOME: home },
    });
    expect(await second.ended).toBe(0);
    await expect
      .poll(async () => ((await ask(window, 'project.info')).output as { name?: string } | undefined)?.name)
      .toContain('Trois');
    expect(window.page.context().pages()).toHaveLength(1);

    expect(await lastWords(window)).toBe(0);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(descendantsOf(window.shell.process.pid ?? 0)).toEqual([]);
  });

  it('reads and writes every format that needs a library of the system, a thread or a process', async () => {
    const window = await open({ wrapper: withoutRepository() });
    expect((await ask(window, 'project.discover', { sample: 'rameau' })).ok).toBe(true);
    const base = {
      ...{ view: null, territory: null, title: null, subtitle: null, size: 'a4', audience: 'committee' },
      ...{ withPersons: false, csv: 'fr', on: null, file: null },
    };
    const contents = new Map<string, string>();
    for (const format of ['png', 'svg', 'pdf', 'html', 'xlsx', 'csv', 'json', 'gexf', 'graphml']) {
      const { error, output } = await ask(window, 'export.create', { ...base, format });
      expect(error).toBeUndefined();
      const [file] = (output as { files: readonly { base64: string }[] }).files;
      contents.set(format, file?.base64 ?? '');
    }
    const startOf = (format: string): string =>
      Buffer.from(contents.get(format) ?? '', 'base64').toString('latin1', 0, 4);
    expect([startOf('png').slice(1), startOf('pdf'), startOf('xlsx').slice(0, 2)]).toEqual([
      'PNG',
      '%PDF',
      'PK',
    ]);
    const upload = await ask(window, 'import.upload', {
      upload: null,
      name: 'acteurs.xlsx',
      base64: contents.get('xlsx'),
      isLast: true,
    });
    const { file } = upload.output as { file: string };
    expect((await ask(window, 'import.inspect', { files: [file], job: 'read' })).error).toBeUndefined();
    expect((await ask(window, 'minutes.create', { format: 'docx', file: null })).error).toBeUndefined();
    expect((await ask(window, 'app.licences')).output).toMatchObject({
      text: expect.stringContaining('MIT'),
    });
    expect((await ask(window, 'snapshot.create', { name: 'Juin', job: 'freeze' })).error).toBeUndefined();
    const dossier = await ask(window, 'dossier.create', { job: 'write', snapshot: 'Juin', file: null });
    expect(dossier.error).toBeUndefined();
    expect((await ask(window, 'backup.make')).error).toBeUndefined();
  });
});

describe('I18: a package runs what it holds, and nothing else', () => {
  it('whatever the variables and switches of its runtimes say', async () => {
    const home = newHome();
    const mark = join(home, 'injected');
    const code = join(home, 'evil.cjs');
    writeFileSync(code, `require('node:fs').appendFileSync(${JSON.stringify(mark)}, 'x');`);
    const runner = join(home, 'node');
    writeFileSync(runner, `#!/bin/sh\ntouch '${mark}'\nexec '${PINNED_NODE}' "$@"\n`, { mode: 0o755 });
    const window = await open({
      home,
      hostNode: runner,
      wrapper: ['env', `NODE_OPTIONS=--require=${code}`, 'ELECTRON_ENABLE_LOGGING=0'],
      args: ['--inspect=0', '--inspect-brk=0', `--require=${code}`],
    });
    expect((await ask(window, 'app.state')).ok).toBe(true);
    expect(window.shell.output()).not.toContain('Debugger listening');
    expect(existsSync(mark)).toBe(false);
  });

  it('ELECTRON_RUN_AS_NODE=1 does nothing: a window opens, no script runs', async () => {
    const home = newHome();
    const mark = join(home, 'injected');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    const window = await open({ home, wrapper: ['env', 'ELECTRON_RUN_AS_NODE=1'], args: ['-e', code] });
    expect((await ask(window, 'app.state')).ok).toBe(true);
    expect(existsSync(mark)).toBe(false);
  });
});
