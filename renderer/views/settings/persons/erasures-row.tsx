import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErasureProof } from '../../../../shared/domain/persons/erasure-proof.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import classes from '../../persons/persons.module.css';
import settings from '../settings.module.css';
import { WithPersons } from './no-person.tsx';

const COLUMNS = ['at', 'reason', 'persons', 'places', 'unreached'] as const;

const Proof = ({ proof }: { proof: ErasureProof }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { places: words } = wordsOf(useLang()).persons;
  const { at, reason, persons, places, unreached } = proof;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {t('persons.erasures.dateTime', { date: format.date(at), time: format.time(at) })}
      </Table.Th>
      <Table.Td>{t(`persons.erasures.reasons.${reason}`)}</Table.Td>
      <Table.Td>{format.number(persons)}</Table.Td>
      <Table.Td>{places.map(({ place, count }) => words[place](count)).join(', ')}</Table.Td>
      <Table.Td>{format.number(unreached)}</Table.Td>
    </Table.Tr>
  );
};

const Proofs = () => {
  const { t } = useTranslation();
  const { data, error } = useOperation('person.erasures', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Waiting lines={2} />;
  if (data.length === 0) return <Text>{t('persons.erasures.none')}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={classes.wide} tabIndex={0} aria-label={t('persons.erasures.title')}>
      <Table aria-label={t('persons.erasures.caption')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`persons.erasures.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((proof) => (
            <Proof key={proof.id} proof={proof} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

/** Proofs of what was erased: nothing in them tells of whom. */
export const ErasuresRow = () => {
  const { t } = useTranslation();
  return (
    <WithPersons>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('persons.erasures.hint')}
      </Text>
      <Proofs />
    </WithPersons>
  );
};
