import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Area, MultiPolygon, Position } from './area.ts';

/** Points that all outlines of a table keep together: about 3 MB of text. */
const POINTS_MAX = 160_000;
/** Four decimals of a degree: 11 m. */
const DECIMALS = 10_000;
/** Half a side of what a small island becomes, in degrees: a dot on a map of France. */
const DOT = 0.003;

const ringsOf = (area: Area): Position[][] =>
  area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
const countPoints = (area: Area): number => ringsOf(area).reduce((sum, ring) => sum + ring.length, 0);

const roundRing = (ring: readonly Position[]): Position[] => {
  const rounded: Position[] = [];
  for (const [lon = 0, lat = 0] of ring) {
    const point = [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
    const last = rounded.at(-1);
    if (last?.[0] !== point[0] || last?.[1] !== point[1]) rounded.push(point);
  }
  return rounded;
};

/** Twice the signed area, in square degrees. */
const spanOf = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
const isFlat = (ring: readonly Position[]): boolean => ring.length < 4 || Math.abs(spanOf(ring)) < 1e-8;

const dotAt = (ring: readonly Position[]): Position[] => {
  const [lon = 0, lat = 0] = ring[0] ?? [];
  const corners = [
    [-DOT, -DOT],
    [DOT, -DOT],
    [DOT, DOT],
    [-DOT, DOT],
    [-DOT, -DOT],
  ];
  return roundRing(corners.map(([x = 0, y = 0]) => [lon + x, lat + y]));
};

/** A polygon rounded: an island too small to show is a dot, a hole too small is none. */
const tidyPolygon = ([outer = [], ...holes]: readonly Position[][]): Position[][] => {
  const rounded = roundRing(outer);
  if (isFlat(rounded)) return [dotAt(outer)];
  return [rounded, ...holes.map(roundRing).filter((ring) => !isFlat(ring))];
};

const tidy = ({ coordinates }: MultiPolygon): Area => {
  const polygons = coordinates.map(tidyPolygon);
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
};

type Topology = Parameters<typeof quantile>[0];
/** What a topology keeps of a collection. */
interface Shapes {
  readonly geometries: readonly { readonly id?: string | number }[];
}
/** Keeps that share of the points: those whose loss would show. */
const lighten = (built: Topology, share: number): Topology =>
  simplify(built as never, quantile(built, share)) as Topology;

type Pieces = ReadonlyMap<string, readonly Area[]>;

/**
 * Outlines by key → the same, pieces of one key joined, simplified together so that neighbours keep one border, at most
 * four decimals. Those that are light already lose no point.
 */
export const simplifyOutlines = (pieces: Pieces, pointsMax = POINTS_MAX): Map<string, Area> => {
  const areas = [...pieces].flatMap(([key, own]) => own.map((area) => ({ key, area })));
  const total = areas.reduce((sum, { area }) => sum + countPoints(area), 0);
  const features = areas.map(({ key, area }) => ({
    type: 'Feature',
    id: key,
    properties: {},
    geometry: area,
  }));
  const all = { type: 'FeatureCollection', features };
  const built = presimplify(topology({ all } as never) as never) as Topology;
  const light = total > pointsMax ? lighten(built, pointsMax / total) : built;
  const byKey = Map.groupBy((light.objects.all as Shapes).geometries, ({ id }) => String(id));
  return new Map([...byKey].map(([key, own]) => [key, tidy(merge(light, own as never))]));
};
