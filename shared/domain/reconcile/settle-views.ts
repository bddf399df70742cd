import { freeName } from '../saved-view.ts';
import { foldText } from '../text.ts';
import { type Merging, sideOf, tellConflict } from './merging.ts';
import { draftOf, type Fields, type Side } from './records.ts';

/** One view at most opens with the project: the one of the side that conflicts keep. */
const settleStart = (merging: Merging): void => {
  const views = draftOf(merging.result, 'view');
  const starts = [...views].filter(([, { isStart }]) => isStart === true);
  if (starts.length < 2) return;
  const isStartOn = (side: Side, id: string) => sideOf(merging, side, 'view', id)?.isStart === true;
  const [first] = starts;
  const winner = merging.takeOf({ record: 'view', id: first?.[0] ?? '', field: 'isStart' });
  const kept = starts.find(([id]) => isStartOn(winner, id)) ?? first;
  for (const [id, fields] of starts) {
    if (id === kept?.[0]) continue;
    const pick = (side: Side) => ({ isStart: isStartOn(side, id) });
    tellConflict(merging, {
      record: 'view',
      id,
      field: 'isStart',
      ours: pick('ours'),
      theirs: pick('theirs'),
    });
    views.set(id, { ...fields, isStart: false });
  }
};

/** A view is chosen by its name: the later of two that came to have the same is given another. */
const settleNames = (merging: Merging): void => {
  const views = draftOf(merging.result, 'view');
  const taken: string[] = [];
  const byId = [...views].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, fields] of byId) {
    const name = String(fields.name);
    const isTaken = taken.some((one) => foldText(one) === foldText(name));
    const names = byId.map(([, other]) => String(other.name));
    const own: Fields = isTaken ? { ...fields, name: freeName(name, [...names, ...taken]) } : fields;
    taken.push(String(own.name));
    views.set(id, own);
  }
};

export const settleViews = (merging: Merging): void => {
  settleStart(merging);
  settleNames(merging);
};
