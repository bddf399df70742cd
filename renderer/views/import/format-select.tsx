import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsOf } from './formats.ts';
import { changeColumn, emptyMapping } from './mapping-edits.ts';
import { mappingOf } from './plan.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

/** How dates or amounts of a column are written; nothing for other fields. */
export const FormatSelect = ({
  table,
  header,
  withLabel = false,
}: {
  table: InspectedTable;
  header: string;
  withLabel?: boolean;
}) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const column = mapping.columns[header];
  const choices = column ? formatsOf(column.field) : [];
  if (!column || choices.length === 0) return null;
  const format = column.format ?? '';
  const isOther = format !== '' && !choices.some((choice) => choice.format === format);
  const label = t('import.columns.formatOf', { header });
  return (
    <NativeSelect
      {...(withLabel ? { label } : { 'aria-label': label })}
      value={format}
      data={[
        { value: '', label: t('import.columns.plain') },
        ...choices.map((choice) => ({ value: choice.format, label: t(choice.label) as string })),
        ...(isOther ? [{ value: format, label: format }] : []),
      ]}
      onChange={(event) =>
        act.setMapping(table, changeColumn(mapping, header, { format: event.currentTarget.value }))
      }
    />
  );
};
