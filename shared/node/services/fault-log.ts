import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { faultKind, faultPlaces } from '../../domain/fault-places.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';

/** In the folder of logs; the ones before it are `alliage.log.1` to `.4`. */
export const FAULT_LOG = 'alliage.log';

const MOST_BYTES = 1_000_000;
const FILES_BEFORE = 4;

const nameOf = (file: string, age: number): string => (age === 0 ? file : `${file}.${age}`);

/** Makes room when the file is full: each becomes one older, the oldest goes. True when it did. */
const rotate = (file: string): boolean => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < MOST_BYTES) return false;
  for (let age = FILES_BEFORE; age > 0; age--) {
    if (existsSync(nameOf(file, age - 1))) renameSync(nameOf(file, age - 1), nameOf(file, age));
  }
  return true;
};

/** Loaded at the first fault: most runs have none. */
const openLog = async (folder: string): Promise<Logger> => {
  const { pino } = await import('pino');
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const file = join(folder, FAULT_LOG);
  const destination = pino.destination({ dest: file, sync: true, mode: PRIVATE_FILE });
  chmodSync(file, PRIVATE_FILE);
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
};

const CODE = /^[A-Z][A-Z0-9_-]{1,60}$/;
const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && CODE.test(error.code)
    ? error.code
    : null;

/**
 * Notes what no code explains in `folder`/alliage.log: the operation, the kind of error, where in our code. Never a name, a
 * value or a path. Five files of a megabyte at most. A log that cannot be written loses the note, and nothing else.
 */
export const createFaultLog = (folder: string) => {
  const file = join(folder, FAULT_LOG);
  let log: Promise<Logger> | null = null;
  const note = async (error: unknown, operation: string): Promise<void> => {
    if (rotate(file)) log = null;
    log ??= openLog(folder);
    const places = error instanceof Error ? faultPlaces(error) : [];
    (await log).error(
      { operation, kind: faultKind(error), code: codeOf(error), frames: places },
      'unexpected',
    );
  };
  return (error: unknown, operation: string): Promise<void> =>
    note(error, operation).catch(() => {
      log = null;
    });
};
