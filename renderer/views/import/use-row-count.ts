import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** « 1 234 lignes »; null while they are not counted: a large text is not read through to be shown. */
export const useRowCount = (count: number | null): string | null => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return count === null ? null : t('import.file.rows', { count, number: number(count) });
};
