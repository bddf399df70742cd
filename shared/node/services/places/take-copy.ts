import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyContent } from '../../store/connection.ts';
import { logsOf } from '../../store/header.ts';
import { openPrivateCopy } from '../../store/private-copy.ts';
import { readProject } from '../../store/project.ts';
import { StoreError } from '../../store/store-error.ts';
import { fingerprint } from './place-watch.ts';
import { copyPathOf, type WorkingCopy, workingFolder } from './working-copies.ts';

const MAX_TRIES = 20;

const projectIdOf = (place: string): string => {
  const { db, close } = openPrivateCopy(place);
  try {
    verifyContent(db);
    return readProject(db).projectId;
  } finally {
    close();
  }
};

/** Copies the bytes; false when somebody wrote there meanwhile. */
const copyOnce = (copy: WorkingCopy): boolean => {
  const path = copyPathOf(copy);
  const logs = logsOf(copy.place);
  copyFileSync(copy.place, path);
  for (const log of logs) copyFileSync(log, path + log.slice(copy.place.length));
  chmodSync(path, 0o600);
  return fingerprint(copy.place) === copy.sha256 && fingerprint(path) === copy.sha256;
};

/** A new copy of the closed project at a place, to edit; E-BUSY when somebody goes on writing there. */
export const takeCopy = (home: string, place: string, id: string): WorkingCopy => {
  const folder = workingFolder(home, projectIdOf(place));
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const sha256 = fingerprint(place);
    const copy = { folder, place, file: `${id}.alliage`, sha256, sequence: 0, pending: false };
    if (copyOnce(copy)) return copy;
    for (const suffix of ['', '-wal', '-journal']) rmSync(join(folder, copy.file) + suffix, { force: true });
  }
  throw new StoreError('E-BUSY');
};
