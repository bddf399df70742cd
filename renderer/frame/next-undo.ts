import type { Call } from '../../shared/contract/contract.ts';
import type { HistoryEntry } from '../../shared/contract/graph-operations.ts';

/** What the next undo takes back: the newest operation that still stands. History is newest first. */
export const nextUndo = (history: readonly HistoryEntry[]): HistoryEntry | null =>
  history.find((entry) => !entry.undone) ?? null;

/** What the next redo brings back: the oldest of those undone since the last operation that stands. */
export const nextRedo = (history: readonly HistoryEntry[]): HistoryEntry | null => {
  const standing = history.findIndex((entry) => !entry.undone);
  return (standing === -1 ? history : history.slice(0, standing)).at(-1) ?? null;
};

const LOOKED_AT = 50;

/** Id of the newest operation that stands, null when there is none. */
export const newestStanding = async (call: Call): Promise<string | null> =>
  nextUndo(await call('journal.history', { limit: LOOKED_AT }))?.id ?? null;

/** Undoes `count` operations unless something was done since `newest`, here or from another host: then « changed ». */
export const undoUnlessChanged = async (
  call: Call,
  newest: string | null,
  count: number,
): Promise<{ readonly changed: boolean; readonly summary: string }> => {
  if ((await newestStanding(call)) !== newest) return { changed: true, summary: '' };
  const { summary } = await call('journal.undo', { count });
  return { changed: false, summary: summary ?? '' };
};
