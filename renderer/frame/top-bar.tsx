import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import { Logo } from './logo.tsx';
import type { RailProps } from './rail.tsx';
import classes from './top-bar.module.css';

export const TopBar = (_: RailProps) => {
  const { t } = useTranslation();
  const project = useProject();
  return (
    <header className={classes.top} data-region>
      <Logo />
      {project?.name ?? t('frame.top.noProject')}
    </header>
  );
};
