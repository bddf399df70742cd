import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../shared/node/hosts/cli-program.ts';
import { openerOf } from '../../shared/node/hosts/open-browser.ts';
import { VERSION } from '../../shared/node/services/version.ts';
import { aCliPlace, type CliPlace, linesOf } from './cli-process.ts';

let place: CliPlace;
let file: string;

beforeEach(async () => {
  place = aCliPlace();
  file = place.at('a.alliage');
  await place.json(['new', file, '--name', 'Essai']);
});
afterEach(() => place.remove());

const ask = async (url: string, operation: string, input: object = {}) => {
  const { origin, hash } = new URL(url);
  const response = await fetch(`${origin}/rpc`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ operation, input }),
  });
  return response.json();
};

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line, opens the project, and lets it go at %s',
    async (signal) => {
      const child = place.start(['serve', file, '--no-open']);
      const exited = new Promise<number | null>((done) => child.on('exit', (status) => done(status)));
      const line = await linesOf(child)();
      expect(line).toMatch(/^Alliage: http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
      const url = line.replace('Alliage: ', '');
      expect(await ask(url, 'project.info')).toMatchObject({
        ok: true,
        output: { name: 'Essai', readOnly: false },
      });
      expect((await place.run(['add', file, 'actor', 'X', '--json'])).status).toBe(5);
      await ask(url, 'entity.add', { kind: 'actor', name: 'A', set: {} });
      child.kill(signal);
      expect(await exited).toBe(0);
      expect(await place.json(['undo', file])).toMatchObject({ operations: [expect.any(String)] });
    },
  );

  it('reads a project that is open elsewhere', async () => {
    const first = place.start(['serve', file, '--no-open']);
    await linesOf(first)();
    const second = place.start(['serve', file, '--no-open']);
    const url = (await linesOf(second)()).replace('Alliage: ', '');
    expect(await ask(url, 'project.info')).toMatchObject({ output: { readOnly: true } });
    for (const child of [first, second]) {
      const exited = new Promise((done) => child.on('exit', done));
      child.kill('SIGTERM');
      await exited;
    }
  });

  it('refuses a port that is taken or is none, and a project that is absent', async () => {
    const child = place.start(['serve', '--no-open']);
    const port = new URL((await linesOf(child)()).replace('Alliage: ', '')).port;
    for (const wrong of [port, 'many', '70000']) {
      const { status, out } = await place.run(['serve', '--port', wrong, '--no-open', '--json']);
      expect(status).toBe(3);
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'E-INPUT', field: 'port' } });
    }
    expect((await place.run(['serve', place.at('absent.alliage'), '--no-open'])).status).toBe(4);
    const exited = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    await exited;
  });
});

const urlOf = (line: string) => line.replace('Alliage: ', '');
const end = async (child: ReturnType<CliPlace['start']>) => {
  const exited = new Promise<number | null>((done) => child.on('exit', (status) => done(status)));
  child.kill('SIGTERM');
  return exited;
};

describe('serve --single', () => {
  const note = () => place.at('home/browser-host.json');

  it('started again, it opens a page of the first and ends', async () => {
    const first = place.start(['serve', '--single', '--no-open']);
    const url = urlOf(await linesOf(first)());
    expect(statSync(note()).mode & 0o077).toBe(0);
    expect(readFileSync(note(), 'utf8')).not.toContain(new URL(url).hash.slice(1));
    const second = await place.run(['serve', '--single', '--no-open']);
    expect(second).toMatchObject({ status: 0, err: expect.stringContaining('déjà ouvert') });
    const again = urlOf(second.out.trim());
    expect(new URL(again).host).toBe(new URL(url).host);
    const opened = await fetch(again, { redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`/${new URL(url).hash}`);
    expect(await end(first)).toBe(0);
    expect(existsSync(note())).toBe(false);
  });

  it.each(['', '{"version":'])(
    'at the same instant, one serves and the others open its page (note left: « %s »)',
    async (left) => {
      mkdirSync(place.at('home'), { recursive: true });
      if (left !== '') writeFileSync(note(), left);
      const started = Array.from({ length: 4 }, () => place.start(['serve', '--single', '--no-open']));
      const lines = await Promise.all(started.map((child) => linesOf(child)()));
      const serving = lines.filter((line) => line.includes('/#'));
      expect(serving).toHaveLength(1);
      expect(new Set(lines.map((line) => new URL(urlOf(line)).host)).size).toBe(1);
      const server = started[lines.findIndex((line) => line.includes('/#'))];
      if (server) await end(server);
    },
  );

  it('takes over from one that died, and leaves a host of another version alone', async () => {
    mkdirSync(place.at('home'), { recursive: true });
    const died = { version: VERSION, pid: 1, port: 1, secret: 'x'.repeat(43) };
    for (const left of ['{', JSON.stringify(died), JSON.stringify({ ...died, version: '99.0.0' })]) {
      writeFileSync(note(), left);
      const child = place.start(['serve', '--single', '--no-open']);
      expect(await linesOf(child)()).toContain('/#');
      expect(await end(child)).toBe(0);
    }
  });

  it('with a project of its own, it is a host of its own', async () => {
    const first = place.start(['serve', '--single', '--no-open']);
    const url = urlOf(await linesOf(first)());
    const second = place.start(['serve', file, '--single', '--no-open']);
    const other = urlOf(await linesOf(second)());
    expect(new URL(other).port).not.toBe(new URL(url).port);
    expect(await ask(other, 'project.info')).toMatchObject({ output: { name: 'Essai', readOnly: false } });
    await end(second);
    expect(existsSync(note())).toBe(true);
    await end(first);
  });
});

describe('serve --while-open', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await new Promise((resolve) => setImmediate(resolve));
  };

  /** Serves here, where time is ours. */
  const serveHere = async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    process.env.ALLIAGE_HOME = place.at('home');
    let said = '';
    let printed = '';
    stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    const ended = runCli(['serve', file, '--while-open', '--no-open'], {
      stdin: Readable.from([]),
      stdout,
      stderr,
    });
    await until(() => said.includes('dernier onglet'));
    return { url: urlOf(printed.trim()), ended, said: () => said };
  };

  /** A tab: the stream of events that each page listens to. */
  const aTab = (url: string) =>
    new Promise<() => void>((resolve) => {
      const { port, hash } = new URL(url);
      const headers = { authorization: `Bearer ${hash.slice(1)}` };
      const sent = request({ host: '127.0.0.1', port, path: '/events', headers }, (response) => {
        response.on('error', () => undefined);
        response.once('data', () => resolve(() => sent.destroy()));
      });
      sent.on('error', () => undefined).end();
    });

  it('ends a minute after its last tab was closed, and says so; the project is closed', async () => {
    const { url, ended, said } = await serveHere();
    const close = await aTab(url);
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    vi.advanceTimersByTime(60 * 60_000);
    close();
    const other = await aTab(url);
    vi.advanceTimersByTime(60 * 60_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    other();
    await until(() => {
      vi.advanceTimersByTime(1_000);
      return isOver;
    });
    expect(await ended).toBe(0);
    expect(said()).toContain('Tout est enregistré');
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('ends when nobody came for ten minutes', async () => {
    const { ended } = await serveHere();
    vi.advanceTimersByTime(10 * 60_000);
    expect(await ended).toBe(0);
  });
});

describe('the browser', () => {
  const url = 'http://127.0.0.1:1234/#a&b;c|d';

  it('is called directly with the address as one argument', () => {
    expect(openerOf(url, 'darwin', {})).toEqual({ file: 'open', args: [url] });
    expect(openerOf(url, 'win32', {})?.args.at(-1)).toBe(url);
    expect(openerOf(url, 'linux', { DISPLAY: ':0' })).toEqual({ file: 'xdg-open', args: [url] });
  });

  it('is not looked for without a screen', () => {
    expect(openerOf(url, 'linux', {})).toBeNull();
  });
});
