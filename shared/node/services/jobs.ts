import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { AppError } from '../../contract/errors.ts';
import type { Listener } from '../../contract/events.ts';
import type { JobControl, JobOptions, Jobs } from './context.ts';

/** Threads that jobs have between them. */
export const THREADS = 2;
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

/** A job from its first word to its last; none when it is over before `quietMs`. */
const beginJob = (emit: Listener, { job, label, quietMs = 0 }: JobOptions) => {
  const controller = new AbortController();
  const heardAt = performance.now() + quietMs;
  let said = label;
  let isHeard = false;
  const onProgress = (done: number, next = said, rows?: number) => {
    said = next;
    if (quietMs > 0 && performance.now() < heardAt) return;
    isHeard = true;
    const read = rows === undefined ? {} : { rows };
    emit({ event: 'job.progress', job, done: Math.min(done, 0.999), label: said, ...read });
  };
  const end = () => {
    if (isHeard) emit({ event: 'job.progress', job, done: 1, label: said });
  };
  return { controller, onProgress, end };
};

/** What runs, by its id: cancelled, waited for, and told from its first to its last. */
const createFollower = (emit: Listener) => {
  const running = new Set<{
    readonly job: string;
    readonly controller: AbortController;
    readonly ended: Promise<unknown>;
  }>();
  const follow: Jobs['follow'] = async (options, work) => {
    const { job } = options;
    const { controller, onProgress, end } = beginJob(emit, options);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const entry = { job, controller, ended };
    // Known before anybody hears of it: whoever does may cancel it at once.
    running.add(entry);
    try {
      onProgress(0);
      return await work({ signal: controller.signal, onProgress });
    } catch (error) {
      throw controller.signal.aborted ? new AppError('E-CANCELLED', {}, { cause: error }) : error;
    } finally {
      running.delete(entry);
      end();
      resolve();
    }
  };
  return {
    follow,
    cancel: (job: string) => {
      const found = [...running].filter((entry) => entry.job === job);
      for (const { controller } of found) controller.abort();
      return found.length > 0;
    },
    close: async () => {
      const all = [...running];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
};

/** Jobs in worker threads: progress as events, cancel by id, E-CANCELLED for the one who waits. */
export const createJobs = (emit: Listener): Jobs => {
  let pool: Promise<Piscina> | null = null;
  const { follow, cancel, close } = createFollower(emit);
  const runOne = async <Output>(task: string, input: unknown, control: JobControl): Promise<Output> => {
    pool ??= startPool();
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (done: number) => control.onProgress(done));
    try {
      const asked = { task, input, port: port2 };
      return await (await pool).run(asked, { transferList: [port2], signal: control.signal });
    } finally {
      port1.close();
    }
  };
  return {
    follow,
    cancel,
    run: <Output>(task: string, input: unknown, options: JobOptions) =>
      follow(options, (control) => runOne<Output>(task, input, control)),
    runShares: <Output>(task: string, inputs: readonly unknown[], options: JobOptions) =>
      follow(options, ({ signal, onProgress }) => {
        const done = inputs.map(() => 0);
        const tell = (index: number) => (share: number) => {
          done[index] = share;
          onProgress(done.reduce((sum, each) => sum + each, 0) / inputs.length);
        };
        return Promise.all(
          inputs.map((input, index) => runOne<Output>(task, input, { signal, onProgress: tell(index) })),
        );
      }),
    close: async () => {
      await close();
      await (await pool)?.destroy();
      pool = null;
    },
  };
};
