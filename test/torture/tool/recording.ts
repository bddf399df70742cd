import { readFileSync } from 'node:fs';

/** One thing that a process did to the files of a project, in order. */
export type Recorded =
  | { readonly what: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly what: 'size'; readonly file: string; readonly size: number }
  | { readonly what: 'sync'; readonly file: string }
  | { readonly what: 'remove'; readonly file: string }
  /** A line of its answers left the process. */
  | { readonly what: 'said'; readonly text: string };

/** Commands before ours that write everything down; `-s` is more than any page. */
export const recording = (log: string): readonly string[] => [
  ...['strace', '-f', '-qq', '-y', '-xx', '-s', '200000', '-o', log, '-e', 'signal=none'],
  ...['-e', 'trace=pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,write'],
];

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textOf = (escaped: string): string => bytesOf(escaped).toString('utf8');

const HEX = '((?:\\\\x[0-9a-f]{2})*)';
const WRITE = new RegExp(`pwrite64\\(\\d+<${HEX}>, "${HEX}", \\d+, (\\d+)`);
const SIZE = new RegExp(`ftruncate\\(\\d+<${HEX}>, (\\d+)`);
const SYNC = new RegExp(`f(?:data)?sync\\(\\d+<${HEX}>`);
const REMOVE = new RegExp(`unlink(?:at)?\\((?:AT_FDCWD[^,]*, )?"${HEX}"`);
const SAID = new RegExp(`write\\(1<[^>]*>, "${HEX}"`);

const readLine = (line: string): Recorded | null => {
  const write = WRITE.exec(line);
  if (write) {
    const [, file = '', bytes = '', at] = write;
    return { what: 'write', file: textOf(file), bytes: bytesOf(bytes), at: Number(at) };
  }
  const size = SIZE.exec(line);
  if (size) return { what: 'size', file: textOf(size[1] ?? ''), size: Number(size[2]) };
  const sync = SYNC.exec(line);
  if (sync) return { what: 'sync', file: textOf(sync[1] ?? '') };
  const remove = REMOVE.exec(line);
  if (remove) return { what: 'remove', file: textOf(remove[1] ?? '') };
  const said = SAID.exec(line);
  return said ? { what: 'said', text: textOf(said[1] ?? '') } : null;
};

/** What was written down about these files, and what the process said meanwhile. */
export const readRecording = (log: string, files: readonly string[]): readonly Recorded[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const found = readLine(line);
      return found && (found.what === 'said' || files.includes(found.file)) ? [found] : [];
    });

/** A file as it grows. */
const written = (before: Buffer, at: number, bytes: Buffer): Buffer => {
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length));
  before.copy(after);
  bytes.copy(after, at);
  return after;
};
const resized = (before: Buffer, size: number): Buffer =>
  size <= before.length ? Buffer.from(before.subarray(0, size)) : written(before, size, Buffer.alloc(0));

/**
 * What the disk holds when the power goes after the first `count` steps. `isKept` is asked for each write that no later
 * synchronisation of its file made sure of: a disk may have done it or not.
 */
export const disksAfter = (
  steps: readonly Recorded[],
  count: number,
  start: ReadonlyMap<string, Buffer>,
  isKept: () => boolean,
): ReadonlyMap<string, Buffer> => {
  const done = steps.slice(0, count);
  const disk = new Map(start);
  for (const [index, step] of done.entries()) {
    if (step.what === 'said' || step.what === 'sync') continue;
    const isSure = done.slice(index).some((later) => later.what === 'sync' && later.file === step.file);
    if (step.what === 'remove') disk.delete(step.file);
    else if (isSure || isKept()) {
      const before = disk.get(step.file) ?? Buffer.alloc(0);
      disk.set(
        step.file,
        step.what === 'write' ? written(before, step.at, step.bytes) : resized(before, step.size),
      );
    }
  }
  return disk;
};
