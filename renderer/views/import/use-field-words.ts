import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from './fields.ts';

/** The wizard's own words for the fields that a column may become. */
export const useFieldWords = (): FieldWords => {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      sides: t('import.columns.sides', { returnObjects: true }),
      fields: t('import.columns.fields', { returnObjects: true }),
      statement: (name) => t('import.columns.statement', { name }),
      link: (relation) => t('import.columns.link', { relation }),
      links: t('import.columns.links'),
      own: t('import.columns.own'),
    }),
    [t],
  );
};
