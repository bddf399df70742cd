import type { EntityId } from '../entity.ts';
import { type Arcs, arcMiddle, arcPath, composeArcs } from '../map/arcs.ts';
import { baseScale, boxAroundPoints, cameraFor, fromViewCamera } from '../map/camera.ts';
import { extentOf, spreadSymbols, symbolSize } from '../map/compose-map.ts';
import type { Cluster } from '../map/spread.ts';
import { drawNode } from './draw-node.ts';
import { type Node, toNode } from './fit.ts';
import { type Box, boxAround, isInside, type Point } from './geometry.ts';
import { drawGround, type ToPage } from './map-ground.ts';
import type { MapSheet } from './map-sheet.ts';
import { type ListRoom, nameNodes } from './naming.ts';
import type { Pen } from './pen.ts';
import { type Picture, writeNames } from './picture.ts';
import type { Item, PathItem, TextItem } from './scene.ts';
import { shapePath } from './shapes.ts';

/** Points of the page to a pixel of the screen. */
const PIXEL = 0.62;
const FRAMED = { closest: 14, room: 14 };

interface View {
  readonly scale: number;
  readonly zoom: number;
  readonly toPage: ToPage;
}

/** What the window looks at, in a frame of another shape: the same middle, as close. */
const viewIn = ({ ground, placements, view }: MapSheet, ids: readonly EntityId[], frame: Box): View => {
  const extent = extentOf(ground);
  const points = ids.flatMap((id) => placements.get(id) ?? []);
  const camera = view.camera
    ? fromViewCamera(view.camera)
    : cameraFor(boxAroundPoints(points, FRAMED.room) ?? extent, frame, extent, FRAMED.closest);
  const scale = baseScale(frame, extent) * camera.zoom;
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  return {
    scale,
    zoom: camera.zoom,
    toPage: ({ x, y }) => ({ x: middle.x + (x - camera.x) * scale, y: middle.y + (y - camera.y) * scale }),
  };
};

/** Symbols are spread at the scale of the page, then moved to it as a whole. */
const clustersIn = (map: MapSheet, { input, unit }: Pen, view: View): Cluster<EntityId>[] => {
  const origin = view.toPage({ x: 0, y: 0 });
  const spread = spreadSymbols(map, input.drawing.nodes, {
    scale: view.scale / (PIXEL * unit),
    zoom: view.zoom,
    size: symbolSize,
  });
  const move = ({ x, y }: Point) => ({ x: origin.x + x * PIXEL * unit, y: origin.y + y * PIXEL * unit });
  return spread.map((cluster) => ({
    ...cluster,
    ...move(cluster),
    radius: cluster.radius * PIXEL * unit,
    spots: cluster.spots.map((spot) => ({ ...spot, ...move(spot), size: spot.size * PIXEL * unit })),
  }));
};

const discBox = ({ x, y, radius }: Cluster<EntityId>): Box => boxAround({ x, y }, 2 * radius, 2 * radius);

const drawCounts = (discs: readonly Cluster<EntityId>[], { palette, unit, words }: Pen): Item[] =>
  discs.flatMap(({ x, y, radius, members }): Item[] => {
    const size = 8 * unit;
    return [
      {
        item: 'path',
        d: shapePath('ellipse', { x, y }, 2 * radius),
        fill: palette.accentWeak,
        stroke: palette.accent,
        strokeWidth: unit,
      },
      {
        item: 'text',
        x,
        y: y + size * 0.35,
        text: words.sheet.number(members.length),
        size,
        weight: 600,
        fill: palette.ink,
        anchor: 'middle',
      },
    ];
  });

const drawArcs = ({ arcs }: Arcs, frame: Box, { palette, unit, words }: Pen): Item[] => {
  const seen = arcs.filter(({ from, to }) =>
    [from, to].every((end) => isInside(boxAround(end, 1, 1), frame)),
  );
  const lines = seen.map(
    (arc): PathItem => ({
      item: 'path',
      d: arcPath(arc),
      stroke: palette.ink2,
      strokeWidth: arc.width * 0.55 * unit,
      opacity: arc.isFaded ? 0.15 : 0.55,
    }),
  );
  const counts = seen
    .filter(({ relations }) => relations.length > 1)
    .map((arc): TextItem => {
      const at = arcMiddle(arc, 0.5);
      return {
        item: 'text',
        x: at.x,
        y: at.y + 2.6 * unit,
        text: words.sheet.number(arc.relations.length),
        size: 8 * unit,
        weight: 400,
        fill: palette.ink2,
        anchor: 'middle',
        halo: palette.paper,
      };
    });
  return [...lines, ...counts];
};

const nodesIn = (clusters: readonly Cluster<EntityId>[], frame: Box, { input }: Pen): Node[] => {
  const drawn = new Map(input.drawing.nodes.map((node) => [node.id as string, node]));
  const shortNames = new Map(input.entities.map(({ id, shortName }) => [id, shortName]));
  return clusters
    .flatMap(({ spots }) => spots)
    .flatMap(({ id, x, y, size }) => {
      const node = drawn.get(id);
      return node ? [toNode(node, shortNames.get(id) ?? null, { x, y }, size)] : [];
    })
    .filter(({ box }) => isInside(box, frame));
};

/** The map inside a framed box, its names placed; what is counted rather than drawn is said with the names left out. */
export const composeMapPicture = (map: MapSheet, box: Box, room: ListRoom, pen: Pen): Picture => {
  const { unit, palette, measure, input } = pen;
  const view = viewIn(
    map,
    input.drawing.nodes.map(({ id }) => id as EntityId),
    box,
  );
  const clusters = clustersIn(map, pen, view);
  const discs = clusters.filter((cluster) => cluster.spots.length === 0 && isInside(discBox(cluster), box));
  const nodes = nodesIn(clusters, box, pen);
  const arcs = map.view.arcs
    ? composeArcs(input.relations, clusters, new Set(fadedIn(nodes)))
    : { arcs: [], omitted: 0, within: 0 };
  const segments = arcs.arcs.map(({ from, to }) => [from, to] as const);
  const blocks = discs.map(discBox);
  const naming = nameNodes({ nodes, segments, frame: box, measure, blocks }, pen.labelSizes, room);
  const byId = new Map(nodes.map((node) => [node.drawn.id as string, node]));
  const inside = new Set(naming.numbered.filter(({ label }) => label === null).map(({ node }) => node));
  const draw = (): Item[] => [
    { item: 'rect', ...box, fill: palette.canvas, stroke: palette.line, strokeWidth: 0.7 * unit },
    ...drawGround(map, view.toPage, box, pen),
    ...drawArcs(arcs, box, pen),
    ...drawCounts(discs, pen),
    ...nodes.flatMap((node) => drawNode(node, palette, inside.has(node))),
    ...writeNames(naming, byId, pen),
  ];
  const counted = discs.reduce((sum, { members }) => sum + members.length, 0);
  const out =
    input.drawing.nodes.filter(({ id }) => map.placements.has(id as EntityId)).length -
    nodes.length -
    counted;
  return { box, nodes, naming, draw, said: [...(out > 0 ? [pen.words.map.outOfFrame(out)] : [])] };
};

const fadedIn = (nodes: readonly Node[]): EntityId[] =>
  nodes.flatMap(({ drawn, faded }) => (faded ? [drawn.id as EntityId] : []));
