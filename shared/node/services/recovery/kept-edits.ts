import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nameDurably } from '../../store/durable-file.ts';
import { type TailEntry, writeTail } from '../../store/recovery/journal-tail.ts';
import { EDITS, freeName, openQuarantine, quarantineIn } from '../backups/quarantine.ts';
import { namesIn } from '../backups/shelf.ts';
import { readJson, writeJson } from '../json-file.ts';
import { placeOf } from '../opening/place-of.ts';
import { logMarkOf } from '../opening/write-ahead-log.ts';
import { PRIVATE_FILE } from '../private-modes.ts';

/** What is known of edits whose project another program wrote over, beside them. */
const Note = z.object({
  place: z.string(),
  projectId: z.string(),
  /** Of the edits, in the folder of quarantine. */
  file: z.string().regex(/^[^/\\]+\.edits$/),
  /** When they were kept, and of when the backup is that they go on from. */
  at: z.string(),
  backupAt: z.string(),
  /** Number of the last entry, and how many are later than that backup. */
  revision: z.int(),
  operations: z.int(),
  /** How the log began that stood beside the project then: over what is at the place now it says nothing. */
  log: z.string().nullable(),
  /** They are in the project again, or the file came back as it was. */
  done: z.boolean(),
});
export type EditsNote = z.infer<typeof Note>;

const NOTE = '.json';
const notePath = (home: string, file: string): string => join(quarantineIn(home), file + NOTE);

export const editsPathOf = (home: string, { file }: EditsNote): string => join(quarantineIn(home), file);

export interface EditsToKeep extends Pick<EditsNote, 'projectId' | 'backupAt' | 'revision' | 'operations'> {
  readonly name: string;
  readonly place: string;
  /** The file that is open there. */
  readonly path: string;
  readonly entries: readonly TailEntry[];
}

/** Durable when it returns: the edits, then the note that tells of them. */
export const keepEdits = (
  home: string,
  now: Date,
  { entries, name, path, ...kept }: EditsToKeep,
): EditsNote => {
  const folder = openQuarantine(home);
  const file = freeName(folder, path + EDITS, now);
  const part = join(folder, `${file}.part`);
  try {
    writeTail(part, { projectId: kept.projectId, name, now: now.toISOString() }, entries);
    chmodSync(part, PRIVATE_FILE);
    nameDurably(part, join(folder, file));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  const place = placeOf(kept.place);
  const note = { ...kept, place, file, at: now.toISOString(), log: logMarkOf(path), done: false };
  writeJson(notePath(home, file), note);
  return note;
};

const notesIn = (home: string): EditsNote[] =>
  namesIn(quarantineIn(home))
    .filter((name) => name.endsWith(EDITS + NOTE))
    .flatMap((name) => readJson(join(quarantineIn(home), name), Note.nullable(), null) ?? []);

/** Edits of what was at a place that are not in it again, the last kept; null where there are none. */
export const editsKeptAt = (home: string, path: string): EditsNote | null => {
  const place = placeOf(path);
  const found = notesIn(home).filter((note) => note.place === place && !note.done);
  const last = found.sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  return last && existsSync(editsPathOf(home, last)) ? last : null;
};

/** They stay in quarantine, and are offered no more. */
export const settleEdits = (home: string, note: EditsNote): void =>
  writeJson(notePath(home, note.file), { ...note, done: true });

/** The log beside the file is of the project that was written over, not of what is there now: together they are neither. */
export const isForeignLog = (home: string, path: string): boolean => {
  const mark = logMarkOf(path);
  return mark !== null && notesIn(home).some(({ log, place }) => log === mark && place === placeOf(path));
};

/** Goes to quarantine, as it is. */
export const setForeignLogAside = (home: string, path: string, now: Date): void => {
  if (!isForeignLog(home, path)) return;
  const folder = openQuarantine(home);
  renameSync(`${path}-wal`, join(folder, `${freeName(folder, path, now)}.log`));
  rmSync(`${path}-shm`, { force: true });
};

/** Paths of edits of a project; those that no note tells of, which were cut short, are of any. */
export const editsOfProject = (
  home: string,
  projectId: string,
): { readonly path: string; readonly isNoted: boolean }[] => {
  const notes = new Map(notesIn(home).map((note) => [note.file, note.projectId]));
  return namesIn(quarantineIn(home))
    .filter((name) => name.endsWith(EDITS))
    .filter((name) => (notes.get(name) ?? projectId) === projectId)
    .map((name) => ({ path: join(quarantineIn(home), name), isNoted: notes.has(name) }));
};
