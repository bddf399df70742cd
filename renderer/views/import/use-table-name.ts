import { useTranslation } from 'react-i18next';
import type { InspectedTable } from './wizard.ts';
import { useWizard } from './wizard-context.tsx';

/** How a table is called: its sheet, its file where there are several, its number where a sheet holds two. */
export const useTableName = (table: InspectedTable): string => {
  const { t } = useTranslation();
  const inspection = useWizard((wizard) => wizard.inspection);
  if (!inspection) return '';
  const file =
    inspection.files.length > 1 || table.sheet === null ? inspection.files[table.file]?.name : null;
  const beside = inspection.tables.filter((one) => one.file === table.file && one.sheet === table.sheet);
  const place = beside.length > 1 ? `${t('import.file.table')} ${beside.indexOf(table) + 1}` : null;
  const role = table.role ? t(`import.content.${table.role}`) : null;
  return [file, table.sheet, role ?? place].filter((part) => part != null).join(' – ');
};
