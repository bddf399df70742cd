import type { OpenedText } from '../../../domain/import/format.ts';
import { CHUNK_BYTES } from './file-chunks.ts';

const SAY_EVERY_MS = 100;

/** How far reading is: bytes of all files, and rows made of them. */
export interface Heartbeat {
  /** Counts what is read of a text; one that is read again counts from its start. */
  watch(opened: OpenedText): OpenedText;
  /** The next pass over the files begins, out of `passes`. */
  begin(totalBytes: number): void;
  /** A file that is no text was read. */
  advance(bytes: number): void;
  addRows(count: number): void;
  done(): number;
  /** Rows so far. */
  rows(): number;
}

/** `say` is called at most ten times a second, and at least at each half megabyte that takes longer. */
export const createHeartbeat = (say: (done: number, rows: number) => void): Heartbeat => {
  let total = 1;
  let finished = 0;
  let current = 0;
  let rows = 0;
  let saidAt = 0;
  const done = () => Math.min(1, (finished + current) / total);
  const beat = () => {
    const now = performance.now();
    if (now - saidAt < SAY_EVERY_MS) return;
    saidAt = now;
    say(done(), rows);
  };
  function* counted(opened: OpenedText): Generator<string> {
    current = 0;
    for (const chunk of opened.chunks()) {
      yield chunk;
      current = Math.min(opened.bytes, current + CHUNK_BYTES);
      beat();
    }
  }
  return {
    watch: (opened) => ({ ...opened, chunks: () => counted(opened) }),
    begin: (bytes) => {
      total = Math.max(1, bytes);
      finished = 0;
      current = 0;
    },
    advance: (bytes) => {
      finished += bytes;
      current = 0;
      beat();
    },
    addRows: (count) => {
      rows += count;
      beat();
    },
    done,
    rows: () => rows,
  };
};
