import { useTranslation } from 'react-i18next';
import { isRelation, type TableFacts, type TableRow } from './columns/column.ts';

/** How a row is called: a link by its ends. */
export const useRowName = (facts: TableFacts) => {
  const { t } = useTranslation();
  return (row: TableRow): string =>
    isRelation(row)
      ? t('table.grid.between', { from: facts.nameOf(row.from) ?? '', to: facts.nameOf(row.to) ?? '' })
      : row.name;
};
