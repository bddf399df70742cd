import type { Change } from '../../../domain/change.ts';
import type { Lookup } from '../../../domain/import/reconcile/lookup.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb } from '../../store/database.ts';
import { createSeenTexts, type SeenTexts } from './seen-texts.ts';

/** Questions after which it is worth reading what the project has. */
const QUESTIONS_FIRST = 4_000;
const SIREN_LENGTH = 9;

/** A lookup that is told what is written, and asks the database only what it may know. */
export interface SparingLookup {
  readonly lookup: Lookup;
  note(changes: readonly Change[]): void;
}

const nameKey = (fold: string): string => `name ${fold}`;
const identifierKey = (scheme: string, value: string): string => `${scheme} ${value}`;
const establishmentKey = (siren: string): string => `establishment ${siren}`;
const sourceKey = (key: string): string => `key ${key}`;
const relationKey = (from: string, to: string): string => `${from} ${to}`;

const addIdentifier = (seen: SeenTexts, scheme: string, value: string): void => {
  seen.add(identifierKey(scheme, value));
  if (scheme === 'siret') seen.add(establishmentKey(value.slice(0, SIREN_LENGTH)));
};

const NAMES = `SELECT name_fold FROM entity UNION ALL SELECT value_fold FROM alias
  UNION ALL SELECT short_name_fold FROM entity WHERE short_name_fold IS NOT NULL`;

const readAll = (db: ReadableDb): SeenTexts => {
  const seen = createSeenTexts();
  const each = <Row>(sql: string, take: (row: Row) => void): void => {
    for (const row of db.prepare<[], Row>(sql).iterate()) take(row);
  };
  each<{ name_fold: string }>(NAMES, (row) => seen.add(nameKey(row.name_fold)));
  each<{ scheme: string; value: string }>('SELECT scheme, value FROM identifier', ({ scheme, value }) =>
    addIdentifier(seen, scheme, value),
  );
  each<{ id: string }>('SELECT id FROM source_key', ({ id }) => seen.add(sourceKey(id)));
  each<{ from_id: string; to_id: string }>('SELECT from_id, to_id FROM relation', (row) =>
    seen.add(relationKey(row.from_id, row.to_id)),
  );
  return seen;
};

type EntityChange = Extract<Change, { record: 'entity' }>;
const noteEntity = (seen: SeenTexts, { after }: EntityChange): void => {
  if (!after) return;
  const { name, shortName, aliases = [], identifiers = {} } = after;
  for (const text of [name, shortName, ...aliases]) if (text) seen.add(nameKey(foldText(text)));
  for (const [scheme, values] of Object.entries<readonly string[] | undefined>(identifiers)) {
    for (const value of values ?? []) addIdentifier(seen, scheme, value);
  }
};

const noteChange = (seen: SeenTexts, change: Change): void => {
  if (change.record === 'entity') noteEntity(seen, change);
  else if (change.record === 'source-key') seen.add(sourceKey(change.id));
  else if (change.record === 'relation' && change.after?.from && change.after.to) {
    seen.add(relationKey(change.after.from, change.after.to));
  }
};

/** True for a change that moves one end of a relation: which pair it makes is not in it. */
const movesEnd = ({ record, before, after }: Change): boolean =>
  record === 'relation' && before !== null && after !== null && ('from' in after || 'to' in after);

/** The same answers as `lookup`. */
export const createSparingLookup = (db: ReadableDb, lookup: Lookup): SparingLookup => {
  let seen: SeenTexts | null = null;
  let questions = 0;
  let arePairsKnown = true;
  const mayHave = (key: string): boolean => {
    if (seen) return seen.mayHave(key);
    if (++questions >= QUESTIONS_FIRST) seen = readAll(db);
    return true;
  };
  return {
    note: (changes) => {
      for (const change of changes) {
        if (movesEnd(change)) arePairsKnown = false;
        if (seen) noteChange(seen, change);
      }
    },
    lookup: {
      ...lookup,
      named: (fold) => (mayHave(nameKey(fold)) ? lookup.named(fold) : []),
      namedIn: (fold, place, most) => (mayHave(nameKey(fold)) ? lookup.namedIn(fold, place, most) : []),
      identified: (scheme, value) =>
        mayHave(identifierKey(scheme, value)) ? lookup.identified(scheme, value) : [],
      withEstablishmentOf: (siren) =>
        siren.length !== SIREN_LENGTH || mayHave(establishmentKey(siren))
          ? lookup.withEstablishmentOf(siren)
          : [],
      sourceKey: (key) => (mayHave(sourceKey(key)) ? lookup.sourceKey(key) : null),
      between: (type, from, to) =>
        arePairsKnown && !mayHave(relationKey(from, to)) ? [] : lookup.between(type, from, to),
    },
  };
};
