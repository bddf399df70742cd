import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../commands/use-commands.ts';
import { WarnedBanner } from './warned-banner.tsx';

interface NoticeBannerProps {
  readonly words: string;
  /** What was lost is chosen again there. */
  readonly leadsToSettings: boolean;
}

/** « Vos réglages étaient abîmés », until one has read it. */
export const NoticeBanner = ({ words, leadsToSettings }: NoticeBannerProps) => {
  const { t } = useTranslation();
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
      words={words}
      answers={[
        ...(leadsToSettings ? [settings] : []),
        { label: t('frame.actions.close'), isQuiet: true, onChosen: () => setIsRead(true) },
      ]}
    />
  );
};
