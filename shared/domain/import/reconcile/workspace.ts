import { type Change, differenceOf } from '../../change.ts';
import { compactRecord } from '../../document.ts';
import type { EntityFields, EntityId, StoredEntity } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import type { ChangedRecord } from '../result.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { formerIdentifiers, identifierKey } from './former-identifiers.ts';
import type { HandEdits, Lookup } from './lookup.ts';
import { createSaidFields, type SaidFields } from './said-fields.ts';
import type { Tally } from './tally.ts';
import { createTouchedEntities, type TouchedEntities } from './touched.ts';

/** Records read and not changed that stay at hand: about 20 MB at most. */
const RECORDS_AT_HAND = 10_000;

/**
 * The project as it will be once the changes of this call are applied: what the lookup reads, and over it what the call
 * has made. `flush` gives the changes, one an entity.
 */
export interface Workspace {
  readonly hand: HandEdits;
  readonly touched: TouchedEntities;
  readonly said: SaidFields;
  readonly read: (id: string) => StoredEntity | null;
  readonly create: (id: string, fields: EntityFields) => void;
  readonly update: (id: string, fields: Partial<EntityFields>) => void;
  readonly identified: (scheme: IdentifierScheme, value: string) => readonly string[];
  readonly withEstablishmentOf: (siren: string) => readonly string[];
  readonly named: (fold: string) => readonly string[];
  readonly locatedIn: (id: string) => readonly string[];
  readonly anchor: (id: string, territory: string) => void;
  readonly sourceKey: (key: string) => string | null;
  /** Keys that begin so, and their values. */
  readonly sourceKeysFrom: (start: string) => Iterable<{ readonly key: string; readonly value: string }>;
  readonly keepKey: (key: string, value: string) => void;
  readonly push: (change: Change) => void;
  readonly flush: () => readonly Change[];
}

interface OpenRecord {
  /** Null: made by this call. */
  readonly before: StoredEntity | null;
  after: StoredEntity;
}

/** Several values by key, for the length of a call. */
const createIndex = () => {
  const ids = new Map<string, string[]>();
  return {
    ids,
    add: (key: string, id: string): void => {
      const known = ids.get(key);
      if (!known) ids.set(key, [id]);
      else if (!known.includes(id)) known.push(id);
    },
  };
};
const join = (a: readonly string[], b: readonly string[] | undefined): readonly string[] =>
  b === undefined || b.length === 0 ? a : [...new Set([...a, ...b])].sort();

const changeOf = (id: string, { before, after }: OpenRecord, now: string): Change | null => {
  const { id: _, ...fields } = after;
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

const isNamed = ({ name, shortName, aliases }: StoredEntity, fold: string): boolean =>
  [name, shortName ?? '', ...aliases].some((text) => foldText(text) === fold);

const showChange = (tally: Tally, { before, after }: OpenRecord, change: Change): void => {
  const what = before ? 'updated' : 'created';
  if (!tally.isShown(what)) return;
  const { kind, name } = after;
  const sides = change as unknown as Pick<ChangedRecord, 'before' | 'after'>;
  tally.show({ what, kind, name, before: sides.before, after: compactRecord(sides.after) });
};

export const createWorkspace = (lookup: Lookup, tally: Tally, now: string): Workspace => {
  const hand = lookup.handEdits();
  const former = formerIdentifiers(hand);
  const cache = createBoundedCache<StoredEntity>(RECORDS_AT_HAND);
  const open = new Map<string, OpenRecord>();
  const changes: Change[] = [];
  const keys = new Map<string, string>();
  const [identifiers, sirens, names, places] = [createIndex(), createIndex(), createIndex(), createIndex()];

  const index = (id: string, { name, shortName, aliases, identifiers: own }: Partial<EntityFields>): void => {
    for (const text of [name, shortName, ...(aliases ?? [])]) if (text) names.add(foldText(text), id);
    for (const [scheme, values] of Object.entries(own ?? {})) {
      for (const value of values) identifiers.add(identifierKey(scheme as IdentifierScheme, value), id);
    }
    for (const siret of own?.siret ?? []) sirens.add(siret.slice(0, 9), id);
  };
  const read = (id: string): StoredEntity | null => {
    const known = open.get(id)?.after ?? cache.get(id);
    if (known) return known;
    const found = lookup.entity(id);
    if (found) cache.put(id, found);
    return found;
  };
  return {
    hand,
    touched: createTouchedEntities(),
    said: createSaidFields(),
    read,
    create: (id, fields) => {
      open.set(id, { before: null, after: { ...fields, id: id as EntityId } });
      index(id, fields);
    },
    update: (id, fields) => {
      const current = read(id);
      if (!current) return;
      const after = { ...current, ...fields };
      const opened = open.get(id);
      if (opened) opened.after = after;
      else open.set(id, { before: current, after });
      index(id, fields);
    },
    identified: (scheme, value) => {
      const key = identifierKey(scheme, value);
      return join(join(lookup.identified(scheme, value), identifiers.ids.get(key)), former.get(key));
    },
    withEstablishmentOf: (siren) => join(lookup.withEstablishmentOf(siren), sirens.ids.get(siren)),
    // One renamed by this call has no longer the name that the lookup finds.
    named: (fold) =>
      join(lookup.named(fold), names.ids.get(fold)).filter((id) => {
        const opened = open.get(id)?.after;
        return !opened || isNamed(opened, fold);
      }),
    locatedIn: (id) => join(lookup.locatedIn(id), places.ids.get(id)),
    anchor: places.add,
    sourceKey: (key) => keys.get(key) ?? lookup.sourceKey(key),
    sourceKeysFrom: (start) => [
      ...lookup.sourceKeysFrom(start),
      ...[...keys].filter(([key]) => key.startsWith(start)).map(([key, value]) => ({ key, value })),
    ],
    keepKey: (key, value) => {
      const known = keys.get(key) ?? lookup.sourceKey(key);
      if (known === value) return;
      keys.set(key, value);
      const before = known === null ? null : { value: known };
      changes.push({ record: 'source-key', id: key, before, after: { value } });
    },
    push: (change) => {
      changes.push(change);
    },
    flush: () => {
      const made: Change[] = [];
      for (const [id, record] of open) {
        const change = changeOf(id, record, now);
        if (change) {
          made.push(change);
          showChange(tally, record, change);
        }
        cache.put(id, change && record.before ? { ...record.after, updatedAt: now } : record.after);
      }
      const all = [...made, ...changes];
      open.clear();
      changes.length = 0;
      keys.clear();
      for (const { ids } of [identifiers, sirens, names, places]) ids.clear();
      return all;
    },
  };
};
