import { type ComponentType, type MouseEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../shared/contract/events.ts';
import { useHostEvents } from '../backend/backend-context.tsx';
import type { AppState } from '../backend/use-app.ts';
import { useShortcuts } from '../commands/use-commands.ts';
import { GraphProvider } from '../state/graph-provider.tsx';
import { useForgetRemoved } from '../state/use-forget-removed.ts';
import type { Screen } from '../state/workspace.ts';
import { useActions, useWorkspace } from '../state/workspace-context.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import { Banners } from './banners.tsx';
import { CardRegion } from './card-region.tsx';
import classes from './frame.module.css';
import { FrameDialogs } from './frame-dialogs.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';

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

/** Another project empties the window's state; the project that the host already had open is entered at once. */
const useProjectEntry = (isOpen: boolean): void => {
  const act = useActions();
  useEffect(() => (isOpen ? act.enterProject() : act.leaveProject()), [isOpen, act]);
  useHostEvents(
    useCallback(
      (event: Event) => {
        if (event.event === 'project.opened') act.enterProject();
        if (event.event === 'project.closed') act.leaveProject();
      },
      [act],
    ),
  );
};

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
  useDocumentTitle(app.project?.name);
  useForgetRemoved(app.project !== null);
  useFocusOfScreen(screen);
  useShortcuts();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href={`#${WORKSPACE_ID}`} onClick={goToWorkspace}>
        {t('frame.skip')}
      </a>
      <TopBar screens={screens} current={screen} />
      <Rail screens={screens} current={screen} />
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
        <Banners className={classes.banner} isHome={screen === 'home'} />
        <GraphProvider hasProject={app.project !== null}>
          <AreaBoundary key={screen}>{Screen && <Screen />}</AreaBoundary>
        </GraphProvider>
      </main>
      {Card && !WITHOUT_CARD.has(screen) && <CardRegion card={Card} />}
      <StatusLine />
      <FrameDialogs />
    </div>
  );
};
