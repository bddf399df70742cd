import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './persons.module.css';
import type { Erased } from './use-erasing.ts';
import { useSaveForm } from './use-save-form.ts';

const toLine = ({ folder, name, reason }: Erased['unreached'][number]): string =>
  `${folder ? `${folder} / ` : ''}${name} – ${reason}`;

const Lines = ({ title, lines, none }: { title: string; lines: readonly string[]; none: string }) => (
  <section className={classes.told} aria-label={title}>
    <h3>{title}</h3>
    {lines.length === 0 ? (
      <p className={classes.who}>{none}</p>
    ) : (
      <ul className={classes.bullets}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an account never move
          <li key={at}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** The account of an erasure: how many, from where, and what must be looked at elsewhere. It names nobody. */
export const EraseAccount = ({ erased, close }: { erased: Erased; close: () => void }) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).persons;
  const { copy } = useSaveForm();
  const said = words.erased(erased.erased);
  const places = erased.places.map(({ place, count }) => words.places[place](count));
  const unreached = erased.unreached.map(toLine);
  const text = [said, ...places, words.unreachedTitle, ...unreached].join('\n');
  return (
    <>
      <p role="status" className={classes.who}>
        {said}
      </p>
      <Lines title={t('persons.erase.account')} lines={places} none={t('persons.erase.nowhere')} />
      <Lines title={t('persons.erase.unreached')} lines={unreached} none={t('persons.erase.allReached')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => copy(text)}>
          {t('persons.erase.copy')}
        </Button>
        <Button autoFocus onClick={close}>
          {t('persons.erase.close')}
        </Button>
      </Group>
    </>
  );
};
