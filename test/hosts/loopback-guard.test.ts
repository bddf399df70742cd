import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loopback } from '../../shared/node/hosts/loopback.ts';
import { ASKED, aLoopbackPlace, JSON_TYPE, type LoopbackPlace, PAGE } from './loopback-place.ts';
import { sendRaw } from './raw-http.ts';

let place: LoopbackPlace;
let loopback: Loopback;

beforeAll(async () => {
  place = await aLoopbackPlace();
  ({ loopback } = place);
});
afterAll(() => place.close());

describe('I12, the token', () => {
  it.each([
    ['absent', []],
    ['empty', ['Authorization: Bearer ']],
    ['wrong', ['Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']],
    ['of another scheme', ['Authorization: Basic AAAA']],
    ['in a cookie', ['Cookie: token=AAAA']],
  ])('%s: 401', async (_name, headers) => {
    const response = await place.post([place.ourHost, JSON_TYPE, ...headers]);
    expect(response.status).toBe(401);
    expect(JSON.parse(response.body)).toMatchObject({ ok: false, error: { code: 'E-UNAUTHORISED' } });
    place.expectSealed(response);
  });

  it('in the query, in a second header or cut short: 401', async () => {
    const { token } = loopback;
    expect((await place.post([place.ourHost, JSON_TYPE], ASKED, `/rpc?token=${token}`)).status).toBe(401);
    expect((await place.get(`/events?token=${token}`)).status).toBe(401);
    expect(
      (await place.post([place.ourHost, JSON_TYPE, 'Authorization: Bearer x', place.bearer])).status,
    ).toBe(401);
    expect(
      (await place.post([place.ourHost, JSON_TYPE, `Authorization: Bearer ${token.slice(0, -1)}`])).status,
    ).toBe(401);
    expect((await place.post([place.ourHost, JSON_TYPE, `Authorization: Bearer ${token}x`])).status).toBe(
      401,
    );
  });
});

describe('I12, the time that a refusal takes', () => {
  it('says nothing of how much of a token was right: hashes of one length are compared, to their end', () => {
    const text = readFileSync(new URL('../../shared/node/hosts/loopback-guard.ts', import.meta.url), 'utf8');
    expect(text).toMatch(/timingSafeEqual\(digest\(given\), digest\(/);
    expect(text).not.toMatch(/token\s*[!=]==?|[!=]==?\s*token|startsWith\(/);
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
      place.post([host, place.bearer, JSON_TYPE]),
      place.get('/', [host]),
      place.get('/events', [host, place.bearer]),
      place.get('/nothing-there', [host]),
    ]);
    for (const response of responses) {
      expect(response.status).toBe(403);
      expect(response.body).not.toContain(PAGE);
      place.expectSealed(response);
    }
  });

  it('absent, or given twice: 403', async () => {
    expect((await place.get('/', [])).status).toBe(403);
    expect((await place.post([place.bearer, JSON_TYPE])).status).toBe(403);
    expect((await place.get('/', [place.ourHost, 'Host: evil.example'])).status).toBe(403);
    expect((await place.get('/', ['Host: evil.example', place.ourHost])).status).toBe(403);
    const old = await sendRaw(loopback.port, 'GET / HTTP/1.0\r\n\r\n');
    expect(old.status).toBe(403);
  });

  it('an address in the request line does not stand for Host', async () => {
    const response = await place.get('http://evil.example/', [place.ourHost]);
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
      await place.post([place.ourHost, header, place.bearer, JSON_TYPE]),
      await place.get('/', [place.ourHost, header]),
    ]) {
      expect(response.status).toBe(403);
      place.expectSealed(response);
    }
  });

  it('absent, from a page whose name was made to lead here: 403 by Host', async () => {
    expect((await place.get('/', [`Host: evil.example:${loopback.port}`])).status).toBe(403);
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
      const response = await place.send('OPTIONS /rpc', [place.ourHost, ...origin, ...asked]);
      expect(response.status).toBe(403);
      place.expectSealed(response);
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
    const response = await place.post([place.ourHost, place.bearer, `Content-Type: ${type}`]);
    expect(response.status).toBe(415);
    place.expectSealed(response);
  });

  it('no type at all, or packed: 415', async () => {
    expect((await place.post([place.ourHost, place.bearer])).status).toBe(415);
    expect(
      (await place.post([place.ourHost, place.bearer, JSON_TYPE, 'Content-Encoding: gzip'])).status,
    ).toBe(415);
  });

  it('another method: 405', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await place.send(`${method} /rpc`, [place.ourHost, place.bearer, JSON_TYPE])).status).toBe(405);
    }
  });
});
