import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openerOf } from '../../shared/node/hosts/open-browser.ts';
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
