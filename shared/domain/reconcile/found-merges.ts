import type { Change } from '../change.ts';

type Ends = Readonly<Record<string, unknown>>;
/** Fields of every kind of record that names entities. */
const ENDS = ['from', 'to', 'a', 'b', 'organisationId', 'value', 'territoryId'] as const;

/**
 * Which entity a merge of duplicates dropped, and which it kept: the one whose fields, links or references it changed;
 * null where it changed nothing else.
 */
export const mergeOf = (changes: readonly Change[]): readonly [dropped: string, kept: string] | null => {
  const dropped = changes.find(({ record, after }) => record === 'entity' && after === null)?.id;
  if (dropped === undefined) return null;
  for (const { record, id, after } of changes) {
    if (after === null) continue;
    if (record === 'entity' && id !== dropped) return [dropped, id];
  }
  for (const { record, before, after } of changes) {
    const [was, is] = [before, after].map((side) => (side ?? {}) as Ends) as [Ends, Ends];
    // A correction has its subject in its id: it is another record about the one kept.
    if (record === 'check-override' && before === null) return [dropped, String(is.subject)];
    const known = Object.values(was);
    if (!known.includes(dropped)) continue;
    // The ends of a symmetric pair may change places: the one kept is the one that was not there.
    const kept = ENDS.map((end) => is[end]).find((end) => typeof end === 'string' && !known.includes(end));
    if (typeof kept === 'string') return [dropped, kept];
  }
  return null;
};
