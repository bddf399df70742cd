import type { ReadableDb, WritableDb } from '../../store/database.ts';
import { lastSequence } from '../../store/journal.ts';
import { type ProjectLock, takeLock } from '../../store/lock.ts';
import { writeBackFile } from '../../store/write-project.ts';
import { type Found, fingerprint, type PlaceWatch, watchPlace } from './place-watch.ts';
import { forgetPlace, keepWorkingCopy, type WorkingCopy } from './working-copies.ts';

export interface SenderNeeds {
  readonly clock: () => Date;
  /** A free name beside a place. */
  readonly conflictPathOf: (place: string) => string;
}

export interface SenderStart {
  readonly db: () => WritableDb;
  readonly copy: WorkingCopy;
  /** Of the place; null where there is no folder to put it in. */
  readonly lock: ProjectLock | null;
  /** Path of the version that somebody else wrote at the same place. */
  readonly conflict: string | null;
}

/** Differs once anything was written: by this connection, or by another. */
const markOf = (db: ReadableDb): string =>
  `${db.prepare('SELECT total_changes()').pluck().get()} ${db.pragma('data_version', { simple: true })}`;

/** Each file that leaves for its place has a close counter of its own: whoever opens it elsewhere sees a newer one. */
const countClose = (db: WritableDb): void =>
  void db.prepare('UPDATE journal_state SET closes = closes + 1').run();

/** Writes the whole of a copy to its place, provided that what is there is what we last read or wrote there. */
export class PlaceSender {
  readonly #db: () => WritableDb;
  readonly #needs: SenderNeeds;
  #copy: WorkingCopy;
  #lock: ProjectLock | null;
  #watch: PlaceWatch;
  #conflict: string | null;
  #sent: string | null;

  constructor({ db, copy, lock, conflict }: SenderStart, needs: SenderNeeds) {
    this.#db = db;
    this.#needs = needs;
    this.#copy = copy;
    this.#lock = lock;
    this.#conflict = conflict;
    this.#watch = watchPlace(copy.place, copy.sha256);
    this.#sent = copy.pending ? null : this.mark();
  }

  get copy(): WorkingCopy {
    return this.#copy;
  }

  get conflict(): string | null {
    return this.#conflict;
  }

  mark(): string {
    return markOf(this.#db());
  }

  isUnsent(): boolean {
    return this.mark() !== this.#sent;
  }

  /** Throws what the file system says of a place that cannot be looked at. */
  check(): Found {
    return this.#watch.check();
  }

  /** What a crash will find. */
  keep(changed: Partial<WorkingCopy>): void {
    this.#copy = { ...this.#copy, ...changed };
    try {
      keepWorkingCopy(this.#copy);
    } catch {
      // A full disk: what the record said before holds, and the copy has everything.
    }
  }

  /** Gives the path of the conflict copy when it went there, null when it went to its own place. The file must not be absent. */
  send(): string | null {
    if (this.check() === 'same' && this.#write(() => this.check() === 'same')) return null;
    return this.#sendBeside();
  }

  /** Whatever is there now. */
  overwrite(): void {
    this.#write(() => true);
  }

  isHeld(): boolean {
    return this.#lock !== null;
  }

  release(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  #write(mayReplace: () => boolean, place = this.#copy.place): boolean {
    const db = this.#db();
    countClose(db);
    const sent = this.mark();
    if (!writeBackFile(db, place, { mayReplace })) return false;
    this.#sent = sent;
    const sha256 = fingerprint(place);
    this.#watch = watchPlace(place, sha256);
    this.keep({ place, sha256, sequence: lastSequence(db), pending: false });
    return true;
  }

  /** Theirs stays at its place; ours has a name of its own from now on. */
  #sendBeside(): string {
    const before = this.#copy;
    const ours = this.#needs.conflictPathOf(before.place);
    const lock = takeLock(ours, this.#needs.clock());
    try {
      this.#write(() => true, ours);
    } catch (error) {
      lock.release();
      throw error;
    }
    forgetPlace(before);
    this.release();
    this.#lock = lock;
    this.#conflict = before.place;
    return ours;
  }
}
