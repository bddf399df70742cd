import { z } from 'zod';
import type { Transport } from '../../shared/contract/client.ts';
import { ErrorReply, type Reply, type Request } from '../../shared/contract/errors.ts';
import { Event, type Listener } from '../../shared/contract/events.ts';

const TOKEN_KEY = 'alliage.token';
const RETRY_MS = 2_000;

const ReplyShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorReply }),
]);

/** The token of the address's fragment, which then leaves the address; kept for reloads of this tab. */
export const takeToken = (page: Window): string => {
  const fromAddress = page.location.hash.slice(1);
  if (fromAddress === '') return page.sessionStorage.getItem(TOKEN_KEY) ?? '';
  page.sessionStorage.setItem(TOKEN_KEY, fromAddress);
  page.history.replaceState(null, '', page.location.pathname);
  return fromAddress;
};

/** `POST /rpc`, JSON both ways. */
export const createHttpTransport =
  (token: string): Transport =>
  async (request: Request): Promise<Reply> => {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(request),
    });
    return ReplyShape.parse(await response.json());
  };

/** Events of one block of a `text/event-stream`; a block that is not one of ours is passed over. */
export const parseEventBlock = (block: string): Event | null => {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n');
  if (data === '') return null;
  try {
    const event = Event.safeParse(JSON.parse(data));
    return event.success ? event.data : null;
  } catch {
    return null;
  }
};

const readEvents = async (token: string, listener: Listener, signal: AbortSignal, onHeard: () => void) => {
  const response = await fetch('/events', { headers: { authorization: `Bearer ${token}` }, signal });
  if (!response.ok || response.body === null) throw new Error('no event stream');
  onHeard();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = `${rest}${value}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseEventBlock(block);
      if (event) listener(event);
    }
  }
};

const wait = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

/** `GET /events` by fetch, because an EventSource cannot carry the token. A broken stream is said and tried again. */
export const subscribeHttp = (token: string, listener: Listener): (() => void) => {
  const stop = new AbortController();
  let isDown = false;
  let isFirst = true;
  // What changed while nobody listened has to be asked again; before the first time, only what the page began with.
  const onHeard = () => {
    if (isDown) listener({ event: 'project.changed', revision: 0, operation: null });
    else if (isFirst) listener({ event: 'settings.changed' });
    isDown = false;
    isFirst = false;
  };
  const run = async () => {
    while (!stop.signal.aborted) {
      await readEvents(token, listener, stop.signal, onHeard).catch(() => undefined);
      if (stop.signal.aborted) return;
      isDown = true;
      listener({ event: 'host.down' });
      await wait(RETRY_MS);
    }
  };
  void run();
  return () => stop.abort();
};
