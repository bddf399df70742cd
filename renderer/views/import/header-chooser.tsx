import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { useTableName } from './use-table-name.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions, useWizardTools } from './wizard-context.tsx';
import { inspect } from './wizard-work.ts';

const CELLS_SHOWN = 4;
const CELL_MAX = 24;

const shorten = (text: string): string => (text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text);

const cellsOf = (cells: readonly string[]): string =>
  cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, CELLS_SHOWN)
    .map(shorten)
    .join(' · ');

const OneTable = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const tools = useWizardTools();
  const name = useTableName(table);
  const label = table.sheet === null ? t('import.file.headerRow') : `${t('import.file.headerRow')} – ${name}`;
  const known = table.firstRows.some(({ row }) => row === table.headerRow);
  const change = (row: number) => {
    act.setHeaderRow(table.id, row);
    void inspect(tools);
  };
  return (
    <NativeSelect
      className={classes.headerRow ?? ''}
      label={label}
      value={String(table.headerRow ?? '')}
      data={[
        ...(table.headerRow === null ? [{ value: '', label: t('import.file.headerNone') }] : []),
        ...(table.headerRow !== null && !known
          ? [
              {
                value: String(table.headerRow),
                label: t('import.file.headerOption', { row: table.headerRow, cells: cellsOf(table.headers) }),
              },
            ]
          : []),
        ...table.firstRows.map(({ row, cells }) => ({
          value: String(row),
          label: t('import.file.headerOption', {
            row,
            // Of two tables side by side, the titles of this one.
            cells: cellsOf(row === table.headerRow ? table.headers : cells),
          }),
        })),
      ]}
      onChange={(event) => change(Number(event.currentTarget.value))}
    />
  );
};

/** Where the titles of each plain table of a file are. */
export const HeaderChooser = ({ file }: { file: number }) => {
  const inspection = useWizard((wizard) => wizard.inspection);
  const tables =
    inspection?.tables.filter((table) => table.file === file && table.firstRows.length > 0) ?? [];
  return tables.map((table) => <OneTable key={table.id} table={table} />);
};
