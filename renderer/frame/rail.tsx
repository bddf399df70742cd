import { UnstyledButton } from '@mantine/core';
import {
  IconAffiliate,
  IconArrowMerge,
  IconCopy,
  IconGauge,
  IconHome,
  IconMap,
  IconSettings,
  IconTable,
  IconTableImport,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import { SCREENS, type Screen } from '../state/workspace.ts';
import { useActions } from '../state/workspace-context.tsx';
import classes from './rail.module.css';

export const SCREEN_ICONS = {
  home: IconHome,
  explorer: IconAffiliate,
  table: IconTable,
  map: IconMap,
  diagnosis: IconGauge,
  partnerships: IconArrowMerge,
  committee: IconUsersGroup,
  import: IconTableImport,
  duplicates: IconCopy,
  settings: IconSettings,
} as const;
/** Reached from others, not from the rail. */
const ELSEWHERE: ReadonlySet<Screen> = new Set(['duplicates', 'settings']);

export interface RailProps {
  readonly screens: Readonly<Partial<Record<Screen, ComponentType>>>;
  readonly current: Screen;
}

/** The screens that can be shown now: those that exist, and without a project only Accueil. */
export const useReachableScreens = (screens: RailProps['screens']): readonly Screen[] => {
  const project = useProject();
  return SCREENS.filter(
    (screen) => screens[screen] && !ELSEWHERE.has(screen) && (project || screen === 'home'),
  );
};

export const Rail = ({ screens, current }: RailProps) => {
  const { t } = useTranslation();
  const act = useActions();
  const reachable = useReachableScreens(screens);
  return (
    <nav className={classes.rail} data-region aria-label={t('frame.regions.rail')}>
      {reachable.map((screen) => {
        const Icon = SCREEN_ICONS[screen];
        return (
          <UnstyledButton
            key={screen}
            className={classes.item}
            aria-current={screen === current ? 'page' : undefined}
            onClick={() => act.showScreen(screen)}
          >
            <Icon size={20} stroke={1.75} aria-hidden />
            {t(`frame.screens.${screen}`)}
          </UnstyledButton>
        );
      })}
      <UnstyledButton
        className={classes.last}
        aria-current={current === 'settings' ? 'page' : undefined}
        onClick={() => act.showScreen('settings')}
      >
        <IconSettings size={20} stroke={1.75} aria-hidden />
        {t('frame.screens.settings')}
      </UnstyledButton>
    </nav>
  );
};
