import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../commands/use-commands.ts';
import { Shortcut } from '../widgets/shortcut.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import { Logo } from './logo.tsx';
import { ProjectMenu } from './project-menu.tsx';
import type { RailProps } from './rail.tsx';
import { SaveState } from './save-state.tsx';
import { ScreenMenu } from './screen-menu.tsx';
import { ToolButtons } from './tool-buttons.tsx';
import classes from './top-bar.module.css';

/** Opens the palette: one place to search, whatever the screen. */
const SearchButton = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <UnstyledButton
      className={classes.search}
      onClick={() => run('frame.palette')}
      aria-keyshortcuts="Control+K"
    >
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <span className={classes.searchText}>{t('frame.top.search')}</span>
      <span className={classes.searchShort}>{t('frame.top.searchShort')}</span>
      <span className={classes.searchKeys} aria-hidden>
        <Shortcut keys="Mod+K" />
      </span>
    </UnstyledButton>
  );
};

export const TopBar = ({ screens, current }: RailProps) => (
  <header className={classes.top} data-region>
    <AreaBoundary isPanel>
      <div className={classes.start}>
        <ScreenMenu screens={screens} current={current} />
        <Logo />
        <ProjectMenu />
      </div>
      <SearchButton />
      <div className={classes.end}>
        <SaveState />
        <ToolButtons />
      </div>
    </AreaBoundary>
  </header>
);
