import { type DatedLink, type DatedNetwork, firstLinks } from './dated-network.ts';
import { EvaluationRefusal } from './refusal.ts';

/** A table as records by column. */
export type Records = readonly Readonly<Record<string, string>>[];

/** Tables of a folder of dated partnerships (command-line.md), by file name without `.csv`, and the columns that each needs. */
export const DATED_TABLES = {
  actors: ['id', 'kind', 'territory', 'sdgs', 'needs', 'offers'],
  programmes: ['id'],
  participations: ['actor', 'programme'],
  partnerships: ['source', 'target', 'year'],
  'partnerships-next-year': ['source', 'target', 'year'],
  territories: ['code'],
} as const;
export type DatedTable = keyof typeof DATED_TABLES;
export type DatedTables = Readonly<Record<DatedTable, Records>>;

/** Farther than this, two territories are « elsewhere »; the distances between are told in two steps. */
const NEAR_STEPS = 5;
const MIDDLE_STEPS = 8;
const UNKNOWN_TIER = NEAR_STEPS + 3;

/** Number of each value that appears, in order. */
const numberValues = (values: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(values)].sort().map((value, i) => [value, i]));

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Lists of cells as rising numbers, with one numbering for all the columns given. */
const numberLists = (columns: readonly (readonly string[][])[]): number[][][] => {
  const numbers = numberValues(columns.flat(2));
  return columns.map((lists) =>
    lists.map((list) => [...new Set(list.map((value) => numbers.get(value) ?? 0))].sort((a, b) => a - b)),
  );
};

/** City blocks between the places of a grid, as tiers; where there is no grid, the same territory or not. */
const tiersOf = (territories: Records): Uint8Array => {
  const tiers = new Uint8Array(territories.length ** 2).fill(UNKNOWN_TIER);
  const placeOf = ({ grid_x, grid_y }: Records[number]): readonly [number, number] | null => {
    const place = [Number(grid_x), Number(grid_y)] as const;
    return grid_x && grid_y && place.every(Number.isFinite) ? place : null;
  };
  const places = territories.map(placeOf);
  places.forEach((a, i) => {
    places.forEach((b, j) => {
      if (i === j) tiers[i * territories.length + j] = 0;
      else if (a && b) {
        const steps = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
        const tier = steps <= NEAR_STEPS ? steps : steps <= MIDDLE_STEPS ? NEAR_STEPS + 1 : NEAR_STEPS + 2;
        tiers[i * territories.length + j] = Math.round(tier);
      }
    });
  });
  return tiers;
};

const linksOf = (rows: Records, numbers: ReadonlyMap<string, number>): DatedLink[] =>
  rows.flatMap(({ source, target, year }) => {
    const [a, b] = [numbers.get(source ?? ''), numbers.get(target ?? '')];
    const period = Number(year);
    const isDated = year !== '' && Number.isInteger(period);
    return a === undefined || b === undefined || !isDated ? [] : [{ a, b, period }];
  });

const checkTables = (tables: DatedTables): void => {
  for (const [name, columns] of Object.entries(DATED_TABLES)) {
    const first = tables[name as DatedTable][0];
    const missing = first && columns.find((column) => !Object.hasOwn(first, column));
    if (missing) throw new EvaluationRefusal('table', `${name}.csv (${missing})`);
  }
};

/** Whether nothing of the year to predict can be read: then the last that is dated is predicted instead. */
export const lacksNextYear = (tables: DatedTables): boolean => {
  const numbers = new Map(tables.actors.map(({ id }, at) => [id ?? '', at]));
  return linksOf(tables['partnerships-next-year'], numbers).length === 0;
};

/** A network of the tables of a folder. Throws an EvaluationRefusal for a column that is missing. */
export const readDatedFolder = (tables: DatedTables): DatedNetwork => {
  checkTables(tables);
  const actors = [...tables.actors].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  const numbers = new Map(actors.map(({ id }, i) => [id ?? '', i]));
  const territories = numberValues(tables.territories.map(({ code }) => code ?? ''));
  const byCode = new Map(tables.territories.map((territory) => [territory.code ?? '', territory]));
  const kinds = numberValues(actors.map(({ kind }) => kind ?? ''));
  const joined = actors.map((): string[] => []);
  for (const { actor, programme } of tables.participations)
    joined[numbers.get(actor ?? '') ?? -1]?.push(programme ?? '');
  const [themes = []] = numberLists([actors.map(({ sdgs }) => listOf(sdgs))]);
  const [needs = [], offers = []] = numberLists([
    actors.map((actor) => listOf(actor.needs)),
    actors.map((actor) => listOf(actor.offers)),
  ]);
  const [programmes = []] = numberLists([joined]);
  const links = firstLinks([
    ...linksOf(tables.partnerships, numbers),
    ...linksOf(tables['partnerships-next-year'], numbers),
  ]);
  return {
    actorCount: actors.length,
    kinds: Int32Array.from(actors, ({ kind }) => kinds.get(kind ?? '') ?? 0),
    territories: Int32Array.from(actors, ({ territory }) => territories.get(territory ?? '') ?? -1),
    territoryCount: territories.size,
    tiers: tiersOf([...territories.keys()].map((code) => byCode.get(code) ?? {})),
    tierCount: UNKNOWN_TIER + 1,
    themes,
    needs,
    offers,
    programmes,
    links,
    periods: [...new Set(links.map(({ period }) => period))].sort((a, b) => a - b),
  };
};
