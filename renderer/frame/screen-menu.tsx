import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../state/workspace-context.tsx';
import { type RailProps, SCREEN_ICONS, useReachableScreens } from './rail.tsx';
import classes from './top-bar.module.css';

/** The rail as a menu, where the window is too narrow for it (200–400 % zoom, RGAA 10.11). */
export const ScreenMenu = ({ screens, current }: RailProps) => {
  const { t } = useTranslation();
  const act = useActions();
  const reachable = useReachableScreens(screens);
  return (
    <div className={classes.screenMenu}>
      <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('frame.screens.menu')}>
            <IconMenu2 size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {reachable.map((screen) => {
            const Icon = SCREEN_ICONS[screen];
            return (
              <Menu.Item
                key={screen}
                leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
                aria-current={screen === current ? 'page' : undefined}
                onClick={() => act.showScreen(screen)}
              >
                {t(`frame.screens.${screen}`)}
              </Menu.Item>
            );
          })}
          <Menu.Item
            leftSection={<IconSettings size={18} stroke={1.75} aria-hidden />}
            aria-current={current === 'settings' ? 'page' : undefined}
            onClick={() => act.showScreen('settings')}
          >
            {t('frame.screens.settings')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};
