/** West, south, east, north in degrees: mainland, and each overseas département or collectivity. */
const FRANCE: readonly (readonly [number, number, number, number])[] = [
  [-5.6, 41.2, 9.8, 51.3],
  [-63.3, 15.7, -60.7, 18.2],
  [-61.4, 14.3, -60.7, 15.0],
  [-54.7, 2.0, -51.5, 6.0],
  [55.1, -21.5, 55.9, -20.8],
  [44.9, -13.1, 45.4, -12.5],
  [-56.6, 46.7, -56.0, 47.2],
  [163.0, -23.0, 168.3, -19.3],
  [-155.0, -28.0, -134.0, -7.5],
  [-178.3, -14.5, -176.0, -13.1],
];

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const isInFrance = ({ lon, lat }: Point): boolean =>
  FRANCE.some(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north);

/** `swapped`: France once latitude and longitude change places; `lambert`: metres of Lambert-93; `outside`: neither. */
export type PointCheck = 'right' | 'swapped' | 'lambert' | 'outside';

export const checkPoint = ({ lon, lat }: Point): PointCheck => {
  if (isInFrance({ lon, lat })) return 'right';
  if (isInFrance({ lon: lat, lat: lon })) return 'swapped';
  const [low, high] = [Math.min(lon, lat), Math.max(lon, lat)];
  return low > 50_000 && low < 1_400_000 && high > 6_000_000 && high < 7_300_000 ? 'lambert' : 'outside';
};

const SEXAGESIMAL = /^(\d{1,3})°\s*(\d{1,2})['’′]\s*(\d{1,2}(?:[.,]\d+)?)?["”″]?\s*([NSEWO])$/i;

/** `48,8566`, `48°51'24"N` → degrees (or metres, in another projection); null when it is no number. */
export const readCoordinate = (written: string): number | null => {
  const text = written.trim().replace('−', '-');
  const found = SEXAGESIMAL.exec(text);
  if (found) {
    const [, degrees = '0', minutes = '0', seconds = '0', side = 'N'] = found;
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds.replace(',', '.')) / 3600;
    return /[SWO]/i.test(side) ? -value : value;
  }
  const bare = text.replace(/[\s°]/g, '').replace(',', '.');
  return /^[-+]?\d{1,8}(\.\d{1,20})?$/.test(bare) ? Number(bare) : null;
};

/** `48.85, 2.35`, `48,85 ; 2,35` → two numbers in the order written. */
export const readPair = (written: string): readonly [number, number] | null => {
  const text = written.trim().replace(/^[[(]|[\])]$/g, '');
  const parts = /[;|]/.test(text)
    ? text.split(/[;|]/)
    : /,\s|\.\d+\s*,/.test(text)
      ? text.split(/,\s*/)
      : text.split(/\s+/);
  const [first, second] = parts.map(readCoordinate);
  return parts.length === 2 && typeof first === 'number' && typeof second === 'number'
    ? [first, second]
    : null;
};
