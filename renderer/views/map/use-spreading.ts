import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { composeArcs } from '../../../shared/domain/map/arcs.ts';
import { boxAroundPoints } from '../../../shared/domain/map/camera.ts';
import { spreadSymbols } from '../../../shared/domain/map/compose-map.ts';
import { placeMapLabels } from '../../../shared/domain/map/map-labels.ts';
import { boxOf } from '../../../shared/domain/map/rings.ts';
import type { Box } from '../../../shared/domain/sheet/geometry.ts';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { MapScreenData } from './map-context.ts';
import { fillsOf } from './map-ground.tsx';
import type { MapCamera } from './use-camera.ts';

/** Zooming goes through so many steps only: between two of them symbols are placed as at the nearest. */
const STEPS = 12;
const stepped = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * STEPS) / STEPS);

const useLabels = (data: MapScreenData, clusters: ReturnType<typeof spreadSymbols>, scale: number) => {
  const { nameOf } = useGraph();
  const measure = useMemo(createMeasure, []);
  const widths = useMemo(
    () => data.ground.shapes.map((shape) => ({ shape, width: boxOf(shape.rings).width })),
    [data.ground],
  );
  return useMemo(
    () =>
      placeMapLabels({
        clusters,
        measure,
        nameOf,
        weightOf: (id) => data.nodeOf.get(id)?.degree ?? 0,
        territories: widths.map(({ shape, width }) => ({
          key: shape.id,
          name: shape.name,
          x: shape.x * scale,
          y: shape.y * scale,
          width: width * scale,
        })),
      }),
    [clusters, measure, nameOf, data, widths, scale],
  );
};

/** Symbols, arcs, names and colours at the zoom that one looks from. */
export const useSpreading = (data: MapScreenData, { camera, base }: MapCamera) => {
  const theme = useComputedColorScheme('light');
  const { shown } = useGraph();
  const wantsArcs = useWorkspace((state) => state.view.map.arcs);
  const zoom = stepped(camera.zoom);
  const exact = camera.zoom * base;
  const scale = zoom * base;
  const placed = useMemo(() => spreadSymbols(data, data.nodes, { scale, zoom }), [data, scale, zoom]);
  /** The layer is drawn at the true scale: places follow it, distances around a place do not. */
  const clusters = useMemo(() => {
    const rate = exact / scale;
    return placed.map((cluster) => {
      const [dx, dy] = [cluster.x * (rate - 1), cluster.y * (rate - 1)];
      return {
        ...cluster,
        x: cluster.x + dx,
        y: cluster.y + dy,
        spots: cluster.spots.map((spot) => ({ ...spot, x: spot.x + dx, y: spot.y + dy })),
      };
    });
  }, [placed, exact, scale]);
  const arcs = useMemo(
    () => (wantsArcs ? composeArcs(shown.relations, clusters, shown.fadedIds) : null),
    [wantsArcs, shown, clusters],
  );
  const labels = useLabels(data, clusters, exact);
  const fills = useMemo(() => fillsOf(data.choropleth, theme), [data.choropleth, theme]);
  /** What a disc covers, when coming closer would part it; null when all of it is at one place. */
  const clusterBox = (index: number): Box | null => {
    const points = clusters[index]?.members.flatMap((id) => data.placements.get(id) ?? []) ?? [];
    const box = boxAroundPoints(points, 2);
    return box && Math.max(box.width, box.height) > 4.2 ? box : null;
  };
  return { clusters, arcs, labels, fills, boxOf: clusterBox };
};

export type Spreading = ReturnType<typeof useSpreading>;
