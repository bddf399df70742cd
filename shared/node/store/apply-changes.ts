import type { Change, Position, ProjectFields } from '../../domain/change.ts';
import type { EntityFields } from '../../domain/entity.ts';
import type { RelationFields } from '../../domain/relation.ts';
import { Contradiction } from './contradiction.ts';
import type { WritableDb } from './database.ts';
import { SCALAR_FIELDS } from './entity-columns.ts';
import { writeLists, writeNewLists } from './entity-lists.ts';
import { createEntityReader } from './entity-reader.ts';
import { applyPlain } from './plain-records.ts';
import { deletePosition, setPosition, updatePosition } from './positions.ts';
import { updateProject } from './project.ts';
import { deleteRelation, insertRelation, updateRelation } from './relations.ts';
import { type Cell, createRunner, insertFilled, type Run } from './rows.ts';
import { createSearchIndex, SEARCHED_FIELDS, type Searched, type SearchIndex } from './search-index.ts';

type ChangeOf<Record extends Change['record']> = Extract<Change, { record: Record }>;

const mustBeOne = (changes: number): void => {
  if (changes !== 1) throw new Contradiction(`A change touched ${changes} records instead of 1.`);
};

interface Cells {
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}
const scalarCells = (fields: Partial<EntityFields>): Cells => {
  const present = SCALAR_FIELDS.filter(({ field }) => field in fields);
  return {
    columns: present.flatMap(({ columns }) => columns),
    cells: present.flatMap(({ field, toCells }) => toCells(fields[field] as never)),
  };
};

const ALL_COLUMNS = ['id', ...SCALAR_FIELDS.flatMap(({ columns }) => columns)];

const insertRow = (run: Run, id: string, fields: EntityFields): void => {
  const cells: Cell[] = [id];
  for (const { field, toCells } of SCALAR_FIELDS) cells.push(...toCells(fields[field]));
  insertFilled(run, 'entity', ALL_COLUMNS, cells);
  writeNewLists(run, id, fields);
};

export const insertEntity = (run: Run, index: SearchIndex, id: string, fields: EntityFields): void => {
  insertRow(run, id, fields);
  index.add(id, fields);
};

const updateEntity = (run: Run, id: string, fields: Partial<EntityFields>): void => {
  const { columns, cells } = scalarCells(fields);
  if (columns.length > 0) {
    const assignments = columns.map((column) => `${column} = ?`).join(', ');
    mustBeOne(run(`UPDATE entity SET ${assignments} WHERE id = ?`, ...cells, id));
  }
  writeLists(run, id, fields);
};

const changeRow = (run: Run, id: string, after: Partial<EntityFields> | null): void => {
  if (after === null) {
    deletePosition(run, id);
    mustBeOne(run('DELETE FROM entity WHERE id = ?', id));
  } else updateEntity(run, id, after);
};

/** What keeps search in step with entities; each is told before and after. */
export interface SearchKeeper {
  created(id: string, fields: EntityFields): void;
  /** Before the change; gives what is to be done after it. `after: null` removes the entity. */
  changing(id: string, after: Partial<EntityFields> | null): () => void;
  flush(): void;
}
export const isSearched = (after: Partial<EntityFields> | null): boolean =>
  after === null || SEARCHED_FIELDS.some((field) => field in after);

/** At once, entity by entity: for the few changes of an edit. */
const createSearchKeeper = (db: WritableDb, run: Run): SearchKeeper => {
  const index = createSearchIndex(db, run);
  const read = createEntityReader(db);
  return {
    created: (id, fields) => index.add(id, fields),
    changing: (id, after) => {
      const current: Searched | null = isSearched(after) ? read(id) : null;
      if (current) index.remove(id, current);
      return () => {
        if (current && after) index.add(id, { ...current, ...after });
      };
    },
    flush: () => index.flush(),
  };
};

const applyEntity = (run: Run, search: SearchKeeper, { id, before, after }: ChangeOf<'entity'>): void => {
  if (before === null) {
    insertRow(run, id, after as EntityFields);
    search.created(id, after as EntityFields);
    return;
  }
  const changed = search.changing(id, after);
  changeRow(run, id, after);
  changed();
};

const applyRelation = (run: Run, { id, before, after }: ChangeOf<'relation'>): void => {
  if (before === null) insertRelation(run, id, after as RelationFields);
  else mustBeOne(after === null ? deleteRelation(run, id) : updateRelation(run, id, after));
};

/**
 * First places are given outside the journal: one that is undone or redone may meet a place that it does not know,
 * or none any more. A place that cannot be told whole is left to the next arrangement.
 */
const applyPosition = (run: Run, { id, before, after }: ChangeOf<'position'>): void => {
  if (after === null) deletePosition(run, id);
  else if (before === null) setPosition(run, id, after as Position);
  else if (updatePosition(run, id, after) === 0 && after.x !== undefined && after.y !== undefined) {
    setPosition(run, id, { x: after.x, y: after.y, pinned: after.pinned ?? false });
  }
};

/** Applies changes one after the other, within the caller's transaction; `search.flush` ends it. */
export const createApplier =
  (run: Run, search: SearchKeeper) =>
  (change: Change): void => {
    if (change.record === 'entity') applyEntity(run, search, change);
    else if (change.record === 'relation') applyRelation(run, change);
    else if (change.record === 'position') applyPosition(run, change);
    else if (change.record === 'project')
      mustBeOne(updateProject(run, change.after as Partial<ProjectFields>));
    else mustBeOne(applyPlain(run, change));
  };

/** Applies changes in order. The caller holds the transaction. */
export const applyChanges = (db: WritableDb, changes: readonly Change[]): void => {
  const run = createRunner(db);
  const search = createSearchKeeper(db, run);
  const apply = createApplier(run, search);
  for (const change of changes) apply(change);
  search.flush();
};
