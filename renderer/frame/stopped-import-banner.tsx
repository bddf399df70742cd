import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '../../shared/domain/format.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import { WarnedBanner } from './warned-banner.tsx';

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
    <WarnedBanner
      words={t('frame.stoppedImport.told', { day: formatDay(at, lang), time: formatTime(at, lang) })}
      answers={[
        { label: t('frame.stoppedImport.again'), onChosen: again },
        { label: t('frame.stoppedImport.forget'), isQuiet: true, onChosen: () => setReadAt(at) },
      ]}
    />
  );
};
