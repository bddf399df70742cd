import type { ReconcileOptions, Reconciler } from '../../../domain/import/reconcile/reconciler.ts';
import type { ReadableDb } from '../../store/database.ts';
import { openTerritories } from '../../store/territories.ts';
import { createTerritoryResolver } from './territory-resolver.ts';

export interface StartedReconciler {
  readonly reconciler: Reconciler;
  close(): void;
}

export const startReconciler = (
  _db: ReadableDb,
  territories: string,
  _options: ReconcileOptions,
): StartedReconciler => {
  const list = openTerritories(territories);
  createTerritoryResolver(list);
  throw new Error('not yet');
};
