import type { Backups } from '../backups/backups.ts';
import { type EditsNote, editsKeptAt } from './kept-edits.ts';

interface Needs {
  readonly home: string;
  readonly backups: Pick<Backups, 'shelf' | 'otherShelves'>;
}

/**
 * Edits of what was at a place that are the last state there was: null once somebody has gone on with what is there now, of
 * which a backup tells. They stay in quarantine, for whoever asks for them.
 */
export const pendingEdits = ({ home, backups }: Needs, path: string): EditsNote | null => {
  const note = editsKeptAt(home, path);
  if (!note) return null;
  const { projectId, at } = note;
  const shelves = [backups.shelf(projectId), ...backups.otherShelves(projectId)];
  const isLater = shelves.some((shelf) =>
    shelf.lines().some((line) => line.path === path && line.at > at && line.reason !== 'before-restore'),
  );
  return isLater ? null : note;
};
