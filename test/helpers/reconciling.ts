import Database from 'better-sqlite3';
import type { Change } from '../../shared/domain/change.ts';
import type { EntityFields, StoredEntity } from '../../shared/domain/entity.ts';
import {
  type EntityDraft,
  emptyDraft,
  emptyRow,
  type RelationDraft,
  type RowDraft,
} from '../../shared/domain/import/draft.ts';
import type { Lookup } from '../../shared/domain/import/reconcile/lookup.ts';
import type { ReconcileOptions } from '../../shared/domain/import/reconcile/options.ts';
import { createReconciler } from '../../shared/domain/import/reconcile/reconciler.ts';
import type { ImportSummary } from '../../shared/domain/import/result.ts';
import type { StoredRelation } from '../../shared/domain/relation.ts';
import type { Kind, RelationType } from '../../shared/domain/vocabulary.ts';
import { applyChanges } from '../../shared/node/store/apply-changes.ts';
import type { WritableDb } from '../../shared/node/store/database.ts';
import { listEntities } from '../../shared/node/store/entities.ts';
import { createImportLookup } from '../../shared/node/store/import-lookup.ts';
import { appendOperation } from '../../shared/node/store/journal.ts';
import { migrateNew } from '../../shared/node/store/migrate.ts';
import { listRelations } from '../../shared/node/store/relations.ts';
import { insertContent } from '../../shared/node/store/write-project.ts';

export const idMaker = (start = 0): (() => string) => {
  let count = start;
  return () => `01K${String(count++).padStart(23, '0')}`;
};

export interface ImportProject {
  readonly db: WritableDb;
  readonly entities: () => StoredEntity[];
  readonly relations: () => StoredRelation[];
  /** Imports rows, so many a batch, and journals it. */
  readonly run: (
    rows: readonly RowDraft[],
    options?: Partial<ReconcileOptions>,
    batch?: number,
  ) => ImportSummary & { changes_: readonly Change[] };
  /** A person edits. */
  readonly edit: (changes: readonly Change[], kind?: 'entity.set' | 'relation.set') => void;
}

export const importProject = (territory: Lookup['territory'] = () => null): ImportProject => {
  const db = new Database(':memory:') as unknown as WritableDb;
  migrateNew(db);
  insertContent(db, {
    project: {
      projectId: idMaker(9)(),
      createdAt: '',
      name: 'Essai',
      territoryId: null,
      fictional: false,
      sample: null,
    },
    entities: [],
    relations: [],
    positions: [],
  });
  const newId = idMaker(100);
  let clock = 0;
  const journal = (kind: 'import' | 'entity.set' | 'relation.set', changes: readonly Change[]) =>
    appendOperation(
      db,
      { id: newId(), at: '2026-01-01T00:00:00.000Z', author: 'Essai' },
      { kind, subject: { names: [], fields: [], count: 1, relationType: null }, changes },
    );
  return {
    db,
    entities: () => listEntities(db),
    relations: () => listRelations(db),
    edit: (changes, kind = 'entity.set') =>
      db.transaction(() => {
        applyChanges(db, changes);
        journal(kind, changes);
      })(),
    run: (rows, options = {}, batch = 3) => {
      const all: Change[] = [];
      const summary = db.transaction(() => {
        clock++;
        const reconciler = createReconciler(createImportLookup(db, territory), {
          files: [{ name: 'acteurs.csv', sha256: 'a', namespace: null, publisher: null }],
          decisions: {},
          pairs: {},
          meanings: {},
          keepContacts: false,
          newId,
          now: `2026-02-${String(clock).padStart(2, '0')}T00:00:00.000Z`,
          today: `2026-02-${String(clock).padStart(2, '0')}`,
          lang: 'fr',
          ...options,
        });
        const apply = (changes: readonly Change[]) => {
          applyChanges(db, changes);
          all.push(...changes);
        };
        for (let at = 0; at < rows.length; at += batch) apply(reconciler.take(rows.slice(at, at + batch)));
        apply(reconciler.finish());
        if (all.length > 0) journal('import', all);
        return reconciler.summary();
      })();
      return { ...summary, changes_: all };
    },
  };
};

export const draftOf = (
  kind: Kind | null,
  name: string | null,
  more: Partial<Omit<EntityDraft, 'fields'>> & { fields?: EntityDraft['fields'] } = {},
): EntityDraft => ({
  ...emptyDraft('entity', 'record', kind),
  ...more,
  fields: { ...(name === null ? {} : { name }), ...more.fields },
});
export const rowOf = (
  row: number,
  entities: EntityDraft[],
  relations: RelationDraft[] = [],
  file = 0,
): RowDraft => ({
  ...emptyRow(file, null, row),
  entities,
  relations,
});
export const linkOf = (
  type: RelationType,
  from: string,
  to: string,
  fields: RelationDraft['fields'] = {},
  isCounted = false,
): RelationDraft => ({ type, from, to, fields, isCounted });

export const setOf = (before: StoredEntity, after: Partial<EntityFields>): Change => ({
  record: 'entity',
  id: before.id,
  before: Object.fromEntries(Object.keys(after).map((key) => [key, before[key as keyof EntityFields]])),
  after,
});
