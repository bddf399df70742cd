import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { PersonList } from '../../persons/person-list.tsx';
import classes from '../../persons/persons.module.css';
import { usePersonActs } from '../../persons/use-person-acts.ts';
import type { Person } from '../../persons/use-persons.ts';
import settings from '../settings.module.css';
import { WithPersons } from './no-person.tsx';

const LISTED_MAX = 50;

interface PartProps {
  readonly title: string;
  readonly persons: readonly Person[];
  /** Of all of them at once. */
  readonly action: string;
  readonly run: (persons: readonly Person[]) => void;
}
const Part = ({ title, persons, action, run }: PartProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const readOnly = useProject()?.readOnly ?? true;
  const more = persons.length - LISTED_MAX;
  if (persons.length === 0) return null;
  return (
    <div className={classes.part}>
      <h4>{title}</h4>
      {!readOnly && (
        <div className={classes.tools}>
          <Button variant="default" onClick={() => run(persons)}>
            {action}
          </Button>
        </div>
      )}
      <PersonList label={title} persons={persons.slice(0, LISTED_MAX)} />
      {more > 0 && (
        <p className={classes.count}>{t('persons.rights.more', { count: more, number: number(more) })}</p>
      )}
    </div>
  );
};

const Due = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { openDialog } = useActions();
  const acts = usePersonActs();
  const { data, error } = useOperation('person.due', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Waiting lines={2} />;
  const { expired, toConfirm } = data;
  const counted = (persons: readonly Person[]) => ({ count: persons.length, number: number(persons.length) });
  return (
    <>
      {expired.length + toConfirm.length === 0 && <Text>{t('persons.due.none')}</Text>}
      <Part
        title={t('persons.due.expired')}
        persons={expired}
        action={t('persons.due.eraseAll', counted(expired))}
        run={(persons) => openDialog({ name: 'erase-persons', persons, reason: 'expired' })}
      />
      <Part
        title={t('persons.due.toConfirm')}
        persons={toConfirm}
        action={t('persons.due.confirmAll', counted(toConfirm))}
        run={(persons) => void acts.confirm(persons)}
      />
    </>
  );
};

/** Those whose time is over, and « Contacts à confirmer »: nothing goes by itself. */
export const DueRow = () => {
  const { t } = useTranslation();
  return (
    <WithPersons>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('persons.due.hint')}
      </Text>
      <Due />
    </WithPersons>
  );
};
