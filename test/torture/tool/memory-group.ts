import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Processes that share so much memory: the system ends one of them rather than give more. */
export interface MemoryGroup {
  /** Commands that go before those that are to be in it. */
  readonly inside: readonly string[];
  /** Takes a process in, and what it starts from now on. */
  take(pid: number): void;
  /** How many the system has ended. */
  killed(): number;
  /** Waits until all that were in it are gone. */
  remove(): Promise<void>;
}

/** Where groups are made: the second version of Linux's control groups, or the first; files of the limit, and of the deaths. */
const KINDS = [
  { root: '/sys/fs/cgroup', limit: 'memory.max', deaths: 'memory.events' },
  { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', deaths: 'memory.oom_control' },
] as const;
/** Memory that is put on a disk is no memory; where there is no such file there is no such disk. */
const SWAP = { file: 'memory.swap.max', none: '0' } as const;

const LOOK_EVERY_MS = 100;
const LOOKS = 50;

export const WITHOUT_MEMORY_GROUPS =
  'this account may not limit the memory of a group of processes (control groups)';

const quietly = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

/** The files of a group are made by the system: a folder where there are none is no group. */
const write = (path: string, text: string): boolean =>
  existsSync(path) && quietly(() => writeFileSync(path, text));

/** Null where the system does not let one be made. */
export const aMemoryGroup = (name: string, megabytes: number): MemoryGroup | null => {
  for (const { root, limit, deaths } of KINDS) {
    const folder = join(root, `alliage-${process.pid}-${name}`);
    const procs = join(folder, 'cgroup.procs');
    const remove = async () => {
      for (let looks = 0; looks < LOOKS && !quietly(() => rmdirSync(folder)); looks++)
        await wait(LOOK_EVERY_MS);
    };
    const isMade = quietly(() => mkdirSync(folder));
    if (isMade && write(join(folder, limit), String(megabytes * 1024 * 1024))) {
      write(join(folder, SWAP.file), SWAP.none);
      return {
        inside: ['sh', '-c', `echo $$ > ${procs} && exec "$@"`, 'sh'],
        take: (pid) => writeFileSync(procs, String(pid)),
        killed: () => Number(/^oom_kill (\d+)$/m.exec(readFileSync(join(folder, deaths), 'utf8'))?.[1] ?? 0),
        remove,
      };
    }
    if (isMade) rmdirSync(folder);
  }
  return null;
};
