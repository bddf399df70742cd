import { findLikelyPairs } from '../../../domain/duplicates/likely-pairs.ts';
import { foldName } from '../../../domain/import/reconcile/name-keys.ts';
import type { ImportSummary, NamePair } from '../../../domain/import/result.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ReadableDb } from '../../store/database.ts';
import { countEntities, listEntities } from '../../store/entities.ts';
import { readValues } from '../../store/plain-records.ts';
import { gatherSubjects } from '../duplicate-subjects.ts';

/** Beyond, the question is left to « Doublons probables » after the import: this one is asked before each writing. */
const COMPARED_MAX = 10_000;

/** The summary of a trial with names that are close to those of the project: asked before anything is written. */
export const withLikelyPairs = (db: ReadableDb, summary: ImportSummary, lang: Lang): ImportSummary => {
  const total = Object.values(countEntities(db)).reduce((sum, count) => sum + count, 0);
  if (summary.createdIds.length === 0 || total > COMPARED_MAX || summary.createdIds.length === total)
    return summary;
  const made = new Set(summary.createdIds);
  const told = readValues(db, 'distinct');
  const asked = new Set(summary.pairs.map(({ key }) => key));
  const { reason } = wordsOf(lang).duplicates;
  const pairs = findLikelyPairs(
    gatherSubjects(db, listEntities(db)),
    (id) => made.has(id),
    (pair) => told.has(pair),
  ).map(
    ({ made: { name }, known, why }): NamePair => ({
      key: foldName(name),
      name,
      row: 0,
      candidates: [{ id: known.id, name: known.name, kind: known.kind }],
      why: why.map(reason),
    }),
  );
  return { ...summary, pairs: [...summary.pairs, ...pairs.filter(({ key }) => !asked.has(key))] };
};
