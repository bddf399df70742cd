import type { z } from 'zod';
import { EntityFields } from '../../entity.ts';
import type { ReadEntity } from '../../export/records/entity-columns.ts';
import type { ReadRelation } from '../../export/records/relation-columns.ts';
import { RelationFields } from '../../relation.ts';
import { type EntityDraft, emptyDraft, emptyRow, type RowDraft } from '../draft.ts';
import type { DraftContext, Preset } from '../preset.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { RawRow, Table } from '../table.ts';
import { findOwnTable, type OwnTable } from './own-table.ts';
import { createRowReader, type ReadRow } from './read-row.ts';

const ENTITY_SHAPE: Readonly<Record<string, z.ZodType>> = EntityFields.shape;
const RELATION_SHAPE: Readonly<Record<string, z.ZodType>> = RelationFields.shape;

type Say = (row: number, code: ProblemCode, value?: string) => Problem;
const createSay =
  ({ head }: Table): Say =>
  (row, code, value) => ({
    code,
    file: head.file,
    sheet: head.sheet,
    row,
    column: null,
    value: value ?? null,
    details: value === undefined ? {} : { value },
  });

/** Values as the schema keeps them; what a person wrote that it refuses is left out, and said. */
const checkFields = (
  fields: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<string, z.ZodType>>,
  refuse: (value: string) => void,
): Record<string, unknown> => {
  const checked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const parsed = shape[field]?.safeParse(value);
    if (parsed?.success) checked[field] = parsed.data;
    else if (parsed) refuse(String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 120));
  }
  return checked;
};

const PLACE = { x: 'x', y: 'y' } as const;
/** Where a drawn graph has it. */
const positionOf = (headers: readonly string[], { cells }: RawRow): EntityDraft['position'] => {
  const at = (name: string): string => cells[headers.indexOf(name)] ?? '';
  const [x, y] = [at(PLACE.x), at(PLACE.y)];
  const place = { x: Number(x), y: Number(y) };
  return x === '' || y === '' || !Number.isFinite(place.x) || !Number.isFinite(place.y) ? null : place;
};

type Drafted = Pick<RowDraft, 'entities' | 'relations'> & { readonly problems: readonly Problem[] };
const NOTHING = { entities: [], relations: [] };

const draftEntity = (table: Table, raw: RawRow, read: ReadRow<ReadEntity>, say: Say): Drafted => {
  const { id = null, kind = null, ...fields } = read.fields;
  const problems = [...read.problems];
  const checked = checkFields(fields, ENTITY_SHAPE, (value) =>
    problems.push(say(raw.row, 'E-IMP-VALUE', value)),
  );
  if (checked.name === undefined)
    return { ...NOTHING, problems: [...problems, say(raw.row, 'E-IMP-NONAME')] };
  const isDrawn = table.head.role === 'nodes';
  const draft: EntityDraft = {
    ...emptyDraft('self', 'record', kind),
    fields: checked as EntityDraft['fields'],
    key: id,
    position: isDrawn ? positionOf(table.head.headers, raw) : null,
  };
  return { entities: [draft], relations: [], problems };
};

const endDraft = (as: 'from' | 'to', id: string | undefined, name: string | undefined): EntityDraft => ({
  ...emptyDraft(as, 'mention', null),
  fields: name === undefined ? {} : { name },
  key: id ?? null,
});

const draftRelation = (_: Table, raw: RawRow, read: ReadRow<ReadRelation>, say: Say): Drafted => {
  const { type, fromId, toId, fromName, toName, ...fields } = read.fields;
  const problems = [...read.problems];
  const hasEnds = (fromId ?? fromName) !== undefined && (toId ?? toName) !== undefined;
  if (type === undefined || !hasEnds) {
    const isSaid = hasEnds && problems.length > 0;
    return { ...NOTHING, problems: isSaid ? problems : [...problems, say(raw.row, 'E-IMP-NONAME')] };
  }
  const checked = checkFields(fields, RELATION_SHAPE, (value) =>
    problems.push(say(raw.row, 'E-IMP-VALUE', value)),
  );
  const relation = {
    type,
    from: 'from',
    to: 'to',
    fields: checked,
    isCounted: typeof checked.amountCents === 'number',
  };
  const ends = [endDraft('from', fromId, fromName), endDraft('to', toId, toName)];
  return { entities: ends, relations: [relation], problems };
};

const rowOf = (drafted: Drafted, table: Table, raw: RawRow, context: DraftContext): RowDraft => ({
  ...emptyRow(context.file, table.head.sheet, raw.row),
  ...drafted,
  problems: [...drafted.problems],
  isSkipped: drafted.entities.length === 0,
});

const draftOwn = function* (table: Table, own: OwnTable, context: DraftContext): Generator<RowDraft> {
  const say = createSay(table);
  if (own.is === 'entities') {
    const read = createRowReader(own.columns, own, table.head);
    for (const raw of table.rows())
      yield rowOf(draftEntity(table, raw, read(raw.row, raw.cells), say), table, raw, context);
    return;
  }
  const read = createRowReader(own.columns, own, table.head);
  for (const raw of table.rows())
    yield rowOf(draftRelation(table, raw, read(raw.row, raw.cells), say), table, raw, context);
};

/** Columns that a person added to a table of ours: said, not read. What a graph says twice for other software is not said. */
const sayOthers = ({ head }: Table): Problem[] =>
  head.role !== null
    ? []
    : (findOwnTable(head.headers)?.others ?? []).map((column) => ({
        code: 'E-IMP-COLUMN',
        file: head.file,
        sheet: head.sheet,
        row: 0,
        column,
        value: column.slice(0, 120),
        details: {},
      }));

/** A table of one of our own exports (CSV, XLSX, GEXF, GraphML): read back as it was, by the ids of its records. */
export const alliagePreset: Preset = {
  id: 'alliage',
  recognises: ({ headers }) => findOwnTable(headers) !== null,
  publisher: null,
  namespace: null,
  rank: ({ headers }) => (findOwnTable(headers)?.is === 'relations' ? 2 : 0),
  inspect: sayOthers,
  draft: (table, context) => {
    const own = findOwnTable(table.head.headers);
    return own === null ? [] : draftOwn(table, own, context);
  },
};
