import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../committee.module.css';
import type { Verdict } from '../use-snapshots.ts';

/** « vérifié ✓ »: its content is the one that was sealed. */
export const VerdictMark = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useTranslation();
  if (verdict === null) return <span className={classes.hint}>{t('committee.snapshots.verifying')}</span>;
  const Icon = verdict === 'verified' ? IconCheck : IconAlertTriangle;
  return (
    <span className={verdict === 'verified' ? classes.verified : classes.damaged}>
      <Icon size={16} stroke={2} aria-hidden />
      {t(`committee.snapshots.${verdict}`)}
    </span>
  );
};
