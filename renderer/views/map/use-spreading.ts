import { useComputedColorScheme } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { composeArcs } from '../../../shared/domain/map/arcs.ts';
import { boxAroundPoints } from '../../../shared/domain/map/camera.ts';
import { spreadSymbols } from '../../../shared/domain/map/compose-map.ts';
import { nameWidth, placeMapLabels } from '../../../shared/domain/map/map-labels.ts';
import { boxOf } from '../../../shared/domain/map/rings.ts';
import { insetOf } from '../../../shared/domain/map/world.ts';
import type { Box } from '../../../shared/domain/sheet/geometry.ts';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { MapScreenData } from './map-context.ts';
import { fillsOf } from './map-ground.tsx';
import type { MapCamera } from './use-camera.ts';

/** Symbols are placed again at so many steps each time one comes twice as close; between two, the layer is scaled. */
const STEPS = 5;
const stepped = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * STEPS) / STEPS);

const useLabels = (data: MapScreenData, clusters: ReturnType<typeof spreadSymbols>, scale: number) => {
  const { nameOf } = useGraph();
  const measure = useMemo(createMeasure, []);
  const widths = useMemo(
    () =>
      data.ground.shapes
        .filter(({ code }) => insetOf(code) === undefined)
        .map((shape) => ({
          shape,
          width: boxOf(shape.rings).width,
          nameWidth: nameWidth(shape.name, measure),
        })),
    [data.ground, measure],
  );
  return useMemo(
    () =>
      placeMapLabels({
        clusters,
        measure,
        nameOf,
        weightOf: (id) => data.nodeOf.get(id)?.degree ?? 0,
        territories: widths.map(({ shape, width, nameWidth: own }) => ({
          key: shape.id,
          name: shape.name,
          x: shape.x * scale,
          y: shape.y * scale,
          width: width * scale,
          nameWidth: own,
        })),
      }),
    [clusters, measure, nameOf, data, widths, scale],
  );
};

/** Beyond the screen by this share of it nothing is drawn: moving a little shows what is there already. */
const MARGIN = 1.2;

/** What is in sight, or about to be; told again each time that one has moved by a screen. */
const useInSight = (
  clusters: ReturnType<typeof spreadSymbols>,
  { camera, size }: MapCamera,
  scale: number,
): ReturnType<typeof spreadSymbols> => {
  const column = Math.round((camera.x * scale) / size.width);
  const row = Math.round((camera.y * scale) / size.height);
  return useMemo(
    () =>
      clusters.filter(
        ({ x, y, radius }) =>
          Math.abs(x - column * size.width) < size.width * MARGIN + radius &&
          Math.abs(y - row * size.height) < size.height * MARGIN + radius,
      ),
    [clusters, column, row, size],
  );
};

/** Symbols, arcs, names and colours at the zoom that one looks from. */
export const useSpreading = (data: MapScreenData, view: MapCamera) => {
  const { camera, base } = view;
  const theme = useComputedColorScheme('light');
  const { shown } = useGraph();
  const wantsArcs = useWorkspace((state) => state.view.map.arcs);
  // The layer is scaled at once; symbols are placed again when there is time for it.
  const zoom = useDeferredValue(stepped(camera.zoom));
  const scale = zoom * base;
  const all = useMemo(() => spreadSymbols(data, data.nodes, { scale, zoom }), [data, scale, zoom]);
  const clusters = useInSight(all, view, scale);
  const arcs = useMemo(
    () => (wantsArcs ? composeArcs(shown.relations, all, shown.fadedIds) : null),
    [wantsArcs, shown, all],
  );
  const labels = useLabels(data, clusters, scale);
  const fills = useMemo(() => fillsOf(data.choropleth, theme), [data.choropleth, theme]);
  /** What a disc covers, when coming closer would part it; null when all of it is at one place. */
  const clusterBox = (index: number): Box | null => {
    const points = clusters[index]?.members.flatMap((id) => data.placements.get(id) ?? []) ?? [];
    const box = boxAroundPoints(points, 2);
    return box && Math.max(box.width, box.height) > 4.2 ? box : null;
  };
  return { clusters, arcs, labels, fills, scale, boxOf: clusterBox };
};

export type Spreading = ReturnType<typeof useSpreading>;
