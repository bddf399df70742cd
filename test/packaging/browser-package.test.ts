import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../shared/node/services/version.ts';
import { importsOf } from '../helpers/sources.ts';
import { tryGuard, tryOutside } from '../hosts/loopback-cases.ts';
import { type AskedPlace, askedPlace } from '../hosts/loopback-place.ts';
import { readLock, shippedPackages } from '../tools/licences.mjs';
import { aBrowserPlace, addressOf, type BrowserPlace, listFiles, stop } from './browser-place.ts';
import { readZip, type ZipItem } from './zip-entries.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let place: BrowserPlace;
let items: readonly ZipItem[];
beforeAll(async () => {
  place = await aBrowserPlace();
  items = await readZip(place.zip.file);
}, 240_000);
afterAll(() => place.remove());

const inZip = () => items.map(({ path }) => path.slice(place.zip.name.length + 1));
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('the zip of the browser host', () => {
  it('is named by version and system, and unpacks into one folder of that name', () => {
    expect(place.zip.file).toContain(`Alliage-${VERSION}-navigateur-${place.zip.system.id}.zip`);
    expect(items.every(({ path }) => path.startsWith(`${place.zip.name}/`))).toBe(true);
    expect(readdirSync(place.folder).sort()).toEqual(
      [...place.zip.system.starts, 'LICENCE.txt', 'LISEZ-MOI.txt', 'app', 'node'].sort(),
    );
  });

  it('holds what is shipped and nothing else', () => {
    const kinds = [
      /^(Alliage\.(sh|desktop|command|cmd)|LICENCE\.txt|LISEZ-MOI\.txt)$/,
      /^node\/node(\.exe)?$/,
      /^app\/(package\.json|sbom\.cdx\.json)$/,
      /^app\/out\/main\/[\w-]+\.js$/,
      /^app\/out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png))$/,
      /^app\/out\/resources\/(dossier|fonts|licences|page|samples)\/[\w.-]+\.(typ|ttf|woff2|txt|js|css|json)$/,
      /^app\/out\/resources\/(territories\.db|icon\.svg|reliability\.json)$/,
      /^app\/node_modules\/.+\.(js|cjs|mjs|json|node)$/,
    ];
    expect(inZip().filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
    expect(
      inZip().filter((path) => /\.map$|\.d\.[cm]?ts$|\.tsx?$|(^|\/)(tests?|__tests__)\//.test(path)),
    ).toEqual([]);
    expect(inZip()).toContain('app/out/resources/licences/NOTICE.txt');
    expect(inZip().filter((path) => /out\/main\/(main|process)\.js$|preload/.test(path))).toEqual([]);
  });

  it('holds the binaries of this system alone', () => {
    const target = `${process.platform}-${process.arch}`;
    const binaries = inZip().filter((path) => path.endsWith('.node'));
    expect(binaries.length).toBeGreaterThan(2);
    expect(binaries.filter((path) => !path.includes(target))).toEqual([]);
  });

  it('ships nothing twice', () => {
    const seen = new Map<string, string>();
    const twice = listFiles(place.folder).flatMap((path) => {
      const hash = hashOf(place.inside(path));
      const first = seen.get(hash);
      seen.set(hash, path);
      return first && statSync(place.inside(path)).size > 0 ? [`${first} = ${path}`] : [];
    });
    expect(twice).toEqual([]);
  });

  it('names no folder of whoever made it, and no source map', () => {
    const texts = listFiles(place.folder).filter((path) => /\.(js|cjs|mjs|json|css|html|txt)$/.test(path));
    const naming = texts.filter((path) => {
      const text = readFileSync(place.inside(path), 'utf8');
      return text.includes(ROOT) || /sourceMappingURL=data:/.test(text);
    });
    expect(naming).toEqual([]);
  });

  it('keeps the right to be run, and tells its names to be UTF-8 where they are not ASCII', () => {
    const executable = items.filter(({ isExecutable }) => isExecutable).map(({ path }) => path);
    const starts = place.zip.system.starts.filter(() => process.platform !== 'win32');
    expect(executable.sort()).toEqual(
      [...starts, `node/${place.zip.system.node}`].map((path) => `${place.zip.name}/${path}`).sort(),
    );
    expect(items.filter(({ path, isUtf8 }) => /[^ -~]/.test(path) && !isUtf8)).toEqual([]);
  });

  it('has every package in the notice and in its own bill of materials', () => {
    const names = new Set(
      inZip().flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
    );
    const shipped = new Set(shippedPackages(readLock()).map(({ name }) => name));
    expect(names.size).toBeGreaterThan(20);
    expect([...names].filter((name) => !shipped.has(name))).toEqual([]);
    const bill = readFileSync(place.inside('app', 'sbom.cdx.json'), 'utf8');
    for (const name of names) expect(bill).toContain(`/${name.replace('@', '%40')}@`);
    expect(bill).toContain(`"pkg:generic/node@${place.zip.node.version}"`);
    expect(bill).not.toContain('darwin-arm64"');
  });
});

describe('unpacked where there is no Node', () => {
  it('loads every package that it names', async () => {
    const main = place.inside('app', 'out', 'main');
    const named = readdirSync(main).flatMap((name) =>
      importsOf({ path: name, text: readFileSync(join(main, name), 'utf8') }),
    );
    const packages = [...new Set(named)].filter((name) => !/^(\.|node:)/.test(name));
    expect(packages.length).toBeGreaterThan(10);
    const script = `for (const name of ${JSON.stringify(packages)}) await import(name);`;
    writeFileSync(join(main, 'try.mjs'), script);
    const { status, err } = await place.node([join(main, 'try.mjs')]);
    rmSync(join(main, 'try.mjs'));
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it('makes a project, a picture, a table and a dossier', async () => {
    const cli = (...args: readonly string[]) =>
      place.node([place.inside('app', 'out', 'main', 'cli.js'), ...args]);
    const project = join(place.home, 'Projet d’été.alliage');
    expect(await cli('new', project, '--sample', 'trois-rivieres')).toMatchObject({ status: 0 });
    for (const [format, start] of [
      ['png', '\x89PNG'],
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
      ['html', '<!'],
    ] as const) {
      const out = join(place.home, `a.${format}`);
      expect(await cli('export', project, '--format', format, '--out', out), format).toMatchObject({
        status: 0,
      });
      expect(readFileSync(out, 'latin1').slice(0, start.length)).toBe(start);
    }
    expect((await cli('import', project, join(place.home, 'a.xlsx'))).status).toBe(0);
  });

  it('writes in the folders of the system and leaves its own as it was', async () => {
    const before = listFiles(place.folder).map((path) => `${path} ${statSync(place.inside(path)).mtimeMs}`);
    const child = place.start();
    await addressOf(child);
    expect(await stop(child)).toBe(0);
    expect(existsSync(join(place.home, '.config', 'Alliage', 'data'))).toBe(true);
    expect(listFiles(place.folder).map((path) => `${path} ${statSync(place.inside(path)).mtimeMs}`)).toEqual(
      before,
    );
  });

  it('is not led astray by what was set for another Node', async () => {
    const child = place.start(['--no-open'], {
      NODE_OPTIONS: '--require=/nowhere.js',
      NODE_PATH: '/nowhere',
    });
    await addressOf(child);
    expect(await stop(child)).toBe(0);
  });

  it('says what it does, in French', async () => {
    const child = place.start();
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    await addressOf(child);
    await stop(child);
    expect(said).toContain('s’arrête une minute après la fermeture du dernier onglet');
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'ends as a whole at %s: what was started is Node itself',
    async (signal) => {
      const child = place.start();
      const { host } = await addressOf(child);
      expect(await stop(child, signal)).toBe(0);
      await expect(fetch(`http://${host}/`)).rejects.toThrow();
    },
  );

  it('opened again, it opens a page of the first', async () => {
    const first = place.start();
    const { host } = await addressOf(first);
    const second = await place.run(['--no-open']);
    expect(second).toMatchObject({ status: 0, err: expect.stringContaining('déjà ouvert') });
    expect(second.out).toContain(`Alliage: http://${host}/open/`);
    await stop(first);
  });
});

describe.skipIf(process.platform !== 'linux')('what a desktop of Linux opens', () => {
  /** As a desktop reads it: the escapes of the file, then the quoting of a command, which is that of a shell. */
  const commandOf = (path: string) => {
    const [, exec = ''] = /^Exec=(.*)$/m.exec(readFileSync(path, 'utf8')) ?? [];
    return exec.replaceAll('\\\\', '\\').replace('%k', `'${path}'`);
  };

  const note = () => join(place.home, '.config', 'Alliage', 'data', 'browser-host.json');
  const portNoted = async (): Promise<number> => {
    for (;;) {
      if (existsSync(note())) {
        const text = readFileSync(note(), 'utf8');
        if (text.endsWith('}')) return JSON.parse(text).port;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('leads to the same start, by a path or by an address, and leaves no right to read in the log of the system', async () => {
    for (const prefix of ['', 'file://']) {
      const command = commandOf(place.inside('Alliage.desktop')).replace("'/", `'${prefix}/`);
      const child = spawn('/bin/sh', ['-c', `exec ${command}`], { env: place.env, cwd: place.home });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (text) => {
          said += text;
        });
      }
      expect((await fetch(`http://127.0.0.1:${await portNoted()}/`)).status).toBe(200);
      expect(await stop(child)).toBe(0);
      expect(said).toBe('');
      expect(existsSync(note())).toBe(false);
    }
  });

  it('opens the browser on an address that works once, since whoever lists the processes sees it', async () => {
    const opened = join(place.home, 'opened.txt');
    const opener = join(place.env.PATH ?? '', 'xdg-open');
    writeFileSync(
      opener,
      `#!/bin/sh\necho "$1" > "$HOME/opened.part"\nmv "$HOME/opened.part" "$HOME/opened.txt"\n`,
      { mode: 0o755 },
    );
    const child = place.start([], { DISPLAY: ':9' });
    const { origin, hash } = await addressOf(child);
    while (!existsSync(opened)) await new Promise((resolve) => setTimeout(resolve, 20));
    const url = readFileSync(opened, 'utf8').trim();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/);
    const response = await fetch(url, { redirect: 'manual' });
    expect(new URL(url).origin).toBe(origin);
    expect(response.headers.get('location')).toBe(`/${hash}`);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(404);
    await stop(child);
  });

  it('is given back the right to be run, which some programs lose', async () => {
    chmodSync(place.inside('node', 'node'), 0o644);
    const child = place.start();
    await addressOf(child);
    expect(await stop(child)).toBe(0);
  });

  it('says in a sentence that it is of another system', async () => {
    const node = place.inside('node', 'node');
    const kept = readFileSync(node);
    writeFileSync(node, 'MZ');
    const { status, err } = await place.run([]);
    writeFileSync(node, kept);
    expect(status).toBe(1);
    expect(err).toContain(`ce dossier est fait pour ${place.zip.system.label}`);
  });
});

describe('the host of the zip', () => {
  let child: ReturnType<BrowserPlace['start']>;
  let host: AskedPlace;
  beforeAll(async () => {
    child = place.start();
    const { port, hash } = await addressOf(child);
    host = askedPlace({ port: Number(port), token: hash.slice(1), page: 'id="root"', folder: place.folder });
  });
  afterAll(() => stop(child));

  it('serves its pages and answers', async () => {
    const page = await host.get('/');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining(host.page) });
    const assets = page.body.match(/assets\/[\w.-]+/g) ?? [];
    expect(assets.length).toBeGreaterThan(1);
    for (const asset of assets) expect((await host.get(`/${asset}`)).status, asset).toBe(200);
    const state = await host.post([host.ourHost, host.bearer, 'Content-Type: application/json']);
    expect(JSON.parse(state.body)).toMatchObject({
      ok: true,
      output: { host: 'browser', endsWithPages: true, version: VERSION },
    });
  });

  tryGuard(() => host);
  tryOutside(() => host);
});
