import { foldText } from '../../text.ts';
import { plainHeader } from './header-meaning.ts';
import { attributeOf, placeOf } from './place-fields.ts';
import type { Placed, ProposedColumn } from './proposed-column.ts';
import type { RowChoice } from './row-choice.ts';
import { placedAmount, placedDate } from './value-formats.ts';

export interface RelationRow {
  readonly choice: RowChoice;
  readonly isGraph: boolean;
}

/** Values that name nothing by themselves: numbers, `org:rameau`, `n12`. */
const areKeys = ({ cells }: ProposedColumn): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^\d+$|^[a-z]{1,12}\d*[:_-]\S+$|^[a-z]{1,3}\d+$/i.test(cell.trim()))
  );
};

/** The key of a node, or its name: graph tools say Source and Target and mean ids. */
const endField = (end: 'from' | 'to', column: ProposedColumn, { isGraph }: RelationRow): Placed => {
  const plain = plainHeader(column.header);
  const saysKey = column.concept === 'key' || /\bid\b|^(source|target|from|to)(id)?$/.test(plain);
  const isFrench = plain === 'source' ? false : !/^(source|target|from|to)/.test(plain);
  const isKey = isGraph || areKeys(column) || (saysKey && !isFrench);
  return { field: `${end}.${isKey ? 'key' : 'name'}`, isSure: true };
};

const isDirectionWord = (cell: string): boolean =>
  /^(?:un|non )?(?:directed|oriente|dirige)e?$/.test(foldText(cell));

const DIRECT: ReadonlySet<string> = new Set([
  'role',
  'strength',
  'stage',
  'confidence',
  'year',
  'directed',
  'note',
]);

const relationOf = (column: ProposedColumn): Placed => {
  const { concept, isSure, cells } = column;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 0 && filled.every(isDirectionWord)) return { field: 'relation.directed', isSure: true };
  if (concept !== null && DIRECT.has(concept)) return { field: `relation.${concept}`, isSure };
  switch (concept) {
    case 'relationType':
    case 'kind':
    case 'type':
      return { field: 'relation.type', isSure };
    case 'name':
      return { field: 'relation.role', isSure: false };
    case 'date':
    case 'period':
      return placedDate('relation.period', column);
    case 'startsOn':
    case 'endsOn':
      return placedDate(`relation.${concept}`, column);
    case 'amount':
    case 'budget':
      return placedAmount('relation.amount', column);
    case 'source':
    case 'url':
      return { field: 'relation.source', isSure };
    case 'description':
      return { field: 'relation.note', isSure };
    default:
      return { field: 'relation.note', isSure: false, format: 'label' };
  }
};

/** Where a column of a table of links goes; null for what numbers the links. */
export const relationField = (column: ProposedColumn, row: RelationRow): Placed | null => {
  for (const end of ['from', 'to'] as const) {
    if (column === row.choice.names.get(end)) return endField(end, column, row);
    if (column.part === end && column.concept !== null) {
      const placed = attributeOf(column, end) ?? placeOf(column, end, false);
      if (placed) return placed;
    }
  }
  return column.concept === 'key' ? null : relationOf(column);
};
