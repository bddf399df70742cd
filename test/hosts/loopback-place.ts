import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { expect } from 'vitest';
import { resourcesFolder } from '../../shared/node/hosts/folders.ts';
import { type Loopback, startLoopback } from '../../shared/node/hosts/loopback.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import { type RawResponse, rawRequest, sendRaw } from './raw-http.ts';

export const ASKED = JSON.stringify({ operation: 'app.state', input: {} });
export const PAGE = '<!doctype html><title>Alliage</title>';
/** What a second start knows. */
export const SECRET = 'S'.repeat(43);
export const JSON_TYPE = 'Content-Type: application/json';

/** A browser host that runs, asked by raw sockets. */
export interface AskedPlace {
  readonly port: number;
  readonly token: string;
  /** A part of its page, which nobody without a right to it is given. */
  readonly page: string;
  /** Headers of a request of ours. */
  readonly ourHost: string;
  readonly bearer: string;
  send(line: string, headers: readonly string[], body?: string): Promise<RawResponse>;
  post(headers: readonly string[], body?: string, path?: string): Promise<RawResponse>;
  get(path: string, headers?: readonly string[]): Promise<RawResponse>;
  /** Nothing of what went wrong inside: no stack, no path; and no page of another site may read it. */
  expectSealed(response: RawResponse): void;
}

/** One of this process, with pages of its own. */
export interface LoopbackPlace extends AskedPlace {
  readonly loopback: Loopback;
  readonly application: Application;
  readonly folder: string;
  close(): Promise<void>;
}

/** `folder`: where its files are, which no answer may name. */
export const askedPlace = (
  host: Pick<AskedPlace, 'port' | 'token' | 'page'> & { readonly folder: string },
): AskedPlace => {
  const { port, token, page, folder } = host;
  const ourHost = `Host: 127.0.0.1:${port}`;
  const send: AskedPlace['send'] = (line, headers, body = '') =>
    sendRaw(port, rawRequest(line, headers, body));
  return {
    port,
    token,
    page,
    ourHost,
    bearer: `Authorization: Bearer ${token}`,
    send,
    post: (headers, body = ASKED, path = '/rpc') => send(`POST ${path}`, headers, body),
    get: (path, headers = [ourHost]) => send(`GET ${path}`, headers),
    expectSealed: ({ body, headers }) => {
      expect(body).not.toContain(folder);
      expect(body).not.toMatch(/\n\s+at |node_modules|\/home\/|\.ts\b|Error:/);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  };
};

/** Pages, and beside them what no request may reach. */
const writePages = (folder: string): string => {
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), PAGE);
  writeFileSync(join(pages, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(pages, 'linked.txt'));
  return pages;
};

export const aLoopbackPlace = async (): Promise<LoopbackPlace> => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-loopback-'));
  const application = createApplication({
    host: 'browser',
    home: join(folder, 'home'),
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
  });
  const loopback = await startLoopback({ application, pages: writePages(folder), port: 0, secret: SECRET });
  return {
    ...askedPlace({ port: loopback.port, token: loopback.token, page: PAGE, folder }),
    loopback,
    application,
    folder,
    close: async () => {
      await loopback.close();
      await application.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
