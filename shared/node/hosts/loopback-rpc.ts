import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Dispatch, httpStatusOf, toReply } from '../../contract/dispatch.ts';
import { AppError, type Reply } from '../../contract/errors.ts';
import type { Event, Listener } from '../../contract/events.ts';
import { refuseRequest, sendJson } from './loopback-response.ts';

/** A request is a few kilobytes; a whole set of positions of 100,000 entities is under this. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const KEEP_ALIVE_MS = 20_000;

/** The whole body, or null when it is larger than what is accepted; what is too much is read and dropped, so that the answer can be heard. */
const readBody = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => resolve(null));
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) resolve(null);
  });

const parseJson = (body: Buffer): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return null;
  }
};

/**
 * What an operation refuses is an answer like another, read from its body: a browser reports any status of 400 and
 * more as a fault of the page. Such a status is for what reached no operation, and for what nobody expected.
 */
const statusOf = (reply: Reply): number =>
  !reply.ok && reply.error.code === 'E-UNEXPECTED' ? httpStatusOf(reply) : 200;

/** The body as JSON; null when it was refused, and that was answered. */
export const readJson = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | null> => {
  const body = await readBody(request);
  const json = body === null ? null : parseJson(body);
  if (body === null) refuseRequest(response, 'E-TOO-BIG');
  else if (json === null) {
    const refusal = toReply(new AppError('E-INPUT', { field: '', reason: 'json' }), 'fr');
    sendJson(response, httpStatusOf(refusal), refusal);
  }
  return json;
};

/** `POST /rpc`: one operation, one reply. */
export const answerRpc = async (
  dispatch: Dispatch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const json = await readJson(request, response);
  if (json === null) return;
  const reply = await dispatch(json.value);
  sendJson(response, statusOf(reply), reply);
};

/** `GET /events`: what the host pushes, as server-sent events, until the page goes. */
export const streamEvents = (
  subscribe: (listener: Listener) => () => void,
  response: ServerResponse,
): void => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(': ready\n\n');
  const unsubscribe = subscribe((event: Event) => void response.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => void response.write(': here\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    clearInterval(beat);
    unsubscribe();
  });
};
