import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract/place-operations.ts';
import { useBackend } from '../backend/backend-context.tsx';
import { useProject } from '../backend/use-app.ts';
import { useOperation } from '../backend/use-operation.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useActions } from '../state/workspace-context.tsx';
import { useRecovery } from '../views/recovery/use-recovery.ts';
import { useNotify } from '../widgets/use-notify.tsx';
import { type BannerAnswer, WarnedBanner } from './warned-banner.tsx';

/** Another program wrote over the file, now or the last time that it was open: what is kept, and where. */
const useOverwrittenWords = (place: Place | undefined): readonly string[] => {
  const { t } = useTranslation();
  const { number, date, time } = useFormat();
  if (!place?.kept) return [];
  const { kept, isEditable } = place;
  const what = isEditable
    ? t('recovery.place.overwrittenBefore', { date: date(kept.at), time: time(kept.at) })
    : t('recovery.place.overwritten');
  const { operations: count, fileName: name, backupAt: at } = kept;
  const told = { number: number(count), name, date: date(at), time: time(at) };
  return [
    what,
    count === 0 ? t('recovery.place.keptNone', told) : t('recovery.place.kept', { ...told, count }),
  ];
};

/** What became of the file while it was open, in sentences; none when it is simply there. */
const usePlaceWords = (place: Place | undefined): readonly string[] => {
  const { t } = useTranslation();
  const { number, date, time } = useFormat();
  const overwritten = useOverwrittenWords(place);
  if (!place) return [];
  const { displaced, isEditable, kept, conflict, recovered, isUnsent, problem, missingSince: since } = place;
  return [
    ...(displaced && !kept ? [t(`recovery.place.${displaced}`)] : []),
    ...(displaced && !kept && !isEditable ? [t('recovery.place.frozen')] : []),
    ...overwritten,
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
  const { recover } = useRecovery();
  if (!place || words.length === 0) return null;
  const { conflict, displaced, kept } = place;
  const answers: readonly BannerAnswer[] = [
    ...(kept ? [{ label: t('recovery.place.takeBack'), onChosen: () => recover('kept', kept.file) }] : []),
    ...(displaced && !kept ? [{ label: t('recovery.place.save'), onChosen: save }] : []),
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
