import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './processes.ts';

const LOOK_EVERY_MS = 100;

const readQuietly = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Resident megabytes of the processes of a group, of which anonymous memory alone: pages of files are given back. */
export const residentOf = (group: number): number => {
  let kilobytes = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, , fields = ''] = /^(.*)\) (.*)$/s.exec(readQuietly(`/proc/${name}/stat`)) ?? [];
    if (Number(fields.split(' ')[2]) !== group) continue;
    kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(readQuietly(`/proc/${name}/status`))?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1000);
};

/** The most memory that a command and all that it started held together, in megabytes, until it ends. */
export const watchMemory = async (running: Running): Promise<number> => {
  let [peak, isOver] = [0, false];
  running.ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    peak = Math.max(peak, residentOf(running.child.pid ?? -1));
    await wait(LOOK_EVERY_MS);
  }
  return peak;
};
