import type { ImportFormat, Opened, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import { cellOf, isJsonObject, type JsonObject, memberOf, objectsOf, readJson } from '../safe-json.ts';
import type { FormatReading } from '../table.ts';
import { shortName } from './headers.ts';
import { memberColumns, type ObjectColumn, objectTable } from './object-table.ts';
import { requireText } from './require-text.ts';

/** Columns that come from the geometry, after those of the properties; presets know them by these names. */
export const GEOMETRY_COLUMN = '__geometry';

type Column = ObjectColumn<JsonObject>;

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

const featuresOf = (root: unknown, { fileName }: Opened): readonly JsonObject[] => {
  const features = memberOf(root, 'type') === 'Feature' ? [root] : memberOf(root, 'features');
  const objects = objectsOf(features);
  if (!objects) throw new ImportRefusal('E-IMP-BROKEN', { file: fileName });
  if (objects.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file: fileName });
  return objects;
};

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
  const columns = memberColumns(features, (feature) => memberOf(feature, 'properties'));
  const id = { name: 'id', cell: (feature: JsonObject) => cellOf(memberOf(feature, 'id')) };
  return features.some((feature) => id.cell(feature) !== '') ? [...columns, id] : columns;
};

const readGeoJson = (opened: OpenedText): FormatReading => {
  const root = readJson(opened);
  const features = featuresOf(root, opened);
  const { table, problems } = objectTable({
    file: opened.fileName,
    sheet: shortName(cellOf(memberOf(root, 'name'))) || null,
    format: 'geojson',
    items: features,
    columns: ofProperties(features),
    reserved: ofGeometry(features),
  });
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
