import { Table, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Funding, FundingFlow, FundingNodeId } from '../../../shared/domain/funding/gather-funding.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './funding.module.css';
import { useFundingNames } from './use-funding-names.ts';

/** Rows added at each « Afficher la suite ». */
const PAGE = 100;

const byAmount = (a: FundingFlow, b: FundingFlow): number =>
  (b.amountCents ?? -1) - (a.amountCents ?? -1) || b.relations.length - a.relations.length;

const Name = ({ id }: { id: FundingNodeId }) => {
  const act = useActions();
  const { nameOfId } = useFundingNames();
  return (
    <UnstyledButton
      className={classes.link ?? ''}
      onClick={() => act.select([id.slice(id.indexOf(':') + 1) as EntityId])}
    >
      <bdi>{nameOfId(id)}</bdi>
    </UnstyledButton>
  );
};

const Amount = ({ flow }: { flow: FundingFlow }) => {
  const { t } = useTranslation();
  const { funding } = wordsOf(useLang());
  const { number } = useFormat();
  if (flow.amountCents === null) return <span className={classes.unknown}>{t('funding.table.unknown')}</span>;
  const amount = funding.amount(flow.amountCents);
  return flow.unknown === 0
    ? amount
    : t('funding.table.partly', { amount, count: flow.unknown, number: number(flow.unknown) });
};

const Headings = () => {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th scope="col">{t('funding.table.from')}</Table.Th>
      <Table.Th scope="col">{t('funding.table.to')}</Table.Th>
      <Table.Th scope="col" ta="end">
        {t('funding.table.amount')}
      </Table.Th>
      <Table.Th scope="col" ta="end">
        {t('funding.table.years')}
      </Table.Th>
    </Table.Tr>
  );
};

const Years = ({ years }: Pick<FundingFlow, 'years'>) => {
  const { t } = useTranslation();
  const { funding } = wordsOf(useLang());
  return years === null ? (
    <span className={classes.unknown}>{t('funding.table.unknown')}</span>
  ) : (
    funding.years(years)
  );
};

const FlowRow = ({ flow }: { flow: FundingFlow }) => (
  <Table.Tr>
    <Table.Td>
      <Name id={flow.source} />
    </Table.Td>
    <Table.Td>
      <Name id={flow.target} />
    </Table.Td>
    <Table.Td ta="end" className={classes.figure ?? ''}>
      <Amount flow={flow} />
    </Table.Td>
    <Table.Td ta="end" className={classes.figure ?? ''}>
      <Years years={flow.years} />
    </Table.Td>
  </Table.Tr>
);

/** The same flows as the picture, all of them, the largest first. */
export const FundingTable = ({ funding }: { funding: Funding }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [rows, setRows] = useState(PAGE);
  const flows = useMemo(() => [...funding.flows].sort(byAmount), [funding]);
  return (
    <section className={classes.table} aria-label={t('funding.table.name')}>
      <Table stickyHeader verticalSpacing={6} horizontalSpacing={8}>
        <Table.Thead>
          <Headings />
        </Table.Thead>
        <Table.Tbody>
          {flows.slice(0, rows).map((flow) => (
            <FlowRow key={`${flow.source} ${flow.target}`} flow={flow} />
          ))}
        </Table.Tbody>
      </Table>
      {flows.length > rows && (
        <UnstyledButton className={classes.more ?? ''} onClick={() => setRows(rows + PAGE)}>
          {t('funding.table.more', { number: number(flows.length - rows) })}
        </UnstyledButton>
      )}
    </section>
  );
};
