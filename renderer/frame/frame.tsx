import { type ComponentType, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../backend/use-app.ts';
import { useShortcuts } from '../commands/use-commands.ts';
import { GraphProvider } from '../state/graph-provider.tsx';
import { useForgetRemoved } from '../state/use-forget-removed.ts';
import { useProjectEntry } from '../state/use-project-entry.ts';
import { useRefusedOpening } from '../state/use-refused-opening.ts';
import type { Screen } from '../state/workspace.ts';
import { useWorkspace } from '../state/workspace-context.tsx';
import { Presentation } from '../views/presentation/presentation.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import { Banners } from './banners.tsx';
import { CardRegion } from './card-region.tsx';
import classes from './frame.module.css';
import { FrameDialogs } from './frame-dialogs.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { Tour } from './tour/tour.tsx';

const WORKSPACE_ID = 'workspace';
/** Screens that fill the window: no card beside them. */
const WITHOUT_CARD: ReadonlySet<Screen> = new Set(['home', 'import', 'duplicates', 'settings']);
/** Screens that need no project. */
const WITHOUT_PROJECT: ReadonlySet<Screen> = new Set(['home', 'settings']);

export interface FrameProps {
  readonly app: AppState;
  readonly screens: Readonly<Partial<Record<Screen, ComponentType>>>;
  readonly card: ComponentType | null;
}

/** What had the focus is gone with the screen: the next Tab starts in the new one. */
const useFocusOfScreen = (screen: Screen): void => {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of screen
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body)
      document.getElementById(WORKSPACE_ID)?.focus();
    isFirst.current = false;
  }, [screen]);
};

/** By the focus alone: in a browser the fragment of the address is where the host's token comes. */
const goToWorkspace = (event: MouseEvent): void => {
  event.preventDefault();
  document.getElementById(WORKSPACE_ID)?.focus();
};

const useDocumentTitle = (name: string | undefined): void => {
  useEffect(() => {
    document.title = name ? `${name} – Alliage` : 'Alliage';
  }, [name]);
};

const titleOf = (screen: string, project: string | undefined): string =>
  project ? `${screen} – ${project}` : screen;

export const Frame = ({ app, screens, card: Card }: FrameProps) => {
  const { t } = useTranslation();
  const wanted = useWorkspace((state) => state.screen);
  const isShown = screens[wanted] && (app.project || WITHOUT_PROJECT.has(wanted));
  const screen = isShown ? wanted : 'home';
  const Screen = screens[screen];
  useProjectEntry(app.project !== null);
  useRefusedOpening();
  useDocumentTitle(app.project?.name);
  useForgetRemoved(app.project !== null);
  useFocusOfScreen(screen);
  useShortcuts();
  const isPresenting = useWorkspace((state) => state.presentation !== null);
  return (
    <div className={classes.frame} data-presenting={isPresenting || undefined}>
      <a className={classes.skip} href={`#${WORKSPACE_ID}`} onClick={goToWorkspace}>
        {t('frame.skip')}
      </a>
      {!isPresenting && <TopBar screens={screens} current={screen} />}
      {!isPresenting && <Rail screens={screens} current={screen} />}
      <main
        id={WORKSPACE_ID}
        className={classes.work}
        data-region
        tabIndex={-1}
        aria-label={t('frame.regions.workspace')}
      >
        {screen !== 'home' && (
          <h1 className="visually-hidden">{titleOf(t(`frame.screens.${screen}`), app.project?.name)}</h1>
        )}
        {!isPresenting && (
          <AreaBoundary isPanel>
            <Banners className={classes.banner} isHome={screen === 'home'} />
          </AreaBoundary>
        )}
        <GraphProvider hasProject={app.project !== null}>
          <AreaBoundary key={screen}>{Screen && <Screen />}</AreaBoundary>
        </GraphProvider>
      </main>
      {Card && !isPresenting && !WITHOUT_CARD.has(screen) && <CardRegion card={Card} screen={screen} />}
      {isPresenting ? <Presentation /> : <StatusLine />}
      <AreaBoundary isPanel>{!isPresenting && <Tour />}</AreaBoundary>
      <FrameDialogs />
    </div>
  );
};
