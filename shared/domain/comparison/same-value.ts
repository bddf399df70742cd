/** A value as text: keys in order, lists whatever their order, since no list of a record says anything by its order. */
const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
    .sort()
    .join()}}`;
};

/** Whether two values of a field say the same. Most are written alike: that is tried first. */
export const isSameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  return canonicalText(a) === canonicalText(b);
};
