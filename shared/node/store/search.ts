import type { EntityId } from '../../domain/entity.ts';
import { matchedBy, queryWords, scoreRecord, spacingVariants } from '../../domain/search.ts';
import { foldText } from '../../domain/text.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { type Candidate, gatherCandidates, gatherMistyped } from './search-candidates.ts';

export interface FoundEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly type: string | null;
  readonly name: string;
  readonly score: number;
  readonly matched: string | null;
}

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}
const rank = (fold: string, words: readonly string[], candidates: readonly Candidate[]): Ranked[] => {
  const unique = new Map(candidates.map((candidate) => [candidate.entity_id, candidate]));
  return [...unique.values()]
    .flatMap((candidate) => {
      const score = scoreRecord(fold, words, {
        name: candidate.name,
        shortName: candidate.short_name,
        aliases: candidate.aliases.split('\n'),
        identifiers: candidate.identifiers.split('\n'),
        description: candidate.description,
      });
      return score === null ? [] : [{ candidate, score }];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.candidate.name < b.candidate.name ? -1 : a.candidate.name > b.candidate.name ? 1 : 0) ||
        (a.candidate.entity_id < b.candidate.entity_id ? -1 : 1),
    );
};

/** From this score on, words of the name or another name answer as they were typed. */
const CLEAR_SCORE = 0.45;
const EXACT_SCORE = 0.95;
/** With fewer answers than this, what was typed may still be a mistake for something else. */
const ENOUGH = 3;

const isEnough = (ranked: readonly Ranked[]): boolean => {
  const best = ranked[0]?.score ?? 0;
  return best >= EXACT_SCORE || (best >= CLEAR_SCORE && ranked.length >= ENOUGH);
};

const searchAs = (db: ReadableDb, fold: string, limit: number): FoundEntity[] => {
  const words = queryWords(fold);
  if (words.length === 0) return [];
  const strict = rank(fold, words, gatherCandidates(db, fold, words, limit));
  const ranked = isEnough(strict)
    ? strict
    : rank(fold, words, [...gatherMistyped(db, words), ...strict.map(({ candidate }) => candidate)]);
  return describe(db, words, ranked.slice(0, limit));
};

/**
 * Entities that answer what a person typed, the best first, always in the same order: words in any order, without case or
 * accents, whole or begun; mistyped by one letter where few answer them as they are, spaced otherwise where none does.
 */
export const searchEntities = (db: ReadableDb, text: string, limit: number): FoundEntity[] => {
  const fold = foldText(text);
  for (const typed of [fold, ...spacingVariants(fold)]) {
    const found = searchAs(db, typed, limit);
    if (found.length > 0) return found;
  }
  return [];
};

interface EntityRow {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly type: string | null;
  readonly name: string;
  readonly other: string | null;
}
const describe = (db: ReadableDb, words: readonly string[], ranked: readonly Ranked[]): FoundEntity[] => {
  const ids = JSON.stringify(ranked.map(({ candidate }) => candidate.entity_id));
  const rows = db
    .prepare<[string], EntityRow>(
      `WITH wanted AS (SELECT value AS id FROM json_each(?))
       SELECT e.id, e.kind, e.type, e.name, e.short_name AS other FROM wanted CROSS JOIN entity e USING (id)
       UNION ALL
       SELECT e.id, e.kind, e.type, e.name, a.value FROM wanted CROSS JOIN entity e USING (id)
         CROSS JOIN alias a ON a.entity_id = e.id
       UNION ALL
       SELECT e.id, e.kind, e.type, e.name, i.value FROM wanted CROSS JOIN entity e USING (id)
         CROSS JOIN identifier i ON i.entity_id = e.id`,
    )
    .all(ids);
  const byId = new Map<string, EntityRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return ranked.flatMap(({ candidate, score }) => {
    const own = byId.get(candidate.entity_id) ?? [];
    const [first] = own;
    if (!first) return [];
    const others = own.map(({ other }) => other).filter((other) => other !== null);
    const { id, kind, type, name } = first;
    return [
      {
        id,
        kind,
        type,
        name,
        score: Math.round(score * 1000) / 1000,
        matched: matchedBy(words, name, others),
      },
    ];
  });
};
