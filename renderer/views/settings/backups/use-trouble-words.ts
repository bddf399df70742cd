import { useTranslation } from 'react-i18next';
import { type BackupStatus, troubleOf } from './use-backups.ts';

const LOCAL: Readonly<Record<string, 'full' | 'unreadable'>> = {
  'E-DISK-FULL': 'full',
  'E-BAK-BAD': 'unreadable',
};

/** What is wrong with the backups, what is safe, what to do; none when all is well. */
export const useTroubleWords = (status: BackupStatus | null): readonly string[] => {
  const { t } = useTranslation();
  if (status === null || troubleOf(status) === null) return [];
  const { problem, second } = status;
  const isLocal = problem !== null && problem !== 'E-BAK-DEST';
  // Why nothing is copied anywhere comes first, and alone.
  if (isLocal) return [`${t('backups.problem.title')}.`, t(`backups.problem.${LOCAL[problem] ?? 'other'}`)];
  if (second === null) return [];
  const word = second.state === 'absent' ? 'backups.problem.second' : 'backups.problem.secondFailed';
  return [t(word, { name: second.name })];
};
