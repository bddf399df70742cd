import type { Change } from '../change.ts';
import { changesBetween } from './changes-between.ts';
import { inTermsOfResult, settleOverrides } from './meanings.ts';
import { mergeEntityRecords, mergeRelationRecords, settleVanished } from './merge-entities.ts';
import { mergePositions } from './merge-positions.ts';
import { mergeKind } from './merge-records.ts';
import type { Conflict, Merging, ReconcileInput } from './merging.ts';
import { copyRecords, type RecordKind } from './records.ts';
import { sameDecisions, settleRepeated } from './settle-decisions.ts';
import { joinRepeated, settleEnds, settleTerritory } from './settle-links.ts';
import { settleKinds, settleLoops } from './settle-rules.ts';
import { settleViews } from './settle-views.ts';

/** Kinds whose records stand alone. */
const ALONE: readonly RecordKind[] = [
  'project',
  'contact',
  'outline',
  'meaning',
  'source-key',
  'distinct',
  'view',
  'check-override',
  'method',
  'register',
  'snapshot',
];

export interface Reconciled {
  /** From our state to the merged one. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** Three-way merge by record and field. Nothing of either side is lost: it is in the result, or told as a conflict. */
export const reconcile = (input: ReconcileInput): Reconciled => {
  const merging: Merging = { ...input, result: copyRecords(input.ours), conflicts: new Map() };
  mergeEntityRecords(merging);
  settleVanished(merging);
  const states = sameDecisions({ said: merging, meant: inTermsOfResult(merging) });
  const { meant } = states;
  mergeRelationRecords(merging, meant);
  mergeKind(meant, 'decision');
  for (const kind of ALONE) mergeKind(meant, kind);
  const moved = settleEnds(merging);
  settleKinds(merging);
  settleLoops(merging);
  joinRepeated(merging, moved);
  settleTerritory(meant);
  settleRepeated(states);
  settleOverrides(merging);
  settleViews(merging);
  mergePositions(merging);
  return {
    changes: changesBetween(input.ours, merging.result),
    conflicts: [...merging.conflicts.values()],
  };
};
