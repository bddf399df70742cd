import { Alert, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { ToDoPanel } from '../follow-ups/todo-panel.tsx';
import { BackupTrouble } from './backup-trouble.tsx';
import { BeginPanel } from './begin-panel.tsx';
import classes from './home.module.css';
import { OpeningError } from './opening-error.tsx';
import { RecentList } from './recent-list.tsx';
import { ResumeButton } from './resume-button.tsx';
import { useOpening } from './use-opening.ts';
import { WelcomePicture } from './welcome-picture.tsx';

const FirstStart = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.hero}>
      <WelcomePicture />
      <Title order={1} className={classes.welcome}>
        {t('home.welcome')}
      </Title>
      <Text c="dimmed">{t('home.lead')}</Text>
    </div>
  );
};

/** Accueil: what was open before, and three ways to begin. */
export const HomeScreen = () => {
  const { t } = useTranslation();
  const recent = useOperation('project.recent', {});
  const opening = useOpening();
  const hasProject = useProject() !== null;
  if (recent.isPending) return <Waiting />;
  const projects = recent.data ?? [];
  const isFirst = projects.length === 0;
  return (
    <div className={classes.scroll}>
      <div className={isFirst ? classes.first : classes.home}>
        {isFirst ? <FirstStart /> : <Title order={1}>{t('home.title')}</Title>}
        <AreaBoundary isPanel>
          <BackupTrouble />
          <OpeningError opening={opening} />
        </AreaBoundary>
        {recent.error && <Alert role="alert">{recent.error.message}</Alert>}
        <div className={isFirst ? classes.single : classes.columns}>
          {!isFirst && (
            <Stack gap="xl">
              <AreaBoundary isPanel>{hasProject && <ToDoPanel />}</AreaBoundary>
              <AreaBoundary isPanel>
                <RecentList projects={projects} opening={opening} />
              </AreaBoundary>
            </Stack>
          )}
          <Stack component="section" gap="md" aria-labelledby="home-start">
            <Title order={2} id="home-start" className={isFirst ? 'visually-hidden' : ''}>
              {t('home.start')}
            </Title>
            <AreaBoundary isPanel>
              {!isFirst && <ResumeButton projects={projects} opening={opening} />}
            </AreaBoundary>
            <BeginPanel opening={opening} isWide={isFirst} />
          </Stack>
        </div>
      </div>
    </div>
  );
};
