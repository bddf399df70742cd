import { Button, Checkbox, Group, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDossier } from '../../../shared/contract/person-operations.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { EraseAccount } from './erase-account.tsx';
import { EraseWhat, useKnown } from './erase-what.tsx';
import classes from './persons.module.css';
import { SameName } from './same-name.tsx';
import { type EraseAsked, useErasing } from './use-erasing.ts';

const NAMED = 10;

const Who = ({ persons }: Pick<EraseAsked, 'persons'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const names = persons
    .slice(0, NAMED)
    .map(({ name, organisation }) => (organisation.name === null ? name : `${name} (${organisation.name})`));
  const more = persons.length - names.length;
  const others = more > 0 ? [t('persons.erase.moreNames', { count: more, number: number(more) })] : [];
  return (
    <p className={classes.who}>
      {t(persons.length > 1 ? 'persons.erase.whoMany' : 'persons.erase.who')}{' '}
      <strong>
        <bdi>{[...names, ...others].join(', ')}</bdi>
      </strong>
    </p>
  );
};

/** An organisation may be called after them: its name is a text as another, unless one says so. */
const bearsName = ({ mentions }: PersonDossier): boolean =>
  mentions.some(({ record, field }) => record === 'entity' && ['name', 'shortName', 'value'].includes(field));

interface AskingProps {
  readonly asked: EraseAsked;
  readonly erasing: ReturnType<typeof useErasing>;
  readonly close: () => void;
}

const Running = () => {
  const { t } = useTranslation();
  return (
    <span role="status">
      <Loader size="xs" mr="sm" aria-hidden />
      {t('persons.erase.running')}
    </span>
  );
};

const Asking = ({ asked: { persons, reason }, erasing, close }: AskingProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [keepNames, setKeepNames] = useState(false);
  const [only] = persons.length === 1 ? persons : [];
  const { data: known = null, isLoading } = useKnown(only?.id ?? null);
  const { isRunning, refusal, erase } = erasing;
  const count = persons.length;
  const mayKeep = reason === 'asked' && known !== null && bearsName(known);
  return (
    <>
      <Who persons={persons} />
      {known && <SameName known={known} />}
      <EraseWhat count={count} known={known} isReading={isLoading} />
      {mayKeep && (
        <Checkbox
          label={t('persons.erase.keepNames')}
          description={t('persons.erase.keepNamesHint')}
          checked={keepNames}
          onChange={(event) => setKeepNames(event.currentTarget.checked)}
        />
      )}
      <p className={classes.who}>
        {reason === 'expired' && `${t('persons.erase.expired')} `}
        {t('persons.erase.final')}
      </p>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {isRunning && <Running />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus disabled={isRunning} onClick={close}>
          {t('frame.actions.cancel')}
        </Button>
        <Button loading={isRunning} onClick={() => erase(mayKeep && keepNames)}>
          {t('persons.erase.confirm', { count, number: number(count) })}
        </Button>
      </Group>
    </>
  );
};

/** « Effacer partout »: what will go and what cannot be reached, then the exact account. */
export const EraseDialog = ({ close, ...asked }: EraseAsked & { close: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const erasing = useErasing(asked);
  const { isRunning, erased } = erasing;
  const count = asked.persons.length;
  const title = t('persons.erase.title', { count, number: number(count) });
  return (
    <Dialog title={title} onClose={() => !isRunning && close()} size="lg">
      <Stack gap="md">
        {erased === null ? (
          <Asking asked={asked} erasing={erasing} close={close} />
        ) : (
          <EraseAccount erased={erased} close={close} />
        )}
      </Stack>
    </Dialog>
  );
};
