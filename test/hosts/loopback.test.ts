import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../../shared/node/hosts/loopback.ts';
import { createTickets } from '../../shared/node/hosts/loopback-ticket.ts';
import { tryOutside } from './loopback-cases.ts';
import { aLoopbackPlace, JSON_TYPE, type LoopbackPlace, PAGE } from './loopback-place.ts';

let place: LoopbackPlace;
let loopback: Loopback;

beforeAll(async () => {
  place = await aLoopbackPlace();
  ({ loopback } = place);
});
afterAll(() => place.close());

describe('a request of ours', () => {
  it('is answered', async () => {
    const response = await place.post([place.ourHost, place.bearer, JSON_TYPE]);
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({
      ok: true,
      output: { host: 'browser', endsWithPages: false },
    });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('may come by any of our names and from our own pages', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const headers = [
        `Host: ${name}:${loopback.port}`,
        `Origin: http://${name}:${loopback.port}`,
        place.bearer,
        JSON_TYPE,
      ];
      expect((await place.post(headers)).status, name).toBe(200);
    }
  });

  it('has an address whose token no request carries, of 256 bits', () => {
    expect(loopback.url).toBe(`http://127.0.0.1:${loopback.port}/#${loopback.token}`);
    expect(Buffer.from(loopback.token, 'base64url')).toHaveLength(32);
  });
});

describe('the address that a browser is started with', () => {
  const pathOf = (url: string) => url.slice(url.indexOf('/open/'));

  it('leads to the page once, and never holds the token', async () => {
    const url = loopback.openingUrl();
    expect(url).not.toContain(loopback.token);
    const first = await place.get(pathOf(url));
    expect(first).toMatchObject({
      status: 303,
      headers: { location: `/#${loopback.token}`, 'cache-control': 'no-store' },
    });
    expect((await place.get(pathOf(url))).status).toBe(404);
    expect((await place.get('/open/AAAA')).status).toBe(404);
  });

  it('is refused to another Host, and expires', async () => {
    const path = pathOf(loopback.openingUrl());
    expect((await place.get(path, ['Host: evil.example'])).status).toBe(403);
    expect((await place.get(path)).status).toBe(303);
    let now = 0;
    const tickets = createTickets(() => now);
    const late = tickets.issue();
    now = 61_000;
    expect(tickets.redeem(late)).toBe(false);
    expect(tickets.redeem(tickets.issue())).toBe(true);
  });
});

tryOutside(() => place);

describe('pages', () => {
  it('are served with a strict policy', async () => {
    const response = await place.get('/');
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
    expect((await place.get('/assets/app.js')).headers['content-type']).toContain('text/javascript');
    expect(await place.send('HEAD /', [place.ourHost])).toMatchObject({ status: 200, body: '' });
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
    const response = await place.get(path);
    expect(response.status).toBe(404);
    expect(response.body).not.toContain('secret');
    place.expectSealed(response);
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
    await place.post(
      [place.ourHost, place.bearer, JSON_TYPE],
      JSON.stringify({ operation: 'settings.set', input: { theme: 'dark' } }),
    );
    expect(await heard()).toBe('data: {"event":"settings.changed"}\n\n');
    stop.abort();
  });

  it('end with the page that hears them, and with the host', async () => {
    let heard = 0;
    const quiet = {
      dispatch: place.application.dispatch,
      subscribe: () => {
        heard += 1;
        return () => {
          heard -= 1;
        };
      },
    };
    const own = await startLoopback({ application: quiet, pages: place.folder, port: 0 });
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
