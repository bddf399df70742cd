import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../../backend/use-app.ts';
import { useRunCommand } from '../../../commands/use-commands.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import { PersonList } from '../../persons/person-list.tsx';
import classes from '../../persons/persons.module.css';
import { type Person, usePersons } from '../../persons/use-persons.ts';
import settings from '../settings.module.css';
import { WithPersons } from './no-person.tsx';

const TYPING_MS = 150;
/** Lines shown at once: the rest is counted. */
const LISTED_MAX = 50;
const WHICH = ['with', 'without', 'only'] as const;
type Which = (typeof WHICH)[number];

interface Asked {
  readonly text: string;
  readonly which: Which;
}
const Tools = ({ asked, change }: { asked: Asked; change: (asked: Asked) => void }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const readOnly = useProject()?.readOnly ?? true;
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search ?? ''}
        label={t('persons.rights.search')}
        description={t('persons.rights.searchHint')}
        value={asked.text}
        onChange={(event) => change({ ...asked, text: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('persons.rights.which')}
        value={asked.which}
        data={WHICH.map((value) => ({ value, label: t(`persons.rights.${value}`) }))}
        onChange={(which) => change({ ...asked, which: which as Which })}
      />
      {!readOnly && <Button onClick={() => run('persons.add')}>{t('persons.rights.add')}</Button>}
    </div>
  );
};

const Found = ({ persons, isAll }: { persons: readonly Person[]; isAll: boolean }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const count = persons.length;
  const more = count - LISTED_MAX;
  const none = t(isAll ? 'persons.rights.none' : 'persons.rights.noMatch');
  return (
    <>
      <p role="status" className={classes.count}>
        {count === 0 ? none : t('persons.rights.count', { count, number: number(count) })}
      </p>
      <PersonList label={t('persons.rights.list')} persons={persons.slice(0, LISTED_MAX)} />
      {more > 0 && (
        <p className={classes.count}>{t('persons.rights.more', { count: more, number: number(more) })}</p>
      )}
    </>
  );
};

const Rights = () => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>({ text: '', which: 'with' });
  const [text] = useDebouncedValue(asked.text.trim().slice(0, 200), TYPING_MS);
  const { data, error } = usePersons({ text, restricted: asked.which });
  return (
    <>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('persons.rights.hint')}
      </Text>
      <Tools asked={asked} change={setAsked} />
      {error && <Text role="alert">{error.message}</Text>}
      {!data && !error && <Waiting lines={2} />}
      {data && <Found persons={data} isAll={text === '' && asked.which === 'with'} />}
    </>
  );
};

/** « Droits des personnes »: find one, then access, rectification, restriction, erasure. */
export const RightsRow = () => (
  <WithPersons>
    <Rights />
  </WithPersons>
);
