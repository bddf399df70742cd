import type { CogTerritory, TerritoryLevel } from '../../domain/territory.ts';
import type { ReadableDb } from './database.ts';

/** A row found and the name and code that led to it, when they are no more. */
export interface Lookup {
  readonly row: number;
  readonly formerName: string | null;
  readonly formerCode: string | null;
}
/** A territory of today, and what it was called or coded where that is how it was found. */
export interface FoundTerritory extends Omit<Lookup, 'row'> {
  readonly territory: CogTerritory;
}

const BY_CODE =
  'SELECT id AS row, NULL AS formerName, NULL AS formerCode FROM territory WHERE code = ? AND level = ?';
const BY_SIREN =
  "SELECT id AS row, NULL AS formerName, NULL AS formerCode FROM territory WHERE siren = ? AND level IN ('epci', 'ept', 'commune')";
const BY_FORMER_CODE = `
  SELECT t.id AS row, (SELECT name FROM former_name n WHERE n.code = f.code AND n.territory = t.id) AS formerName,
    f.code AS formerCode
  FROM former_code f JOIN territory t ON t.code = f.commune AND t.level = 'commune' WHERE f.code = ?`;
const BY_NAME = `
  SELECT id AS row, NULL AS formerName, NULL AS formerCode FROM territory WHERE folded = @folded
  UNION ALL
  SELECT n.territory, n.name, CASE WHEN t.code = n.code THEN NULL ELSE n.code END
  FROM former_name n JOIN territory t ON t.id = n.territory WHERE n.folded = @folded`;
const GROUPINGS = `
  SELECT id AS row, NULL AS formerName, NULL AS formerCode FROM territory WHERE level <> 'commune'
  UNION ALL
  SELECT n.territory, n.name, NULL FROM former_name n JOIN territory t ON t.id = n.territory WHERE t.level <> 'commune'`;

const one = (db: ReadableDb, sql: string, ...values: string[]): Lookup | null =>
  (db.prepare(sql).get(...values) as Lookup | undefined) ?? null;

/** By the code of its level, or of a commune that is no more. */
export const lookUpCode = (db: ReadableDb, level: TerritoryLevel, code: string): Lookup | null =>
  one(db, BY_CODE, code, level) ?? (level === 'commune' ? one(db, BY_FORMER_CODE, code) : null);

/** By the SIREN of a grouping or commune, or the one that a commune had. */
export const lookUpSiren = (db: ReadableDb, siren: string): Lookup | null =>
  one(db, BY_SIREN, siren) ?? one(db, BY_FORMER_CODE, siren);

/** Everything that has or had this folded name. */
export const lookUpName = (db: ReadableDb, folded: string): Lookup[] =>
  db.prepare(BY_NAME).all({ folded }) as Lookup[];

/** Everything but communes, by name of today and by former name. */
export const lookUpGroupings = (db: ReadableDb): Lookup[] => db.prepare(GROUPINGS).all() as Lookup[];
