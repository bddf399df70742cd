import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { samplesOf } from './column-row.tsx';
import classes from './import.module.css';
import { emptyMapping, setColumn } from './mapping-edits.ts';
import { mappingOf } from './plan.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

const MEANINGS = ['personalMeans1', 'personalMeans2', 'personalMeans3'] as const;

/** Columns of persons, before the others: each is off until it is ticked, and it is said what that means. */
export const PersonalColumns = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const mapping = useWizard((wizard) => mappingOf(wizard, table)) ?? emptyMapping;
  const personal = table.proposal?.personal ?? [];
  if (personal.length === 0) return null;
  return (
    <fieldset className={classes.personal}>
      <legend>{t('import.columns.personal')}</legend>
      <p>{t('import.columns.personalBanner', { count: personal.length })}</p>
      <div className={classes.hint}>
        {t('import.columns.personalMeans')}
        <ul className={classes.meanings}>
          {MEANINGS.map((meaning) => (
            <li key={meaning}>{t(`import.columns.${meaning}`)}</li>
          ))}
        </ul>
      </div>
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
export const SensitiveColumns = ({ table }: { table: InspectedTable }) => {
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
