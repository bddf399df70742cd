import { existsSync } from 'node:fs';
import { checkFile, checkHeader } from '../../store/header.ts';
import { lastSequence } from '../../store/journal.ts';
import { isShared } from '../../store/location.ts';
import { isLocked, lockFile, type ProjectLock } from '../../store/lock.ts';
import {
  isProtected,
  type OpenedProject,
  type OpenOptions,
  openProject,
  takeLockIfAllowed,
} from '../../store/open.ts';
import { toStoreError } from '../../store/store-error.ts';
import { type Leftover, settleLeftover } from './leftover.ts';
import type { SenderNeeds } from './place-sender.ts';
import { fingerprint } from './place-watch.ts';
import { createPlaced, type PlacedFile, type PlacedNews, type PlacedStart } from './placed-file.ts';
import { takeCopy } from './take-copy.ts';
import {
  copyPathOf,
  findWorkingCopy,
  keepWorkingCopy,
  removeWorkingCopy,
  type WorkingCopy,
} from './working-copies.ts';

/** What is open for a place: the file there, or a copy of it. */
export interface OpenedFile {
  readonly project: OpenedProject;
  /** The file that is open. */
  readonly path: string;
  readonly placed: PlacedFile | null;
  /** Another version of the project that was found on the way. */
  readonly conflict: string | null;
}

export interface OpeningNeeds extends SenderNeeds {
  readonly home: string;
  readonly newId: () => string;
  readonly news: PlacedNews;
}

const openPlain = (path: string, options: OpenOptions, conflict: string | null = null): OpenedFile => ({
  project: openProject(path, options),
  path,
  placed: null,
  conflict,
});

/** A home that is itself on a network drive would gain nothing: the project is opened in place, alone. */
const needsCopy = ({ home }: OpeningNeeds, place: string): boolean =>
  isShared(place) && !isShared(`${home}/`);

/** What was acknowledged is what is read, also before it reaches its place. */
const openToRead = (place: string, options: OpenOptions, kept: WorkingCopy | null): OpenedFile => {
  const isOurs = (copy: WorkingCopy) =>
    !existsSync(place) || isLocked(copyPathOf(copy)) || fingerprint(place) === copy.sha256;
  if (!kept || !isOurs(kept)) return openPlain(place, options);
  const { now, backUp } = options;
  return openPlain(copyPathOf(kept), { readOnly: true, now, backUp });
};

type Started = Omit<PlacedStart, 'project' | 'copy'>;

/** Opens a copy of ours for writing. */
const openCopy = (
  needs: OpeningNeeds,
  copy: WorkingCopy,
  options: OpenOptions,
  started: (sequence: number) => Started & { readonly copy: WorkingCopy },
): OpenedFile => {
  const path = copyPathOf(copy);
  const { now, backUp } = options;
  const project = openProject(path, { readOnly: false, now, backUp });
  if (project.readOnlyReason !== null) return { project, path, placed: null, conflict: null };
  try {
    const start = started(lastSequence(project.db));
    keepWorkingCopy(start.copy);
    const placed = createPlaced({ ...start, project }, needs, needs.news);
    return { project: placed.project, path, placed, conflict: start.conflict };
  } catch (error) {
    project.close();
    throw error;
  }
};

/** Goes on with a copy that was not sent. */
export const resumeCopy = (
  needs: OpeningNeeds,
  kept: WorkingCopy,
  options: OpenOptions,
  { lock, displaced }: Pick<Started, 'lock' | 'displaced'>,
): OpenedFile =>
  openCopy(needs, kept, options, (sequence) => {
    const recovered = Math.max(0, sequence - kept.sequence);
    const copy = { ...kept, pending: kept.pending || recovered > 0 };
    return { copy, lock, displaced, recovered, conflict: null, problem: null };
  });

const startCopy = (
  needs: OpeningNeeds,
  place: string,
  options: OpenOptions,
  { lock, leftover }: { readonly lock: ProjectLock; readonly leftover: Leftover },
): OpenedFile => {
  const taken = takeCopy(needs.home, place, needs.newId());
  let isMigrated = false;
  const backUp: OpenOptions['backUp'] = (db, version) => {
    options.backUp(db, version);
    isMigrated = true;
  };
  try {
    return openCopy(needs, taken, { ...options, backUp }, (sequence) => ({
      copy: { ...taken, sequence, pending: isMigrated },
      lock,
      displaced: null,
      recovered: 0,
      ...leftover,
    }));
  } catch (error) {
    removeWorkingCopy(taken);
    throw error;
  }
};

const openLockedPlace = (
  needs: OpeningNeeds,
  place: string,
  options: OpenOptions,
  lock: ProjectLock,
): OpenedFile => {
  options.admit?.();
  const kept = findWorkingCopy(needs.home, place);
  if (kept?.sha256 && fingerprint(place) === kept.sha256)
    return resumeCopy(needs, kept, options, { lock, displaced: null });
  const leftover = kept ? settleLeftover(needs, kept) : { conflict: null, problem: null };
  if (leftover.conflict !== null) needs.news.sent(leftover.problem, leftover.conflict);
  if (needsCopy(needs, place)) return startCopy(needs, place, options, { lock, leftover });
  lock.release();
  return openPlain(place, options, leftover.conflict);
};

/** Where no copy can be made (a full disk, a folder that is protected), the file is opened in place, alone. */
const isOfHome = (error: unknown): boolean =>
  ['E-DISK-FULL', 'E-READONLY', 'E-IO'].includes(toStoreError(error)?.code ?? '');

/** Opens a project wherever it is. Throws what the store refuses. */
export const openAtPlace = (needs: OpeningNeeds, place: string, options: OpenOptions): OpenedFile => {
  const kept = findWorkingCopy(needs.home, place);
  if (!kept && !needsCopy(needs, place)) return openPlain(place, options);
  if (options.readOnly) return openToRead(place, options, kept);
  if (kept && !existsSync(place))
    return resumeCopy(needs, kept, options, { lock: null, displaced: 'removed' });
  checkFile(place);
  if (isProtected(place)) return openToRead(place, options, kept);
  if (!existsSync(lockFile(place))) checkHeader(place);
  const lock = takeLockIfAllowed(place, options.now);
  if (!lock) return openToRead(place, options, kept);
  try {
    return openLockedPlace(needs, place, options, lock);
  } catch (error) {
    lock.release();
    if (!kept && isOfHome(error)) return openPlain(place, options);
    throw error;
  }
};
