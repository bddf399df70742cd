import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsNotice } from '../../shared/contract/project-operations.ts';
import { settingsSentence } from '../../shared/domain/words/settings-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import classes from './banners.module.css';

/** « Vos réglages étaient abîmés », until one has read it. */
export const SettingsBanner = ({ notice }: { notice: SettingsNotice }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const run = useRunCommand();
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  const check = () => {
    setIsRead(true);
    run('frame.settings');
  };
  return (
    <Group gap="sm" className={classes.warned} wrap="nowrap">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <Text size="sm" role="alert">
        {settingsSentence(wordsOf(lang).settings, notice)}
      </Text>
      <Button size="compact-sm" className={classes.act ?? ''} onClick={check}>
        {t('frame.commands.settings')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.act ?? ''}
        onClick={() => setIsRead(true)}
      >
        {t('frame.actions.close')}
      </Button>
    </Group>
  );
};
