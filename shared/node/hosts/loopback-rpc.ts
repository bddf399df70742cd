import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Dispatch, httpStatusOf, toReply } from '../../contract/dispatch.ts';
import { AppError } from '../../contract/errors.ts';
import type { Event, Listener } from '../../contract/events.ts';
import { refuseRequest, sendJson } from './loopback-response.ts';

/** A request is a few kilobytes; a whole set of positions of 100,000 entities is under this. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const KEEP_ALIVE_MS = 20_000;

/** The whole body, or null when it is larger than what is accepted. */
const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const parseJson = (body: Buffer): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return null;
  }
};

/** `POST /rpc`: one operation, one reply. */
export const answerRpc = async (
  dispatch: Dispatch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    return refuseRequest(response, 'E-TOO-BIG');
  }
  const json = parseJson(body);
  const reply = json
    ? await dispatch(json.value)
    : toReply(new AppError('E-INPUT', { field: '', reason: 'json' }), 'fr');
  sendJson(response, httpStatusOf(reply), reply);
};

/** `GET /events`: what the host pushes, as server-sent events, until the page goes. */
export const streamEvents = (
  subscribe: (listener: Listener) => () => void,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(': ready\n\n');
  const unsubscribe = subscribe((event: Event) => void response.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => void response.write(': here\n\n'), KEEP_ALIVE_MS);
  request.on('close', () => {
    clearInterval(beat);
    unsubscribe();
  });
};
