import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '../../shared/domain/format.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import classes from './banners.module.css';

/** « L’import du … n’est pas allé au bout », once the project is open again, until one has read it. */
export const StoppedImportBanner = ({ at }: { at: string }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const run = useRunCommand();
  const [readAt, setReadAt] = useState<string | null>(null);
  if (readAt === at) return null;
  const again = () => {
    setReadAt(at);
    run('import.open');
  };
  return (
    <Group gap="sm" className={classes.warned} wrap="nowrap">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <Text size="sm" role="alert">
        {t('frame.stoppedImport.told', { day: formatDay(at, lang), time: formatTime(at, lang) })}
      </Text>
      <Button size="compact-sm" className={classes.act ?? ''} onClick={again}>
        {t('frame.stoppedImport.again')}
      </Button>
      <Button size="compact-sm" variant="default" className={classes.act ?? ''} onClick={() => setReadAt(at)}>
        {t('frame.stoppedImport.forget')}
      </Button>
    </Group>
  );
};
