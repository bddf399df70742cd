import { AppError } from '../../contract/errors.ts';
import type { WritableDb } from '../store/database.ts';
import type { OpenedProject } from '../store/open.ts';
import type { FileWatch } from '../store/same-file.ts';
import type { PlacedFile } from './places/placed-file.ts';
import type { Frozen } from './snapshot/frozen.ts';

export interface OpenFile {
  readonly project: OpenedProject;
  readonly path: string;
  readonly watch: FileWatch;
  readonly frozen: Frozen | null;
  /** Before each write: the first one is noted. */
  readonly beforeWrite: () => void;
  /** Where the person has it; the file that is open, or the one that a copy of ours is for. */
  readonly place: string;
  readonly placed: PlacedFile | null;
}

/** What is kept of a file that is not ours any more, before it is closed. */
export interface WhenLost {
  /** A log whose file another took the place of: it is about to be cut. */
  readonly keepLog: (path: string, log: string) => void;
  /** What was done since the last backup. */
  readonly keepEdits: () => void;
}
export const KEEP_NOTHING: WhenLost = { keepLog: () => undefined, keepEdits: () => undefined };

/** Over a file that is not ours any more nothing of the log may be written. */
export const endFile = ({ project, watch, path }: OpenFile, { keepLog, keepEdits }: WhenLost): void => {
  const isOurs = project.readOnlyReason !== null || watch.isInPlace();
  try {
    if (!isOurs) keepEdits();
    if (!isOurs) watch.dropLog((log) => keepLog(path, log));
    project.close(isOurs);
  } finally {
    watch.release();
  }
};

/** What is open, and who may ask what of it. `rescue`: whether the open project goes on elsewhere, its file not being in place. */
export const createHolder = (rescue: () => boolean) => {
  let open: OpenFile | null = null;
  let isLent = false;
  const reader = (): OpenedProject => {
    if (!open) throw new AppError('E-NO-PROJECT');
    return open.project;
  };
  const requireFree = (): void => {
    if (isLent) throw new AppError('E-BUSY');
  };
  return {
    reader,
    requireFree,
    setLent: (lent: boolean) => {
      isLent = lent;
    },
    writer: (): WritableDb => {
      requireFree();
      const opened = reader();
      if (opened.readOnlyReason !== null) throw new AppError('E-READONLY', { reason: opened.readOnlyReason });
      if (!open?.watch.isInPlace() && !rescue())
        throw new AppError('E-FILE-ABSENT', {
          reason: open?.watch.found() === 'overwritten' ? 'overwritten' : 'moved',
        });
      open?.beforeWrite();
      return reader().db as WritableDb;
    },
    current: () => open,
    set: (next: OpenFile | null) => {
      open = next;
    },
  };
};

export type Holder = ReturnType<typeof createHolder>;

/** Lends the open file to `work`, and has it back whatever happens. */
export const lendFile = async <Outcome>(
  { current, setLent }: Holder,
  work: (file: OpenFile) => Promise<Outcome>,
): Promise<Outcome> => {
  const file = current();
  if (file?.project.readOnlyReason !== null) throw new AppError('E-NO-PROJECT');
  setLent(true);
  try {
    const takeBack = file.project.lend();
    try {
      return await work(file);
    } finally {
      takeBack();
      file.watch.remember();
    }
  } finally {
    setLent(false);
  }
};
