import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COUNTED, type Counted } from '../../../shared/domain/import/result.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './import.module.css';
import type { Outcome } from './wizard.ts';

export const COUNTS = ['created', 'updated', 'skipped', 'unchanged'] as const;

const useCountedName = (): ((counted: Counted) => string) => {
  const { t } = useTranslation();
  const { kinds } = wordsOf(useLang()).vocabulary;
  return (counted) => (counted === 'relations' ? t('import.check.relations') : kinds[counted]);
};

const ByKind = ({ outcome }: { outcome: Outcome }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const nameOf = useCountedName();
  const counted = COUNTED.filter((one) => outcome.byKind[one]);
  if (counted.length === 0) return null;
  return (
    <Table className={classes.byKind ?? ''} verticalSpacing="xs">
      <Table.Caption className="visually-hidden">{t('import.check.byKind')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('import.check.kind')}</Table.Th>
          {COUNTS.map((count) => (
            <Table.Th key={count} scope="col" ta="end">
              {t(`import.check.${count}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counted.map((one) => (
          <Table.Tr key={one}>
            <Table.Th scope="row">{nameOf(one)}</Table.Th>
            {COUNTS.map((count) => (
              <Table.Td key={count} ta="end">
                {number(outcome.byKind[one]?.[count] ?? 0)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** Places of territories are only given to those of the project: the others are left without a word on each. */
const isOnlyCompleting = ({ recognised, skipped }: Outcome): boolean =>
  skipped > 0 && recognised.some(({ preset }) => preset === 'centroids');

/** « 84 créés · 12 mis à jour · 3 ignorés », unchanged ones too, then by kind. */
export const Counters = ({ outcome }: { outcome: Outcome }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <section className={classes.panel}>
      <dl className={classes.counters}>
        {COUNTS.map((count) => (
          <div key={count} data-count={count}>
            <dt>{t(`import.check.counted.${count}`, { count: outcome[count] })}</dt>
            <dd>{number(outcome[count])}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>
        {t('import.check.rows', { count: outcome.rows, number: number(outcome.rows) })}
      </p>
      {isOnlyCompleting(outcome) && <p className={classes.hint}>{t('import.check.notInProject')}</p>}
      <ByKind outcome={outcome} />
    </section>
  );
};
