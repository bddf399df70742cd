import type { ProjectFields } from '../../domain/change.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import type { Cell, Run } from './rows.ts';

const COLUMNS = {
  name: 'name',
  territoryId: 'territory_id',
  fictional: 'fictional',
  sample: 'sample',
} as const satisfies Record<keyof ProjectFields, string>;

interface ProjectRow {
  readonly project_id: string;
  readonly name: string;
  readonly territory_id: EntityId | null;
  readonly fictional: number;
  readonly sample: string | null;
  readonly created_at: string;
}
export interface StoredProject extends ProjectFields {
  readonly projectId: string;
  readonly createdAt: string;
}

export const readProject = (db: ReadableDb): StoredProject => {
  const row = db.prepare<[], ProjectRow>('SELECT * FROM project').get();
  if (!row) throw new Error('A project has one row in project.');
  return {
    projectId: row.project_id,
    name: row.name,
    territoryId: row.territory_id,
    fictional: row.fictional === 1,
    sample: row.sample,
    createdAt: row.created_at,
  };
};

export const insertProject = (run: Run, { projectId, createdAt, ...fields }: StoredProject): void => {
  run(
    'INSERT INTO project VALUES (1, ?, ?, ?, ?, ?, ?)',
    projectId,
    fields.name,
    fields.territoryId,
    Number(fields.fictional),
    fields.sample,
    createdAt,
  );
};

const toCell = (value: ProjectFields[keyof ProjectFields] | undefined): Cell =>
  typeof value === 'boolean' ? Number(value) : (value ?? null);

export const updateProject = (run: Run, fields: Partial<ProjectFields>): number => {
  const changed = (Object.keys(fields) as (keyof ProjectFields)[]).filter((field) =>
    Object.hasOwn(COLUMNS, field),
  );
  if (changed.length === 0) return 1;
  return run(
    `UPDATE project SET ${changed.map((field) => `${COLUMNS[field]} = ?`).join(', ')}`,
    ...changed.map((field) => toCell(fields[field])),
  );
};
