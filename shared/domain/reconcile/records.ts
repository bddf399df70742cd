import type { Change } from '../change.ts';

export type RecordKind = Change['record'];
/** Fields of a record by name. */
export type Fields = Readonly<Record<string, unknown>>;
/** A state of a project: its records by kind, then by id. */
export type Records = ReadonlyMap<RecordKind, ReadonlyMap<string, Fields>>;
/** The same, while it is being made. */
export type DraftRecords = Map<RecordKind, Map<string, Fields>>;

export type Side = 'ours' | 'theirs';
export const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours');

const NONE: ReadonlyMap<string, Fields> = new Map();
export const recordsOf = (records: Records, kind: RecordKind): ReadonlyMap<string, Fields> =>
  records.get(kind) ?? NONE;

export const draftOf = (records: DraftRecords, kind: RecordKind): Map<string, Fields> => {
  const known = records.get(kind) ?? new Map<string, Fields>();
  records.set(kind, known);
  return known;
};

/** A copy that may be changed; the records themselves are shared, and never are. */
export const copyRecords = (records: Records): DraftRecords =>
  new Map([...records].map(([kind, byId]) => [kind, new Map(byId)]));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(known.map(([key, inner]) => [key, ordered(inner)]).sort(byKey));
};
const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);

/** What tells one value from another, as text: the order of the keys of an object means nothing. */
export const keyOfValue = (value: unknown): string => JSON.stringify(ordered(value)) ?? 'undefined';
export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b) || keyOfValue(a) === keyOfValue(b);
