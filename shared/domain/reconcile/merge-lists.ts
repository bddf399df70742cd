import { isSameValue, keyOfValue } from './records.ts';

type List = readonly unknown[];

/** What either side added, without what either took away; in our order, then what only they added. */
export const mergeLists = (base: List, ours: List, theirs: List): List => {
  const inBase = new Set(base.map(keyOfValue));
  const inTheirs = new Set(theirs.map(keyOfValue));
  const inOurs = new Set(ours.map(keyOfValue));
  const kept = ours.filter((item) => {
    const key = keyOfValue(item);
    return inTheirs.has(key) || !inBase.has(key);
  });
  const added = theirs.filter((item) => {
    const key = keyOfValue(item);
    return !inBase.has(key) && !inOurs.has(key);
  });
  return [...kept, ...added];
};

type Table = Readonly<Record<string, unknown>>;
const ABSENT = undefined;

const mergeEntry = (base: unknown, ours: unknown, theirs: unknown): { readonly value: unknown } | null => {
  if (isSameValue(ours, theirs) || isSameValue(theirs, base)) return { value: ours };
  if (isSameValue(ours, base)) return { value: theirs };
  const lists = [base ?? [], ours ?? [], theirs ?? []];
  if (!lists.every(Array.isArray)) return null;
  const merged = mergeLists(...(lists as unknown as [List, List, List]));
  return { value: merged.length === 0 ? ABSENT : merged };
};

/** Key by key; null where both sides gave one key different values that cannot both be kept. */
export const mergeTables = (base: Table, ours: Table, theirs: Table): Table | null => {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const merged: [string, unknown][] = [];
  for (const key of keys) {
    const entry = mergeEntry(base[key], ours[key], theirs[key]);
    if (entry === null) return null;
    if (entry.value !== ABSENT) merged.push([key, entry.value]);
  }
  return Object.fromEntries(merged);
};
