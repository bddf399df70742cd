import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../drafts/draft-context.tsx';
import { openDraftPlace } from '../drafts/draft-target.ts';
import { useWorkspaceStore } from '../state/workspace-context.tsx';
import classes from './banners.module.css';

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
    <Group gap="sm" className={classes.warned} wrap="nowrap">
      <IconPencil size={18} stroke={1.75} aria-hidden />
      <Text size="sm" role="alert">
        <bdi>{t('recovery.draft.question', { what: draft.title })}</bdi>
      </Text>
      <Button size="compact-sm" className={classes.act ?? ''} onClick={resume}>
        {t('recovery.draft.resume')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.act ?? ''}
        onClick={() => drafts.forget()}
      >
        {t('recovery.draft.forget')}
      </Button>
    </Group>
  );
};
