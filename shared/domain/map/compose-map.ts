import type { DrawnNode } from '../drawing/drawing.ts';
import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Shown } from '../filter.ts';
import type { Box } from '../sheet/geometry.ts';
import { departmentOf } from '../territory.ts';
import type { MapView } from '../view.ts';
import type { MapGround, MapTerritories } from './base.ts';
import { type Belonging, belongingOf } from './belonging.ts';
import { type Choropleth, composeChoropleth } from './choropleth.ts';
import { withInsets } from './ground.ts';
import { type Placements, type Precision, placeEntities } from './placing.ts';
import { type Cluster, type Seed, spread, spreadLimit } from './spread.ts';
import { INSETS, insetAt } from './world.ts';

export interface MapInput {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly view: Pick<MapView, 'measure' | 'km'>;
  readonly territories: MapTerritories;
  readonly ground: MapGround;
}

/** A view as it is put on the map, whatever the zoom: the same value for the window and for paper. */
export interface MapData {
  readonly ground: MapGround;
  readonly placements: Placements;
  readonly belonging: Belonging;
  readonly choropleth: Choropleth | null;
  /** Shown, and somewhere. */
  readonly placed: readonly EntitySummary[];
  /** Shown, and « sans localisation ». */
  readonly unplaced: readonly EntitySummary[];
  readonly byPrecision: ReadonlyMap<Precision, number>;
}

/** Overseas codes that the project has entities in. */
const codesOverseas = ({ ecosystem, territories }: MapInput): Set<string> => {
  const found = new Set<string>();
  for (const { lon, lat } of ecosystem.entities) {
    const inset = lon === null || lat === null ? undefined : insetAt({ lon, lat });
    if (inset) found.add(inset.code);
  }
  for (const { level, code, department } of territories.codes)
    found.add(level === 'department' ? code : level === 'commune' ? departmentOf(code) : (department ?? ''));
  return found;
};

export const composeMap = (input: MapInput): MapData => {
  const { ecosystem, shown, view, territories } = input;
  const ground = withInsets(input.ground, codesOverseas(input));
  const placements = placeEntities({ ecosystem, territories, ground });
  const belonging = belongingOf(ecosystem, territories, ground, placements);
  const byPrecision = new Map<Precision, number>();
  const placed: EntitySummary[] = [];
  const unplaced: EntitySummary[] = [];
  for (const entity of shown.entities) {
    const found = placements.get(entity.id);
    (found ? placed : unplaced).push(entity);
    if (found) byPrecision.set(found.precision, (byPrecision.get(found.precision) ?? 0) + 1);
  }
  const choropleth = composeChoropleth({
    ecosystem,
    shown,
    view,
    ground,
    territories,
    placements,
    belonging,
  });
  return { ground, placements, belonging, choropleth, placed, unplaced, byPrecision };
};

/** Diameter of a symbol on the map: smaller than in the graph, where nothing lies beneath. */
const SMALLEST = 15;
const GROWTH = 0.3;
export const symbolSize = ({ size }: Pick<DrawnNode, 'size'>): number => SMALLEST + (size - 24) * GROWTH;

/** Symbols at a scale (units of the result to one of the map), none over another; the most linked nearest to their place. */
export const spreadSymbols = (
  { placements }: Pick<MapData, 'placements'>,
  nodes: readonly DrawnNode[],
  at: { readonly scale: number; readonly zoom: number; readonly size?: (node: DrawnNode) => number },
): Cluster<EntityId>[] => {
  const size = at.size ?? symbolSize;
  const seeds = nodes.flatMap((node): Seed<EntityId>[] => {
    const placed = placements.get(node.id as EntityId);
    return placed
      ? [{ id: node.id as EntityId, x: placed.x * at.scale, y: placed.y * at.scale, size: size(node) }]
      : [];
  });
  const ranks = new Map(nodes.map((node) => [node.id as string, node.degree]));
  const inOrder = seeds.sort(
    (a, b) => (ranks.get(b.id) ?? 0) - (ranks.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return spread(inOrder, spreadLimit(at.zoom));
};

const MAINLAND: Box = { x: 0, y: 0, width: 613, height: 585 };
/** The whole map: mainland, Corsica and the insets drawn. */
export const extentOf = ({ insets }: Pick<MapGround, 'insets'>): Box => {
  const boxes = INSETS.filter(({ code }) => insets.includes(code)).map(({ box }) => box);
  const left = Math.min(MAINLAND.x, ...boxes.map(({ x }) => x - 4));
  return { ...MAINLAND, x: left, width: MAINLAND.width - left };
};
