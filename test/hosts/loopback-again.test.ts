import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAgain } from '../../shared/node/hosts/loopback-again.ts';
import { aLoopbackPlace, JSON_TYPE, type LoopbackPlace, SECRET } from './loopback-place.ts';

let place: LoopbackPlace;
beforeAll(async () => {
  place = await aLoopbackPlace();
});
afterAll(() => place.close());

const proofOf = (what: string, secret = SECRET) =>
  createHmac('sha256', secret).update(what).digest('base64url');
const ask = (body: unknown, headers = [place.ourHost, JSON_TYPE]) =>
  place.post(headers, JSON.stringify(body), '/again');

/** A program of someone else that took the port of a host that died. */
const aStranger = async (answer: (body: string) => string): Promise<Server> => {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.setHeader('content-type', 'application/json').end(answer(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const portOf = (server: Server) => (server.address() as AddressInfo).port;

describe('a second start', () => {
  it('is given a page that works once, and never the token', async () => {
    const url = await askAgain(place.loopback.port, SECRET);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/);
    const path = new URL(url ?? '').pathname;
    expect((await place.get(path)).headers.location).toBe(`/#${place.loopback.token}`);
    expect((await place.get(path)).status).toBe(404);
  });

  it('that does not know the secret is given nothing', async () => {
    expect(await askAgain(place.loopback.port, 'x'.repeat(43))).toBeNull();
    for (const body of [
      {},
      [],
      { nonce: 'a', proof: '' },
      { nonce: 'a', proof: SECRET },
      { nonce: 'a', proof: proofOf('ask b') },
      { nonce: 'a', proof: proofOf('answer a') },
    ]) {
      const response = await ask(body);
      expect(response.status).toBe(401);
      expect(response.body).not.toContain('/open/');
      place.expectSealed(response);
    }
  });

  it('passes the same gates as any request', async () => {
    const good = { nonce: 'a', proof: proofOf('ask a') };
    expect((await ask(good)).status).toBe(200);
    expect((await ask(good, ['Host: evil.example', JSON_TYPE])).status).toBe(403);
    expect((await ask(good, [place.ourHost, 'Origin: https://evil.example', JSON_TYPE])).status).toBe(403);
    expect((await ask(good, [place.ourHost, 'Content-Type: text/plain'])).status).toBe(415);
    expect((await place.get('/again')).status).toBe(405);
    expect((await place.post([place.ourHost, JSON_TYPE], '{', '/again')).status).toBe(400);
  });

  it('follows no stranger that took the port, and tells it no secret', async () => {
    let heard = '';
    const told = { path: `/open/${'A'.repeat(43)}`, proof: 'A'.repeat(43) };
    for (const answer of [
      JSON.stringify(told),
      JSON.stringify({ path: '/open/../x', proof: '' }),
      'no JSON',
    ]) {
      const stranger = await aStranger((body) => {
        heard += body;
        return answer;
      });
      expect(await askAgain(portOf(stranger), SECRET)).toBeNull();
      stranger.close();
    }
    expect(heard).not.toContain(SECRET);
    expect(heard).not.toContain(place.loopback.token);
  });

  it('hears of no host where none is', async () => {
    const server = await aStranger(() => '');
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await askAgain(port, SECRET)).toBeNull();
  });
});
