import { basename } from 'node:path';
import { readBackupFile } from '../../store/backup-file.ts';
import { toStoreError } from '../../store/store-error.ts';
import { appendLine, type BackupLine } from './manifest.ts';
import type { Shelf } from './shelf.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** When a ULID was drawn: its first ten digits, in base 32, are milliseconds. */
const timeOf = (id: string): Date =>
  new Date(
    [...id.slice(0, TIME_DIGITS)].reduce((ms, digit) => ms * DIGITS.length + DIGITS.indexOf(digit), 0),
  );

/** What a copy says of itself; null when it cannot be read. */
const describe = (shelf: Shelf, file: string): BackupLine | null => {
  const id = basename(file, '.alliage');
  try {
    const facts = readBackupFile(shelf.pathOf({ file }));
    const at = timeOf(id).toISOString();
    return { id, file, at, reason: 'regular', app: null, path: null, after: null, next: null, ...facts };
  } catch (error) {
    if (toStoreError(error)) return null;
    throw error;
  }
};

/**
 * A copy that has its name was verified; a process that ended before its line was written, or a manifest that was lost,
 * left it without one. It is read again and noted, so that it can be restored, and goes in its turn.
 */
export const adoptUnnamed = (shelf: Shelf): void => {
  for (const file of shelf.unnamed()) {
    const line = describe(shelf, file);
    if (line) appendLine(shelf.manifest, line);
  }
};
