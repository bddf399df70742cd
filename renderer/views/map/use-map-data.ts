import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import type { Drawing } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { MapTerritories } from '../../../shared/domain/map/base.ts';
import { composeMap } from '../../../shared/domain/map/compose-map.ts';
import { groundToDraw } from '../../../shared/domain/map/ground-choice.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { type GraphData, useGraph } from '../../state/graph-context.tsx';
import { useAppearance } from '../../state/use-appearance.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { MapScreenData } from './map-context.ts';

const NOBODY: ReadonlySet<EntityId> = new Set();

/** Each record as one symbol, whatever is grouped in the graph: a group is nowhere. Lines are those of places. */
const useDrawing = (graph: GraphData): Drawing => {
  const { ecosystem, shown, measures, facts } = graph;
  const lang = useLang();
  const theme = useComputedColorScheme('light');
  const view = useWorkspace(
    useShallow(({ view: { colourBy, sizeBy } }) => ({ colourBy, sizeBy, grouping: null })),
  );
  const appearance = useAppearance(graph);
  return useMemo(
    () =>
      composeDrawing({
        ecosystem,
        shown: { ...shown, relations: [] },
        view,
        measures,
        pinned: NOBODY,
        lang,
        facts,
        theme,
        appearance,
      }),
    [ecosystem, shown, view, measures, lang, facts, theme, appearance],
  );
};

const useGround = (territories: MapTerritories | undefined) => {
  const graph = useGraph();
  const view = useWorkspace(
    useShallow(({ view: { map } }) => ({ level: map.level, department: map.department })),
  );
  const asked = useMemo(
    () => (territories ? groundToDraw(view, territories, graph.shown) : null),
    [view, territories, graph.shown],
  );
  return useOperation('map.ground', asked ?? { level: 'department', department: null, version: '' }, {
    enabled: asked !== null,
    keepPrevious: true,
  }).data;
};

/** Null until what the map is drawn on is there. */
export const useMapScreenData = (): MapScreenData | null => {
  const graph = useGraph();
  const territories = useOperation('map.territories', {}, { keepPrevious: true }).data;
  const ground = useGround(territories);
  const { nodes, colours } = useDrawing(graph);
  const view = useWorkspace(useShallow(({ view: { map } }) => ({ measure: map.measure, km: map.km })));
  const { ecosystem, shown } = graph;
  const data = useMemo(
    () => (territories && ground ? composeMap({ ecosystem, shown, view, territories, ground }) : null),
    [ecosystem, shown, view, territories, ground],
  );
  return useMemo(() => {
    if (!data || !territories) return null;
    const placed = nodes.filter(({ id }) => data.placements.has(id as EntityId));
    return {
      ...data,
      territories,
      nodes: placed,
      colours,
      nodeOf: new Map(placed.map((node) => [node.id as EntityId, node])),
    };
  }, [data, territories, nodes, colours]);
};
