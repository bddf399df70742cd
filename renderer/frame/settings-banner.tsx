import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsNotice } from '../../shared/contract/project-operations.ts';
import { settingsSentence } from '../../shared/domain/words/settings-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import { WarnedBanner } from './warned-banner.tsx';

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
    <WarnedBanner
      words={settingsSentence(wordsOf(lang).settings, notice)}
      answers={[
        { label: t('frame.commands.settings'), onChosen: check },
        { label: t('frame.actions.close'), isQuiet: true, onChosen: () => setIsRead(true) },
      ]}
    />
  );
};
