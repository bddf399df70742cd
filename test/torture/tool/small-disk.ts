import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from './processes.ts';

/** A file system of a few megabytes in memory, seen only by what runs inside it. */
export interface SmallDisk {
  readonly folder: string;
  /** Commands that go before those that see it. */
  readonly inside: readonly string[];
  /** Takes all the room that is left, and gives it back. */
  fill(): Promise<void>;
  free(): Promise<void>;
  /** Names of the files on it, sorted. */
  list(): Promise<readonly string[]>;
  /** Removes every file that is on it. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

const READY = 'ready';
export const WITHOUT_SMALL_DISK =
  'a file system in memory may not be mounted here (root, or a user namespace, is needed)';

/** Whoever is not root mounts in a user namespace of their own, where the system allows it. */
const namespaceOf = (isRoot: boolean) => (isRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount']);

/** Null where the system does not let one be mounted. */
export const aSmallDisk = async (parent: string, megabytes: number): Promise<SmallDisk | null> => {
  const folder = join(parent, 'disk');
  mkdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo ${READY} && exec cat`;
  const holder = startProcess(['unshare', ...namespaceOf(isRoot), 'sh', '-c', mount, folder]);
  holder.ended.catch(() => undefined);
  await holder.said(1).catch(() => undefined);
  if (holder.lines[0] !== READY) return null;
  const enter = [
    'nsenter',
    '--target',
    String(holder.child.pid),
    ...(isRoot ? [] : ['--user', '--preserve-credentials']),
    '--mount',
  ];
  const shell = async (script: string): Promise<string> =>
    (await startProcess([...enter, 'sh', '-c', script, folder], { input: '' }).ended).out;
  return {
    folder,
    inside: enter,
    fill: async () => void (await shell('dd if=/dev/zero of="$0/filler" bs=1k 2>/dev/null; true')),
    free: async () => void (await shell('rm -f "$0/filler"')),
    list: async () =>
      (await shell('ls -A "$0"'))
        .split('\n')
        .filter((name) => name !== '' && name !== 'filler')
        .sort(),
    empty: async () => void (await shell('rm -rf "$0"/* "$0"/.[!.]*')),
    remove: async () => {
      holder.child.stdin.end();
      await holder.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
