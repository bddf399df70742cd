import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { OperationFuzzed } from './fuzz-contract.ts';

const FOLDER = resolve(import.meta.dirname, '../../../out/fuzz');

/** What each operation has had over each transport with one seed: counts of several runs add up. */
export interface Counted {
  readonly payloads: number;
  readonly answered: number;
  readonly finds: number;
  readonly seconds: number;
}
type Counts = Record<string, Record<string, Counted>>;
export interface FuzzRecord {
  /** Payloads had so far: where the next run goes on. */
  had(transport: string, operation: string): number;
  add(transport: string, operation: string, fuzzed: OperationFuzzed): void;
  readonly counts: Counts;
}

export const openRecord = (seed: string): FuzzRecord => {
  const file = join(FOLDER, `contract-${seed}.json`);
  const read = (): Counts => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const counts = read();
  return {
    had: (transport, operation) => counts[transport]?.[operation]?.payloads ?? 0,
    add: (transport, operation, { payloads, answered, faults, milliseconds }) => {
      const before = counts[transport]?.[operation];
      const after: Counted = {
        payloads: (before?.payloads ?? 0) + payloads,
        answered: (before?.answered ?? 0) + answered,
        finds: (before?.finds ?? 0) + faults.length,
        seconds: Math.round((before?.seconds ?? 0) + milliseconds / 1000),
      };
      counts[transport] = { ...counts[transport], [operation]: after };
      mkdirSync(FOLDER, { recursive: true });
      // Another run may have written its own transport meanwhile.
      const part = `${file}.${process.pid}.part`;
      writeFileSync(part, `${JSON.stringify({ ...read(), [transport]: counts[transport] }, null, 1)}\n`);
      renameSync(part, file);
    },
    counts,
  };
};

/** Which payload is under way, kept where the end of this process leaves it. */
export interface Mark {
  /** Where a run of the same seed over the same transport ended before its time; null: it did not. */
  readonly left: string | null;
  set(operation: string, index: number): void;
  /** Came to its end. */
  clear(): void;
}

const MARK_LENGTH = 80;
export const openMark = (seed: string, transport: string): Mark => {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `contract-${seed}-${transport.replaceAll(' ', '-')}.at`);
  const left = existsSync(file) ? readFileSync(file, 'utf8').trim() || null : null;
  const place = openSync(file, 'w');
  return {
    left,
    set: (operation, index) => void writeSync(place, `${operation} ${index}`.padEnd(MARK_LENGTH), 0),
    clear: () => {
      closeSync(place);
      rmSync(file);
    },
  };
};

/** A table, operation by transport: payloads, and how many of them were answered. */
export const recordTable = ({ counts }: FuzzRecord): string => {
  const transports = Object.keys(counts);
  const operations = [...new Set(transports.flatMap((transport) => Object.keys(counts[transport] ?? {})))];
  const cell = (transport: string, operation: string) => {
    const counted = counts[transport]?.[operation];
    return counted ? `${counted.payloads} (${counted.answered})` : '–';
  };
  const rows = operations.map((operation) => [
    operation,
    ...transports.map((transport) => cell(transport, operation)),
  ]);
  return [['operation', ...transports], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};
