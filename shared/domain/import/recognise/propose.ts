import { GEOMETRY_COLUMN } from '../formats/geojson.ts';
import type { MappedColumn, Mapping, Proposal } from '../mapping.ts';
import type { DraftContext } from '../preset.ts';
import type { TableHead } from '../table.ts';
import { type EntityRow, entityField } from './entity-fields.ts';
import { fundingField } from './funding-fields.ts';
import { nodeName } from './node-table.ts';
import {
  isSensitive,
  type Placed,
  type ProposedColumn,
  personalColumns,
  readColumns,
} from './proposed-column.ts';
import { relationField } from './relation-fields.ts';
import { chooseRow, type RowChoice } from './row-choice.ts';
import { isYearOfMoney } from './value-formats.ts';

const placerOf = (
  head: TableHead,
  choice: RowChoice,
  columns: readonly ProposedColumn[],
): ((column: ProposedColumn) => Placed | null) => {
  if (choice.rowIs === 'relation') {
    const row = { choice, isGraph: head.role === 'edges' };
    return (column) => relationField(column, row);
  }
  if (choice.rowIs === 'funding') return (column) => fundingField(column, choice);
  const row: EntityRow = {
    choice,
    columns,
    keepsUnknown: head.role === 'nodes' || nodeName(head, columns) !== undefined,
  };
  return (column) => entityField(column, row);
};

/** Fields that several columns may share. */
const isShared = (field: string): boolean =>
  /\.statements\.|^link\.|\.(?:note|description|themes|aliases|needs|offers|source)$/.test(field);

/** Amounts of several years, each in its column. */
const isOfItsYear = (column: ProposedColumn, { field }: Placed): boolean =>
  field.endsWith('relation.amount') && isYearOfMoney(column);

/** Where a column goes whose field another has: a figure is never dropped. */
const secondPlace = ({ header, concept }: ProposedColumn, place: Placed): Placed | null => {
  const at = (field: string, format?: string): Placed => ({
    field,
    isSure: false,
    ...(format === undefined ? {} : { format }),
  });
  if (place.field === 'entity.kind') return at('entity.type');
  if (place.field === 'relation.type') return at('relation.role');
  if (concept !== 'amount' && concept !== 'budget') return null;
  return place.field.startsWith('relation.')
    ? at('relation.note', 'label')
    : at(`entity.statements.${header}`);
};

/** One column a field: the surest, then the first; another « Nature » refines the first. */
const withoutRivals = (placed: ReadonlyMap<ProposedColumn, Placed>): ReadonlyMap<ProposedColumn, Placed> => {
  const taken = new Set<string>();
  const kept = new Map<ProposedColumn, Placed>();
  const ordered = [...placed].sort(
    ([a, one], [b, two]) => Number(two.isSure) - Number(one.isSure) || a.index - b.index,
  );
  for (const [column, place] of ordered) {
    const isFree = !taken.has(place.field) || isShared(place.field) || isOfItsYear(column, place);
    const second = isFree ? place : secondPlace(column, place);
    if (second === null || (second !== place && taken.has(second.field) && !isShared(second.field))) continue;
    taken.add(second.field);
    kept.set(column, second);
  }
  return kept;
};

const mappedOf = ({ field, format, split }: Placed): MappedColumn => ({
  field,
  ...(format === undefined ? {} : { format }),
  ...(split === undefined ? {} : { split }),
});

/** Whom the columns of a row without another owner are about. */
const ownerOf = ({ rowIs }: Mapping): string => {
  if (rowIs === 'funding') return 'beneficiary';
  return rowIs === 'relation' ? 'from' : 'entity';
};

/**
 * How the columns of a table would be taken, from its titles and rows of cells; null when none can name anything.
 * Columns of persons and of article 9 are named and left out.
 */
export const proposeMapping = (
  head: TableHead,
  samples: readonly (readonly string[])[],
  _context: Pick<DraftContext, 'meanings'>,
): Proposal | null => {
  const all = readColumns(head.headers, samples);
  const isGraph = head.role !== null;
  const sensitive = all.filter(isSensitive);
  const personal = isGraph ? new Map<ProposedColumn, string>() : personalColumns(all);
  const columns = all.filter(
    (column) => !sensitive.includes(column) && !personal.has(column) && column.header !== GEOMETRY_COLUMN,
  );
  const choice = chooseRow(head, columns);
  if (!choice) return null;
  const place = placerOf(head, choice, columns);
  const placed = withoutRivals(
    new Map(
      columns.flatMap((column) => {
        const at = place(column);
        return at ? [[column, at] as const] : [];
      }),
    ),
  );
  const mapping: Mapping = {
    sheet: head.sheet,
    headerRow: head.headerRow,
    rowIs: choice.rowIs,
    columns: Object.fromEntries([...placed].map(([{ header }, at]) => [header, mappedOf(at)])),
    constants: { ...choice.constants },
    values: {},
  };
  const owner = ownerOf(mapping);
  return {
    mapping,
    confidence: Object.fromEntries(
      [...placed].map(([{ header }, { isSure }]) => [
        header,
        isSure ? ('sure' as const) : ('to-check' as const),
      ]),
    ),
    personal: [...personal].map(([{ header }, field]) => ({ header, field: `${owner}.${field}` })),
    sensitive: sensitive.map(({ header }) => header),
    unused: columns.filter((column) => !placed.has(column)).map(({ header }) => header),
  };
};

/** The mapping with the columns of Article 9 too, once they are asked for: told word for word, never as a figure or a link. */
export const withSensitiveColumns = (mapping: Mapping, { sensitive }: Proposal): Mapping => ({
  ...mapping,
  columns: {
    ...mapping.columns,
    ...Object.fromEntries(
      sensitive.map((header) => [header, { field: `${ownerOf(mapping)}.statements.${header}` }]),
    ),
  },
});

/** The mapping with the columns of persons too, once they are asked for. */
export const withPersonalColumns = ({ mapping, personal }: Proposal): Mapping => ({
  ...mapping,
  columns: {
    ...mapping.columns,
    ...Object.fromEntries(personal.map(({ header, field }) => [header, { field }])),
  },
});
