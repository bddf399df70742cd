import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fundingKinds } from '../../../shared/domain/funding/funding-kinds.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './funding.module.css';
import { FundingLegend } from './funding-legend.tsx';
import { FundingPicture } from './funding-picture.tsx';
import { FundingTable } from './funding-table.tsx';
import { type FundingData, useFunding } from './use-funding.ts';

/** What is known in all, what hangs on the largest, what is asked for; the largest funder is one click away. */
const Summary = ({ funding, concentration }: FundingData) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).funding;
  const { nameOf, shown } = useGraph();
  const act = useActions();
  const { apart } = useMemo(() => fundingKinds(funding, shown.entities), [funding, shown]);
  return (
    <div className={classes.summary} role="status">
      <p>{[words.total(funding.given), words.requested(funding.given)].filter(Boolean).join(' ')}</p>
      {concentration && (
        <p>
          {words.concentration(nameOf(concentration.largest) ?? t('funding.unnamed'), concentration)}{' '}
          <UnstyledButton className={classes.link ?? ''} onClick={() => act.select([concentration.largest])}>
            {t('funding.largest')}
          </UnstyledButton>
        </p>
      )}
      <p className={classes.note}>{words.apart(apart)}</p>
    </div>
  );
};

/** Who funds what, through what: a picture, its figures and its table. */
export const FundingView = () => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).funding;
  const data = useFunding();
  if (data.funding.flows.length === 0)
    return (
      <div className={classes.empty}>
        <p role="status">{words.none}</p>
      </div>
    );
  return (
    <section className={classes.view} aria-label={t('funding.name')}>
      <Summary {...data} />
      <FundingLegend funding={data.funding} />
      <div className={classes.body}>
        <FundingPicture funding={data.funding} />
        <FundingTable funding={data.funding} />
      </div>
    </section>
  );
};
