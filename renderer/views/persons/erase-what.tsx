import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonDossier } from '../../../shared/contract/person-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useBackupStatus } from '../settings/backups/use-backups.ts';
import classes from './persons.module.css';

/** Exactly where one person is; of several, where they are looked for. */
const usePlaces = (count: number, known: PersonDossier | null): readonly string[] => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counted = (found: readonly unknown[]) => ({ count: found.length, number: number(found.length) });
  const found = known
    ? [
        t('persons.erase.texts', counted(known.mentions)),
        t('persons.erase.snapshots', counted(known.snapshots)),
        t('persons.erase.backups', counted(known.backups)),
      ]
    : [t('persons.erase.textsMany'), t('persons.erase.snapshotsMany'), t('persons.erase.backupsMany')];
  return [
    t('persons.erase.contact', { count, number: number(count) }),
    t('persons.erase.journal'),
    ...found,
    t('persons.erase.index'),
  ];
};

const Bullets = ({ lines }: { lines: readonly string[] }) => (
  <ul className={classes.bullets}>
    {lines.map((line) => (
      <li key={line}>
        <bdi>{line}</bdi>
      </li>
    ))}
  </ul>
);

/** What is known of the one who is to be erased; null for several. */
export const useKnown = (id: string | null) =>
  useOperation('person.know', { person: id ?? '' }, { enabled: id !== null });

interface Props {
  readonly count: number;
  readonly known: PersonDossier | null;
  readonly isReading: boolean;
}

/** What an erasure takes out, and what nobody can take out from here. */
export const EraseWhat = ({ count, known, isReading }: Props) => {
  const { t } = useTranslation();
  const second = useBackupStatus()?.second ?? null;
  const places = usePlaces(count, known);
  const folder = second ? [t('persons.erase.second', { name: second.name })] : [];
  return (
    <>
      <section className={classes.told} aria-label={t('persons.erase.what')}>
        <h3>{t('persons.erase.what')}</h3>
        {isReading ? (
          <span role="status">
            <Loader size="xs" mr="sm" aria-hidden />
            {t('persons.dossier.reading')}
          </span>
        ) : (
          <Bullets lines={[...places, ...folder]} />
        )}
      </section>
      <section className={classes.told} aria-label={t('persons.erase.unreached')}>
        <h3>{t('persons.erase.unreached')}</h3>
        <Bullets lines={[t('persons.erase.handed'), t('persons.erase.aside')]} />
      </section>
    </>
  );
};
