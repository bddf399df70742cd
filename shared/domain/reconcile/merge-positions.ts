import { baseOf, type Conflict, type Merging, sideOf } from './merging.ts';
import { draftOf, type Fields, isSameValue, recordsOf } from './records.ts';

/** One line for all places: the record of it has no id of its own. */
export const ALL_PLACES = 'positions';

/** Places moved on both sides are one conflict, whatever their number: an arrangement moves everything. */
export const mergePositions = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const result = draftOf(merging.result, 'position');
  const conflict = { record: 'position', id: ALL_PLACES, field: 'position' } as const;
  let moved = 0;
  const settle = (id: string): Fields | null => {
    const [ours, theirs] = [
      sideOf(merging, 'ours', 'position', id),
      sideOf(merging, 'theirs', 'position', id),
    ];
    // No place is no choice: the graph gives one when it is drawn.
    if (!ours || !theirs || isSameValue(ours, theirs)) return ours ?? theirs;
    const base = baseOf(merging, 'position', id);
    if (base && isSameValue(theirs, base)) return ours;
    if (base && isSameValue(ours, base)) return theirs;
    moved++;
    return merging.takeOf(conflict) === 'ours' ? ours : theirs;
  };
  const ids = new Set([
    ...recordsOf(merging.ours, 'position').keys(),
    ...recordsOf(merging.theirs, 'position').keys(),
  ]);
  result.clear();
  for (const id of [...ids].sort()) {
    const place = entities.has(id) ? settle(id) : null;
    if (place) result.set(id, place);
  }
  const told: Conflict = { ...conflict, ours: { count: moved }, theirs: { count: moved } };
  if (moved > 0) merging.conflicts.set(ALL_PLACES, told);
};
