import type { Change } from '../../change.ts';
import type { RowDraft } from '../draft.ts';
import type { ImportSummary } from '../result.ts';
import { createCompactTable } from './compact-table.ts';
import { createDamagedNames } from './damaged-names.ts';
import { rememberImport } from './extras.ts';
import { keepCommittee } from './keep-committee.ts';
import { createKnownRelations } from './known-relations.ts';
import type { Lookup } from './lookup.ts';
import { settleNesting } from './nesting.ts';
import type { ReconcileOptions } from './options.ts';
import { reconcileRelation, settleImpossible } from './reconcile-relation.ts';
import { reconcileRow, settleWaiting } from './reconcile-row.ts';
import { namespaceOf, problemOf, type Scene } from './scene.ts';
import { createSettledDrafts } from './settled-drafts.ts';
import { createStubs } from './stubs.ts';
import { createTally } from './tally.ts';
import { createTerritoryFinder } from './territory-finder.ts';
import { createWorkspace } from './workspace.ts';

/**
 * Rows → changes. The changes of each call are to be applied, in order and on the connection that the lookup reads,
 * before the next call; `finish` once, after the last row, tables of nodes before those of edges where there is a choice.
 * `summary` says what was done so far.
 */
export interface Reconciler {
  readonly take: (rows: readonly RowDraft[]) => readonly Change[];
  readonly finish: () => readonly Change[];
  readonly summary: () => ImportSummary;
}

const createScene = (lookup: Lookup, options: ReconcileOptions): Scene => {
  const tally = createTally(options.decisions);
  const workspace = createWorkspace(lookup, tally, options.now);
  const namespaces = options.files.map((file) => namespaceOf(lookup, file));
  return {
    lookup,
    options,
    workspace,
    tally,
    namespaces,
    spaces: [...new Set(namespaces)],
    territories: createTerritoryFinder(lookup, workspace),
    damaged: createDamagedNames(workspace.sourceKeysFrom),
    stubs: createStubs(),
    relations: createKnownRelations(lookup, workspace.hand),
    isAlone: options.files.length === 1,
    removed: lookup.removedPlacings(),
    seen: createCompactTable(),
    settled: createSettledDrafts(),
    waiting: [],
    unsettled: [],
    nesting: [],
    impossible: [],
    contacts: new Map(),
    outlines: new Set(),
    views: [],
    committee: [],
    say: (place, code, value, details = {}) => tally.problem(problemOf(options, place, code, value, details)),
  };
};

const finish = (scene: Scene): void => {
  for (const row of scene.waiting) reconcileRelation(scene, row, true);
  settleWaiting(scene);
  settleImpossible(scene);
  settleNesting(scene, scene.nesting);
  for (const { place, name } of scene.stubs.left()) scene.say(place, 'E-IMP-REF', name);
  keepCommittee(scene);
  rememberImport(scene);
};

const flush = ({ workspace, relations }: Scene): readonly Change[] => {
  relations.applied();
  return workspace.flush();
};

export const createReconciler = (lookup: Lookup, options: ReconcileOptions): Reconciler => {
  const scene = createScene(lookup, options);
  return {
    take: (rows) => {
      for (const row of rows) reconcileRow(scene, row);
      return flush(scene);
    },
    finish: () => {
      finish(scene);
      return flush(scene);
    },
    summary: scene.tally.summary,
  };
};
