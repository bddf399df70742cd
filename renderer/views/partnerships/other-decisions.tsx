import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecisionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { useProject } from '../../backend/use-app.ts';
import { useLang } from '../../i18n/use-format.ts';
import { PairNames, pairOfDecision, useDecide } from './decision-row.tsx';
import classes from './partnerships.module.css';
import { pairOf } from './use-answer.ts';

const useTold = ({ state, on, until, reason }: DecisionRecord): string => {
  const { t } = useTranslation();
  const lang = useLang();
  const back =
    until === null
      ? t('partnerships.decisions.untilChange')
      : t('partnerships.decisions.until', { date: formatDate(until, lang) });
  return [
    `${t(`partnerships.states.${state}`)} ${t('partnerships.decisions.on', { date: formatDate(on, lang) })}`,
    ...(reason ? [reason] : []),
    ...(state === 'later' ? [back] : []),
  ].join(' · ');
};

const OtherLine = ({ decision }: { decision: DecisionRecord }) => {
  const { t } = useTranslation();
  const decide = useDecide(decision);
  const told = useTold(decision);
  const readOnly = useProject()?.readOnly ?? true;
  const canReconsider = !readOnly && decision.isLive && decision.state !== 'exists';
  return (
    <li className={classes.other}>
      <div>
        <PairNames decision={decision} />
        <span className={classes.hint}>{told}</span>
      </div>
      {canReconsider && (
        <Button
          variant="default"
          size="sm"
          aria-label={`${t('partnerships.decisions.reconsider')}, ${pairOf(pairOfDecision(decision))}`}
          onClick={() => decide('retain')}
        >
          {t('partnerships.decisions.reconsider')}
        </Button>
      )}
    </li>
  );
};

/** What the list no longer shows, and why; what was set aside can be taken up again. */
export const OtherDecisions = ({ decisions }: { decisions: readonly DecisionRecord[] }) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="other-decisions">
      <h3 id="other-decisions">{t('partnerships.decisions.others')}</h3>
      <ul className={classes.others}>
        {decisions.map((decision) => (
          <OtherLine key={decision.id} decision={decision} />
        ))}
      </ul>
    </section>
  );
};
