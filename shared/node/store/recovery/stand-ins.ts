import type { EntityId } from '../../../domain/entity.ts';
import { isRelationAllowed, type StoredRelation } from '../../../domain/relation.ts';
import { cleanLine } from '../../../domain/text.ts';
import { KINDS, type Kind, RelationType } from '../../../domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { findEnds } from '../entities.ts';
import { readChanges } from '../journal-changes.ts';
import type { Row } from '../rows.ts';
import { insertEntityRow, type KeptWords, markEntity } from './kept-words.ts';
import type { Left } from './left-rows.ts';
import { isOurId } from './mend-row.ts';

/** Tables whose rows say something of an entity: what they cite and that is not there is worth a record. */
const CITING = [
  ['relation', 'from_id'],
  ['relation', 'to_id'],
  ['alias', 'entity_id'],
  ['identifier', 'entity_id'],
  ['entity_tag', 'entity_id'],
  ['statement', 'entity_id'],
] as const;

const missingIds = (db: WritableDb): string[] => {
  const found = CITING.flatMap(([table, column]) =>
    db
      .prepare<[], string>(
        `SELECT DISTINCT "${column}" FROM "${table}" WHERE "${column}" NOT IN (SELECT id FROM entity)`,
      )
      .pluck()
      .all(),
  );
  return [...new Set(found as string[])].filter(isOurId);
};

type Link = Pick<StoredRelation, 'type' | 'from' | 'to'>;
const linksOf = (db: WritableDb, id: string): Link[] =>
  db
    .prepare<[string, string], Link>(
      'SELECT type, from_id AS "from", to_id AS "to" FROM relation WHERE from_id = ? OR to_id = ?',
    )
    .all(id, id)
    .filter(({ type }) => RelationType.safeParse(type).success);

/** The kind that most of the links allow. */
const kindOf = (db: WritableDb, id: string): Kind => {
  const links = linksOf(db, id);
  const ends = findEnds(db, [...new Set(links.flatMap(({ from, to }) => [from, to]))]);
  const counts = KINDS.map((kind) => {
    const own = { id: id as EntityId, kind, type: null, roles: [], name: '' };
    const at = (end: EntityId) => (end === id ? own : ends.get(end));
    return links.filter(({ type, from, to }) => {
      const [start, end] = [at(from), at(to)];
      return start && end && isRelationAllowed(type, start, end);
    }).length;
  });
  return KINDS[counts.indexOf(Math.max(...counts))] ?? KINDS[0];
};

/** What the history last said of it. */
const nameInJournal = (damaged: ReadableDb, id: string): string | null => {
  try {
    const texts = damaged
      .prepare<[string], string>('SELECT changes FROM journal WHERE instr(changes, ?) > 0 ORDER BY seq DESC')
      .pluck()
      .iterate(id) as IterableIterator<string>;
    for (const text of texts)
      for (const change of readChanges(text)) {
        if (change.record !== 'entity' || change.id !== id) continue;
        const name = change.after?.name ?? change.before?.name;
        if (name) return name;
      }
    return null;
  } catch {
    return null;
  }
};

/** Search kept its name, folded: an ordinary table under the virtual one. */
const nameInSearch = (damaged: ReadableDb, id: string): string | null => {
  try {
    const name = damaged
      .prepare<[string], unknown>(
        `SELECT c0 FROM entity_fts_content WHERE c5 = ? AND EXISTS
         (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'entity_fts_content' AND sql LIKE 'CREATE TABLE ''entity\\_fts\\_content''%' ESCAPE '\\')`,
      )
      .pluck()
      .get(id);
    return typeof name === 'string' ? cleanLine(name) || null : null;
  } catch {
    return null;
  }
};

/** A record for each that is cited and is not there, so that what cites it stays; « à vérifier ». */
export const addStandIns = (
  db: WritableDb,
  damaged: ReadableDb,
  { words, now, left }: { readonly words: KeptWords; readonly now: string; readonly left: Left },
): void => {
  for (const id of missingIds(db)) {
    const name = nameInJournal(damaged, id) ?? nameInSearch(damaged, id) ?? words.standIn(id);
    const cells: Row = { id, kind: kindOf(db, id), name };
    insertEntityRow(db, { id, kind: String(cells.kind), name, now });
    markEntity(db, id, words.cited, words);
    left.add('entity', cells, { reason: 'orphan', isKept: true });
  }
};
