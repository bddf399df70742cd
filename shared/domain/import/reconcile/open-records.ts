import { type Change, differenceOf } from '../../change.ts';
import { compactRecord } from '../../document.ts';
import type { EntityFields, EntityId, StoredEntity } from '../../entity.ts';
import type { Endpoint } from '../../relation.ts';
import type { ChangedRecord } from '../result.ts';
import { type BoundedCache, createBoundedCache } from './bounded-cache.ts';
import type { Lookup } from './lookup.ts';
import type { Standings } from './standings.ts';
import type { Tally } from './tally.ts';
import type { TouchedEntities } from './touched.ts';

interface Watching {
  readonly tally: Tally;
  readonly touched: Pick<TouchedEntities, 'get'>;
  readonly standings: Standings;
}

/** Entities as they will be once the changes of the present call are applied. */
export interface OpenRecords {
  readonly read: (id: string) => StoredEntity | null;
  /** What tells its relations, at less cost; of its type only whether it is a charter. */
  readonly standing: (id: string) => Endpoint | null;
  /** One that the present call has made or changed. */
  readonly opened: (id: string) => StoredEntity | null;
  readonly create: (id: string, fields: EntityFields) => void;
  readonly update: (id: string, fields: Partial<EntityFields>) => void;
  /** One change an entity, and none for what comes back to what it was. */
  readonly close: () => Change[];
}
interface OpenRecord {
  /** Null: made by this call. */
  readonly before: StoredEntity | null;
  after: StoredEntity;
  /** Those of `after` as they were given, where it was made whole. */
  fields: EntityFields | null;
}

/** Records read and not changed that stay at hand: about 20 MB, twice as much at most. */
const RECORDS_AT_HAND = 10_000;
/** Longer ones are read again: 10,000 notes of 20,000 characters would take 200 MB. */
const NOTE_CHARS_AT_HAND = 2_000;

const withoutId = ({ id: _, ...fields }: StoredEntity): EntityFields => fields;

const changeOf = (id: string, { before, after, fields: given }: OpenRecord, now: string): Change | null => {
  const fields = given ?? withoutId(after);
  const entityId = id as EntityId;
  if (!before) return { record: 'entity', id: entityId, before: null, after: fields };
  const difference = differenceOf<EntityFields>(before, fields);
  if (!difference) return null;
  return {
    record: 'entity',
    id: entityId,
    before: { ...difference.before, updatedAt: before.updatedAt },
    after: { ...difference.after, updatedAt: now },
  };
};

/** What a later row adds to a record that the import made is no update of the project. */
const showChange = ({ tally, touched }: Watching, { before, after }: OpenRecord, change: Change): void => {
  const what = before ? 'updated' : 'created';
  const { id, kind, name } = after;
  if (!tally.isShown(what) || (before && touched.get(id)?.status === 'created')) return;
  const sides = change as unknown as Pick<ChangedRecord, 'before' | 'after'>;
  tally.show({ what, kind, name, before: sides.before, after: compactRecord(sides.after) });
};

const keepAtHand = (cache: BoundedCache<StoredEntity>, id: string, record: StoredEntity): void => {
  const notes = [record.description, record.followUp, ...record.statements.map(({ value }) => value)];
  const chars = notes.reduce((sum, note) => sum + (note?.length ?? 0), 0);
  if (chars <= NOTE_CHARS_AT_HAND) cache.put(id, record);
  else cache.forget(id);
};

export const createOpenRecords = (lookup: Lookup, watching: Watching, now: string): OpenRecords => {
  const cache = createBoundedCache<StoredEntity>(RECORDS_AT_HAND);
  const { standings } = watching;
  const open = new Map<string, OpenRecord>();
  const read = (id: string): StoredEntity | null => {
    const known = open.get(id)?.after ?? cache.get(id);
    if (known) return known;
    const found = lookup.entity(id);
    if (found) {
      keepAtHand(cache, id, found);
      standings.set(id, found);
    }
    return found;
  };
  return {
    read,
    standing: (id) => standings.get(id) ?? read(id),
    opened: (id) => open.get(id)?.after ?? null,
    create: (id, fields) => {
      open.set(id, { before: null, after: { ...fields, id: id as EntityId }, fields });
      standings.set(id, fields);
    },
    update: (id, fields) => {
      const current = read(id);
      if (!current) return;
      const record = open.get(id) ?? { before: current, after: current, fields: null };
      record.after = { ...current, ...fields };
      record.fields = null;
      standings.set(id, record.after);
      open.set(id, record);
    },
    close: () => {
      const changes = [...open].flatMap(([id, record]) => {
        const change = changeOf(id, record, now);
        if (change) showChange(watching, record, change);
        keepAtHand(cache, id, change && record.before ? { ...record.after, updatedAt: now } : record.after);
        return change ? [change] : [];
      });
      open.clear();
      return changes;
    },
  };
};
