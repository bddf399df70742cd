import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../shared/node/hosts/folders.ts';
import { type Loopback, startLoopback } from '../../shared/node/hosts/loopback.ts';
import { createTickets } from '../../shared/node/hosts/loopback-ticket.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import { type RawResponse, rawRequest, sendRaw } from './raw-http.ts';

const ASKED = JSON.stringify({ operation: 'app.state', input: {} });
const PAGE = '<!doctype html><title>Alliage</title>';

let folder: string;
let application: Application;
let loopback: Loopback;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alliage-loopback-'));
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), PAGE);
  writeFileSync(join(pages, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(pages, 'linked.txt'));
  application = createApplication({
    host: 'browser',
    home: join(folder, 'home'),
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
  });
  loopback = await startLoopback({ application, pages, port: 0 });
});
afterAll(async () => {
  await loopback.close();
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

const ourHost = () => `Host: 127.0.0.1:${loopback.port}`;
const bearer = () => `Authorization: Bearer ${loopback.token}`;
const JSON_TYPE = 'Content-Type: application/json';
const send = (line: string, headers: readonly string[], body = ''): Promise<RawResponse> =>
  sendRaw(loopback.port, rawRequest(line, headers, body));
const post = (headers: readonly string[], body = ASKED, path = '/rpc') => send(`POST ${path}`, headers, body);
const get = (path: string, headers: readonly string[] = [ourHost()]) => send(`GET ${path}`, headers);

/** Status of a body without an announced length; it is read to its end even though it is refused. */
const streamMegabytes = (count: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: true });
    const headers = { authorization: `Bearer ${loopback.token}`, 'content-type': 'application/json' };
    const sent = request({
      port: loopback.port,
      host: '127.0.0.1',
      path: '/rpc',
      method: 'POST',
      headers,
      agent,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.resume().on('end', () => {
        agent.destroy();
        resolve(response.statusCode);
      });
    });
    for (let at = 0; at < count; at++) sent.write('a'.repeat(1 << 20));
    sent.end();
  });

/** Nothing of what went wrong inside: no stack, no path; and no page of another site may read it. */
const expectSealed = ({ body, headers }: RawResponse): void => {
  expect(body).not.toContain(folder);
  expect(body).not.toMatch(/\n\s+at |node_modules|\/home\/|\.ts\b|Error:/);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
};

describe('a request of ours', () => {
  it('is answered', async () => {
    const response = await post([ourHost(), bearer(), JSON_TYPE]);
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({ ok: true, output: { host: 'browser' } });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('may come by any of our names and from our own pages', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const headers = [
        `Host: ${name}:${loopback.port}`,
        `Origin: http://${name}:${loopback.port}`,
        bearer(),
        JSON_TYPE,
      ];
      expect((await post(headers)).status, name).toBe(200);
    }
  });

  it('has an address whose token no request carries, of 256 bits', () => {
    expect(loopback.url).toBe(`http://127.0.0.1:${loopback.port}/#${loopback.token}`);
    expect(Buffer.from(loopback.token, 'base64url')).toHaveLength(32);
  });
});

describe('I12, the token', () => {
  it.each([
    ['absent', []],
    ['empty', ['Authorization: Bearer ']],
    ['wrong', ['Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']],
    ['of another scheme', ['Authorization: Basic AAAA']],
    ['in a cookie', ['Cookie: token=AAAA']],
  ])('%s: 401', async (_name, headers) => {
    const response = await post([ourHost(), JSON_TYPE, ...headers]);
    expect(response.status).toBe(401);
    expect(JSON.parse(response.body)).toMatchObject({ ok: false, error: { code: 'E-UNAUTHORISED' } });
    expectSealed(response);
  });

  it('in the query, in a second header or cut short: 401', async () => {
    const { token } = loopback;
    expect((await post([ourHost(), JSON_TYPE], ASKED, `/rpc?token=${token}`)).status).toBe(401);
    expect((await get(`/events?token=${token}`)).status).toBe(401);
    expect((await post([ourHost(), JSON_TYPE, 'Authorization: Bearer x', bearer()])).status).toBe(401);
    expect((await post([ourHost(), JSON_TYPE, `Authorization: Bearer ${token.slice(0, -1)}`])).status).toBe(
      401,
    );
    expect((await post([ourHost(), JSON_TYPE, `Authorization: Bearer ${token}x`])).status).toBe(401);
  });
});

describe('the address that a browser is started with', () => {
  const pathOf = (url: string) => url.slice(url.indexOf('/open/'));

  it('leads to the page once, and never holds the token', async () => {
    const url = loopback.openingUrl();
    expect(url).not.toContain(loopback.token);
    const first = await get(pathOf(url));
    expect(first).toMatchObject({
      status: 303,
      headers: { location: `/#${loopback.token}`, 'cache-control': 'no-store' },
    });
    expect((await get(pathOf(url))).status).toBe(404);
    expect((await get('/open/AAAA')).status).toBe(404);
  });

  it('is refused to another Host, and expires', async () => {
    const path = pathOf(loopback.openingUrl());
    expect((await get(path, ['Host: evil.example'])).status).toBe(403);
    expect((await get(path)).status).toBe(303);
    let now = 0;
    const tickets = createTickets(() => now);
    const late = tickets.issue();
    now = 61_000;
    expect(tickets.redeem(late)).toBe(false);
    expect(tickets.redeem(tickets.issue())).toBe(true);
  });
});

describe('I13, Host before routing', () => {
  it.each([
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.:PORT',
    'LOCALHOST:PORT.evil.example',
    '[::ffff:127.0.0.1]:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '0177.0.0.1:PORT',
    '127.1:PORT',
    '0.0.0.0:PORT',
    'user@127.0.0.1:PORT',
    '',
  ])('« %s »: 403, whatever is asked', async (name) => {
    const host = `Host: ${name.replace('PORT', String(loopback.port))}`;
    const responses = await Promise.all([
      post([host, bearer(), JSON_TYPE]),
      get('/', [host]),
      get('/events', [host, bearer()]),
      get('/nothing-there', [host]),
    ]);
    for (const response of responses) {
      expect(response.status).toBe(403);
      expect(response.body).not.toContain(PAGE);
      expectSealed(response);
    }
  });

  it('absent, or given twice: 403', async () => {
    expect((await get('/', [])).status).toBe(403);
    expect((await post([bearer(), JSON_TYPE])).status).toBe(403);
    expect((await get('/', [ourHost(), 'Host: evil.example'])).status).toBe(403);
    expect((await get('/', ['Host: evil.example', ourHost()])).status).toBe(403);
    const old = await sendRaw(loopback.port, 'GET / HTTP/1.0\r\n\r\n');
    expect(old.status).toBe(403);
  });

  it('an address in the request line does not stand for Host', async () => {
    const response = await get('http://evil.example/', [ourHost()]);
    expect(response.status).toBe(404);
  });
});

describe('I14, Origin', () => {
  it.each([
    'https://evil.example',
    'null',
    'app://x',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://localhost.:PORT',
  ])('« %s »: 403', async (origin) => {
    const header = `Origin: ${origin.replace('PORT', String(loopback.port))}`;
    for (const response of [
      await post([ourHost(), header, bearer(), JSON_TYPE]),
      await get('/', [ourHost(), header]),
    ]) {
      expect(response.status).toBe(403);
      expectSealed(response);
    }
  });

  it('absent, from a page whose name was made to lead here: 403 by Host', async () => {
    expect((await get('/', [`Host: evil.example:${loopback.port}`])).status).toBe(403);
  });
});

describe('I15, what a page of another site can send without asking', () => {
  it('a preflight is refused, without a CORS header', async () => {
    const asked = ['Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: authorization'];
    for (const origin of [
      [],
      [`Origin: http://127.0.0.1:${loopback.port}`],
      ['Origin: https://evil.example'],
    ]) {
      const response = await send('OPTIONS /rpc', [ourHost(), ...origin, ...asked]);
      expect(response.status).toBe(403);
      expectSealed(response);
    }
  });

  it.each([
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
  ])('%s: 415', async (type) => {
    const response = await post([ourHost(), bearer(), `Content-Type: ${type}`]);
    expect(response.status).toBe(415);
    expectSealed(response);
  });

  it('no type at all, or packed: 415', async () => {
    expect((await post([ourHost(), bearer()])).status).toBe(415);
    expect((await post([ourHost(), bearer(), JSON_TYPE, 'Content-Encoding: gzip'])).status).toBe(415);
  });

  it('another method: 405', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await send(`${method} /rpc`, [ourHost(), bearer(), JSON_TYPE])).status).toBe(405);
    }
  });
});

describe('I16, where it listens', () => {
  const refused = (host: string) =>
    sendRaw(loopback.port, rawRequest('GET /', [ourHost()]), host).then(
      () => 'answered',
      (error: NodeJS.ErrnoException) => error.code,
    );

  it('on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === 'IPv4')
      .map((one) => one?.address ?? '');
    for (const host of ['::1', '127.0.0.2', ...others]) {
      expect(await refused(host), host).not.toBe('answered');
    }
    expect(await refused('127.0.0.1')).toBe('answered');
  });
});

describe('I17, errors of any kind', () => {
  it.each([
    ['no JSON', '{', 400],
    ['another shape', '[]'],
    ['an unknown operation', JSON.stringify({ operation: 'constructor', input: {} })],
    ['no project', JSON.stringify({ operation: 'project.info', input: {} })],
    ['a file never given', JSON.stringify({ operation: 'project.open', input: { file: '/etc/passwd' } })],
    ['an unknown sample', JSON.stringify({ operation: 'project.discover', input: { sample: '../..' } })],
  ])('%s: a code and a sentence', async (_name, body, status = 200) => {
    const response = await post([ourHost(), bearer(), JSON_TYPE], body);
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^E-/), message: expect.any(String) },
    });
    expectSealed(response);
  });

  it('too much: 413, by its announced and by its real length', async () => {
    const announced = await send('POST /rpc', [ourHost(), bearer(), JSON_TYPE, 'Content-Length: 99999999']);
    expect(announced.status).toBe(413);
    expect(await streamMegabytes(18)).toBe(413);
  });

  it('no HTTP at all: the connection is closed without a word of ours', async () => {
    const response = await sendRaw(loopback.port, 'hello\r\n\r\n');
    expect(response.status).toBe(400);
    expect(response.body).toBe('');
  });
});

describe('pages', () => {
  it('are served with a strict policy', async () => {
    const response = await get('/');
    expect(response.status).toBe(200);
    expect(response.body).toContain(PAGE);
    expect(response.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(response.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect((await get('/assets/app.js')).headers['content-type']).toContain('text/javascript');
    expect(await send('HEAD /', [ourHost()])).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/linked.txt',
    '/index.html%00.txt',
    '/%',
    '/assets',
    '//etc/passwd',
    '/nothing.html',
  ])('%s: 404', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.body).not.toContain('secret');
    expectSealed(response);
  });
});

describe('events', () => {
  it('are streamed to whoever has the token', async () => {
    const stop = new AbortController();
    const response = await fetch(`http://127.0.0.1:${loopback.port}/events`, {
      headers: { authorization: `Bearer ${loopback.token}` },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    const heard = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    expect(await heard()).toBe(': ready\n\n');
    await post(
      [ourHost(), bearer(), JSON_TYPE],
      JSON.stringify({ operation: 'settings.set', input: { theme: 'dark' } }),
    );
    expect(await heard()).toBe('data: {"event":"settings.changed"}\n\n');
    stop.abort();
  });

  it('end with the page that hears them, and with the host', async () => {
    let heard = 0;
    const quiet = {
      dispatch: application.dispatch,
      subscribe: () => {
        heard += 1;
        return () => {
          heard -= 1;
        };
      },
    };
    const own = await startLoopback({ application: quiet, pages: folder, port: 0 });
    const listen = (signal: AbortSignal | null) =>
      fetch(`http://127.0.0.1:${own.port}/events`, {
        headers: { authorization: `Bearer ${own.token}` },
        signal,
      });
    const until = async (count: number) => {
      while (heard !== count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const stop = new AbortController();
    await Promise.all([listen(stop.signal), listen(null)]);
    expect(heard).toBe(2);
    stop.abort();
    await until(1);
    await own.close();
    await until(0);
  });
});
