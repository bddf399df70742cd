import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeNotice } from '../../shared/contract/project-operations.ts';
import { homeFileSentence } from '../../shared/domain/words/settings-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import { WarnedBanner } from './warned-banner.tsx';

/** « La liste des projets récents était illisible », until one has read it. */
export const HomeNoticeBanner = ({ notice }: { notice: HomeNotice }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const run = useRunCommand();
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  const choose = () => {
    setIsRead(true);
    run('frame.settings');
  };
  const settings = { label: t('frame.commands.settings'), onChosen: choose };
  return (
    <WarnedBanner
      words={homeFileSentence(wordsOf(lang).homeFiles, notice)}
      answers={[
        ...(notice.file === 'second-folder' ? [settings] : []),
        { label: t('frame.actions.close'), isQuiet: true, onChosen: () => setIsRead(true) },
      ]}
    />
  );
};
