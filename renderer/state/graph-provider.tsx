import { type ComponentType, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import { neighboursOf } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import { selectView } from '../../shared/domain/filter.ts';
import { measuresOfFilters } from '../../shared/domain/filter-fields.ts';
import { gatherFacts } from '../../shared/domain/filters/facts.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { isSameProject, type LoadedGraph } from '../backend/load-graph.ts';
import { useLoadedGraph } from '../backend/use-loaded-graph.ts';
import { Waiting } from '../widgets/waiting.tsx';
import { GraphContext, type GraphData } from './graph-context.tsx';
import { useMeasures } from './use-measures.ts';
import { useWorkspace } from './workspace-context.tsx';

/** The part of the view that decides what is shown: moving the camera must not compute anything again. */
export const useShownView = (): View => {
  const parts = useWorkspace(
    useShallow(({ view }) => ({
      filters: view.filters,
      match: view.match,
      focus: view.focus,
      highlight: view.highlight,
      hiddenLooks: view.hiddenLooks,
      hiddenRelations: view.hiddenRelations,
      timeRange: view.timeRange,
    })),
  );
  return useMemo(() => ({ ...startView, ...parts }), [parts]);
};

/** An entity deleted elsewhere, or by undoing its addition, cannot stay the centre of a view. */
const withoutGhosts = (view: View, entities: ReadonlyMap<EntityId, unknown>): View => ({
  ...view,
  focus: view.focus && entities.has(view.focus.id) ? view.focus : null,
  highlight: view.highlight.filter((id) => entities.has(id)),
});

const useGraphData = ({ ecosystem, positions, revision }: LoadedGraph): GraphData => {
  const view = useShownView();
  const measures = useMeasures(revision);
  const entities = useMemo(
    () => new Map(ecosystem.entities.map((entity) => [entity.id, entity])),
    [ecosystem],
  );
  const facts = useMemo(() => gatherFacts(ecosystem), [ecosystem]);
  // A measure that only colours read chooses nobody again.
  const filterMeasures = measuresOfFilters(view).length === 0 ? noMeasures : measures;
  const shown = useMemo(
    () => selectView(ecosystem, withoutGhosts(view, entities), filterMeasures, facts),
    [ecosystem, view, entities, filterMeasures, facts],
  );
  const neighbours = useMemo(() => neighboursOf(shown.relations), [shown]);
  return useMemo(
    () => ({
      revision,
      ecosystem,
      shown,
      facts,
      entities,
      neighbours,
      measures,
      positions,
      nameOf: (id) => entities.get(id as EntityId)?.name ?? ecosystem.official?.names[id] ?? null,
    }),
    [revision, ecosystem, shown, facts, entities, neighbours, measures, positions],
  );
};

const Loaded = ({ loaded, children }: { loaded: LoadedGraph; children: ReactNode }) => (
  <GraphContext value={useGraphData(loaded)}>{children}</GraphContext>
);

/** A large graph is drawn a few milliseconds at a time; that of another project is never shown meanwhile. */
const useShownGraph = (hasProject: boolean): LoadedGraph | null => {
  const loaded = useLoadedGraph(hasProject);
  const shown = useDeferredValue(loaded, null);
  return hasProject && loaded && shown && isSameProject(loaded, shown) ? shown : null;
};

/** Above every screen of a project: going from one to another computes nothing again. */
export const GraphProvider = ({ hasProject, children }: { hasProject: boolean; children: ReactNode }) => {
  const data = useShownGraph(hasProject);
  if (!data) return <GraphContext value={null}>{children}</GraphContext>;
  return <Loaded loaded={data}>{children}</Loaded>;
};

/** A screen that draws the project waits for it. */
export const withGraph = (Screen: ComponentType): ComponentType => {
  const WithGraph = () => (useContext(GraphContext) ? <Screen /> : <Waiting />);
  return WithGraph;
};
