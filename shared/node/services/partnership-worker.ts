import { type MessagePort, parentPort } from 'node:worker_threads';
import { createPartnershipDesk, type PartnershipDesk } from './partnership-desk.ts';
import type { FromThread, ToThread } from './partnership-protocol.ts';

const SAY_EVERY_MS = 60;

/** Nobody waits for the answer any more. */
class Stopped extends Error {}

type Asked = Extract<ToThread, { say: 'ask' }>;

const answer = (desk: PartnershipDesk, port: MessagePort, { id, question, asked, cancel }: Asked): void => {
  const say = (message: FromThread) => port.postMessage(message);
  const flag = new Int32Array(cancel);
  let saidAt = 0;
  const onProgress = (done: number) => {
    if (Atomics.load(flag, 0) !== 0) throw new Stopped();
    const now = performance.now();
    if (now - saidAt < SAY_EVERY_MS) return;
    saidAt = now;
    say({ say: 'progress', id, done });
  };
  try {
    onProgress(0);
    say({ say: 'answer', id, answer: desk.answer(question, asked as never, onProgress) });
  } catch (error) {
    say(error instanceof Stopped ? { say: 'stopped', id } : { say: 'failed', id, error });
  }
};

/** Entry of the thread of partnerships: it is told of the project and answers, one question after the other. */
if (parentPort) {
  const port = parentPort;
  const desk = createPartnershipDesk();
  port.on('message', (message: ToThread) => {
    if (message.say === 'ask') answer(desk, port, message);
    else desk.tell(message);
  });
}
