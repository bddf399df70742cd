import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const HOLDER = resolve(import.meta.dirname, 'holder.ts');

export interface Holder {
  readonly child: ChildProcessWithoutNullStreams;
  /** Everything that it said, one JSON value a line. */
  readonly lines: unknown[];
  /** Resolves when it has said that many lines. */
  said(count: number): Promise<void>;
  /** Ends by itself: closes the project. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Another process on a project: `hold` keeps it open, `edit` adds entities without end, `once` opens and closes. */
export const startHolder = (home: string, path: string, mode: 'hold' | 'edit' | 'once'): Holder => {
  const child = spawn(process.execPath, [HOLDER, home, path, mode]);
  const lines: unknown[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line));
    for (const check of waiting) check();
  });
  const ended = once(child, 'close');
  const end = async (how: () => void) => {
    how();
    await ended;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    lines,
    said: (count) =>
      new Promise((done) => {
        const check = () => {
          if (lines.length < count) return;
          waiting.delete(check);
          done();
        };
        waiting.add(check);
        check();
      }),
    stop: () => end(() => child.stdin.end()),
    kill: () => end(() => void child.kill('SIGKILL')),
  };
};
