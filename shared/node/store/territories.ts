import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { neighbourCodes } from '../../domain/adjacency.ts';
import {
  CogTerritory,
  parseTerritoryCode,
  TERRITORY_LEVELS,
  type TerritoryLevel,
} from '../../domain/territory.ts';
import type { ReadableDb } from './database.ts';
import { prepareOnce } from './prepare-once.ts';
import {
  type FoundTerritory,
  type Lookup,
  lookUpCode,
  lookUpGroupings,
  lookUpName,
  lookUpSiren,
} from './territory-lookup.ts';
import { type CodeHit, searchTerritories } from './territory-search.ts';

/** `child` is part of `parent`, wholly or only by some of its communes. Numbers are rows of the table. */
export interface Inside {
  readonly child: number;
  readonly parent: number;
  readonly whole: boolean;
}

/** What holds a territory whole. */
export interface Holder {
  readonly level: TerritoryLevel;
  readonly code: string;
  readonly name: string;
}

/** The official list, read-only; nothing is opened before the first question. */
export interface Territories {
  /** False where the list was not installed: what needs it then says nothing. */
  isThere(): boolean;
  /** By INSEE, SIREN, département, `reg:` code or FR; a merged commune gives the one it is in today. Null when unknown. */
  find(code: string): CogTerritory | null;
  /** By the code of this level, or of a commune that is no more. */
  findAt(level: TerritoryLevel, code: string): FoundTerritory | null;
  /** By the SIREN of a grouping or commune, or the one that a commune had. */
  findBySiren(siren: string): FoundTerritory | null;
  /** Everything that has, or had, this name, folded. */
  named(folded: string): FoundTerritory[];
  /** Everything but communes, by the name of today and by former names. */
  groupings(): FoundTerritory[];
  /** By code, postal code or words of the name, the likeliest first. */
  search(text: string, limit: number): CogTerritory[];
  /** In the order given. */
  byRows(rows: readonly number[]): CogTerritory[];
  /** What it contains, as rows. A région stops at its groupings: its communes are thousands. */
  contentsOf(territory: CogTerritory): number[];
  /** What contains these, as rows; the country only where it comes next to `root`. */
  containersOf(root: CogTerritory, rows: readonly number[]): number[];
  /** Neighbours of the same level where known, as rows. */
  neighboursOf(territory: CogTerritory): number[];
  /** SIREN of an EPCI or EPT → code of the département that it is in, the first of those that share it. */
  departmentsOf(sirens: readonly string[]): ReadonlyMap<string, string>;
  /** By `level:code`, what holds it whole, the narrowest first; a commune that is no more stands where its heir is. */
  holdersOf(keys: readonly string[]): ReadonlyMap<string, readonly Holder[]>;
  /** Who is in whom among these rows. */
  insideAmong(rows: readonly number[]): Inside[];
  close(): void;
}

const COLUMNS = 't.id AS row, t.level, t.code, t.name, t.siren, t.population, t.postal_codes, t.place';

interface Row {
  readonly postal_codes: string;
}
const toTerritory = (raw: unknown): CogTerritory => {
  const row = raw as Row;
  return CogTerritory.parse({
    ...row,
    postalCodes: row.postal_codes === '' ? [] : row.postal_codes.split(' '),
  });
};

const byLevelAndCode = (db: ReadableDb, level: TerritoryLevel, code: string): CogTerritory | null => {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM territory t WHERE t.code = ? AND t.level = ?`)
    .get(code, level);
  return row ? toTerritory(row) : null;
};

const communeBySiren = (db: ReadableDb, siren: string): CogTerritory | null => {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM territory t WHERE t.siren = ? AND t.level = 'commune'`)
    .get(siren);
  return row ? toTerritory(row) : null;
};

const heirOf = (db: ReadableDb, code: string): CogTerritory | null => {
  const row = db
    .prepare(
      `SELECT ${COLUMNS} FROM former_code f JOIN territory t ON t.code = f.commune AND t.level = 'commune' WHERE f.code = ?`,
    )
    .get(code);
  return row ? toTerritory(row) : null;
};

const findTerritory = (db: ReadableDb, text: string): CogTerritory | null => {
  const parsed = parseTerritoryCode(text);
  if (!parsed) return null;
  for (const level of parsed.levels) {
    const found = byLevelAndCode(db, level, parsed.code);
    if (found) return found;
  }
  return communeBySiren(db, parsed.code) ?? heirOf(db, parsed.code);
};

const codeHit = (db: ReadableDb, text: string): CodeHit | null => {
  const found = findTerritory(db, text);
  const code = parseTerritoryCode(text)?.code;
  return found ? { row: found.row, isFormer: found.code !== code && found.siren !== code } : null;
};

const territoriesByRows = (db: ReadableDb, rows: readonly number[]): CogTerritory[] =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?) wanted JOIN territory t ON t.id = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(rows))
    .map(toTerritory);

const withTerritories = (db: ReadableDb, found: readonly (Lookup | null)[]): FoundTerritory[] => {
  const known = found.filter((each) => each !== null);
  const territories = territoriesByRows(
    db,
    known.map(({ row }) => row),
  );
  return known.flatMap(({ formerName, formerCode }, index) => {
    const territory = territories[index];
    return territory ? [{ territory, formerName, formerCode }] : [];
  });
};

const rowsOf = (found: unknown[]): number[] => (found as { id: number }[]).map(({ id }) => id);

/** The narrowest level that each brings. */
const DEEPEST: Readonly<Record<TerritoryLevel, TerritoryLevel>> = {
  country: 'department',
  region: 'ept',
  department: 'commune',
  epci: 'commune',
  ept: 'commune',
  commune: 'commune',
};

/**
 * Going down stays inside what is whole; then come the groupings that have some of their communes there. CROSS JOIN
 * keeps SQLite from starting at the 36,000 territories (800 ms for a département instead of 2).
 */
const DOWN = `
  WITH RECURSIVE
    allowed (level) AS (SELECT value FROM json_each(@levels)),
    down (id) AS (
      SELECT @root
      UNION
      SELECT i.child FROM down CROSS JOIN inside i ON i.parent = down.id CROSS JOIN territory t ON t.id = i.child
      WHERE i.whole = 1 AND t.level IN (SELECT level FROM allowed)
    ),
    partly (id) AS (
      SELECT i.child FROM down CROSS JOIN inside i ON i.parent = down.id CROSS JOIN territory t ON t.id = i.child
      WHERE i.whole = 0 AND t.level IN (SELECT level FROM allowed)
    )
  SELECT id FROM down WHERE id <> @root UNION SELECT id FROM partly ORDER BY id`;

const selectContents = (db: ReadableDb, territory: CogTerritory): number[] => {
  const deepest = TERRITORY_LEVELS.indexOf(DEEPEST[territory.level]);
  const levels = JSON.stringify(TERRITORY_LEVELS.slice(0, deepest + 1));
  return rowsOf(db.prepare(DOWN).all({ root: territory.row, levels }));
};

const UP = `
  WITH RECURSIVE up (id) AS (
    SELECT value FROM json_each(@rows)
    UNION
    SELECT i.parent FROM up JOIN inside i ON i.child = up.id WHERE i.whole = 1
  )
  SELECT t.id FROM up JOIN territory t ON t.id = up.id
  WHERE t.id NOT IN (SELECT value FROM json_each(@rows))
    AND (t.level <> 'country' OR t.id IN (SELECT parent FROM inside WHERE child = @root))
  ORDER BY t.id`;

const selectContainers = (db: ReadableDb, root: CogTerritory, rows: readonly number[]): number[] =>
  rowsOf(db.prepare(UP).all({ root: root.row, rows: JSON.stringify(rows) }));

const selectNeighbours = (db: ReadableDb, territory: CogTerritory): number[] =>
  neighbourCodes(territory.level, territory.code).flatMap(
    (code) => byLevelAndCode(db, territory.level, code)?.row ?? [],
  );

const DEPARTMENTS = `
  SELECT g.code, min(CASE i.whole WHEN 1 THEN '0' ELSE '1' END || d.code) AS department
  FROM json_each(?) wanted JOIN territory g ON g.code = wanted.value AND g.level IN ('epci', 'ept')
  CROSS JOIN inside i ON i.child = g.id CROSS JOIN territory d ON d.id = i.parent AND d.level = 'department'
  GROUP BY g.code`;

/** One that holds it whole comes before those that hold a part of it. */
const selectDepartments = (db: ReadableDb, sirens: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[string], { code: string; department: string }>(DEPARTMENTS)
      .all(JSON.stringify(sirens))
      .map(({ code, department }) => [code, department.slice(1)]),
  );

const HOLDERS = `
  WITH RECURSIVE
    wanted (key, level, code) AS (
      SELECT value, substr(value, 1, instr(value, ':') - 1), substr(value, instr(value, ':') + 1) FROM json_each(?)
    ),
    up (key, id) AS (
      SELECT w.key, t.id FROM wanted w CROSS JOIN territory t ON t.code = w.code AND t.level = w.level
      UNION
      SELECT w.key, t.id FROM wanted w CROSS JOIN former_code f ON f.code = w.code AND w.level = 'commune'
      CROSS JOIN territory t ON t.code = f.commune AND t.level = 'commune'
      UNION
      SELECT up.key, i.parent FROM up CROSS JOIN inside i ON i.child = up.id WHERE i.whole = 1
    )
  SELECT up.key, t.level, t.code, t.name FROM up CROSS JOIN territory t ON t.id = up.id
  WHERE t.level <> 'country' AND t.level || ':' || t.code <> up.key`;
const NARROWEST_FIRST: readonly TerritoryLevel[] = ['commune', 'ept', 'epci', 'department', 'region'];

const selectHolders = (db: ReadableDb, keys: readonly string[]): ReadonlyMap<string, readonly Holder[]> => {
  const rows = db.prepare<[string], Holder & { key: string }>(HOLDERS).all(JSON.stringify(keys));
  const rank = ({ level }: Holder) => NARROWEST_FIRST.indexOf(level);
  rows.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  return Map.groupBy(rows, ({ key }) => key);
};

const AMONG = `
  SELECT i.child, i.parent, i.whole FROM json_each(@rows) a JOIN inside i ON i.child = a.value
  WHERE i.parent IN (SELECT value FROM json_each(@rows)) ORDER BY i.child, i.parent`;

const selectInside = (db: ReadableDb, rows: readonly number[]): Inside[] =>
  (
    db.prepare(AMONG).all({ rows: JSON.stringify(rows) }) as (Omit<Inside, 'whole'> & { whole: number })[]
  ).map((link) => ({ ...link, whole: link.whole === 1 }));

/** The list in the file `path`, opened when first asked. */
export const openTerritories = (path: string): Territories => {
  let opened: ReadableDb | null = null;
  // The list never changes: what was looked up once, thousands at a time, is kept.
  const holders = new Map<string, readonly Holder[]>();
  const db = (): ReadableDb => {
    opened ??= prepareOnce(new Database(path, { readonly: true, fileMustExist: true }));
    return opened;
  };
  const byRows = (rows: readonly number[]) => territoriesByRows(db(), rows);
  return {
    isThere: () => existsSync(path),
    find: (code) => findTerritory(db(), code),
    findAt: (level, code) => withTerritories(db(), [lookUpCode(db(), level, code)])[0] ?? null,
    findBySiren: (siren) => withTerritories(db(), [lookUpSiren(db(), siren)])[0] ?? null,
    named: (folded) => withTerritories(db(), lookUpName(db(), folded)),
    groupings: () => withTerritories(db(), lookUpGroupings(db())),
    search: (text, limit) => byRows(searchTerritories(db(), text, limit, codeHit(db(), text))),
    byRows,
    contentsOf: (territory) => selectContents(db(), territory),
    containersOf: (root, rows) => selectContainers(db(), root, rows),
    neighboursOf: (territory) => selectNeighbours(db(), territory),
    departmentsOf: (sirens) => selectDepartments(db(), sirens),
    holdersOf: (keys) => {
      const missing = keys.filter((key) => !holders.has(key));
      if (missing.length > 0) {
        const found = selectHolders(db(), missing);
        for (const key of missing) holders.set(key, found.get(key) ?? []);
      }
      return new Map(keys.map((key) => [key, holders.get(key) ?? []]));
    },
    insideAmong: (rows) => selectInside(db(), rows),
    close: () => {
      opened?.close();
      opened = null;
    },
  };
};
