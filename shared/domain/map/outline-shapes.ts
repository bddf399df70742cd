import { type Area, parseArea } from '../import/presets/area.ts';
import { simplifyOutlines } from '../import/presets/simplify-outlines.ts';
import type { Point } from '../sheet/geometry.ts';
import { keyOf, type MapLevel, type MapShape, type TerritoryKey } from './base.ts';
import { pointInside, type Ring } from './rings.ts';
import { isBayOfBiscay, projectPlace } from './world.ts';

/** An outline as the project keeps it: GeoJSON, in degrees. */
export interface StoredOutline {
  readonly code: string;
  readonly name: string;
  readonly geometry: string;
}

const POINTS_MAX = 60_000;
const round = (value: number): number => Math.round(value * 100) / 100;

/** What falls outside France is left out; points that fall together are one. */
const projectRing = (positions: readonly (readonly number[])[]): Ring => {
  const ring: number[] = [];
  for (const [lon = 0, lat = 0] of positions) {
    const point = projectPlace({ lon, lat });
    if (!point) continue;
    const [x, y] = [round(point.x), round(point.y)];
    if (x !== ring.at(-2) || y !== ring.at(-1)) ring.push(x, y);
  }
  const isClosed = ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  return isClosed ? ring.slice(0, -2) : ring;
};

const ringsOf = (area: Area): Ring[] => {
  const lines = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return lines.map(projectRing).filter((ring) => ring.length >= 6);
};

const isDisplaced = (area: Area): boolean => {
  const outer = (area.type === 'Polygon' ? area.coordinates[0] : area.coordinates[0]?.[0]) ?? [];
  const mean = (axis: 0 | 1) =>
    outer.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / outer.length;
  return isBayOfBiscay({ lon: mean(0), lat: mean(1) });
};

/** Outlines as the map draws them: light enough to be moved, neighbours keeping one border. */
export const outlineShapes = (
  level: MapLevel,
  outlines: readonly StoredOutline[],
): { readonly shapes: MapShape[]; readonly displaced: number } => {
  const light = simplifyOutlines(
    new Map(
      outlines.flatMap(({ code, geometry }) => {
        const area = parseArea(geometry);
        return area ? [[code, [area]] as const] : [];
      }),
    ),
    POINTS_MAX,
  );
  const drawn = outlines.flatMap(({ code, name }) => {
    const area = light.get(code);
    const rings = area ? ringsOf(area) : [];
    return area && rings.length > 0 ? [{ code, name, rings, displaced: isDisplaced(area) }] : [];
  });
  const kept = drawn.filter(({ displaced }) => !displaced);
  return {
    shapes: kept.map(({ code, name, rings }) => ({
      id: keyOf(level, code),
      code,
      name,
      rings: rings.map((ring) => [...ring]),
      ...pointInside(rings),
    })),
    displaced: drawn.length - kept.length,
  };
};

/** A point inside each outline, by its key. */
export const outlineAnchors = (
  outlines: readonly (StoredOutline & { readonly level: string })[],
): Record<TerritoryKey, Point> => {
  const anchors: Record<TerritoryKey, Point> = {};
  for (const { level, code, geometry } of outlines) {
    const area = parseArea(geometry);
    const rings = area && !isDisplaced(area) ? ringsOf(area) : [];
    if (rings.length > 0) anchors[keyOf(level, code)] = pointInside(rings);
  }
  return anchors;
};
