import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { ColumnRow } from './column-row.tsx';
import { fullFieldLabel } from './fields.ts';
import classes from './import.module.css';
import { emptyMapping } from './mapping-edits.ts';
import { isNameless, isRecognised, mappingOf, takenTables } from './plan.ts';
import { SaveMapping } from './save-mapping.tsx';
import { PersonalColumns, SensitiveColumns } from './set-apart.tsx';
import { useFieldWords } from './use-field-words.ts';
import { useTableName } from './use-table-name.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard } from './wizard-context.tsx';

const NAME_FIELDS = {
  entity: 'entity.name',
  territory: 'entity.territory.name',
  relation: 'from.name',
  funding: 'beneficiary.name',
} as const;

/** Which field is missing for the rows to have a name. */
const Nameless = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const words = useFieldWords();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const nameless = useWizard((wizard) => isNameless(wizard, table));
  if (!nameless) return null;
  const field = fullFieldLabel(NAME_FIELDS[mapping.rowIs], lang, words);
  return <p className={classes.refusal}>{t('import.columns.nameless', { field })}</p>;
};

const HEADINGS = ['column', 'samples', 'field', 'trust', 'format'] as const;

const ColumnTable = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const name = useTableName(table);
  const apart = new Set([
    ...(table.proposal?.personal.map(({ header }) => header) ?? []),
    ...(table.proposal?.sensitive ?? []),
  ]);
  const columns = table.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => !apart.has(header));
  return (
    <Table className={classes.columns ?? ''} verticalSpacing="xs">
      <Table.Caption className="visually-hidden">
        {t('import.columns.caption', { table: name })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {HEADINGS.map((heading) => (
            <Table.Th key={heading} scope="col">
              {t(`import.columns.${heading}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ header, index }) => (
          <ColumnRow key={header} table={table} header={header} index={index} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** Columns that nothing is made of: none is dropped in silence. */
const Unused = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const unused = table.headers.filter((header) => !(header in mapping.columns));
  if (unused.length === 0) return null;
  return (
    <p className={classes.unused}>
      {`${t('import.columns.unused', { count: unused.length })} `}
      <bdi>{unused.join(', ')}</bdi>
    </p>
  );
};

const OneTable = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const name = useTableName(table);
  const { presets } = wordsOf(useLang()).imports;
  const recognised = useWizard((wizard) => isRecognised(wizard, table));
  const known = table.preset ? presets[table.preset] : t(`import.content.${table.role ?? 'nodes'}`);
  return (
    <section className={classes.panel} aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <PersonalColumns table={table} />
      {recognised ? (
        <div className={classes.recognised}>
          <p className={classes.strong}>{t('import.content.recognised', { name: known })}</p>
          <p className={classes.hint}>{t('import.content.recognisedHint')}</p>
        </div>
      ) : (
        <>
          <Nameless table={table} />
          <ColumnTable table={table} />
        </>
      )}
      <SensitiveColumns table={table} />
      {!recognised && (
        <>
          <Unused table={table} />
          <SaveMapping table={table} />
        </>
      )}
    </section>
  );
};

/** Step 3: what each column becomes. */
export const ColumnsStep = () => {
  const wizard = useWizard((all) => all);
  return takenTables(wizard).map((table) => <OneTable key={table.id} table={table} />);
};
