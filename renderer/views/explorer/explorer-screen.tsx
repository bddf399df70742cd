import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useSettings } from '../../backend/use-app.ts';
import type { Picture } from '../../canvas/picture.ts';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { GraphContext, type GraphData, useGraph } from '../../state/graph-context.tsx';
import { isListOnly } from '../../state/list-mode.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { FundingView } from '../funding/funding-view.tsx';
import { PictureSwitch } from '../funding/picture-switch.tsx';
import { ListMode } from '../list/list-mode.tsx';
import { SyncedList } from '../list/synced-list.tsx';
import { ViewBar } from '../view-bar/view-bar.tsx';
import { coveredOf } from './covered.ts';
import { EmptyProject, NoResult, PromptedStart } from './empty-states.tsx';
import classes from './explorer.module.css';
import { ExplorerContext, useExplorerData } from './explorer-data.ts';
import { FindBar } from './find-bar.tsx';
import { FocusBar } from './focus-bar.tsx';
import { GraphArea } from './graph-area.tsx';
import { HubNotice } from './hub-notice.tsx';
import { startOf } from './large-start.ts';
import { LayoutProgress } from './layout-progress.tsx';
import { Legend } from './legend.tsx';
import { type Path, PathPanel } from './path-panel.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { type Arranging, useArranging } from './use-arranging.ts';
import { useCanvasActions } from './use-canvas-actions.ts';
import { useIsRoomy } from './use-is-roomy.ts';
import { useOpenedView } from './use-opened-view.ts';
import { usePlaces } from './use-places.ts';
import { useReframing } from './use-reframing.ts';
import { ZoomControl } from './zoom-control.tsx';

/** « 48 fiches affichées sur 312 » for the status line. */
const useShownCount = ({ shown }: GraphData): void => {
  const act = useActions();
  const entities = shown.entities.length;
  const total = shown.total.entities;
  useEffect(() => act.setShown({ entities, total }), [act, entities, total]);
  useEffect(() => () => act.setShown(null), [act]);
};

/** A filter, a neighbourhood or what stands out is a start too. */
const useStart = (data: GraphData) => {
  const [wantsAll, setWantsAll] = useState(false);
  const view = useWorkspace(
    useShallow(({ view: { highlight, focus, grouping } }) => ({ highlight, focus, grouping })),
  );
  const start = useMemo(() => startOf(data, view, wantsAll), [data, view, wantsAll]);
  return { ...start, showAll: () => setWantsAll(true) };
};

/** The path that stands out, forgotten when another one is asked for. */
const usePath = () => {
  const from = useWorkspace((state) => state.pathFrom);
  const to = useWorkspace((state) => state.pathTo);
  const [path, setPath] = useState<Path | null>(null);
  const isCurrent = path !== null && path.steps[0]?.from.id === from && path.steps.at(-1)?.to.id === to;
  return { path: isCurrent ? path : null, setPath };
};

/** What floats over the picture: tools above, the path or the legend below. */
const Overlay = ({
  layout,
  path,
  setPath,
  isRoomy,
  hub,
  isEmpty,
}: {
  readonly layout: Pick<Arranging, 'progress' | 'stop'>;
  readonly path: Path | null;
  readonly setPath: (path: Path | null) => void;
  readonly isRoomy: boolean;
  readonly hub: number | null;
  /** Nothing is drawn yet: there is nothing to explain. */
  readonly isEmpty: boolean;
}) => {
  const hasPath = useWorkspace((state) => state.pathFrom !== null);
  return (
    <>
      <div className={classes.overlay}>
        <div className={classes.top}>
          <AreaBoundary isPanel>
            <Toolbar />
          </AreaBoundary>
          <AreaBoundary isPanel>
            <FindBar />
            <FocusBar />
            {hub !== null && <HubNotice total={hub} />}
            <LayoutProgress {...layout} />
          </AreaBoundary>
        </div>
        <div className={classes.corner} data-start={hasPath || undefined}>
          <AreaBoundary isPanel key={String(hasPath)}>
            {hasPath && <PathPanel chosen={path} choose={setPath} />}
            {!hasPath && !isEmpty && <Legend key={String(isRoomy)} startsOpen={isRoomy} />}
          </AreaBoundary>
        </div>
      </div>
      <div className={classes.zoomPlace}>
        <AreaBoundary isPanel>
          <ZoomControl />
        </AreaBoundary>
      </div>
    </>
  );
};

/** The picture's place on the page, and what is known of it without React. */
const useArea = () => {
  const area = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const aspect = useCallback(() => {
    const { clientWidth = 1000, clientHeight = 700 } = area.current ?? {};
    return Math.min(4, Math.max(0.25, clientWidth / Math.max(1, clientHeight)));
  }, []);
  const covered = useCallback(() => coveredOf(area.current), []);
  const focus = useCallback(
    () => area.current?.querySelector<HTMLElement>('[role=application]')?.focus(),
    [],
  );
  return { area, picture, aspect, covered, focus, isRoomy: useIsRoomy(area) };
};

const useHasCard = (): boolean =>
  useWorkspace(
    (state) =>
      state.cardOpen &&
      (state.selection.length > 0 || state.selectedRelation !== null || state.bundle.length > 0),
  );

/** What is around the picture: its filters above, its accessible twin beside it, its years below. */
const Around = ({ children }: { children: ReactNode }) => {
  const listOpen = useWorkspace((state) => state.listOpen);
  const hasCard = useHasCard();
  return (
    <div className={classes.screen} data-card={hasCard || undefined}>
      <AreaBoundary isPanel>
        <ViewBar leading={<PictureSwitch />} />
      </AreaBoundary>
      <div className={classes.body}>
        {listOpen && (
          <AreaBoundary isPanel>
            <SyncedList />
          </AreaBoundary>
        )}
        {children}
      </div>
      <AreaBoundary isPanel>
        <Timeline />
      </AreaBoundary>
    </div>
  );
};

/** The graph, what filters it, what it means, and its accessible twin. */
const GraphScreen = () => {
  const { area, picture, aspect, covered, focus, isRoomy } = useArea();
  const data = useGraph();
  const saved = usePlaces(data.positions);
  const { data: started, isPrompting, hub, showAll } = useStart(data);
  const drawn = useExplorerData(started, saved.positions);
  const { places, arrange, ...layout } = useArranging(drawn, saved, aspect);
  const { path, setPath } = usePath();
  useShownCount(drawn);
  useReframing(picture, drawn, places.neighbourhood);
  useOpenedView(picture, isRoomy);
  useCanvasActions({ data: drawn, picture, places, arrange, focus });
  const isEmpty = data.shown.total.entities === 0;
  const hasNoResult = !isEmpty && data.shown.entities.length === 0;
  const graph = { data: drawn, places, picture, path, covered, isDimmed: hasNoResult, isPrompting };
  const overlay = { layout, path, setPath, isRoomy, hub, isEmpty: isPrompting };
  return (
    <GraphContext value={drawn}>
      <ExplorerContext value={drawn}>
        <Around>
          <div className={classes.area} ref={area}>
            <div className={classes.picture}>
              <AreaBoundary isPanel>
                <GraphArea {...graph} />
              </AreaBoundary>
            </div>
            <Overlay {...overlay} />
            {isEmpty && <EmptyProject />}
            {hasNoResult && <NoResult />}
            {isPrompting && <PromptedStart showAll={showAll} />}
          </div>
        </Around>
      </ExplorerContext>
    </GraphContext>
  );
};

/** Who funds what: every figure of the view, however many they are. */
const FundingScreen = () => {
  const data = useGraph();
  const hasCard = useHasCard();
  useShownCount(data);
  const isEmpty = data.shown.total.entities === 0;
  return (
    <div className={classes.screen} data-card={hasCard || undefined}>
      <ViewBar leading={<PictureSwitch />} />
      <div className={classes.body} data-beside-card>
        {isEmpty ? <EmptyProject /> : data.shown.entities.length === 0 ? <NoResult /> : <FundingView />}
      </div>
      <Timeline />
    </div>
  );
};

/** The accessible twin alone: nothing is drawn. */
const ListScreen = () => {
  const data = useGraph();
  const hasCard = useHasCard();
  useShownCount(data);
  return (
    <div className={classes.screen} data-card={hasCard || undefined}>
      <ViewBar leading={<PictureSwitch />} />
      <div className={classes.body} data-beside-card>
        <ListMode />
      </div>
      <Timeline />
    </div>
  );
};

/** Explorer: one view as a graph, as a list, or as who funds what. */
export const ExplorerScreen = () => {
  const picture = useWorkspace((state) => state.view.picture);
  const settings = useSettings();
  const isList = useWorkspace((state) => isListOnly(state, settings));
  if (picture === 'funding') return <FundingScreen />;
  return isList ? <ListScreen /> : <GraphScreen />;
};
