/** One line of a journal, without its changes. */
export interface HistoryEntry {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  /** The operation that was in force before it; null: it takes another back, or does it again. */
  readonly parent: number | null;
  /** The operation in force after it; 0: none. */
  readonly head: number;
  /** Of a merge-back, the last entry of the copy that was merged. */
  readonly merged: string | null;
}
/** In the order of their sequence. */
export type History = readonly HistoryEntry[];

/** First line of a copy that was handed over without its journal: the entry after which it parted. */
export const PARTED = 'share';
/** Line of the erasure of persons. */
export const ERASED = 'contact.erase';
/** Lines that are in the journal to be read, and that nothing takes back. */
export const NO_OPERATIONS: ReadonlySet<string> = new Set([PARTED, ERASED]);

/** Operations in force after an operation, the last first. */
const chainFrom = (bySeq: ReadonlyMap<number, HistoryEntry>, head: number): number[] => {
  const chain: number[] = [];
  for (let at = head; at > 0; ) {
    chain.push(at);
    const parent = bySeq.get(at)?.parent ?? 0;
    // An operation comes after the one that it was done from: a journal that says otherwise leads nowhere.
    at = parent < at ? parent : 0;
  }
  return chain;
};

const bySequence = (history: History) => new Map(history.map((entry) => [entry.seq, entry]));

/** Operations in force now, the last first. */
export const inForce = (history: History): readonly number[] =>
  chainFrom(bySequence(history), history.at(-1)?.head ?? 0);

/** What leads from the present state back to the one after an entry (0: as created): first undone, then done again. */
export const pathBack = (
  history: History,
  seq: number,
): { readonly undone: readonly number[]; readonly redone: readonly number[] } => {
  const bySeq = bySequence(history);
  const now = chainFrom(bySeq, history.at(-1)?.head ?? 0);
  const then = chainFrom(bySeq, bySeq.get(seq)?.head ?? 0);
  const [inNow, inThen] = [new Set(now), new Set(then)];
  return {
    undone: now.filter((one) => !inThen.has(one)),
    redone: then.filter((one) => !inNow.has(one)).reverse(),
  };
};

/** After an entry of each. */
export interface Meeting {
  readonly ours: number;
  readonly theirs: number;
}
/** Where the common ancestor is. Its records are those of `side` then. */
export interface Ancestor extends Meeting {
  readonly side: 'ours' | 'theirs';
  /** Where both parted first, whatever was merged since: duplicates made one since then are still two in the other. */
  readonly parted: Meeting;
}

/** The oldest state that a journal leads back to. */
const oldestOf = (history: History): number =>
  history.reduce((oldest, { kind, seq }) => (kind === PARTED ? Math.max(oldest, seq) : oldest), 0);
/** Whether a journal leads back to the state after an entry. */
export const leadsBack = (history: History, seq: number): boolean => seq >= oldestOf(history);
const isWhole = (history: History): boolean => oldestOf(history) === 0 && (history[0]?.seq ?? 1) === 1;

type Found = Omit<Ancestor, 'parted'>;
const partedAt = (ours: History, theirs: History): Found | null => {
  const known = new Map(ours.map(({ id, seq }) => [id, seq]));
  const common = theirs.findLast(({ id }) => known.has(id));
  if (!common) return isWhole(ours) && isWhole(theirs) ? { side: 'ours', ours: 0, theirs: 0 } : null;
  const at = { ours: known.get(common.id) ?? 0, theirs: common.seq };
  if (leadsBack(ours, at.ours)) return { side: 'ours', ...at };
  return leadsBack(theirs, at.theirs) ? { side: 'theirs', ...at } : null;
};

/** Merge-backs of one into the other that are in force: each is a state that both have. */
const mergedInto = (into: History, from: History): { readonly into: number; readonly from: number }[] => {
  const known = new Map(from.map(({ id, seq }) => [id, seq]));
  const now = new Set(inForce(into));
  return into.flatMap(({ seq, merged }) => {
    const at = merged === null ? undefined : known.get(merged);
    return at === undefined || !now.has(seq) || !leadsBack(from, at) ? [] : [{ into: seq, from: at }];
  });
};

/** The latest state that both have; null when neither journal leads to one. */
export const findAncestor = (ours: History, theirs: History): Ancestor | null => {
  const first = partedAt(ours, theirs);
  const found: Found[] = [
    ...(first ? [first] : []),
    ...mergedInto(ours, theirs).map(({ into, from }) => ({
      side: 'theirs' as const,
      ours: into,
      theirs: from,
    })),
    ...mergedInto(theirs, ours).map(({ into, from }) => ({
      side: 'ours' as const,
      ours: from,
      theirs: into,
    })),
  ];
  const latest = found.reduce<Found | null>(
    (best, one) => (!best || one.ours > best.ours ? one : best),
    null,
  );
  return latest && { ...latest, parted: first ?? latest };
};
