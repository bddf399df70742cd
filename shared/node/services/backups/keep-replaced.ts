import { existsSync, lstatSync } from 'node:fs';
import { lastSequence } from '../../store/journal.ts';
import { isLocked } from '../../store/lock.ts';
import { openProject } from '../../store/open.ts';
import { toStoreError } from '../../store/store-error.ts';
import { type PreparingNeeds, prepareOpening } from '../opening/prepare-opening.ts';
import type { Backups } from './backups.ts';
import { quarantine } from './quarantine.ts';

export interface KeepingNeeds extends PreparingNeeds {
  readonly home: string;
  readonly backups: Backups;
}

/** A state that somebody made, as a backup; a sample that nobody touched can be made again. */
const backUpClosed = ({ backups, clock }: KeepingNeeds, path: string): void => {
  const project = openProject(path, { readOnly: true, now: clock(), backUp: () => undefined });
  try {
    if (lastSequence(project.db) === 0 || backups.sameState(project.db, path)) return;
    backups.makeHere(project.db, path, 'before-replacement');
  } finally {
    project.close();
  }
};

/** Nothing else is replaced: a folder, a link or a device is refused by who writes. */
const isFileAt = (path: string): boolean => existsSync(path) && lstatSync(path).isFile();

/**
 * Before a new project takes the place of what is at `path`: a project that can be read is backed up, anything else goes to
 * quarantine too. Throws where it cannot be kept. Who has it open is told by the lock, which is asked for later.
 */
export const keepReplaced = async (context: KeepingNeeds, path: string): Promise<void> => {
  if (!isFileAt(path) || isLocked(path)) return;
  try {
    await prepareOpening(context, path, true);
    backUpClosed(context, path);
  } catch (error) {
    if (!toStoreError(error)?.code.startsWith('E-BASE-')) throw error;
    quarantine(context.home, path, context.clock());
  }
};
