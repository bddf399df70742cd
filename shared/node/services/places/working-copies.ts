import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../json-file.ts';

/** What is known of the file at its place, beside the copy that is edited. */
const WorkingRecord = z.object({
  place: z.string(),
  /** Name of the copy, in the same folder. */
  file: z.string().regex(/^[0-9A-Z]+\.alliage$/),
  /** Fingerprint of the file at its place when we last read or wrote it; null: nothing there is ours any more. */
  sha256: z.string().nullable(),
  /** Number of the last journalled operation that is there. */
  sequence: z.int(),
  /** The copy holds more than the file at its place. */
  pending: z.boolean(),
});
export type WorkingRecord = z.infer<typeof WorkingRecord>;

/** A record and where it is. */
export interface WorkingCopy extends WorkingRecord {
  readonly folder: string;
}

const parentOf = (home: string): string => join(home, 'working');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const recordOf = (folder: string, place: string): string =>
  join(folder, `${hashOf(place).slice(0, 20)}.json`);

/** What another made may say anything for an id. */
const folderOf = (home: string, projectId: string): string =>
  join(parentOf(home), /^[0-9A-Z]{26}$/.test(projectId) ? projectId : hashOf(projectId).slice(0, 26));

/** The folder of a project's copies, for its user alone. */
export const workingFolder = (home: string, projectId: string): string => {
  const folder = folderOf(home, projectId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const each of [parentOf(home), folder]) chmodSync(each, 0o700);
  return folder;
};

export const copyPathOf = ({ folder, file }: WorkingCopy): string => join(folder, file);

const foldersIn = (home: string): string[] => {
  const parent = parentOf(home);
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
};

/** The copy of what is, or was, at this place; null when there is none. */
export const findWorkingCopy = (home: string, place: string): WorkingCopy | null => {
  for (const folder of foldersIn(home)) {
    const record = readJson(recordOf(folder, place), WorkingRecord.nullable(), null);
    if (record?.place === place && existsSync(join(folder, record.file))) return { ...record, folder };
  }
  return null;
};

/** Copies of one project, whatever place each is for, and whether a record still tells of it. */
export const workingCopiesOf = (
  home: string,
  projectId: string,
): { readonly path: string; readonly copy: WorkingCopy | null }[] => {
  const folder = folderOf(home, projectId);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const records = names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readJson(join(folder, name), WorkingRecord.nullable(), null) ?? []);
  return names
    .filter((name) => name.endsWith('.alliage'))
    .map((file) => {
      const record = records.find((one) => one.file === file);
      return { path: join(folder, file), copy: record ? { ...record, folder } : null };
    });
};

/** Written whole and durably: what a crash leaves is the record before or this one. */
export const keepWorkingCopy = ({ folder, ...record }: WorkingCopy): void =>
  writeJson(recordOf(folder, record.place), record);

/** The record of a place; the copy itself stays. */
export const forgetPlace = ({ folder, place }: WorkingCopy): void =>
  rmSync(recordOf(folder, place), { force: true });

/** Only once everything that it holds is elsewhere. */
export const removeWorkingCopy = (copy: WorkingCopy): void => {
  forgetPlace(copy);
  for (const suffix of ['', '-wal', '-shm', '-journal', '-lock', '-lock-owner'])
    rmSync(copyPathOf(copy) + suffix, { force: true });
};
