import type { MessagePort } from 'node:worker_threads';
import type { WriterAsked, WriterSaid } from './writer-protocol.ts';

const SAY_EVERY_MS = 100;

/** The person gave up: everything is rolled back. */
export class Stopped extends Error {}

/** One end of the host's channel, as the work sees it. */
export interface WriterChannel {
  /** The next message, in order. Throws Stopped when the work is to stop. */
  next(): Promise<WriterAsked>;
  say(message: WriterSaid): void;
  /** At most ten times a second. */
  progress(done: number): void;
  /** Throws Stopped when the work is to stop: to be called often. */
  check(): void;
}

export const createChannel = (port: MessagePort, cancel: SharedArrayBuffer): WriterChannel => {
  const flag = new Int32Array(cancel);
  const queue: WriterAsked[] = [];
  let waiting: (() => void) | null = null;
  let saidAt = 0;
  port.on('message', (message: WriterAsked) => {
    queue.push(message);
    waiting?.();
  });
  const check = () => {
    if (Atomics.load(flag, 0) === 1) throw new Stopped();
  };
  const arrival = () =>
    new Promise<void>((resolve) => {
      waiting = resolve;
    });
  return {
    check,
    say: (message) => port.postMessage(message),
    progress: (done) => {
      const now = performance.now();
      if (now - saidAt < SAY_EVERY_MS) return;
      saidAt = now;
      port.postMessage({ say: 'progress', done } satisfies WriterSaid);
    },
    next: async () => {
      while (queue.length === 0) await arrival();
      const message = queue.shift() as WriterAsked;
      check();
      if (message.ask === 'stop') throw new Stopped();
      return message;
    },
  };
};
