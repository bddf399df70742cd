import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** In the folder of logs. */
export const FAULT_LOG = 'alliage.log';

const MOST_BYTES = 1_000_000;

/** One file and the one before it. */
const rotate = (file: string): void => {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > MOST_BYTES) renameSync(file, `${file}.1`);
};

/** Loaded at the first fault: most runs have none. */
const openLog = async (folder: string): Promise<Logger> => {
  const { pino } = await import('pino');
  const file = join(folder, FAULT_LOG);
  rotate(file);
  const destination = pino.destination({ dest: file, mkdir: true, sync: true, mode: 0o600 });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
};

/** Where it happened, without what was said: a message may hold a name. */
const framesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('at '))
        .map((line) => line.replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\\/]+:\d+:\d+)\)?$/, '$1'))
    : [];

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Notes what no code explains in `folder`/alliage.log: the operation, the kind of error, where in our code. Never a name, a value or a path. */
export const createFaultLog = (folder: string) => {
  let log: Promise<Logger> | null = null;
  return async (error: unknown, operation: string): Promise<void> => {
    log ??= openLog(folder);
    const kind = error instanceof Error ? error.name : typeof error;
    (await log).error({ operation, kind, code: codeOf(error), frames: framesOf(error) }, 'unexpected');
  };
};
