import { IconPencil } from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../drafts/draft-context.tsx';
import { openDraftPlace } from '../drafts/draft-target.ts';
import { useWorkspaceStore } from '../state/workspace-context.tsx';
import { WarnedBanner } from './warned-banner.tsx';

/** « Votre saisie n’était pas enregistrée : la reprendre ? », after the window died while one was typing. */
export const DraftBanner = () => {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const workspace = useWorkspaceStore();
  const subscribe = useCallback((listener: () => void) => drafts.subscribe(listener), [drafts]);
  const draft = useSyncExternalStore(subscribe, () => drafts.offered());
  if (!draft) return null;
  const resume = () => {
    drafts.resume();
    openDraftPlace(draft.opens, workspace);
  };
  return (
    <WarnedBanner
      icon={IconPencil}
      words={t('recovery.draft.question', { what: draft.title })}
      answers={[
        { label: t('recovery.draft.resume'), onChosen: resume },
        { label: t('recovery.draft.forget'), isQuiet: true, onChosen: () => drafts.forget() },
      ]}
    />
  );
};
