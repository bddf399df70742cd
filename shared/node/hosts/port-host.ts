import { z } from 'zod';
import type { Dispatch } from '../../contract/dispatch.ts';
import type { Listener } from '../../contract/events.ts';

/** One end of a channel of messages: a process's parent, a worker's port, Electron's. */
export interface Port {
  post(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What of an application a channel needs. */
export interface PortApplication {
  readonly dispatch: Dispatch;
  subscribe(listener: Listener): () => void;
}

const Numbered = z.object({ id: z.int(), request: z.unknown() });

/**
 * Answers `{id, request}` with `{id, reply}` and pushes events as they are. A message of another shape is not ours
 * to answer: it goes to `onOther`. Gives the function that ends the pushing.
 */
export const servePort = (
  port: Port,
  application: PortApplication,
  onOther: (message: unknown) => void = () => undefined,
): (() => void) => {
  port.onMessage(async (raw) => {
    const message = Numbered.safeParse(raw);
    if (!message.success || message.data.request === undefined) return onOther(raw);
    const { id, request } = message.data;
    port.post({ id, reply: await application.dispatch(request) });
  });
  return application.subscribe((event) => port.post(event));
};
