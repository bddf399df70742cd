import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useBackupStatus } from './use-backups.ts';

/** Damaged files that were put aside: how many, and what they are for. */
export const QuarantineRow = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const status = useBackupStatus();
  if (!status) return <Text>{t('backups.noProject')}</Text>;
  const count = status.quarantined;
  if (count === 0) return <Text>{t('backups.quarantine.none')}</Text>;
  return <Text>{t('backups.quarantine.some', { count, number: number(count) })}</Text>;
};
