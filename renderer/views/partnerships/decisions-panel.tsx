import { Table } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { DecisionState } from '../../../shared/domain/decision.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Waiting } from '../../widgets/waiting.tsx';
import { DecisionRow } from './decision-row.tsx';
import { OtherDecisions } from './other-decisions.tsx';
import classes from './partnerships.module.css';

/** What a committee has before it: the rest was answered for good, or waits. */
const FOR_COMMITTEE: ReadonlySet<DecisionState> = new Set([
  'proposed',
  'to-study',
  'committed',
  'done',
  'abandoned',
]);

const COLUMNS = ['pair', 'state', 'owner', 'due', 'audience', 'actions'] as const;

const ForCommittee = ({ decisions }: { decisions: readonly DecisionRecord[] }) => {
  const { t } = useTranslation();
  if (decisions.length === 0)
    return (
      <div className={classes.state}>
        <p role="status">{t('partnerships.decisions.none')}</p>
        <p>{t('partnerships.decisions.noneHint')}</p>
      </div>
    );
  return (
    <Table aria-label={t('partnerships.decisions.table')} className={classes.decisions ?? ''}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column} scope="col">
              {t(`partnerships.decisions.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {decisions.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** « À porter au comité »: what was retained, its state, who carries it and for when. */
export const DecisionsPanel = ({ action }: { action?: ReactNode }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error } = useOperation('decision.list', {});
  const { carried, others } = useMemo(() => {
    const { carried = [], others = [] } = Object.groupBy(data ?? [], ({ state }) =>
      FOR_COMMITTEE.has(state) ? 'carried' : 'others',
    );
    return { carried, others };
  }, [data]);
  if (error)
    return (
      <div className={classes.state}>
        <p role="alert">{error.message}</p>
      </div>
    );
  if (!data) return <Waiting />;
  return (
    <div className={classes.decided}>
      <h3 className="visually-hidden">{t('partnerships.decisions.title')}</h3>
      <div className={classes.decidedLead}>
        <p className={classes.quietText} role="status">
          {t('partnerships.decisions.lead')}{' '}
          {carried.length > 0 &&
            t('partnerships.decisions.count', { count: carried.length, number: number(carried.length) })}
        </p>
        {action}
      </div>
      <ForCommittee decisions={carried} />
      {others.length > 0 && <OtherDecisions decisions={others} />}
    </div>
  );
};
