import type { Change } from '../change.ts';
import { type DraftRecords, draftOf, type Fields } from './records.ts';

/** A place is known when it is told whole: first places are given outside the journal (store/apply-changes.ts). */
const changePosition = (positions: Map<string, Fields>, id: string, after: Fields): void => {
  const current = positions.get(id);
  if (current) positions.set(id, { ...current, ...after });
  else if (after.x !== undefined && after.y !== undefined) positions.set(id, { pinned: false, ...after });
};

/** The change as the store would make it, on records in memory. */
export const applyToRecords = (records: DraftRecords, { record, id, before, after }: Change): void => {
  const byId = draftOf(records, record);
  if (after === null) {
    byId.delete(id);
    if (record === 'entity') draftOf(records, 'position').delete(id);
  } else if (record === 'position' && before !== null) changePosition(byId, id, after);
  else byId.set(id, { ...(before === null ? {} : byId.get(id)), ...after });
};
