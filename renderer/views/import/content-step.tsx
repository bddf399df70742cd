import { Button, Checkbox, NativeSelect, Radio, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROW_KINDS, type RowKind } from '../../../shared/domain/import/mapping.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Constants } from './constants.tsx';
import classes from './import.module.css';
import { applySaved, emptyMapping, setRowIs } from './mapping-edits.ts';
import { isAllRecognised, isRecognised, isTaken, mappingOf } from './plan.ts';
import { useRowCount } from './use-row-count.ts';
import { useTableName } from './use-table-name.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

const ROWS_SHOWN = 4;
/** A wider table scrolls; beyond, the next step lists them all. */
const COLUMNS_SHOWN = 40;

/** The first rows as they are, so that one sees what a row is. */
const FirstRows = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const name = useTableName(table);
  const headers = table.headers.slice(0, COLUMNS_SHOWN);
  if (headers.length === 0) return null;
  return (
    // Scrolls sideways: the keyboard must be able to.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={classes.wide} tabIndex={0} aria-label={t('import.content.firstOf', { name })}>
      <Table className={classes.sample ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {headers.map((header) => (
              <Table.Th key={header} scope="col">
                <bdi>{header}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.samples.slice(0, ROWS_SHOWN).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that never move
            <Table.Tr key={row}>
              {headers.map((header, index) => (
                <Table.Td key={header}>
                  <bdi className={classes.cell}>{cells[index] ?? ''}</bdi>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

const SavedMapping = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { data } = useOperation('import.mappings', {});
  const saved = (data ?? []).filter(({ mapping }) => applySaved(mapping, table) !== null);
  if (saved.length === 0) return null;
  const choose = (name: string) => {
    const found = saved.find((one) => one.name === name);
    act.setMapping(table, found ? applySaved(found.mapping, table) : null);
  };
  return (
    <NativeSelect
      label={t('import.content.saved')}
      description={t('import.content.savedHint')}
      data={[{ value: '', label: t('import.content.savedNone') }, ...saved.map(({ name }) => name)]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
};

const RowIs = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('import.content.rowIs')}
        value={mapping.rowIs}
        onChange={(rowIs) => act.setMapping(table, setRowIs(mapping, rowIs as RowKind))}
      >
        <div className={classes.rowKinds}>
          {ROW_KINDS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`import.content.rows.${kind}`)}
              description={t(`import.content.rowHints.${kind}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.fields}>
        <Constants table={table} mapping={mapping} />
        <SavedMapping table={table} />
      </div>
    </Stack>
  );
};

/** « reconnu : liste officielle des CRTE »: nothing to ask, but one may say otherwise. */
const Recognised = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { presets } = wordsOf(useLang()).imports;
  const name = table.preset
    ? (presets[table.preset] ?? table.preset)
    : t(`import.content.${table.role ?? 'nodes'}`);
  const { proposal } = table;
  return (
    <div className={classes.recognised}>
      <p className={classes.strong}>{t('import.content.recognised', { name })}</p>
      <p className={classes.hint}>{t('import.content.recognisedHint')}</p>
      {proposal && (
        <Button size="compact-md" variant="subtle" onClick={() => act.setMapping(table, proposal.mapping)}>
          {t('import.content.choose')}
        </Button>
      )}
    </div>
  );
};

const OneTable = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const name = useTableName(table);
  const rows = useRowCount(table.rowCount);
  const taken = useWizard((wizard) => isTaken(wizard, table));
  const recognised = useWizard((wizard) => isRecognised(wizard, table));
  const canGoBack = !recognised && (table.preset !== null || table.role !== null);
  return (
    <section className={classes.panel} aria-label={name}>
      <div className={classes.tableHead}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span className={classes.facts}>
          {[rows, table.isHidden ? t('import.file.hidden') : null]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </span>
        <Checkbox
          label={t('import.content.take')}
          checked={taken}
          onChange={(event) => act.take(table, event.currentTarget.checked)}
        />
      </div>
      {taken && (
        <>
          <FirstRows table={table} />
          {recognised ? <Recognised table={table} /> : <RowIs table={table} />}
          {canGoBack && (
            <Button size="compact-md" variant="subtle" onClick={() => act.setMapping(table, null)}>
              {t('import.content.asRecognised')}
            </Button>
          )}
        </>
      )}
    </section>
  );
};

/** Step 2: which tables, and what a row of each is. */
export const ContentStep = () => {
  const { t } = useTranslation();
  const tables = useWizard((wizard) => wizard.inspection?.tables ?? null);
  const isAll = useWizard(isAllRecognised);
  if (tables === null || tables.length === 0) return <p>{t('import.content.noTable')}</p>;
  return (
    <>
      {isAll && <p className={classes.good}>{t('import.content.allRecognised')}</p>}
      {tables.map((table) => (
        <OneTable key={table.id} table={table} />
      ))}
    </>
  );
};
