import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ASKED, type AskedPlace, JSON_TYPE } from './loopback-place.ts';
import { rawRequest, sendRaw } from './raw-http.ts';

/** Cases I12 to I17 of reliability.md, tried on any browser host that runs. */
export const tryGuard = (place: () => AskedPlace): void => {
  describe('I12, the token', () => {
    it.each([
      ['absent', []],
      ['empty', ['Authorization: Bearer ']],
      ['wrong', ['Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']],
      ['of another scheme', ['Authorization: Basic AAAA']],
      ['in a cookie', ['Cookie: token=AAAA']],
    ])('%s: 401', async (_name, headers) => {
      const response = await place().post([place().ourHost, JSON_TYPE, ...headers]);
      expect(response.status).toBe(401);
      expect(JSON.parse(response.body)).toMatchObject({ ok: false, error: { code: 'E-UNAUTHORISED' } });
      place().expectSealed(response);
    });

    it('in the query, in a second header or cut short: 401', async () => {
      const { token } = place();
      expect((await place().post([place().ourHost, JSON_TYPE], ASKED, `/rpc?token=${token}`)).status).toBe(
        401,
      );
      expect((await place().get(`/events?token=${token}`)).status).toBe(401);
      expect(
        (await place().post([place().ourHost, JSON_TYPE, 'Authorization: Bearer x', place().bearer])).status,
      ).toBe(401);
      expect(
        (await place().post([place().ourHost, JSON_TYPE, `Authorization: Bearer ${token.slice(0, -1)}`]))
          .status,
      ).toBe(401);
      expect(
        (await place().post([place().ourHost, JSON_TYPE, `Authorization: Bearer ${token}x`])).status,
      ).toBe(401);
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
      const host = `Host: ${name.replace('PORT', String(place().port))}`;
      const responses = await Promise.all([
        place().post([host, place().bearer, JSON_TYPE]),
        place().get('/', [host]),
        place().get('/events', [host, place().bearer]),
        place().get('/nothing-there', [host]),
      ]);
      for (const response of responses) {
        expect(response.status).toBe(403);
        expect(response.body).not.toContain(place().page);
        place().expectSealed(response);
      }
    });

    it('absent, or given twice: 403', async () => {
      expect((await place().get('/', [])).status).toBe(403);
      expect((await place().post([place().bearer, JSON_TYPE])).status).toBe(403);
      expect((await place().get('/', [place().ourHost, 'Host: evil.example'])).status).toBe(403);
      expect((await place().get('/', ['Host: evil.example', place().ourHost])).status).toBe(403);
      const old = await sendRaw(place().port, 'GET / HTTP/1.0\r\n\r\n');
      expect(old.status).toBe(403);
    });

    it('an address in the request line does not stand for Host', async () => {
      const response = await place().get('http://evil.example/', [place().ourHost]);
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
      const header = `Origin: ${origin.replace('PORT', String(place().port))}`;
      for (const response of [
        await place().post([place().ourHost, header, place().bearer, JSON_TYPE]),
        await place().get('/', [place().ourHost, header]),
      ]) {
        expect(response.status).toBe(403);
        place().expectSealed(response);
      }
    });

    it('absent, from a page whose name was made to lead here: 403 by Host', async () => {
      expect((await place().get('/', [`Host: evil.example:${place().port}`])).status).toBe(403);
    });
  });

  describe('I15, what a page of another site can send without asking', () => {
    it('a preflight is refused, without a CORS header', async () => {
      const asked = ['Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: authorization'];
      for (const origin of [
        [],
        [`Origin: http://127.0.0.1:${place().port}`],
        ['Origin: https://evil.example'],
      ]) {
        const response = await place().send('OPTIONS /rpc', [place().ourHost, ...origin, ...asked]);
        expect(response.status).toBe(403);
        place().expectSealed(response);
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
      const response = await place().post([place().ourHost, place().bearer, `Content-Type: ${type}`]);
      expect(response.status).toBe(415);
      place().expectSealed(response);
    });

    it('no type at all, or packed: 415', async () => {
      expect((await place().post([place().ourHost, place().bearer])).status).toBe(415);
      expect(
        (await place().post([place().ourHost, place().bearer, JSON_TYPE, 'Content-Encoding: gzip'])).status,
      ).toBe(415);
    });

    it('another method: 405', async () => {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        expect(
          (await place().send(`${method} /rpc`, [place().ourHost, place().bearer, JSON_TYPE])).status,
        ).toBe(405);
      }
    });
  });
};

const tryListening = (place: () => AskedPlace): void => {
  describe('I16, where it listens', () => {
    const refused = (host: string) =>
      sendRaw(place().port, rawRequest('GET /', [place().ourHost]), host).then(
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

  describe.skipIf(process.platform !== 'linux')('I16, as the system sees it', () => {
    /** Addresses on which a port is listened to, in the system's own writing: bytes of the address turned round. */
    const listenersOf = (port: number, table: string): readonly string[] =>
      readFileSync(table, 'utf8')
        .split('\n')
        .flatMap(
          (line) => /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]+ 0A /.exec(line)?.slice(1) ?? [],
        )
        .flatMap((field, at, all) =>
          at % 2 === 0 && Number.parseInt(all[at + 1] ?? '', 16) === port ? [field] : [],
        );

    it('its port is open on 127.0.0.1 and on nothing else', () => {
      expect(listenersOf(place().port, '/proc/self/net/tcp')).toEqual(['0100007F']);
      expect(listenersOf(place().port, '/proc/self/net/tcp6')).toEqual([]);
    });
  });
};

/** Status of a body without an announced length; it is read to its end even though it is refused. */
const streamMegabytes = ({ port, token }: AskedPlace, count: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: true });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = request({
      port: port,
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

const tryErrors = (place: () => AskedPlace): void => {
  describe('I17, errors of any kind', () => {
    it.each([
      ['no JSON', '{', 400],
      ['another shape', '[]'],
      ['an unknown operation', JSON.stringify({ operation: 'constructor', input: {} })],
      ['no project', JSON.stringify({ operation: 'project.info', input: {} })],
      ['a file never given', JSON.stringify({ operation: 'project.open', input: { file: '/etc/passwd' } })],
      ['an unknown sample', JSON.stringify({ operation: 'project.discover', input: { sample: '../..' } })],
    ])('%s: a code and a sentence', async (_name, body, status = 200) => {
      const response = await place().post([place().ourHost, place().bearer, JSON_TYPE], body);
      expect(response.status).toBe(status);
      expect(JSON.parse(response.body)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^E-/), message: expect.any(String) },
      });
      place().expectSealed(response);
    });

    it('too much: 413, by its announced and by its real length', async () => {
      const announced = await place().send('POST /rpc', [
        place().ourHost,
        place().bearer,
        JSON_TYPE,
        'Content-Length: 99999999',
      ]);
      expect(announced.status).toBe(413);
      expect(await streamMegabytes(place(), 18)).toBe(413);
    });

    it('no HTTP at all: the connection is closed without a word of ours', async () => {
      const response = await sendRaw(place().port, 'hello\r\n\r\n');
      expect(response.status).toBe(400);
      expect(response.body).toBe('');
    });
  });
};

export const tryOutside = (place: () => AskedPlace): void => {
  tryListening(place);
  tryErrors(place);
};
