import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './explorer.module.css';
import { FocusOptions } from './focus-options.tsx';

const DEPTHS = ['1', '2', '3'];

/** « Tout › Voisinage de X (2) », with the distance; Échap goes back. */
export const FocusBar = () => {
  const { t } = useTranslation();
  const act = useActions();
  const { nameOf } = useGraph();
  const focus = useWorkspace((state) => state.view.focus);
  if (!focus) return null;
  const leave = () => act.changeView({ focus: null });
  return (
    <nav className={classes.focus} data-floats="toolbar" aria-label={t('explorer.focus.name')}>
      <UnstyledButton className={classes.crumb ?? ''} onClick={leave}>
        {t('explorer.focus.all')}
      </UnstyledButton>
      <span aria-hidden>›</span>
      <strong>
        <bdi>{t('explorer.focus.of', { name: nameOf(focus.id) ?? '', depth: focus.depth })}</bdi>
      </strong>
      <SegmentedControl
        size="xs"
        data={DEPTHS}
        value={String(focus.depth)}
        aria-label={t('explorer.focus.depth')}
        onChange={(depth) => act.changeView({ focus: { ...focus, depth: Number(depth) } })}
      />
      <FocusOptions focus={focus} />
      <UnstyledButton className={classes.crumb ?? ''} aria-label={t('explorer.focus.close')} onClick={leave}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
    </nav>
  );
};
