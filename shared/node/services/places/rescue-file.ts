import { lastSequence } from '../../store/journal.ts';
import { readProject } from '../../store/project.ts';
import { toStoreError } from '../../store/store-error.ts';
import { writeBackFile } from '../../store/write-project.ts';
import type { OpenFile } from '../session-holder.ts';
import { type OpenedFile, type OpeningNeeds, resumeCopy } from './open-placed.ts';
import type { Displaced } from './placed-file.ts';
import { copyPathOf, type WorkingCopy, workingFolder } from './working-copies.ts';

const copyOf = ({ home, newId }: OpeningNeeds, { project, path }: OpenFile): WorkingCopy => {
  const { db } = project;
  const file = `${newId()}.alliage`;
  const folder = workingFolder(home, readProject(db).projectId);
  const copy = { folder, place: path, file, sha256: null, sequence: lastSequence(db), pending: true };
  writeBackFile(db, copyPathOf(copy), { mayReplace: () => true, mode: 0o600 });
  return copy;
};

/**
 * All of a project whose file was moved, removed or replaced, from the connection that still has it, in a copy of ours to
 * go on with. Null where none can be made (a full disk): the project is then only read.
 */
export const rescueFile = (needs: OpeningNeeds, open: OpenFile, displaced: Displaced): OpenedFile | null => {
  try {
    const copy = copyOf(needs, open);
    const options = { readOnly: false, now: needs.clock(), backUp: () => undefined };
    const rescued = resumeCopy(needs, copy, options, { lock: null, displaced });
    if (rescued.placed) return rescued;
    rescued.project.close();
    return null;
  } catch (error) {
    if (!toStoreError(error)) throw error;
    return null;
  }
};
