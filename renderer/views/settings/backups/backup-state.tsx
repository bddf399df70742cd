import { IconAlertTriangle, IconCheck, IconPoint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './backups.module.css';

const STATES = {
  verified: { Icon: IconCheck, style: 'good' },
  unreadable: { Icon: IconAlertTriangle, style: 'bad' },
  unread: { Icon: IconPoint, style: 'unread' },
} as const;

/** Whether the copy was read again: a word and a sign, never colour alone. */
export const BackupState = ({ ok }: { ok: boolean | null }) => {
  const { t } = useTranslation();
  const state = ok === null ? 'unread' : ok ? 'verified' : 'unreadable';
  const { Icon, style } = STATES[state];
  return (
    <span className={`${classes.state} ${classes[style]}`}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`backups.list.states.${state}`)}
    </span>
  );
};
