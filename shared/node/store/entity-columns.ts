import type { EntityFields } from '../../domain/entity.ts';
import { TAG_FIELDS, type TagField } from '../../domain/field-shapes.ts';
import { foldText } from '../../domain/text.ts';
import type { Cell } from './rows.ts';

type Value = EntityFields[keyof EntityFields];
/** Fields that are columns of `entity`, and the columns that each fills. */
interface ScalarField {
  readonly field: keyof EntityFields;
  readonly columns: readonly string[];
  readonly toCells: (value: Value) => readonly Cell[];
  readonly fromCells: (cells: readonly Cell[]) => unknown;
}

const plain = (field: keyof EntityFields, column: string): ScalarField => ({
  field,
  columns: [column],
  toCells: (value) => [(value ?? null) as Cell],
  fromCells: ([cell]) => cell ?? null,
});
const flag = (field: keyof EntityFields, column: string): ScalarField => ({
  field,
  columns: [column],
  toCells: (value) => [typeof value === 'boolean' ? Number(value) : null],
  fromCells: ([cell]) => (cell === null ? null : cell === 1),
});
const folded = (field: keyof EntityFields, column: string): ScalarField => ({
  field,
  columns: [column, `${column}_fold`],
  toCells: (value) => (typeof value === 'string' ? [value, foldText(value)] : [null, null]),
  fromCells: ([cell]) => cell ?? null,
});
const ptceStatus: ScalarField = {
  field: 'ptceStatus',
  columns: ['ptce_status', 'ptce_year'],
  toCells: (value) => {
    const status = value as EntityFields['ptceStatus'];
    return [status?.status ?? null, status?.year ?? null];
  },
  fromCells: ([status, year]) => (status === null ? null : { status, year }),
};

export const SCALAR_FIELDS: readonly ScalarField[] = [
  plain('kind', 'kind'),
  plain('type', 'type'),
  folded('name', 'name'),
  folded('shortName', 'short_name'),
  plain('description', 'description'),
  plain('url', 'url'),
  plain('ess', 'ess'),
  ptceStatus,
  plain('form', 'form'),
  flag('hosting', 'hosting'),
  flag('territorial', 'territorial'),
  plain('followUp', 'follow_up'),
  plain('dueOn', 'due_on'),
  plain('population', 'population'),
  plain('budgetCents', 'budget_cents'),
  plain('needCents', 'need_cents'),
  plain('startsOn', 'starts_on'),
  plain('endsOn', 'ends_on'),
  plain('status', 'status'),
  plain('audience', 'audience'),
  plain('lon', 'lon'),
  plain('lat', 'lat'),
  plain('updatedAt', 'updated_at'),
];

/** Fields whose values are kept in `entity_tag`. */
export const isTagField = (field: string): field is TagField =>
  (TAG_FIELDS as readonly string[]).includes(field);
