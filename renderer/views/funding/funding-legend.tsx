import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fundingKinds } from '../../../shared/domain/funding/funding-kinds.ts';
import type { Funding } from '../../../shared/domain/funding/gather-funding.ts';
import { LOOKS } from '../../../shared/domain/look.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import classes from './funding.module.css';

/** What blocks, bands and dashed lines are: the same lines as under the picture on paper. */
export const FundingLegend = ({ funding }: { funding: Funding }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = wordsOf(useLang());
  const { shown } = useGraph();
  const { kinds } = useMemo(() => fundingKinds(funding, shown.entities), [funding, shown]);
  const unknown = funding.flows.filter(({ amountCents }) => amountCents === null).length;
  return (
    <ul className={classes.legend} aria-label={t('explorer.legend.title')}>
      {kinds.map(({ look, count }) => (
        <li key={look}>
          <span className={classes.block} style={{ background: LOOKS[look].fill }} />
          {words.vocabulary.looks[look]} <span className={classes.count}>{number(count)}</span>
        </li>
      ))}
      {unknown < funding.flows.length && (
        <li>
          <span className={classes.known} />
          {words.funding.band}
        </li>
      )}
      {unknown > 0 && (
        <li>
          <span className={classes.dashed} />
          {words.funding.unknownBand} <span className={classes.count}>{number(unknown)}</span>
        </li>
      )}
    </ul>
  );
};
