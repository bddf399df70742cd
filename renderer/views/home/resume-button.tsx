import { UnstyledButton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../../shared/contract/project-operations.ts';
import { VIEW_SCREENS, type ViewScreen } from '../../../shared/domain/saved-view.ts';
import type { View } from '../../../shared/domain/view.ts';
import { useProject } from '../../backend/use-app.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { useSavedViews } from '../saved-views/use-saved-views.ts';
import classes from './home.module.css';
import type { Opening } from './use-opening.ts';

const Resume = ({ title, hint, run }: { title: string; hint: string; run: () => void }) => (
  <UnstyledButton className={classes.resume} onClick={run}>
    <span className={classes.bigIcon}>
      <IconPlayerPlay size={26} stroke={1.5} aria-hidden />
    </span>
    <span>
      <span className={classes.bigTitle}>{title}</span>
      <span className={classes.bigHint}>
        <bdi>{hint}</bdi>
      </span>
    </span>
  </UnstyledButton>
);

/** The last screen of the project that was on, before this one. */
const useLastScreen = (): ViewScreen =>
  useWorkspace(({ past }) => {
    for (const { screen } of past.toReversed()) {
      const found = VIEW_SCREENS.find((known) => known === screen);
      if (found) return found;
    }
    return 'explorer';
  });

const usePlaceWords = (screen: ViewScreen, { filters }: Pick<View, 'filters'>): string => {
  const { t } = useTranslation();
  const { current } = useSavedViews();
  const place = t(`frame.screens.${screen}`);
  if (current) return t('followUps.resume.place', { screen: place, view: current.name });
  const words = t('followUps.resume.filters', { count: filters.length });
  return t('followUps.resume.placeUnnamed', { screen: place, filters: words });
};

const InProject = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  const { showScreen } = useActions();
  const screen = useLastScreen();
  const view = useWorkspace((state) => state.view);
  const words = usePlaceWords(screen, view);
  return (
    <Resume title={t('followUps.resume.project', { name })} hint={words} run={() => showScreen(screen)} />
  );
};

/** « Reprendre »: where one was in the open project, or the project that was open last. */
export const ResumeButton = ({
  projects,
  opening,
}: {
  readonly projects: readonly RecentProject[];
  readonly opening: Opening;
}) => {
  const { t } = useTranslation();
  const project = useProject();
  if (project) return <InProject name={project.name} />;
  const last = projects[0];
  if (!last?.available) return null;
  return (
    <Resume
      title={t('followUps.resume.project', { name: last.name })}
      hint={last.fileName}
      run={() => opening.busy === null && opening.open(last.file)}
    />
  );
};
