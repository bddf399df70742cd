import type { HistoryEntry } from '../../../contract/graph-operations.ts';
import type { PersonDossier } from '../../../contract/person-operations.ts';
import type { EntityId } from '../../../domain/entity.ts';
import { createTextEraser, nameWords, type TextEraser } from '../../../domain/persons/text-eraser.ts';
import type { SnapshotId } from '../../../domain/snapshot.ts';
import { fieldLabel } from '../../../domain/words/error-words.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namesOf } from '../../store/entities.ts';
import { journalContacts } from '../../store/erasure/erase-journal.ts';
import { holdsPersons } from '../../store/erasure/erase-persons.ts';
import { findSnapshotsNaming } from '../../store/erasure/erase-snapshots.ts';
import { type FoundText, findTexts } from '../../store/erasure/erase-texts.ts';
import { identifyPersons } from '../../store/erasure/identify-persons.ts';
import { listOperations } from '../../store/journal.ts';
import { listPersons, type StoredPerson } from '../../store/persons.ts';
import { openPrivateCopy } from '../../store/private-copy.ts';
import type { Shelf } from '../backups/shelf.ts';
import { toPersonRecords } from './person-records.ts';

type Mention = PersonDossier['mentions'][number];
const ALL = 1_000_000;

const historyOf = (db: ReadableDb, personId: string, lang: Lang): HistoryEntry[] => {
  const about = new Set([...journalContacts(db)].filter(({ id }) => id === personId).map(({ seq }) => seq));
  return listOperations(db, ALL, null)
    .filter(({ seq }) => about.has(seq))
    .map(({ id, at, author, kind, subject, undone }) => ({
      id,
      at,
      author,
      kind,
      summary: wordsOf(lang).sentences.history(kind, subject),
      values: [],
      undone,
    }));
};

const OF_ENTITY: ReadonlySet<string> = new Set([
  'entity',
  'alias',
  'entity_tag',
  'need_date',
  'assessment',
  'impact',
  'statement',
  'entity_source',
]);
const RECORDS: Readonly<Record<string, Mention['record']>> = {
  relation: 'relation',
  relation_source: 'relation',
  decision: 'decision',
  saved_view: 'view',
  snapshot: 'snapshot',
};
const recordOf = ({ table }: FoundText): Mention['record'] =>
  OF_ENTITY.has(table) ? 'entity' : (RECORDS[table] ?? 'other');
const camel = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const nameOf = (db: ReadableDb, text: FoundText): string | null => {
  const id = String(text.key[0]);
  const record = recordOf(text);
  if (record === 'entity') return namesOf(db, [id as EntityId]).get(id as EntityId) ?? null;
  const sql: Partial<Record<Mention['record'], string>> = {
    relation: `SELECT a.name || ' → ' || b.name FROM relation JOIN entity a ON a.id = from_id JOIN entity b ON b.id = to_id
      WHERE relation.id = ?`,
    decision: `SELECT a_name || ' – ' || b_name FROM decision WHERE id = ?`,
    view: 'SELECT name FROM saved_view WHERE id = ?',
    snapshot: 'SELECT name FROM snapshot WHERE id = ?',
  };
  const query = sql[record];
  return query ? ((db.prepare(query).pluck().get(id) as string | undefined) ?? null) : null;
};

const mentionsOf = (db: ReadableDb, erase: TextEraser, personId: string, lang: Lang): Mention[] =>
  [...findTexts(db, erase)]
    .filter(({ table, key }) => !(table === 'contact' && key[0] === personId))
    .map((text) => {
      const record = recordOf(text);
      const field = camel(text.column);
      return {
        record,
        id: record === 'other' ? null : String(text.key[0]),
        name: nameOf(db, text) ?? text.table,
        field,
        label: fieldLabel(wordsOf(lang).fields, field),
      };
    });

const sameNameOf = (db: ReadableDb, person: StoredPerson): PersonDossier['sameName'] => {
  const key = nameWords(person.name).sort().join(' ');
  const same = listPersons(db).filter(
    ({ id, name }) => id !== person.id && nameWords(name).sort().join(' ') === key,
  );
  const names = namesOf(db, [...new Set(same.map(({ organisationId }) => organisationId))]);
  return same.map(({ id, organisationId }) => ({
    id,
    organisation: { id: organisationId, name: names.get(organisationId) ?? null },
  }));
};

/** Copies that cannot be read are not looked into. */
const holds = (path: string, personId: string, erase: TextEraser | null): boolean => {
  try {
    const copy = openPrivateCopy(path);
    try {
      const { ids } = identifyPersons(copy.db, (id) => id === personId, { keepNames: false });
      return holdsPersons(copy.db, ids, erase);
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
};

/** Everything that is known of one person. */
export const gatherDossier = (
  db: ReadableDb,
  person: StoredPerson,
  { shelf, today, lang }: { readonly shelf: Shelf; readonly today: string; readonly lang: Lang },
): PersonDossier => {
  const { texts } = identifyPersons(db, (id) => id === person.id, { keepNames: false });
  const erase = createTextEraser(texts);
  const [record] = toPersonRecords(db, [person], today);
  return {
    person: record as PersonDossier['person'],
    history: historyOf(db, person.id, lang),
    mentions: erase ? mentionsOf(db, erase, person.id, lang) : [],
    snapshots: erase
      ? findSnapshotsNaming(db, erase).map(({ id, ...one }) => ({ id: id as SnapshotId, ...one }))
      : [],
    backups: shelf
      .lines()
      .filter((line) => holds(shelf.pathOf(line), person.id, erase))
      .map(({ id, at }) => ({ id, at })),
    sameName: sameNameOf(db, person),
  };
};
