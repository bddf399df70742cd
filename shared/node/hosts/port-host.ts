import type { Dispatch } from '../../contract/dispatch.ts';
import type { Listener } from '../../contract/events.ts';
import { HostAsked } from '../../contract/shell.ts';
import type { Port } from '../services/parent-port.ts';

/** What of an application a channel needs. */
export interface PortApplication {
  readonly dispatch: Dispatch;
  subscribe(listener: Listener): () => void;
}

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
    const message = HostAsked.safeParse(raw);
    if (!message.success) return onOther(raw);
    const { id, request } = message.data;
    port.post({ id, reply: await application.dispatch(request) });
  });
  return application.subscribe((event) => port.post(event));
};
