import type { Box, Point } from '../sheet/geometry.ts';

/** Degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;

/** Mercator's ordinate, radians. */
const ordinate = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
const latitude = (value: number): number => (2 * Math.atan(Math.exp(value)) - Math.PI / 2) / RADIANS;

/**
 * The frame of every map: that of the schematic of départements, which is a Mercator projection to within 0.06 unit
 * (its constants are the least squares between the extents of its 96 départements and official outlines). So the
 * schematic, imported outlines and coordinates all fall in the same place. One unit is about 1.8 km.
 */
const SCALE = { x: 2378.6, y: 2370.9 };
const ORIGIN = { x: 215.25, y: 2467.5 };

/** A place in the frame of the mainland, wherever it is. */
export const projectFrame = ({ lon, lat }: Place): Point => ({
  x: ORIGIN.x + SCALE.x * lon * RADIANS,
  y: ORIGIN.y - SCALE.y * ordinate(lat),
});

/** A territory overseas, drawn in a box of its own. */
export interface Inset {
  /** Of its département or collectivité. */
  readonly code: string;
  readonly name: string;
  readonly box: Box;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** Drawn even when nothing is there: the départements. */
  readonly usual: boolean;
}

const SIDE = 58;
const GAP = 5;
/** In the Atlantic, column by column from the coast, below Brittany. */
const slot = (column: number, row: number): Box => ({
  x: 72 - column * (SIDE + GAP),
  y: 362 + row * (SIDE + GAP),
  width: SIDE,
  height: SIDE,
});

const inset = (
  code: string,
  name: string,
  [column, row]: readonly [number, number],
  bounds: Inset['bounds'],
  usual = false,
): Inset => ({ code, name, box: slot(column, row), bounds, usual });

export const INSETS: readonly Inset[] = [
  inset('971', 'Guadeloupe', [1, 0], [-61.95, 15.75, -60.9, 16.6], true),
  inset('972', 'Martinique', [0, 0], [-61.35, 14.3, -60.7, 14.98], true),
  inset('973', 'Guyane', [1, 1], [-54.8, 2, -51.4, 6], true),
  inset('974', 'La Réunion', [0, 1], [55.1, -21.5, 55.95, -20.75], true),
  inset('976', 'Mayotte', [1, 2], [44.9, -13.1, 45.4, -12.55], true),
  inset('975', 'Saint-Pierre-et-Miquelon', [0, 2], [-56.6, 46.65, -56, 47.2]),
  inset('977', 'Saint-Barthélemy', [2, 0], [-62.98, 17.8, -62.7, 18]),
  inset('978', 'Saint-Martin', [3, 0], [-63.25, 17.98, -62.95, 18.2]),
  inset('986', 'Wallis-et-Futuna', [2, 1], [-178.4, -14.6, -175.9, -13]),
  inset('987', 'Polynésie française', [3, 1], [-155.1, -28.1, -134, -7.7]),
  inset('988', 'Nouvelle-Calédonie', [2, 2], [158, -23, 172.2, -17.9]),
  inset('984', 'Terres australes et antarctiques françaises', [3, 2], [39, -50.2, 78, -11]),
];

/** What the schematic shows of the mainland, in degrees. */
const MAINLAND: Inset['bounds'] = [-6.5, 40.9, 10.5, 51.6];

const isWithin = ({ lon, lat }: Place, [west, south, east, north]: Inset['bounds']): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

export const insetOf = (code: string): Inset | undefined => INSETS.find((one) => one.code === code);
export const insetAt = (place: Place): Inset | undefined =>
  INSETS.find(({ bounds }) => isWithin(place, bounds));

/** Left free at the top of an inset for its name, and around what it shows. */
const NAME_ROOM = 9;
const PADDING = 4;

const frameOf = ({ box, bounds: [west, south, east, north] }: Inset) => {
  const inner = { width: box.width - 2 * PADDING, height: box.height - 2 * PADDING - NAME_ROOM };
  const [low, high] = [ordinate(south), ordinate(north)];
  const scale = Math.min(inner.width / ((east - west) * RADIANS), inner.height / (high - low));
  return {
    scale,
    lon: (west + east) / 2,
    ordinate: (low + high) / 2,
    x: box.x + box.width / 2,
    y: box.y + PADDING + NAME_ROOM + inner.height / 2,
  };
};

const inInset = (one: Inset, { lon, lat }: Place): Point => {
  const frame = frameOf(one);
  return {
    x: frame.x + (lon - frame.lon) * RADIANS * frame.scale,
    y: frame.y - (ordinate(lat) - frame.ordinate) * frame.scale,
  };
};

/** Where a place is on the map: on the mainland or in its inset; null for what is nowhere in France. */
export const projectPlace = (place: Place): Point | null => {
  if (isWithin(place, MAINLAND)) return projectFrame(place);
  const found = insetAt(place);
  return found ? inInset(found, place) : null;
};

/**
 * In the Bay of Biscay and beyond, where nothing of the mainland is and where some maps put the overseas territories:
 * those are no coordinates.
 */
export const isBayOfBiscay = ({ lon, lat }: Place): boolean =>
  lon < -1.79 && lat < 45.95 && isWithin({ lon, lat }, MAINLAND);

const isInBox = ({ x, y }: Point, box: Box): boolean =>
  x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;

/** The inset drawn at a point of the map, among those that are shown. */
export const insetUnder = (point: Point, shown: readonly string[]): Inset | undefined =>
  INSETS.find(({ code, box }) => shown.includes(code) && isInBox(point, box));

/** The degrees of a point of the map. `shown`: codes of the insets that are drawn. */
export const placeAt = (point: Point, shown: readonly string[] = []): Place => {
  const found = insetUnder(point, shown);
  if (!found)
    return {
      lon: (point.x - ORIGIN.x) / SCALE.x / RADIANS,
      lat: latitude((ORIGIN.y - point.y) / SCALE.y),
    };
  const frame = frameOf(found);
  return {
    lon: frame.lon + (point.x - frame.x) / frame.scale / RADIANS,
    lat: latitude(frame.ordinate + (frame.y - point.y) / frame.scale),
  };
};

/** Great-circle distance, km. */
export const distanceKm = (a: Place, b: Place): number => {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const half =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** Units of the map that a km is worth around a point. */
export const unitsPerKm = (point: Point, shown: readonly string[] = []): number => {
  const { lat } = placeAt(point, shown);
  const found = insetUnder(point, shown);
  const scale = found ? frameOf(found).scale : SCALE.x;
  return scale / (EARTH_KM * Math.cos(lat * RADIANS));
};
