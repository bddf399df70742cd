import { type EntityDraft, emptyDraft, type TerritoryRef } from '../draft.ts';
import type { DraftContext, Preset } from '../preset.ts';
import type { Table } from '../table.ts';
import { checkPoint, type Point, readCoordinate } from '../values/places.ts';
import { columnIndexes, type RowCells, readRows } from './row-cells.ts';
import { codeColumns, isOfTerritories, levelOfCodes } from './territory-columns.ts';

const LONGITUDES = ['lon', 'longitude', 'lng', 'long', 'x'];
const LATITUDES = ['lat', 'latitude', 'y'];

/** The place of a row; what cannot be one is said, and swapped back where that was chosen. */
const readPoint = ({ get, report }: RowCells): Point | null => {
  const [written, other] = [get(...LATITUDES), get(...LONGITUDES)];
  const [lat, lon] = [readCoordinate(written), readCoordinate(other)];
  if (lat === null || lon === null) {
    if (written !== '' || other !== '') report.report('E-IMP-PLACE', `${other} ${written}`);
    return null;
  }
  const check = checkPoint({ lon, lat });
  if (check === 'right') return { lon, lat };
  const choice = report.report('E-IMP-PLACE', `${other} ${written}`);
  return choice === 'swap' && check === 'swapped' ? { lon: lat, lat: lon } : null;
};

const matchDraft = (ref: Pick<TerritoryRef, 'level' | 'code'>, { lon, lat }: Point): EntityDraft => ({
  ...emptyDraft('territory', 'match', 'territory'),
  territory: { ...ref, name: null, department: null, epci: null },
  fields: { lon, lat },
});

/** Codes of a column whose name does not tell their level: enough of them to tell. */
const CODES_READ = 2000;

/** Level of the codes of a column whose name does not tell it. */
const guessLevel = (table: Table, context: DraftContext, key: string): TerritoryRef['level'] => {
  const codes: string[] = [];
  for (const { get } of readRows(table, context)) {
    codes.push(get(key));
    if (codes.length >= CODES_READ) break;
  }
  return levelOfCodes(codes, table.head.sheet);
};

const draftCentroids = function* (table: Table, context: DraftContext) {
  const columns = codeColumns(table.head.headers);
  const untold = columns.find(({ level }) => level === null);
  const guessed = untold ? guessLevel(table, context, untold.key) : null;
  for (const cells of readRows(table, context)) {
    const column = columns.find(({ key }) => cells.get(key) !== '');
    const code = column ? cells.get(column.key) : '';
    const point = readPoint(cells);
    if (code === '') cells.report.report('E-IMP-NONAME', '');
    if (code === '' || !point) cells.report.skip();
    yield cells.draft(
      point ? { entities: [matchDraft({ level: column?.level ?? guessed, code }, point)] } : {},
    );
  }
};

/** Where territories are, by code: set on those that the project has. */
export const centroidsPreset: Preset = {
  id: 'centroids',
  recognises: ({ headers }) => {
    const columns = columnIndexes(headers);
    const has = (keys: readonly string[]): boolean => keys.some((key) => columns.has(key));
    return has(LONGITUDES) && has(LATITUDES) && isOfTerritories(headers);
  },
  publisher: null,
  namespace: 'centroids',
  draft: draftCentroids,
};
