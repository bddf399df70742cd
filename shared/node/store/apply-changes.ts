import type { Change, Position, ProjectFields } from '../../domain/change.ts';
import { compactRecord } from '../../domain/document.ts';
import type { EntityFields } from '../../domain/entity.ts';
import type { RelationFields } from '../../domain/relation.ts';
import type { WritableDb } from './database.ts';
import { findEntity } from './entities.ts';
import { SCALAR_FIELDS } from './entity-columns.ts';
import { writeLists } from './entity-lists.ts';
import { applyPlain } from './plain-records.ts';
import { deletePosition, setPosition, updatePosition } from './positions.ts';
import { updateProject } from './project.ts';
import { deleteRelation, insertRelation, updateRelation } from './relations.ts';
import { type Cell, createRunner, type Run } from './rows.ts';
import { createSearchIndex, SEARCHED_FIELDS, type Searched, type SearchIndex } from './search-index.ts';

type ChangeOf<Record extends Change['record']> = Extract<Change, { record: Record }>;

/** An edit that the present state contradicts: the change was made from a state that is not this one. */
const mustBeOne = (changes: number): void => {
  if (changes !== 1) throw new Error(`A change touched ${changes} records instead of 1.`);
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

export const insertEntity = (run: Run, index: SearchIndex, id: string, fields: EntityFields): void => {
  const { columns, cells } = scalarCells(fields);
  run(`INSERT INTO entity (id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(cells.length)})`, id, ...cells);
  writeLists(run, id, compactRecord(fields));
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

const changeEntity = (db: WritableDb, run: Run, index: SearchIndex, change: ChangeOf<'entity'>): void => {
  const { id, after } = change;
  const isSearched = after === null || SEARCHED_FIELDS.some((field) => field in after);
  const current: Searched | null = isSearched ? findEntity(db, id) : null;
  if (current) index.remove(id, current);
  if (after === null) {
    deletePosition(run, id);
    mustBeOne(run('DELETE FROM entity WHERE id = ?', id));
  } else updateEntity(run, id, after);
  if (current && after) index.add(id, { ...current, ...after });
};

const applyEntity = (db: WritableDb, run: Run, index: SearchIndex, change: ChangeOf<'entity'>): void => {
  if (change.before === null) insertEntity(run, index, change.id, change.after as EntityFields);
  else changeEntity(db, run, index, change);
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

/** Applies changes in order. The caller holds the transaction. */
export const applyChanges = (db: WritableDb, changes: readonly Change[]): void => {
  const run = createRunner(db);
  const index = createSearchIndex(db, run);
  for (const change of changes) {
    if (change.record === 'entity') applyEntity(db, run, index, change);
    else if (change.record === 'relation') applyRelation(run, change);
    else if (change.record === 'position') applyPosition(run, change);
    else if (change.record === 'project')
      mustBeOne(updateProject(run, change.after as Partial<ProjectFields>));
    else mustBeOne(applyPlain(run, change));
  }
  index.flush();
};
