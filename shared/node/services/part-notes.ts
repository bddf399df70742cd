import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isLocked } from '../store/lock.ts';
import { isAlive } from '../store/own-folder.ts';
import { discard, isBegunPart } from '../store/write-part.ts';
import { readJson, writeJson } from './json-file.ts';

/** A process that lives that long with one part has another's number. */
const LONGEST_MS = 24 * 3_600_000;
/** A stick that was taken away may come back with what was half-written on it. */
const FORGOTTEN_MS = 30 * LONGEST_MS;

const PartNote = z.object({ pid: z.int(), at: z.string(), parts: z.array(z.string()) });
type PartNote = z.infer<typeof PartNote>;

/** Which half-written files are ours, wherever they are: what a process that was killed left goes at the next start. */
export interface PartNotes {
  /** Those files are being written while it works, and are gone or named once it has. */
  during<Output>(parts: readonly string[], work: () => Output): Output;
}

/** Of projects the part has a name of no one moment. */
const isPartOfProject = (part: string): boolean => !/\.[0-9A-HJKMNP-TV-Z]{26}\.part$/.test(part);

/** False while it may not go. */
const purgePart = (part: string): boolean => {
  if (!part.endsWith('.part')) return true;
  const folder = lstatSync(dirname(part), { throwIfNoEntry: false });
  if (!folder) return false;
  const found = lstatSync(part, { throwIfNoEntry: false });
  if (!found?.isFile()) return true;
  if (!isPartOfProject(part)) rmSync(part, { force: true });
  else if (isLocked(part.slice(0, -'.part'.length))) return false;
  else if (isBegunPart(part)) discard(part);
  return true;
};

const purgeNote = (file: string, { pid, at, parts }: PartNote, now: Date): void => {
  const ageMs = now.getTime() - Date.parse(at);
  if (isAlive(pid) && ageMs < LONGEST_MS) return;
  const isDone = parts.map(purgePart).every((done) => done);
  if (isDone || ageMs > FORGOTTEN_MS) rmSync(file, { force: true });
};

const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // A folder that cannot be written, or is gone: what was asked is done all the same.
  }
};

/** Never a file that no note names, nor one that somebody may be writing. */
const purge = (folder: string, now: Date): void =>
  quietly(() => {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      const note = name.endsWith('.json') ? readJson(file, PartNote.nullable(), null) : null;
      if (note) quietly(() => purgeNote(file, note, now));
    }
  });

/** What earlier processes left goes at once. */
export const openPartNotes = (home: string, clock: () => Date, newId: () => string): PartNotes => {
  const folder = join(home, 'parts');
  purge(folder, clock());
  return {
    during: (parts, work) => {
      const file = join(folder, `${newId()}.json`);
      const note: PartNote = { pid: process.pid, at: clock().toISOString(), parts: [...parts] };
      quietly(() => writeJson(file, note));
      try {
        return work();
      } finally {
        quietly(() => rmSync(file, { force: true }));
      }
    },
  };
};
