import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract/place-operations.ts';
import { useBackend } from '../backend/backend-context.tsx';
import { useProject } from '../backend/use-app.ts';
import { useOperation } from '../backend/use-operation.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useActions } from '../state/workspace-context.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import { type BannerAnswer, WarnedBanner } from './warned-banner.tsx';

/** What became of the file while it was open, in sentences; none when it is simply there. */
const usePlaceWords = (place: Place | undefined): readonly string[] => {
  const { t } = useTranslation();
  const { number, date, time } = useFormat();
  if (!place) return [];
  const { displaced, isEditable, conflict, recovered, isUnsent, problem, missingSince: since } = place;
  return [
    ...(displaced ? [t(`recovery.place.${displaced}`)] : []),
    ...(displaced && !isEditable ? [t('recovery.place.frozen')] : []),
    ...(conflict ? [t('recovery.place.conflict', { name: conflict.fileName })] : []),
    ...(since ? [t('recovery.place.missing', { date: date(since), time: time(since) })] : []),
    ...(recovered > 0
      ? [t('recovery.place.recovered', { count: recovered, number: number(recovered) })]
      : []),
    ...(!displaced && isUnsent && problem !== null ? [t('recovery.place.unsent')] : []),
  ];
};

const useSavePlace = () => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const name = useProject()?.name ?? '';
  const save = async () => {
    const file = dialogs ? await dialogs.saveProject(name) : null;
    if (dialogs && !file) return;
    // The native dialog has already asked whether to replace a file.
    await call('place.save', { file, overwrite: file !== null });
    notify.done('recovery.place.saved');
  };
  return () => void save().catch((error) => notify.refused(error));
};

/** « Le fichier a été déplacé… »: what is safe, and where to put it. */
export const PlaceBanner = () => {
  const { t } = useTranslation();
  const { openDialog } = useActions();
  const isOpen = useProject() !== null;
  const place = useOperation('place.state', {}, { enabled: isOpen }).data;
  const words = usePlaceWords(isOpen ? place : undefined);
  const save = useSavePlace();
  if (!place || words.length === 0) return null;
  const { conflict, displaced } = place;
  const answers: readonly BannerAnswer[] = [
    ...(displaced ? [{ label: t('recovery.place.save'), onChosen: save }] : []),
    ...(conflict
      ? [
          {
            label: t('recovery.place.compare'),
            isQuiet: true,
            onChosen: () => openDialog({ name: 'reconcile', file: conflict.file }),
          },
        ]
      : []),
  ];
  return <WarnedBanner words={words.join(' ')} answers={answers} />;
};
