import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { Listener } from '../../../contract/events.ts';
import type { Place } from '../../../contract/place-operations.ts';
import type { Lang } from '../../../domain/words/words.ts';
import type { OpenOptions } from '../../store/open.ts';
import type { Backups } from '../backups/backups.ts';
import type { Files, HostName } from '../context.ts';
import { NOTHING_PREPARED, type Prepared } from '../opening/prepare-opening.ts';
import type { FollowedEdits } from '../recovery/followed-edits.ts';
import { pendingEdits } from '../recovery/pending-edits.ts';
import type { ProjectSession } from '../session.ts';
import type { OpenFile } from '../session-holder.ts';
import { conflictCopyPath } from './conflict-copy.ts';
import { type OpenedFile, type OpeningNeeds, openAtPlace } from './open-placed.ts';
import type { Displaced } from './placed-file.ts';
import { rescueFile } from './rescue-file.ts';
import { findWorkingCopy } from './working-copies.ts';

const TICK_MS = 1_000;
/** The open file is looked at that often. */
const TICKS_A_LOOK = 2;

/** What was found on the way to a project. */
export interface FoundThen {
  /** Path of another version. */
  readonly conflict: string | null;
  /** Its log was missing: when it was last known whole. */
  readonly missingSince: string | null;
}

/** Where the open project is, and the copies of those that are not to be edited in place. */
export interface Places {
  /** What is to be learnt of the file at a place, where it is what will be opened. */
  prepare(place: string, prepare: () => Promise<Prepared>): Promise<Prepared>;
  /** Throws what the store refuses. */
  open(place: string, options: OpenOptions): OpenedFile;
  /** What was opened is now the session's. */
  begin(found: FoundThen): void;
  /** Somebody else put another file in the place of the open one. */
  isReplaced(): boolean;
  /** True once the session goes on in a copy, the open file not being in place. */
  rescue(): boolean;
  state(): Place;
  /** Throws E-FILE-ABSENT where what is read is partly another program's, and what it was can be taken back: no copy is made of it. */
  requireWhole(): void;
  stop(): void;
}

export interface PlacesNeeds {
  readonly host: HostName;
  readonly home: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly emit: Listener;
  readonly files: Files;
  readonly lang: () => Lang;
  /** It asks for a rescue, and is asked what is open. */
  readonly session: () => ProjectSession;
  readonly edits: () => Pick<FollowedEdits, 'keep' | 'isBack'>;
  readonly backups: () => Backups;
}

const openingNeeds = ({ home, clock, newId, emit, lang }: PlacesNeeds): OpeningNeeds => ({
  home,
  clock,
  newId,
  conflictPathOf: (place) => conflictCopyPath(place, clock(), lang()),
  news: {
    sent: (problem, conflictCopy) =>
      emit({
        event: 'place.changed',
        problem,
        conflictCopy: conflictCopy === null ? null : basename(conflictCopy),
      }),
    displaced: (reason) => emit({ event: 'project.displaced', reason }),
  },
});

const isFree = (session: ProjectSession): boolean => {
  try {
    session.requireFree();
    return true;
  } catch {
    return false;
  }
};

class OpenPlaces implements Places {
  readonly #needs: PlacesNeeds;
  readonly #opening: OpeningNeeds;
  readonly #timer: NodeJS.Timeout | null;
  /** Of a project that is edited in place: another version, and what became of its file. */
  #conflict: string | null = null;
  #lost: Displaced | null = null;
  #missingSince: string | null = null;
  #ticks = 0;

  constructor(needs: PlacesNeeds) {
    this.#needs = needs;
    this.#opening = openingNeeds(needs);
    // A command is over before anything is due, and sends what it did at its end.
    this.#timer = needs.host === 'command-line' ? null : setInterval(() => this.#tick(), TICK_MS).unref();
  }

  open(place: string, options: OpenOptions): OpenedFile {
    return openAtPlace(this.#opening, place, options);
  }

  async prepare(place: string, prepare: () => Promise<Prepared>): Promise<Prepared> {
    const isKept = !existsSync(place) && findWorkingCopy(this.#needs.home, place) !== null;
    return isKept ? NOTHING_PREPARED : prepare();
  }

  begin({ conflict, missingSince }: FoundThen): void {
    this.#conflict = conflict;
    this.#missingSince = missingSince;
    this.#lost = null;
  }

  isReplaced(): boolean {
    const open = this.#needs.session().current();
    return open?.placed?.state().displaced === 'replaced' || this.#lost === 'replaced';
  }

  state(): Place {
    const open = this.#needs.session().current();
    const placed = open?.placed?.state();
    const conflict = placed ? placed.conflict : this.#conflict;
    const { files } = this.#needs;
    const kept = this.#kept(open);
    return {
      isCopy: placed !== undefined,
      isUnsent: placed?.isUnsent ?? false,
      problem: placed?.problem ?? null,
      recovered: placed?.recovered ?? 0,
      conflict: conflict === null ? null : { file: files.register(conflict), fileName: basename(conflict) },
      displaced: placed ? placed.displaced : this.#lost,
      // Those that a written-over file lacks are known one by one.
      missingSince: kept ? null : this.#missingSince,
      isEditable: placed !== undefined || this.#lost === null,
      kept,
    };
  }

  requireWhole(): void {
    const open = this.#needs.session().current();
    if (open?.placed || open?.project.readOnlyReason !== null || open.watch.found() !== 'overwritten') return;
    this.#needs.edits().keep();
    if (pendingEdits({ home: this.#needs.home, backups: this.#needs.backups() }, open.place))
      throw new AppError('E-FILE-ABSENT', { reason: 'overwritten' });
  }

  #kept(open: OpenFile | null): Place['kept'] {
    if (!open || open.placed) return null;
    const note = pendingEdits({ home: this.#needs.home, backups: this.#needs.backups() }, open.place);
    // Without any, the backup is all there was: what is there now says so itself once it is opened again.
    if (!note || (note.operations === 0 && this.#lost === null)) return null;
    const { file: fileName, operations, at, backupAt } = note;
    return { file: this.#needs.files.register(open.place), fileName, operations, at, backupAt };
  }

  rescue(): boolean {
    const open = this.#needs.session().current();
    if (!open || open.placed || open.project.readOnlyReason !== null) return false;
    return this.#needs.host !== 'command-line' && this.#rescueOpen(open);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  #rescueOpen(open: OpenFile): boolean {
    const found = open.watch.found();
    if (found === 'here') return true;
    const reason: Displaced = found === 'removed' ? 'removed' : 'replaced';
    if (found === 'overwritten') this.#needs.edits().keep();
    const rescued = found === 'overwritten' ? null : rescueFile(this.#opening, open, reason);
    if (rescued) this.#needs.session().replace({ ...rescued, frozen: null });
    const isNews = this.#lost !== reason;
    this.#lost = rescued ? null : reason;
    if (rescued || isNews) this.#needs.emit({ event: 'project.displaced', reason });
    return rescued !== null;
  }

  #tick(): void {
    const session = this.#needs.session();
    const open = session.current();
    if (!open || open.project.readOnlyReason !== null || !isFree(session)) return;
    this.#ticks++;
    if (open.placed) open.placed.tick(performance.now());
    else if (this.#ticks % TICKS_A_LOOK === 0) this.#look(open);
  }

  #look(open: OpenFile): void {
    if (!open.watch.isInPlace()) this.rescue();
    else if (this.#lost !== null) {
      this.#lost = null;
      this.#needs.edits().isBack();
      this.#opening.news.sent(null, null);
    }
  }
}

export const createPlaces = (needs: PlacesNeeds): Places => new OpenPlaces(needs);
