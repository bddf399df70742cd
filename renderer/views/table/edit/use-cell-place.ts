import { useTranslation } from 'react-i18next';
import type { DraftPlace } from '../../../drafts/draft-store.ts';
import { entityPlace, relationPlace } from '../../../drafts/draft-target.ts';
import type { BoundColumn } from '../cell-text.ts';
import { isRelation, type TableRow } from '../columns/column.ts';

interface Cell {
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly label: string;
}

/** What is typed in a cell is kept as on the card of the same record. */
export const useCellPlace = ({ row, bound, label }: Cell): DraftPlace | null => {
  const { t } = useTranslation();
  const field = bound.column.write?.field;
  if (!field) return null;
  if (isRelation(row)) return relationPlace(row.id, field, label);
  return entityPlace(row.id, field, t('recovery.draft.fieldOf', { field: bound.label, name: row.name }));
};
