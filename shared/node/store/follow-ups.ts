import type { EntityId } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, type Row, readRows } from './rows.ts';

export interface StoredExchange {
  readonly id: EntityId;
  readonly name: string;
  readonly followUp: string | null;
  readonly dueOn: string | null;
  readonly status: string | null;
  readonly on: string | null;
  /** Everything that it is linked to. */
  readonly ids: ReadonlySet<EntityId>;
}
export interface StoredAlliance {
  readonly id: EntityId;
  readonly name: string;
  readonly status: string | null;
  readonly startsOn: string | null;
  readonly members: ReadonlySet<EntityId>;
}

/** Those that an entity of one kind is linked to, by it, in either direction. */
const linksOf = (db: ReadableDb, kind: string, types: string): ReadonlyMap<string, EntityId[]> =>
  groupRows(
    readRows(
      db,
      `SELECT entity.id AS entity_id, from_id AS other FROM entity JOIN relation ON to_id = entity.id
       WHERE kind = ? ${types}
       UNION SELECT entity.id, to_id FROM entity JOIN relation ON from_id = entity.id WHERE kind = ? ${types}`,
      kind,
      kind,
    ),
    'entity_id',
    ({ other }) => other as EntityId,
  );

const nullable = (value: Row[string] | undefined): string | null => (value === null ? null : String(value));

export const listExchanges = (db: ReadableDb): StoredExchange[] => {
  const links = linksOf(db, 'initiative', "AND entity.type = 'exchange'");
  return readRows(
    db,
    `SELECT id, name, follow_up, due_on, status, starts_on FROM entity
     WHERE kind = 'initiative' AND type = 'exchange' ORDER BY name_fold, id`,
  ).map((row) => ({
    id: row.id as EntityId,
    name: String(row.name),
    followUp: nullable(row.follow_up),
    dueOn: nullable(row.due_on),
    status: nullable(row.status),
    on: nullable(row.starts_on),
    ids: new Set(links.get(String(row.id)) ?? []),
  }));
};

/** Those who are in an alliance, whatever they do in it. */
const MEMBERSHIP = "AND relation.type IN ('participates-in', 'member-of', 'carries', 'founds', 'funds')";

export const listAlliances = (db: ReadableDb): StoredAlliance[] => {
  const members = linksOf(db, 'alliance', MEMBERSHIP);
  return readRows(
    db,
    "SELECT id, name, status, starts_on FROM entity WHERE kind = 'alliance' ORDER BY name_fold, id",
  ).map((row) => ({
    id: row.id as EntityId,
    name: String(row.name),
    status: nullable(row.status),
    startsOn: nullable(row.starts_on),
    members: new Set(members.get(String(row.id)) ?? []),
  }));
};

/** Actors and funders that no map can place: no territory, no coordinates. Groups of actors are nowhere. */
export const listUnlocated = (db: ReadableDb): EntityId[] =>
  readRows(
    db,
    `SELECT id FROM entity WHERE kind IN ('actor', 'funder') AND type IS NOT 'group' AND lon IS NULL
     AND NOT EXISTS (SELECT 1 FROM relation WHERE from_id = entity.id AND type IN ('located-in', 'acts-in'))
     ORDER BY name_fold, id`,
  ).map(({ id }) => id as EntityId);
