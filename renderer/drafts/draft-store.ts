import type { Draft } from '../../shared/contract/draft-operations.ts';

/** What is typed is given to the host at most this long after, ms. */
export const KEEP_AFTER_MS = 1_000;

export type Values = Draft['values'];
export interface DraftPlace {
  /** Names the place: a field of a record, or a dialog. */
  readonly place: string;
  /** What opens it again, as text. */
  readonly opens: string;
  /** How it is called, for the person. */
  readonly title: string;
}

/** Drafts of one window: those being typed, and those of before the window died that nobody has answered for yet. */
export interface DraftStore {
  /** What differs from what is saved; nothing: there is no draft there. */
  keep(where: DraftPlace, values: Values): void;
  /** Saved, or given up. */
  drop(place: string): void;
  offer(drafts: readonly Draft[]): void;
  offered(): Draft | null;
  /** The first of those offered is taken up: its place starts from what was typed. */
  resume(): void;
  forget(): void;
  /** What the place starts from, when it was taken up. */
  resumed(place: string): Values | null;
  subscribe(listener: () => void): () => void;
}

export interface Sender {
  send(drafts: readonly Draft[]): void;
  /** Runs something later; gives what puts it off. */
  later(run: () => void, afterMs: number): () => void;
}

class Drafts implements DraftStore {
  readonly #sender: Sender;
  readonly #typed = new Map<string, Draft>();
  readonly #resumed = new Map<string, Values>();
  readonly #listeners = new Set<() => void>();
  #offered: readonly Draft[] = [];
  #putOff: (() => void) | null = null;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  keep(where: DraftPlace, values: Values): void {
    if (Object.keys(values).length === 0) {
      this.drop(where.place);
      return;
    }
    this.#typed.set(where.place, { ...where, values });
    this.#putOff ??= this.#sender.later(() => this.#send(), KEEP_AFTER_MS);
  }

  drop(place: string): void {
    this.#resumed.delete(place);
    // At once: what may name a person stays nowhere longer than it must.
    if (this.#typed.delete(place)) this.#send();
  }

  offer(drafts: readonly Draft[]): void {
    this.#setOffered(drafts);
  }

  offered(): Draft | null {
    return this.#offered[0] ?? null;
  }

  resume(): void {
    const [draft, ...rest] = this.#offered;
    if (!draft) return;
    this.#resumed.set(draft.place, draft.values);
    this.#typed.set(draft.place, draft);
    this.#setOffered(rest);
  }

  forget(): void {
    this.#setOffered(this.#offered.slice(1));
    this.#send();
  }

  resumed(place: string): Values | null {
    return this.#resumed.get(place) ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #setOffered(drafts: readonly Draft[]): void {
    this.#offered = drafts;
    for (const listener of this.#listeners) listener();
  }

  #send(): void {
    this.#putOff?.();
    this.#putOff = null;
    this.#sender.send([...this.#typed.values(), ...this.#offered]);
  }
}

export const createDraftStore = (sender: Sender): DraftStore => new Drafts(sender);
