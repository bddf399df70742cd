import type { MessagePort } from 'node:worker_threads';
import { TASKS, type TaskInput, type TaskName, type TaskOutput } from './job-tasks.ts';

const REPORT_EVERY_MS = 60;

interface Message<Name extends TaskName> {
  readonly task: Name;
  readonly input: TaskInput<Name>;
  readonly port: MessagePort;
}

/** Entry of a worker thread: one task, its progress through the port that came with it. Piscina asks for a default export. */
// biome-ignore lint/style/noDefaultExport: demanded by piscina
export default <Name extends TaskName>({ task, input, port }: Message<Name>): TaskOutput<Name> => {
  let reportedAt = 0;
  const onProgress = (done: number) => {
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    port.postMessage(done);
  };
  try {
    return TASKS[task](input, onProgress);
  } finally {
    port.close();
  }
};
