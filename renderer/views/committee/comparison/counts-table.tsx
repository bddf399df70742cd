import { Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { formatMoney } from '../../../../shared/domain/format.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import shared from '../committee.module.css';
import classes from './comparison.module.css';

type Line = Comparison['counts'][number];

const useFigures = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lang = useLang();
  return ({ unit, before, after }: Line) => {
    const write = (value: number) => (unit === 'cents' ? formatMoney(value, lang) : number(value));
    const by = after - before;
    const sign = by > 0 ? '+' : '−';
    return {
      before: write(before),
      after: write(after),
      difference: by === 0 ? t('committee.compare.unchanged') : `${sign}${write(Math.abs(by))}`,
    };
  };
};

const Figures = ({ comparison: { a, b }, lines }: { comparison: Comparison; lines: readonly Line[] }) => {
  const { t } = useTranslation();
  const figuresOf = useFigures();
  return (
    <Table aria-label={t('committee.compare.countsTable')} className={classes.counts ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('committee.compare.what')}</Table.Th>
          <Table.Th scope="col">
            <bdi>{a.name}</bdi>
          </Table.Th>
          <Table.Th scope="col">
            <bdi>{b.name}</bdi>
          </Table.Th>
          <Table.Th scope="col">{t('committee.compare.difference')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const figures = figuresOf(line);
          return (
            <Table.Tr key={line.id} data-same={line.before === line.after || undefined}>
              <Table.Th scope="row">{line.label}</Table.Th>
              <Table.Td>{figures.before}</Table.Td>
              <Table.Td>{figures.after}</Table.Td>
              <Table.Td>{figures.difference}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};

/** How many of each, before and after, and by how much. */
export const CountsTable = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const shown = comparison.counts.filter(({ before, after }) => isWhole || before !== after);
  return (
    <section className={classes.part} aria-labelledby="comparison-counts">
      <div className={classes.partHead}>
        <h3 id="comparison-counts">{t('committee.compare.counts')}</h3>
        <Switch
          label={t('committee.compare.showUnchanged')}
          checked={isWhole}
          onChange={(event) => setIsWhole(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={shared.hint}>{t('committee.compare.sameCounts')}</p>
      ) : (
        <Figures comparison={comparison} lines={shown} />
      )}
    </section>
  );
};
