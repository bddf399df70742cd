import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { goesWithoutEmptyCard, isCardEmpty } from '../state/card-room.ts';
import type { Screen } from '../state/screens.ts';
import { useActions, useWorkspace } from '../state/workspace-context.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import classes from './card-region.module.css';

const FoldButton = ({ isOpen }: { isOpen: boolean }) => {
  const { t } = useTranslation();
  const { setCardOpen } = useActions();
  const label = t(isOpen ? 'frame.actions.hideCard' : 'frame.actions.showCard');
  const Icon = isOpen ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand;
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        className={isOpen ? classes.fold : ''}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setCardOpen(!isOpen)}
      >
        <Icon size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

/** The card beside the workspace; over it below 1,200 px, and there only when it has something to show. */
export const CardRegion = ({ card: Card, screen }: { card: ComponentType; screen: Screen }) => {
  const { t } = useTranslation();
  const isOverlay = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const isWanted = useWorkspace((state) => state.cardOpen);
  const isEmpty = useWorkspace(isCardEmpty);
  if (isEmpty && (isOverlay || goesWithoutEmptyCard(screen))) return null;
  return (
    <aside
      className={isWanted ? classes.card : classes.folded}
      data-region
      data-tour="card"
      tabIndex={-1}
      aria-label={t('frame.regions.card')}
    >
      <FoldButton isOpen={isWanted} />
      {isWanted && (
        <AreaBoundary>
          <Card />
        </AreaBoundary>
      )}
    </aside>
  );
};
