import type { OpenedProject, OpenOptions } from '../../store/open.ts';
import type { OpenedFile } from '../places/open-placed.ts';
import type { Places } from '../places/places.ts';
import { type Frozen, frozenIn } from './frozen.ts';

const asFrozen = ({ db, close }: OpenedProject): OpenedProject => ({
  readOnlyReason: 'snapshot',
  db,
  close: () => close(),
});

/** A file that is a frozen state is only read, whoever asks. */
export const openFile = (
  places: Places,
  path: string,
  options: OpenOptions,
): OpenedFile & { readonly frozen: Frozen | null } => {
  const file = places.open(path, options);
  const { project } = file;
  try {
    const frozen = frozenIn(project.db);
    if (frozen === null) return { ...file, frozen };
    if (project.readOnlyReason !== null) return { ...file, project: asFrozen(project), frozen };
    project.close();
    const reading = places.open(path, { ...options, readOnly: true });
    return { ...reading, project: asFrozen(reading.project), frozen };
  } catch (error) {
    project.close();
    throw error;
  }
};
