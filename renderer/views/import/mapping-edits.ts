import type { MappedColumn, Mapping, RowKind } from '../../../shared/domain/import/mapping.ts';
import type { InspectedTable } from './wizard.ts';

/** A table that nothing was proposed for starts with no column taken. */
export const emptyMapping: Mapping = { rowIs: 'entity', columns: {}, constants: {}, values: {} };

/** A column is read as this; null: not taken. */
export const setColumn = (mapping: Mapping, header: string, column: MappedColumn | null): Mapping => {
  const { [header]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column ? { ...others, [header]: column } : others };
};

/** Format or separator of a column; an empty text is none. */
export const changeColumn = (
  mapping: Mapping,
  header: string,
  change: { readonly format?: string; readonly split?: string },
): Mapping => {
  const column = mapping.columns[header];
  if (!column) return mapping;
  const { format = column.format, split = column.split } = change;
  return setColumn(mapping, header, {
    field: column.field,
    ...(format ? { format } : {}),
    ...(split ? { split } : {}),
  });
};

/** Fills a field for every row; an empty text fills nothing. */
export const setConstant = (mapping: Mapping, field: string, value: string): Mapping => {
  const { [field]: _, ...others } = mapping.constants;
  return { ...mapping, constants: value === '' ? others : { ...others, [field]: value } };
};

/** The one whom a row speaks of first, by what a row is. */
const SUBJECT: Readonly<Record<RowKind, string>> = {
  entity: 'entity',
  territory: 'entity',
  relation: 'from',
  funding: 'beneficiary',
};
const SIDES: Readonly<Record<RowKind, readonly string[]>> = {
  entity: ['entity', 'link'],
  territory: ['entity', 'link'],
  relation: ['from', 'to', 'relation'],
  funding: ['funder', 'beneficiary', 'initiative', 'programme', 'relation'],
};

const moveField = (field: string, from: RowKind, to: RowKind): string | null => {
  const [side = '', ...rest] = field.split('.');
  const there = side === SUBJECT[from] ? SUBJECT[to] : side;
  return SIDES[to].includes(there) ? [there, ...rest].join('.') : null;
};

/** A row is something else: what a column says of its subject stays so, the rest is to be chosen again. */
export const setRowIs = (mapping: Mapping, rowIs: RowKind): Mapping => {
  const columns = Object.entries(mapping.columns).flatMap(([header, column]) => {
    const field = moveField(column.field, mapping.rowIs, rowIs);
    return field === null ? [] : [[header, { ...column, field }] as const];
  });
  const constants = Object.entries(mapping.constants).flatMap(([key, value]) => {
    const field = moveField(key, mapping.rowIs, rowIs);
    return field === null ? [] : [[field, value] as const];
  });
  return {
    ...mapping,
    rowIs,
    columns: Object.fromEntries(columns),
    constants: Object.fromEntries(constants),
  };
};

/** A saved mapping on a table: only the columns that it has. Null when it has none of them. */
export const applySaved = (saved: Mapping, table: InspectedTable): Mapping | null => {
  const columns = Object.entries(saved.columns).filter(([header]) => table.headers.includes(header));
  return columns.length === 0
    ? null
    : { ...saved, sheet: null, headerRow: null, columns: Object.fromEntries(columns) };
};
