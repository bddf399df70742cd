import type { ErrorCode } from '../../../contract/errors.ts';
import type { ProjectLock } from '../../store/lock.ts';
import type { OpenedProject } from '../../store/open.ts';
import { toStoreError } from '../../store/store-error.ts';
import { PlaceSender, type SenderNeeds } from './place-sender.ts';
import type { Found } from './place-watch.ts';
import { copyPathOf, removeWorkingCopy, type WorkingCopy } from './working-copies.ts';

/** A short while after each quiet moment, and never much behind; a file that takes long to write is written less often. */
const QUIET_MS = 5_000;
const LONGEST_BEHIND_MS = 50_000;
const DURATIONS_APART = 20;
/** After a failure: the drive may come back. */
const AGAIN_AFTER_MS = 15_000;
const LOOK_EVERY_MS = 2_000;

export type Displaced = 'removed' | 'replaced';

/** What is told of a change of place. */
export interface PlacedNews {
  /** Edits reached the file, or could not; the path of the conflict copy that they went to. */
  sent(problem: ErrorCode | null, conflictCopy: string | null): void;
  displaced(reason: Displaced): void;
}

export interface PlacedState {
  readonly isUnsent: boolean;
  readonly problem: ErrorCode | null;
  readonly recovered: number;
  /** Path of the version that somebody else wrote. */
  readonly conflict: string | null;
  readonly displaced: Displaced | null;
}

/** A project edited in a copy of ours, and written to its place as a whole. */
export interface PlacedFile {
  /** Its end sends what is left. */
  readonly project: OpenedProject;
  /** The copy. */
  readonly path: string;
  place(): string;
  state(): PlacedState;
  /** Looks at the place and sends what is due. `nowMs` is of a clock that only goes forward. */
  tick(nowMs: number): void;
  /** The lock of its place is ours. */
  isHeld(): boolean;
  /** Everything is written at another place, where it was verified: the copy serves no more. */
  giveUp(): void;
  /** Writes everything at its own place, whatever is there. */
  overwrite(): void;
}

export interface PlacedStart {
  readonly project: Extract<OpenedProject, { readonly readOnlyReason: null }>;
  readonly copy: WorkingCopy;
  readonly lock: ProjectLock | null;
  readonly recovered: number;
  readonly conflict: string | null;
  readonly displaced: Displaced | null;
  /** Why an earlier copy could not be read: it is in quarantine. */
  readonly problem: ErrorCode | null;
}

class Placed implements PlacedFile {
  readonly #start: PlacedStart;
  readonly #news: PlacedNews;
  readonly #sender: PlaceSender;
  #displaced: Displaced | null;
  #problem: ErrorCode | null;
  #seen: string;
  #changedAt = 0;
  #unsentSince: number | null = null;
  #durationMs = 0;
  #notBefore = 0;
  #lookedAt = 0;
  #wasAbsent = false;
  #isGivenUp = false;

  constructor(start: PlacedStart, needs: SenderNeeds, news: PlacedNews) {
    const { project, copy, lock, conflict, displaced, problem } = start;
    this.#start = start;
    this.#news = news;
    this.#sender = new PlaceSender({ db: () => project.db, copy, lock, conflict }, needs);
    this.#displaced = displaced;
    this.#problem = problem;
    this.#seen = this.#sender.mark();
  }

  get project(): OpenedProject {
    const { project } = this.#start;
    return {
      readOnlyReason: null,
      get db() {
        return project.db;
      },
      lend: () => project.lend(),
      close: (inPlace) => this.#close(inPlace),
    };
  }

  get path(): string {
    return copyPathOf(this.#sender.copy);
  }

  place(): string {
    return this.#sender.copy.place;
  }

  state(): PlacedState {
    return {
      isUnsent: this.#sender.isUnsent(),
      problem: this.#problem,
      recovered: this.#start.recovered,
      conflict: this.#sender.conflict,
      displaced: this.#displaced,
    };
  }

  tick(nowMs: number): void {
    if (nowMs - this.#lookedAt >= LOOK_EVERY_MS) {
      this.#lookedAt = nowMs;
      this.#look();
    }
    this.#noteEdits(nowMs);
    if (this.#isDue(nowMs)) this.#sendNow(nowMs);
  }

  overwrite(): void {
    this.#sender.overwrite();
    this.#displaced = null;
    this.#news.sent(null, null);
  }

  isHeld(): boolean {
    return this.#sender.isHeld();
  }

  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** Nothing at its place is ours to replace: the person says where it goes. */
  get #isAdrift(): boolean {
    return this.#sender.copy.sha256 === null || this.#displaced === 'removed';
  }

  #noteEdits(nowMs: number): void {
    const mark = this.#sender.mark();
    if (mark !== this.#seen) this.#changedAt = nowMs;
    this.#seen = mark;
    if (!this.#sender.isUnsent()) this.#unsentSince = null;
    else if (this.#unsentSince === null) {
      this.#unsentSince = nowMs;
      if (!this.#sender.copy.pending) this.#sender.keep({ pending: true });
    }
  }

  #isDue(nowMs: number): boolean {
    if (this.#unsentSince === null || this.#isAdrift || nowMs < this.#notBefore) return false;
    const quietMs = Math.max(QUIET_MS, this.#durationMs * DURATIONS_APART);
    return nowMs - this.#changedAt >= quietMs || nowMs - this.#unsentSince >= LONGEST_BEHIND_MS;
  }

  #sendNow(nowMs: number): void {
    const startedAt = performance.now();
    this.#send();
    this.#durationMs = performance.now() - startedAt;
    this.#unsentSince = null;
    this.#seen = this.#sender.mark();
    this.#notBefore = nowMs + (this.#problem === null ? 0 : AGAIN_AFTER_MS);
  }

  /** A refusal is kept and told; everything stays in the copy. */
  #send(): void {
    const before = this.#problem;
    try {
      if (this.#sender.check() === 'absent') {
        this.#displace('removed');
        return;
      }
      const conflictCopy = this.#sender.send();
      this.#problem = null;
      this.#displaced = null;
      this.#news.sent(null, conflictCopy);
    } catch (error) {
      const refusal = toStoreError(error);
      if (!refusal) throw error;
      this.#problem = refusal.code;
      if (before !== refusal.code) this.#news.sent(refusal.code, null);
    }
  }

  #displace(reason: Displaced): void {
    if (this.#displaced === reason) return;
    this.#displaced = reason;
    this.#news.displaced(reason);
  }

  /** Tools replace a file by removing it first: it is gone when it is twice not there. */
  #look(): void {
    if (this.#sender.copy.sha256 === null) return;
    const found = this.#check();
    const wasAbsent = this.#wasAbsent;
    this.#wasAbsent = found === 'absent';
    if (found === 'other') this.#displace('replaced');
    else if (found === 'absent' && wasAbsent) this.#displace('removed');
    else if (found === 'same' && this.#displaced !== null) {
      this.#displaced = null;
      this.#news.sent(this.#problem, null);
    }
  }

  /** Null when the place cannot be looked at now. */
  #check(): Found | null {
    try {
      return this.#sender.check();
    } catch {
      return null;
    }
  }

  /** What could not be sent stays in the copy, and is found at the next opening. */
  #close(inPlace: boolean | undefined): void {
    const sender = this.#sender;
    let isClosed = false;
    const end = () => {
      if (!isClosed) this.#start.project.close(inPlace);
      isClosed = true;
    };
    try {
      if (sender.isUnsent() && !this.#isAdrift && !this.#isGivenUp) this.#send();
      const isDone = this.#isGivenUp || !(sender.isUnsent() || this.#isAdrift);
      if (!isDone) sender.keep({ pending: sender.isUnsent() });
      end();
      if (isDone) removeWorkingCopy(sender.copy);
    } finally {
      end();
      sender.release();
    }
  }
}

export const createPlaced = (start: PlacedStart, needs: SenderNeeds, news: PlacedNews): PlacedFile =>
  new Placed(start, needs, news);
