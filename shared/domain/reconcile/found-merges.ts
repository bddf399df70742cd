import type { Change } from '../change.ts';

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
  for (const { before, after } of changes) {
    const [was, is] = [before, after].map((side) => (side ?? {}) as Readonly<Record<string, unknown>>);
    const moved = Object.keys(is ?? {}).find((field) => was?.[field] === dropped && is?.[field] !== dropped);
    const kept = moved === undefined ? null : is?.[moved];
    if (typeof kept === 'string') return [dropped, kept];
  }
  return null;
};
