import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sampling } from '../../../shared/domain/analysis/metric.ts';
import type { MetricId } from '../../../shared/domain/analysis/metric-ids.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './measures.module.css';

interface Props {
  readonly metric: MetricId;
  readonly sampling: Sampling | null;
}

const Text = ({ metric, sampling }: Props) => {
  const { t } = useTranslation();
  const { measures, sheet } = wordsOf(useLang());
  const { plain, formula, source } = measures.explanations[metric];
  return (
    <div className={classes.explanation}>
      <h3>{sheet.fields[metric]}</h3>
      <p>{plain}</p>
      <dl>
        <dt>{t('appearance.formula')}</dt>
        <dd>{formula}</dd>
        <dt>{t('appearance.method')}</dt>
        <dd>{source}</dd>
      </dl>
      <p className={classes.scope}>{measures.scope}</p>
      {sampling && <p className={classes.sampled}>{measures.sampled(sheet.fields[metric], sampling)}</p>}
    </div>
  );
};

/** « Comment c’est calculé »: the measure in plain words, its formula, its source, and how sure it is. */
export const Explanation = (props: Props) => {
  const { t } = useTranslation();
  const name = wordsOf(useLang()).sheet.fields[props.metric];
  const label = t('appearance.howOf', { name });
  return (
    <Popover position="top" width={360} shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={t('appearance.how')}>
          <IconInfoCircle size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} tabIndex={-1} data-autofocus>
        <Text {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};
