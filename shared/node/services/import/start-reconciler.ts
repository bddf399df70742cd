import type { Change } from '../../../domain/change.ts';
import type { ReconcileOptions } from '../../../domain/import/reconcile/options.ts';
import { createReconciler, type Reconciler } from '../../../domain/import/reconcile/reconciler.ts';
import type { ReadableDb } from '../../store/database.ts';
import { createImportLookup } from '../../store/import-lookup.ts';
import { openTerritories } from '../../store/territories.ts';
import { createSparingLookup } from './sparing-lookup.ts';
import { createTerritoryResolver } from './territory-resolver.ts';

export interface StartedReconciler {
  readonly reconciler: Reconciler;
  /** To be told of what was applied. */
  note(changes: readonly Change[]): void;
  close(): void;
}

/** Reconciles with the project of the connection and the official list of territories. */
export const startReconciler = (
  db: ReadableDb,
  territories: string,
  options: ReconcileOptions,
): StartedReconciler => {
  const list = openTerritories(territories);
  const resolver = createTerritoryResolver(list);
  const { lookup, note } = createSparingLookup(db, createImportLookup(db, resolver.resolve));
  return { reconciler: createReconciler(lookup, options), note, close: () => list.close() };
};
