import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { AppError } from '../../contract/errors.ts';
import type { Listener } from '../../contract/events.ts';
import type { Jobs } from './context.ts';

const THREADS = 2;
const IDLE_MS = 30_000;

/** The worker beside this file: the source as it is, or its build. */
const workerFile = (): string => {
  const name = import.meta.url.endsWith('.ts') ? 'job-worker.ts' : 'job-worker.js';
  return fileURLToPath(new URL(name, import.meta.url));
};

/** Loaded on first use: a command that lays nothing out does not pay for threads. */
const startPool = async (): Promise<Piscina> => {
  const { Piscina } = await import('piscina');
  return new Piscina({ filename: workerFile(), minThreads: 0, maxThreads: THREADS, idleTimeout: IDLE_MS });
};

/** Jobs in worker threads: progress as events, cancel by id, E-CANCELLED for the one who waits. */
export const createJobs = (emit: Listener): Jobs => {
  let pool: Promise<Piscina> | null = null;
  const running = new Map<string, AbortController>();
  return {
    run: async <Output>(
      task: string,
      input: unknown,
      { job, label }: { readonly job: string; readonly label: string },
    ) => {
      pool ??= startPool();
      const controller = new AbortController();
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (done: number) => emit({ event: 'job.progress', job, done, label }));
      running.set(job, controller);
      try {
        emit({ event: 'job.progress', job, done: 0, label });
        return (await (
          await pool
        ).run({ task, input, port: port2 }, { transferList: [port2], signal: controller.signal })) as Output;
      } catch (error) {
        throw controller.signal.aborted ? new AppError('E-CANCELLED', {}, { cause: error }) : error;
      } finally {
        running.delete(job);
        port1.close();
        emit({ event: 'job.progress', job, done: 1, label });
      }
    },
    cancel: (job) => {
      const controller = running.get(job);
      controller?.abort();
      return controller !== undefined;
    },
    close: async () => {
      for (const controller of running.values()) controller.abort();
      await (await pool)?.destroy();
      pool = null;
    },
  };
};
