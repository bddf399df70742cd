import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { samplesOf } from './column-row.tsx';
import classes from './import.module.css';
import { emptyMapping, setColumn } from './mapping-edits.ts';
import { mappingOf } from './plan.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

/** Columns of persons, each off until it is ticked. */
const Personal = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const personal = table.proposal?.personal ?? [];
  if (personal.length === 0) return null;
  return (
    <fieldset className={classes.apart}>
      <legend>{t('import.columns.personal')}</legend>
      <p className={classes.hint}>{t('import.columns.personalHint')}</p>
      {personal.map(({ header, field }) => (
        <Checkbox
          key={header}
          label={t('import.columns.takePersonal', { header })}
          description={samplesOf(table, table.headers.indexOf(header)).join(' · ')}
          checked={header in mapping.columns}
          onChange={(event) =>
            act.setMapping(table, setColumn(mapping, header, event.currentTarget.checked ? { field } : null))
          }
        />
      ))}
    </fieldset>
  );
};

/** Columns of Article 9 nature: named, and left. */
const Sensitive = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const sensitive = table.proposal?.sensitive ?? [];
  if (sensitive.length === 0) return null;
  return (
    <div className={classes.apart}>
      <h4>{t('import.columns.sensitive')}</h4>
      <p className={classes.hint}>{t('import.columns.sensitiveHint')}</p>
      <bdi className={classes.strong}>{sensitive.join(', ')}</bdi>
    </div>
  );
};

/** What is not taken without a decision: apart from the other columns. */
export const SetApart = ({ table }: { table: InspectedTable }) => (
  <>
    <Personal table={table} />
    <Sensitive table={table} />
  </>
);
