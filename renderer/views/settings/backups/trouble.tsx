import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './backups.module.css';
import type { BackupStatus } from './use-backups.ts';
import { useTroubleWords } from './use-trouble-words.ts';

/** What is wrong with the backups, in sentences; nothing when all is well. */
export const Trouble = ({ status, children }: { status: BackupStatus | null; children?: ReactNode }) => {
  const words = useTroubleWords(status);
  if (words.length === 0) return null;
  return (
    <div role="alert" className={classes.trouble}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        {words.map((sentence) => (
          <p key={sentence}>
            <bdi>{sentence}</bdi>
          </p>
        ))}
        {children}
      </div>
    </div>
  );
};
