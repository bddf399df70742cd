import { checkFile, checkHeader } from '../../store/header.ts';
import { isShared } from '../../store/location.ts';
import { isLocked } from '../../store/lock.ts';
import { coded, StoreError } from '../../store/store-error.ts';
import type { FoundRecord } from './closed-folder.ts';
import type { ClosedRecords, ClosedState } from './closed-records.ts';
import { type FileSum, hasLog, hasLogFile, stampOf, sumFile, sumRest } from './file-sum.ts';
import { hasChangedOutside, hasLostLog } from './judge-file.ts';
import type { Examine } from './run-examiner.ts';
import { isLogBroken, isLogReadable } from './write-ahead-log.ts';

export interface PreparingNeeds {
  readonly closed: ClosedRecords;
  readonly examine: Examine;
  readonly clock: () => Date;
  /** The log beside the file is of a project that another program wrote over. */
  readonly isForeignLog: (path: string) => boolean;
}

/** What was learnt of a file before it is opened here. */
export interface Prepared {
  /** Null while somebody has it open for writing: nothing was read of it. */
  readonly projectId: string | null;
  /** Null too with a log beside: its bytes are not the whole project. */
  readonly state: ClosedState | null;
  /** What the records say is what is there. */
  readonly isKnown: boolean;
  /** Verified in full just now. */
  readonly isChecked: boolean;
  /** When it was last known whole, where its last session was cut and the log of that session is gone or damaged; null otherwise. */
  readonly missingSince: string | null;
  /** The log beside holds commits that SQLite passes over: nothing else holds them. */
  readonly isLogBroken: boolean;
  /** Throws E-BUSY once the file is not the one that was looked at. */
  readonly admit: () => void;
}

/** Nothing was read of the file: somebody has it open, or a copy of ours is what will be. */
export const NOTHING_PREPARED: Prepared = {
  projectId: null,
  state: null,
  isKnown: true,
  isChecked: false,
  missingSince: null,
  isLogBroken: false,
  admit: () => undefined,
};

const FULL_EVERY_MS = 7 * 24 * 3_600_000;

const createAdmission = (path: string): (() => void) => {
  const stamp = stampOf(path);
  return () => {
    if (stampOf(path) !== stamp) throw new StoreError('E-BUSY');
  };
};

const stateIn = ({ projectId, record }: FoundRecord): ClosedState => {
  const { closes, revision, statePage, pageSize, sha256, bytes, rest } = record;
  return { projectId, closes, revision, statePage, pageSize, sha256, bytes, rest };
};

/** Closed cleanly here with these very bytes, and verified in full not too long ago. */
const isFresh = ({ record }: FoundRecord, now: Date): boolean => {
  const ageMs = now.getTime() - Date.parse(record.checkedAt);
  return ageMs >= 0 && ageMs < FULL_EVERY_MS;
};

interface Looked {
  readonly there: FoundRecord | null;
  readonly sum: FileSum | null;
  readonly acceptChanged: boolean;
}

/** Nothing is beside it of what a session leaves that is killed, or nothing of that can be read. */
const isLogGone = (path: string): boolean => (hasLogFile(path) ? !isLogReadable(path) : !hasLog(path));

const examineUnknown = async (
  { examine }: PreparingNeeds,
  path: string,
  { there, sum, acceptChanged }: Looked,
): Promise<Omit<Prepared, 'admit'>> => {
  const full = there !== null || acceptChanged;
  const identity = await examine(path, full);
  const rest = () => (there ? sumRest(path, there.record) : 0);
  if (!acceptChanged && hasChangedOutside(there, { identity, sum, rest }))
    throw new StoreError('E-BASE-CHANGED', { since: there?.record.at ?? null });
  const state = sum && { ...identity, ...sum, rest: sumRest(path, identity) };
  const isBroken = isLogBroken(path);
  const isLost = there !== null && (isBroken || (isLogGone(path) && hasLostLog(there, identity)));
  const lost = { missingSince: isLost ? there.record.at : null, isLogBroken: isBroken };
  return { projectId: identity.projectId, state, isKnown: false, isChecked: full, ...lost };
};

const prepareOnce = async (
  needs: PreparingNeeds,
  path: string,
  acceptChanged: boolean,
): Promise<Prepared> => {
  if (!acceptChanged && needs.isForeignLog(path))
    throw new StoreError('E-BASE-CHANGED', { since: needs.closed.at(path)?.record.at ?? null });
  const admit = createAdmission(path);
  coded(() => checkHeader(path));
  const sum = hasLog(path) ? null : coded(() => sumFile(path));
  const known = sum && needs.closed.knows(sum);
  const there = needs.closed.at(path);
  if (known && isFresh(known, needs.clock())) {
    const isHere = there?.record.clean === true && there.record.sha256 === known.record.sha256;
    const found = { projectId: known.projectId, state: stateIn(known), isKnown: isHere };
    return { ...found, isChecked: false, missingSince: null, isLogBroken: false, admit };
  }
  return { ...(await examineUnknown(needs, path, { there, sum, acceptChanged })), admit };
};

/**
 * Before a project is opened: bytes that this computer knows are opened as they are; any others are first looked at in a
 * process of their own, and compared with what the file was when it was last closed here. Throws StoreError:
 * E-BASE-CHANGED unless that is accepted, E-BASE-TIMEOUT, and what the open sequence refuses.
 */
export const prepareOpening = async (
  needs: PreparingNeeds,
  path: string,
  acceptChanged = false,
): Promise<Prepared> => {
  coded(() => checkFile(path));
  if (isLocked(path)) return NOTHING_PREPARED;
  return prepareOnce(needs, path, acceptChanged);
};

/** A place where other tools write is no place to keep watch over. */
export const isWatched = (path: string): boolean => !isShared(path);
