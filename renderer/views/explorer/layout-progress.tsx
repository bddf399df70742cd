import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './explorer.module.css';
import type { Arranging } from './use-arranging.ts';

/** A layout under way: how far it is, and how to stop it. */
export const LayoutProgress = ({ progress, stop }: Pick<Arranging, 'progress' | 'stop'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (progress === null) return null;
  const label = t('explorer.arranging', { percent: `${number(Math.round(progress * 100))}\u00A0%` });
  return (
    <div className={classes.progress}>
      <span>{label}</span>
      <Progress value={progress * 100} aria-label={label} />
      <Button size="compact-sm" variant="default" onClick={stop}>
        {t('explorer.stopArranging')}
      </Button>
    </div>
  );
};
