import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** « 1 234 lignes », or that they were not counted. */
export const useRowCount = (count: number | null): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return count === null
    ? t('import.file.rowsUnknown')
    : t('import.file.rows', { count, number: number(count) });
};
