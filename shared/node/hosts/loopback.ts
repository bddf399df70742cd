import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from '../../contract/dispatch.ts';
import type { Listener } from '../../contract/events.ts';
import { AGAIN, answerAgain } from './loopback-again.ts';
import { hasToken, isJson, isOurHost, isOurOrigin } from './loopback-guard.ts';
import { servePage } from './loopback-pages.ts';
import type { Presence } from './loopback-presence.ts';
import { refuseRequest, sendJson, setSecurityHeaders } from './loopback-response.ts';
import { answerRpc, readJson, streamEvents } from './loopback-rpc.ts';
import { createTickets, isTicket, type Tickets } from './loopback-ticket.ts';

const TOKEN_BYTES = 32;

/** What of an application a loopback host needs. */
export interface LoopbackApplication {
  readonly dispatch: Dispatch;
  subscribe(listener: Listener): () => void;
}

export interface LoopbackOptions {
  readonly application: LoopbackApplication;
  /** Folder of the built pages. */
  readonly pages: string;
  /** 0: any free one. */
  readonly port: number;
  /** Told of the pages that listen and of what is being answered. */
  readonly presence?: Presence;
  /** What a second start proves that it knows, to be given a page; without it nobody is. */
  readonly secret?: string;
}

export interface Loopback {
  /** Address with the token in its fragment, which no request ever carries. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** Another address of the same page for a program to open: it works once, within a minute. */
  openingUrl(): string;
  close(): Promise<void>;
}

interface Site extends LoopbackOptions {
  readonly token: string;
  readonly tickets: Tickets;
}

const nobody = (): void => undefined;
const enter = ({ presence }: Site): (() => void) => presence?.enter() ?? nobody;

const answerOperation = async (
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'POST') return refuseRequest(response, 'E-FORBIDDEN', 405);
  if (!isJson(request)) return refuseRequest(response, 'E-FORBIDDEN', 415);
  if (!hasToken(request, site.token)) return refuseRequest(response, 'E-UNAUTHORISED');
  const leave = enter(site);
  try {
    await answerRpc(site.application.dispatch, request, response);
  } finally {
    leave();
  }
};

/** Whoever listens is there until the stream ends. */
const listen = (site: Site, listener: Listener): (() => void) => {
  const unsubscribe = site.application.subscribe(listener);
  const leave = enter(site);
  return () => {
    leave();
    unsubscribe();
  };
};

const answerEvents = (site: Site, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method !== 'GET') refuseRequest(response, 'E-FORBIDDEN', 405);
  else if (!hasToken(request, site.token)) refuseRequest(response, 'E-UNAUTHORISED');
  else streamEvents((listener) => listen(site, listener), response);
};

/** The page of a second start: its proof stands for a token that it does not have. */
const answerSecondStart = async (
  site: Site & { readonly secret: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'POST') return refuseRequest(response, 'E-FORBIDDEN', 405);
  if (!isJson(request)) return refuseRequest(response, 'E-FORBIDDEN', 415);
  const json = await readJson(request, response);
  if (json === null) return;
  const answer = answerAgain(site.secret, json.value, () => site.tickets.issue());
  if (answer === null) return refuseRequest(response, 'E-UNAUTHORISED');
  site.presence?.touch();
  sendJson(response, 200, answer);
};

const redirectOnce = (site: Site, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method === 'GET' && site.tickets.redeem(request.url ?? '')) {
    response.writeHead(303, { location: `/#${site.token}`, 'cache-control': 'no-store' }).end();
  } else refuseRequest(response, 'E-NOT-FOUND');
};

/** Host and Origin are looked at before anything else, whatever is asked (reliability.md 1.5, rule 11). */
const answer = (site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
  setSecurityHeaders(response);
  const port = request.socket.localPort ?? 0;
  const isOurs = isOurHost(request, port) && isOurOrigin(request, port);
  if (!isOurs || request.method === 'OPTIONS') return refuseRequest(response, 'E-FORBIDDEN');
  const [path] = (request.url ?? '').split('?');
  if (path === '/rpc') return answerOperation(site, request, response);
  if (path === '/events') return answerEvents(site, request, response);
  const { secret } = site;
  if (path === AGAIN && secret !== undefined)
    return answerSecondStart({ ...site, secret }, request, response);
  if (isTicket(path ?? '')) return redirectOnce(site, request, response);
  servePage(site.pages, request, response);
};

const answerSafely = async (
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    await answer(site, request, response);
  } catch {
    if (response.headersSent) response.destroy();
    else refuseRequest(response, 'E-UNEXPECTED');
  }
};

const bind = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

/** Serves the pages and the operations on 127.0.0.1 to whoever has the token. Rejects with the system's error when the port is taken. */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const site: Site = { ...options, token, tickets: createTickets(Date.now) };
  // A request without Host is ours to refuse, with the same answer as any foreign one.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    void answerSafely(site, request, response);
  });
  server.on('clientError', (_error, socket) =>
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
  );
  await bind(server, options.port);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/#${token}`,
    port,
    token,
    openingUrl: () => origin + site.tickets.issue(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
