import type { HistoryEntry } from '../../shared/contract/graph-operations.ts';

/** What the next undo takes back: the newest operation that still stands. History is newest first. */
export const nextUndo = (history: readonly HistoryEntry[]): HistoryEntry | null =>
  history.find((entry) => !entry.undone) ?? null;

/** What the next redo brings back: the oldest of those undone since the last operation that stands. */
export const nextRedo = (history: readonly HistoryEntry[]): HistoryEntry | null => {
  const standing = history.findIndex((entry) => !entry.undone);
  return (standing === -1 ? history : history.slice(0, standing)).at(-1) ?? null;
};
