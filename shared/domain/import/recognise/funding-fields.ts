import { readContribution } from '../values/contributions.ts';
import { isKindColumn } from './kind-column.ts';
import { attributeOf, placeOf } from './place-fields.ts';
import type { Placed, ProposedColumn } from './proposed-column.ts';
import type { RowChoice } from './row-choice.ts';
import { proposeSplit } from './split.ts';
import { isYearOfMoney, placedAmount, placedDate } from './value-formats.ts';

const PREFIX: Readonly<Record<string, string>> = {
  funder: 'funder',
  beneficiary: 'beneficiary',
  carrier: 'beneficiary',
  initiative: 'initiative',
  programme: 'programme',
};

const moneyOf = (column: ProposedColumn): Placed | null => {
  const { concept, isSure } = column;
  switch (concept) {
    case 'amount':
    case 'budget':
      return placedAmount('relation.amount', column);
    case 'date':
    case 'period':
      return placedDate('relation.period', column);
    case 'startsOn':
    case 'endsOn':
      return placedDate(`relation.${concept}`, column);
    case 'year':
    case 'stage':
    case 'role':
    case 'note':
      return { field: `relation.${concept}`, isSure };
    case 'description':
      return { field: 'relation.note', isSure };
    case 'source':
      return { field: 'relation.source', isSure };
    case 'kind':
      return column.cells.some((cell) => readContribution(cell) !== null)
        ? { field: 'relation.contribution', isSure }
        : column.isSure && isKindColumn(column)
          ? { field: 'beneficiary.kind', isSure }
          : null;
    default:
      return null;
  }
};

/** Where a column of a table of subsidies goes: what names no one is the beneficiary's, or the money's. */
export const fundingField = (column: ProposedColumn, choice: RowChoice): Placed | null => {
  for (const [part, named] of choice.names) {
    if (column !== named) continue;
    const split = part === 'funder' ? proposeSplit(column.cells, true) : null;
    const isSure = column.isSure && split === null;
    return { field: `${part}.name`, isSure, ...(split === null ? {} : { split }) };
  }
  const prefix = column.part === null ? null : (PREFIX[column.part] ?? null);
  if (prefix !== null && choice.names.has(prefix) && column.concept !== null) {
    const placed = attributeOf(column, prefix) ?? placeOf(column, prefix, false);
    if (placed) return placed;
  }
  const money = moneyOf(column) ?? (isYearOfMoney(column) ? placedAmount('relation.amount', column) : null);
  if (money) return money;
  if (column.concept === 'kind' || column.concept === 'type') return null;
  if (column.concept === 'key' || column.concept === 'name' || !choice.names.has('beneficiary')) return null;
  return attributeOf(column, 'beneficiary') ?? placeOf(column, 'beneficiary', false);
};
