import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { BACKUP_REASONS } from '../../../contract/backup-operations.ts';
import { inTurn } from '../../store/lock.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../private-modes.ts';

export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Earlier versions of the application noted from which version, and reasons of their own. */
const reasonOf = (noted: string): BackupReason =>
  noted.startsWith('before-migration')
    ? 'before-migration'
    : (BACKUP_REASONS.find((reason) => reason === noted) ?? 'regular');

/** A line may come from a stick: the name of a file beside it, and nothing else. */
const FileName = z.string().refine((name) => /^[\w-]+\.alliage$/.test(name) && basename(name) === name);

/** One line of the manifest: a copy that was verified when it was made. What an earlier version did not note is null. */
const BackupLine = z.object({
  id: z.string(),
  file: FileName,
  sha256: z.string(),
  bytes: z.int(),
  schema: z.int(),
  at: z.iso.datetime(),
  reason: z.string().transform(reasonOf),
  /** Version of the application. */
  app: z.string().nullable().default(null),
  /** Where the project was; never noted in a folder that others may read. */
  path: z.string().nullable().default(null),
  entities: z.int().nullable().default(null),
  relations: z.int().nullable().default(null),
  revision: z.int().nullable().default(null),
  /** Id of the last journal entry. */
  entry: z.string().nullable().default(null),
  /** Gone back to after that one was made: until another is, its state is the project's. */
  after: z.string().nullable().default(null),
  /** What its file is about to become, where it is being written anew: a death on the way leaves the one or the other. */
  next: z.object({ sha256: z.string(), bytes: z.int() }).nullable().default(null),
});
export type BackupLine = z.infer<typeof BackupLine>;

const parseLine = (line: string): BackupLine[] => {
  try {
    const parsed = BackupLine.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** In the order in which they were made. A line that was cut is passed over; of two of one id the last counts (sealed again). */
export const readManifest = (file: string): BackupLine[] => {
  const lines = readText(file).split('\n').flatMap(parseLine);
  return [...new Map(lines.map((line) => [line.id, line])).values()];
};

/** From the oldest state of the project to the present one: as they were made, but for one that was gone back to. */
export const byState = (lines: readonly BackupLine[]): BackupLine[] => {
  const ordered = lines.filter(({ after }) => after === null);
  for (const line of lines.filter((one) => one.after !== null)) {
    const at = ordered.findIndex(({ id }) => id === line.after);
    ordered.splice(at + 1, 0, line);
  }
  return ordered;
};

/** Lines are added and taken away by one at a time: two copies of the application may have one project's backups. */
const inManifestTurn = <Output>(file: string, work: () => Output): Output => {
  mkdirSync(dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
  return inTurn(`${file}-lock`, work);
};

const writeWhole = (file: string, flags: 'a' | 'w', text: string): void => {
  const handle = openSync(file, flags, PRIVATE_FILE);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Adds a line, durably; never to the end of one that was cut. */
export const appendLine = (file: string, line: BackupLine): void =>
  inManifestTurn(file, () => {
    const isCut = !/(^|\n)$/.test(readText(file));
    writeWhole(file, 'a', `${isCut ? '\n' : ''}${JSON.stringify(line)}\n`);
  });

/** Writes the manifest again with other lines; what others added meanwhile is among those given. */
export const changeManifest = (
  file: string,
  change: (lines: readonly BackupLine[]) => readonly BackupLine[],
): void =>
  inManifestTurn(file, () => {
    const part = `${file}.part`;
    const lines = change(readManifest(file));
    writeWhole(part, 'w', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(part, file);
  });

/** What was cut short of that. */
export const removeManifestPart = (file: string): void =>
  inManifestTurn(file, () => rmSync(`${file}.part`, { force: true }));
