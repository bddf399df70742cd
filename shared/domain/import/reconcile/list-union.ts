import type { EntityFields } from '../../entity.ts';
import { foldText } from '../../text.ts';

const keyOf = (value: unknown): string =>
  typeof value === 'string' ? foldText(value) || value : JSON.stringify(value);

/**
 * The list with what the file adds, in order; the same list when it adds nothing. Values are the same when they read the
 * same (case, accents); `removed` are those that a person took out: they stay out.
 */
export const unionOf = <Value>(
  current: readonly Value[],
  added: readonly Value[],
  removed: readonly Value[] = [],
  key: (value: Value) => string = keyOf,
): readonly Value[] => {
  if (added.length === 0) return current;
  const known = new Set([...current, ...removed].map(key));
  const more: Value[] = [];
  for (const value of added) {
    if (known.has(key(value))) continue;
    known.add(key(value));
    more.push(value);
  }
  return more.length === 0 ? current : [...current, ...more];
};

type Identifiers = EntityFields['identifiers'];

/** Identifiers of both, by scheme; the same object when the file adds none. */
export const unionOfIdentifiers = (
  current: Identifiers,
  added: Identifiers,
  removed: Identifiers,
): Identifiers => {
  const union: Record<string, string[]> = { ...current } as Record<string, string[]>;
  let isSame = true;
  for (const [scheme, values] of Object.entries(added)) {
    const own = union[scheme] ?? [];
    const all = unionOf(own, values, (removed as Record<string, string[]>)[scheme], (value) => value);
    if (all === own) continue;
    isSame = false;
    union[scheme] = [...all];
  }
  return isSame ? current : (union as Identifiers);
};

type Dates = Readonly<Record<string, string>>;
/** The latest date said of each need or offer; the same object when the file says none later. */
export const latestDates = (current: Dates, added: Dates): Dates => {
  const later = Object.entries(added).filter(([value, on]) => on > (current[value] ?? ''));
  return later.length === 0 ? current : { ...current, ...Object.fromEntries(later) };
};

type Documented = EntityFields['documented'];
export const latestDocumented = (current: Documented, added: Documented): Documented => {
  const merged = new Map(current.map((each) => [each.what, each]));
  let isSame = true;
  for (const each of added) {
    const known = merged.get(each.what);
    if (known && (each.on ?? '') <= (known.on ?? '')) continue;
    merged.set(each.what, each);
    isSame = false;
  }
  return isSame ? current : [...merged.values()];
};
