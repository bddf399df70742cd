import type { ImportFormat, Opened, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import { cellOf, isJsonObject, type JsonObject, memberOf, objectsOf, readJson } from '../safe-json.ts';
import type { FormatReading, RawRow } from '../table.ts';
import { uniqueHeaders } from './headers.ts';
import { requireText } from './require-text.ts';

/** Columns that come from the geometry, after those of the properties; presets know them by these names. */
export const GEOMETRY_COLUMN = '__geometry';

interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Longitude and latitude of a point, or of a multipoint of one. */
const pointOf = (geometry: unknown): Point | null => {
  const coordinates = memberOf(geometry, 'coordinates');
  const type = memberOf(geometry, 'type');
  const isLone = type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1;
  const position: unknown = isLone ? coordinates[0] : type === 'Point' ? coordinates : null;
  if (!Array.isArray(position)) return null;
  const [lon, lat]: unknown[] = position;
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null;
};

const geometryOf = (feature: JsonObject): JsonObject | null => {
  const geometry = memberOf(feature, 'geometry');
  return isJsonObject(geometry) ? geometry : null;
};

/** Names of properties in the order first met. */
const propertyNames = (features: readonly JsonObject[]): readonly string[] => {
  const names = new Set<string>();
  for (const feature of features)
    for (const name of Object.keys(memberOf(feature, 'properties') ?? {})) names.add(name);
  return [...names];
};

const featuresOf = (root: unknown, { fileName }: Opened): readonly JsonObject[] => {
  const features = memberOf(root, 'type') === 'Feature' ? [root] : memberOf(root, 'features');
  const objects = objectsOf(features);
  if (!objects) throw new ImportRefusal('E-IMP-BROKEN', { file: fileName });
  if (objects.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file: fileName });
  return objects;
};

interface Column {
  readonly name: string;
  readonly cell: (feature: JsonObject) => string;
}

const ofGeometry = (features: readonly JsonObject[]): readonly Column[] => {
  const hasPoint = features.some((feature) => pointOf(geometryOf(feature)) !== null);
  const place = (of: (point: Point) => number) => (feature: JsonObject) => {
    const point = pointOf(geometryOf(feature));
    return point ? String(of(point)) : '';
  };
  const geometry = { name: GEOMETRY_COLUMN, cell: (feature: JsonObject) => cellOf(geometryOf(feature)) };
  if (!hasPoint) return [geometry];
  return [
    geometry,
    { name: 'lon', cell: place(({ lon }) => lon) },
    { name: 'lat', cell: place(({ lat }) => lat) },
  ];
};

const ofProperties = (features: readonly JsonObject[]): readonly Column[] => {
  const hasId = features.some((feature) => cellOf(memberOf(feature, 'id')) !== '');
  const columns = propertyNames(features).map((name) => ({
    name,
    cell: (feature: JsonObject) => cellOf(memberOf(memberOf(feature, 'properties'), name)),
  }));
  return hasId ? [...columns, { name: 'id', cell: (feature) => cellOf(memberOf(feature, 'id')) }] : columns;
};

const rowsOf = function* (features: readonly JsonObject[], columns: readonly Column[]): Generator<RawRow> {
  let row = 0;
  for (const feature of features) yield { row: ++row, cells: columns.map(({ cell }) => cell(feature)) };
};

const readGeoJson = (opened: OpenedText): FormatReading => {
  const file = opened.fileName;
  const root = readJson(opened);
  const features = featuresOf(root, opened);
  const sheet = cellOf(memberOf(root, 'name')) || null;
  const geometry = ofGeometry(features);
  const properties = ofProperties(features);
  // The geometry's columns keep their names; a property of the same name is the one renamed.
  const names = [...geometry, ...properties].map(({ name }) => name);
  const { headers: all, problems } = uniqueHeaders(names, file, sheet);
  const headers = [...all.slice(geometry.length), ...all.slice(0, geometry.length)];
  const columns = [...properties, ...geometry];
  const table = {
    head: { file, sheet, format: 'geojson', role: null, headers, headerRow: null, isDirected: true },
    rowCount: features.length,
    rows: () => rowsOf(features, columns),
  } as const;
  return { grids: [], tables: [table], problems };
};

/**
 * One row per feature, `row` its index from 1: its properties, then `__geometry` (GeoJSON text, '' for none) and, where
 * there are points, `lon` and `lat` in degrees. `sheet` is the name of the collection.
 */
export const geoJsonFormat: ImportFormat = {
  id: 'geojson',
  recognises: (opened, start) =>
    opened.is === 'text' &&
    /^\s*\{/.test(start) &&
    /"type"\s*:\s*"(FeatureCollection|Feature)"|"features"\s*:\s*\[/.test(start),
  read: (opened) => readGeoJson(requireText(opened)),
};
