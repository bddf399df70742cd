export type Position = number[];
/** GeoJSON, in degrees. */
interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: Position[][];
}
export interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: Position[][][];
}
export type Area = Polygon | MultiPolygon;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
const isPolygon = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition));

/** Whether a value is a surface, whoever wrote it. */
export const isArea = (value: unknown): value is Area => {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as Record<string, unknown>;
  if (type === 'Polygon') return isPolygon(coordinates);
  return type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isPolygon);
};

/** A surface from its text; null where it is none. */
export const parseArea = (text: string): Area | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isArea(value) ? value : null;
  } catch {
    return null;
  }
};
