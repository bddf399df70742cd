import type { MessagePort } from 'node:worker_threads';
import type { OnProgress } from '../../domain/layout/layout-input.ts';
import { TASKS, type TaskName } from './job-tasks.ts';

const REPORT_EVERY_MS = 60;

interface Message {
  readonly task: TaskName;
  readonly input: unknown;
  readonly port: MessagePort;
}
type Run = (input: unknown, onProgress: OnProgress) => unknown;

/** Entry of a worker thread: one task, its progress through the port that came with it. Piscina asks for a default export. */
// biome-ignore lint/style/noDefaultExport: demanded by piscina
export default async ({ task, input, port }: Message): Promise<unknown> => {
  let reportedAt = 0;
  const onProgress = (done: number) => {
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    port.postMessage(done);
  };
  try {
    return await (TASKS[task] as Run)(input, onProgress);
  } finally {
    port.close();
  }
};
