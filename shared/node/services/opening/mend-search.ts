import { searchDifferences } from '../../store/check-project.ts';
import type { ReadableDb, WritableDb } from '../../store/database.ts';
import { rebuildSearch } from '../../store/recovery/rebuild-search.ts';

/** One row of the search for each entity: told by their numbers, which costs nothing. */
const isCounted = (db: ReadableDb): boolean =>
  db
    .prepare('SELECT (SELECT count(*) FROM entity) = (SELECT count(*) FROM entity_fts_docsize)')
    .pluck()
    .get() === 1;

/** Beyond, comparing each row would be felt: `check` does it. */
const COMPARED_MAX = 3_000;
const isSmall = (db: ReadableDb): boolean =>
  (db.prepare('SELECT count(*) FROM entity').pluck().get() as number) <= COMPARED_MAX;

/** Row by row only where everything else was verified too. */
const isInStep = (db: ReadableDb, isChecked: boolean): boolean =>
  isCounted(db) && !(isChecked && isSmall(db) && searchDifferences(db) > 0);

/**
 * Search holds nothing that the entities do not: where it is not in step with them, it is made again without a word
 * (reliability.md B15). A search that cannot even be read is the project's damage, and is told as such.
 */
export const mendSearch = (
  db: WritableDb,
  { isChecked, beforeWrite }: { readonly isChecked: boolean; readonly beforeWrite: () => void },
): void => {
  if (isInStep(db, isChecked)) return;
  beforeWrite();
  rebuildSearch(db);
};
