import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../shared/contract/share-operations.ts';
import classes from './copies.module.css';
import type { Take } from './use-reconcile.ts';

/** What both sides changed, each with its two values; the one that will be kept stands out. */
export const ConflictTable = ({ conflicts, take }: { conflicts: readonly Conflict[]; take: Take }) => {
  const { t } = useTranslation();
  const write = (value: string) =>
    value === '' ? <em>{t('committee.reconcile.empty')}</em> : <bdi>{value}</bdi>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('committee.reconcile.table')}>
      <Table aria-label={t('committee.reconcile.table')} className={classes.conflicts ?? ''} data-take={take}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('committee.reconcile.record')}</Table.Th>
            <Table.Th scope="col">{t('committee.reconcile.field')}</Table.Th>
            <Table.Th scope="col">{t('committee.reconcile.ours')}</Table.Th>
            <Table.Th scope="col">{t('committee.reconcile.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conflicts.map(({ id, field, name, label, ours, theirs }) => (
            <Table.Tr key={`${id} ${field}`}>
              <Table.Th scope="row">
                <bdi>{name}</bdi>
              </Table.Th>
              <Table.Td>{label}</Table.Td>
              <Table.Td data-side="ours">{write(ours)}</Table.Td>
              <Table.Td data-side="theirs">{write(theirs)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
