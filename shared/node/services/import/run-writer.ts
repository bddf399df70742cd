import { Worker } from 'node:worker_threads';
import { AppError, ErrorCode } from '../../../contract/errors.ts';
import type { WriterAsked, WriterOutcome, WriterSaid, WriterWork } from './writer-protocol.ts';

/** The thread beside this file: the source as it is, or its build. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? 'writer-thread.ts' : 'writer-thread.js', import.meta.url);

/** Twice what an import of 900,000 rows keeps: the collector does not let garbage pile up until the computer is full. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

type Given<Work> = Work extends WriterWork ? Omit<Work, 'cancel'> : never;

export interface WriterOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  /** A batch was dealt with. */
  readonly onMore: () => void;
  /** Whether what is ready may be committed: asked once, at the end. */
  readonly mayCommit: () => boolean;
}

/** A thread at work. */
export interface Writer {
  ask(message: WriterAsked): void;
  /** Throws AppError: what was refused, E-CANCELLED once stopped. It has ended either way, nothing half written. */
  readonly outcome: Promise<WriterOutcome>;
  stop(): void;
}

const refusalOf = (code: string, details: Readonly<Record<string, string | number | null>>): AppError => {
  const known = ErrorCode.safeParse(code);
  return new AppError(known.success ? known.data : 'E-UNEXPECTED', { ...details });
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Starts one piece of work. */
export const startWriter = (given: Given<WriterWork>, options: WriterOptions): Writer => {
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(threadFile(), { workerData: { ...given, cancel }, resourceLimits: MEMORY });
  const ask = (message: WriterAsked) => worker.postMessage(message);
  const stop = () => {
    Atomics.store(new Int32Array(cancel), 0, 1);
    ask({ ask: 'stop' });
  };
  const outcome = new Promise<WriterOutcome>((resolve, reject) => {
    let settle = () => reject(new AppError('E-IMP-STOPPED'));
    const answers: {
      readonly [Say in WriterSaid['say']]: (said: Extract<WriterSaid, { say: Say }>) => void;
    } = {
      more: options.onMore,
      progress: ({ done }) => options.onProgress(done),
      ready: () => (options.mayCommit() ? ask({ ask: 'commit' }) : stop()),
      done: (said) => {
        settle = () => resolve(said.outcome);
      },
      refused: ({ code, details }) => {
        settle = () => reject(refusalOf(code, details));
      },
      stopped: () => {
        settle = () => reject(new AppError('E-CANCELLED'));
      },
      failed: ({ error }) => {
        settle = () => reject(error);
      },
    };
    worker.on('message', (said: WriterSaid) => answers[said.say](said as never));
    worker.on('error', (error) => {
      settle = () =>
        reject(isOutOfMemory(error) ? new AppError('E-IMP-STOPPED', {}, { cause: error }) : error);
    });
    // Only once the thread is gone is its connection closed.
    worker.on('exit', () => settle());
  });
  if (options.signal.aborted) stop();
  options.signal.addEventListener('abort', stop, { once: true });
  return { ask, stop, outcome };
};
