import { NativeSelect, Select, Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowKind } from '../../../shared/domain/import/mapping.ts';
import { useLang } from '../../i18n/use-format.ts';
import { fieldGroups } from './fields.ts';
import { FormatSelect } from './format-select.tsx';
import { mayBeSplit } from './formats.ts';
import classes from './import.module.css';
import { changeColumn, emptyMapping, setColumn } from './mapping-edits.ts';
import { mappingOf } from './plan.ts';
import { useFieldWords } from './use-field-words.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

const SAMPLES_SHOWN = 3;
const SPLITS = [';', ',', '|', '/', '\n'] as const;

interface Props {
  readonly table: InspectedTable;
  readonly header: string;
  readonly index: number;
}

/** The first values that differ: three empty cells would say nothing. */
export const samplesOf = ({ samples }: InspectedTable, index: number): readonly string[] =>
  [...new Set(samples.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''))].slice(
    0,
    SAMPLES_SHOWN,
  );

const useColumn = (table: InspectedTable, header: string) => {
  const act = useWizardActions();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const column = mapping.columns[header] ?? null;
  const setField = (field: string | null) => {
    const keptSplit = field !== null && column?.split && mayBeSplit(field) ? { split: column.split } : {};
    act.setMapping(table, setColumn(mapping, header, field === null ? null : { field, ...keptSplit }));
  };
  return {
    mapping,
    column,
    setField,
    setSplit: (split: string) => act.setMapping(table, changeColumn(mapping, header, { split })),
  };
};

const Trust = ({ table, header, field }: { table: InspectedTable; header: string; field: string | null }) => {
  const { t } = useTranslation();
  if (field === null) return null;
  const { proposal } = table;
  const isProposed = proposal?.mapping.columns[header]?.field === field;
  const trust = isProposed ? proposal?.confidence[header] : undefined;
  if (trust === undefined) return <span className={classes.chosen}>{t('import.columns.chosen')}</span>;
  return trust === 'sure' ? (
    <span className={classes.sure}>{t('import.columns.sure')}</span>
  ) : (
    <span className={classes.toCheck}>{t('import.columns.check')}</span>
  );
};

const Split = ({ header, split, set }: { header: string; split: string; set: (split: string) => void }) => {
  const { t } = useTranslation();
  const known = SPLITS.includes(split as (typeof SPLITS)[number]) || split === '';
  const label = (value: string) => (value === '\n' ? '↵' : value);
  return (
    <NativeSelect
      aria-label={t('import.columns.splitOf', { header })}
      value={split}
      data={[
        { value: '', label: t('import.columns.oneValue') },
        ...[...SPLITS, ...(known ? [] : [split])].map((value) => ({
          value,
          label: t('import.columns.split', { mark: label(value) }),
        })),
      ]}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
};

/** The field that a column becomes, found by typing. */
const FieldSelect = ({
  rowIs,
  header,
  field,
  set,
}: {
  rowIs: RowKind;
  header: string;
  field: string | null;
  set: (field: string | null) => void;
}) => {
  const { t } = useTranslation();
  const lang = useLang();
  const words = useFieldWords();
  const groups = useMemo(
    () => fieldGroups(rowIs, { header, chosen: field }, lang, words),
    [rowIs, header, field, lang, words],
  );
  return (
    <Select
      aria-label={t('import.columns.fieldOf', { header })}
      value={field}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      placeholder={t('import.columns.ignored')}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('import.columns.ignored') }}
      nothingFoundMessage={t('import.columns.nothing')}
      maxDropdownHeight={320}
      comboboxProps={{ width: 340, position: 'bottom-start' }}
      onChange={set}
    />
  );
};

/** A column: its title, three values, what it becomes, how sure that is, how its values are written. */
export const ColumnRow = ({ table, header, index }: Props) => {
  const { t } = useTranslation();
  const { mapping, column, setField, setSplit } = useColumn(table, header);
  const field = column?.field ?? null;
  const samples = samplesOf(table, index);
  return (
    <Table.Tr data-unused={field === null || undefined}>
      <Table.Th scope="row" className={classes.columnName ?? ''}>
        <bdi>{header}</bdi>
      </Table.Th>
      <Table.Td className={classes.samples ?? ''}>
        {samples.length === 0 && <span className="unknown">{t('import.columns.empty')}</span>}
        {samples.map((sample) => (
          <bdi key={sample} className={classes.cell}>
            {sample}
          </bdi>
        ))}
      </Table.Td>
      <Table.Td className={classes.fieldCell ?? ''}>
        <FieldSelect rowIs={mapping.rowIs} header={header} field={field} set={setField} />
      </Table.Td>
      <Table.Td>
        <Trust table={table} header={header} field={field} />
      </Table.Td>
      <Table.Td>
        {column && <FormatSelect table={table} header={header} />}
        {column && mayBeSplit(column.field) && (
          <Split header={header} split={column.split ?? ''} set={setSplit} />
        )}
      </Table.Td>
    </Table.Tr>
  );
};
