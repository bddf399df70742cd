import type { RelationFields, StoredRelation } from '../../relation.ts';
import { isSymmetric } from '../../relation.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { createCompactTable } from './compact-table.ts';
import type { HandEdits, Lookup } from './lookup.ts';
import {
  asImported,
  type ContentField,
  contentKey,
  countedKey,
  countedNearness,
  endsKey,
  NEWS,
  nearness,
} from './relation-content.ts';

/** A relation of the project, and as its source knows it. */
interface Known {
  readonly relation: StoredRelation;
  readonly imported: StoredRelation;
}
/** Those of one type between two ends that no row has taken yet. */
interface Untaken {
  readonly byContent: Map<string, Known[]>;
  readonly byCounted: Map<string, Known[]>;
  all: Known[];
}

/** What became of a relation so far in this import. */
export type RelationStatus = 'unchanged' | 'updated' | 'created';
export interface Taken {
  readonly relation: StoredRelation;
  /** By an earlier file of the import; null: this row is the first to tell of it. */
  readonly earlier: RelationStatus | null;
}

/**
 * Relations that were there before the rows of a file: each answers to one of its rows. Files given together are read as
 * if one after the other.
 */
export interface KnownRelations {
  /** The one that a row tells of, taken; null when it is new. */
  readonly take: (
    row: RelationFields,
    said: readonly ContentField[],
    isCounted: boolean,
    file: number,
  ) => Taken | null;
  readonly settle: (relation: StoredRelation, status: RelationStatus, file: number) => void;
  /** The changes of the call are applied: the lookup knows them. */
  readonly applied: () => void;
}
const PAIRS_AT_HAND = 20_000;

const put = (index: Map<string, Known[]>, key: string, known: Known): void => {
  const list = index.get(key);
  if (list) list.push(known);
  else index.set(key, [known]);
};

const takeFrom = (untaken: Untaken, known: Known): StoredRelation => {
  const remove = (index: Map<string, Known[]>, key: string): void => {
    const list = index.get(key);
    const at = list?.indexOf(known) ?? -1;
    if (at >= 0) list?.splice(at, 1);
  };
  remove(untaken.byContent, contentKey(known.imported));
  remove(untaken.byCounted, countedKey(known.imported));
  const at = untaken.all.indexOf(known);
  if (at >= 0) untaken.all.splice(at, 1);
  return known.relation;
};

/** The nearest, the first of equals. */
const nearest = (
  known: readonly Known[],
  rank: (known: Known) => number | null,
): readonly [Known, number] | null => {
  let best: readonly [Known, number] | null = null;
  for (const each of known) {
    const value = rank(each);
    if (value !== null && (best === null || value < best[1])) best = [each, value];
  }
  return best;
};

const findCounted = (untaken: Untaken, row: RelationFields): Known | null =>
  nearest(untaken.byCounted.get(countedKey(row)) ?? [], ({ imported }) =>
    countedNearness(imported, row),
  )?.[0] ?? null;

/** News of a relation is told of the only one that it can mean. */
const findPlain = (untaken: Untaken, row: RelationFields, said: readonly ContentField[]): Known | null => {
  const rank = ({ imported }: Known) => nearness(imported, row, said);
  const found = nearest(untaken.all, rank);
  if (!found) return null;
  const [known, rankOfBest] = found;
  return rankOfBest < NEWS || untaken.all.length === 1 ? known : null;
};

/** Relations that were of these ends before a person moved them. */
const formerEnds = (edits: HandEdits, lookup: Lookup): ReadonlyMap<string, readonly StoredRelation[]> => {
  const moved = new Map<string, StoredRelation[]>();
  for (const [id, fields] of edits) {
    const ends = ['type', 'from', 'to'].map((field) => fields.get(field)?.before);
    const relation = ends.some((before) => before !== undefined) ? lookup.relation(id) : null;
    if (!relation) continue;
    const key = endsKey(asImported(relation, fields));
    moved.set(key, [...(moved.get(key) ?? []), relation]);
  }
  return moved;
};

const STATUSES: readonly RelationStatus[] = ['unchanged', 'updated', 'created'];

/** By which file a relation was taken or made last, and what became of it. */
const createSettled = () => {
  const table = createCompactTable();
  return {
    file: (id: string): number => (table.get(id) >>> 2) - 1,
    status: (id: string): RelationStatus | null => STATUSES[(table.get(id) & 3) - 1] ?? null,
    set: (id: string, status: RelationStatus, file: number): void => {
      table.set(id, ((file + 1) << 2) | (STATUSES.indexOf(status) + 1));
    },
  };
};

export const createKnownRelations = (lookup: Lookup, hand: HandEdits): KnownRelations => {
  const pairs = createBoundedCache<Untaken>(PAIRS_AT_HAND);
  const settled = createSettled();
  const moved = formerEnds(hand, lookup);
  const unapplied = new Map<string, StoredRelation[]>();
  const load = ({ type, from, to }: RelationFields, key: string, file: number): Untaken => {
    const back = isSymmetric(type) ? lookup.between(type, to, from) : [];
    const found = [
      ...lookup.between(type, from, to),
      ...back,
      ...(moved.get(key) ?? []),
      ...(unapplied.get(key) ?? []),
    ];
    const untaken: Untaken = { byContent: new Map(), byCounted: new Map(), all: [] };
    for (const relation of new Map(found.map((each) => [each.id, each])).values()) {
      if (settled.file(relation.id) === file) continue;
      const known = { relation, imported: asImported(relation, hand.get(relation.id)) };
      if (endsKey(known.imported) !== key) continue;
      put(untaken.byContent, contentKey(known.imported), known);
      put(untaken.byCounted, countedKey(known.imported), known);
      untaken.all.push(known);
    }
    return untaken;
  };
  return {
    take: (row, said, isCounted, file) => {
      const key = endsKey(row);
      const place = `${file} ${key}`;
      const untaken = pairs.get(place) ?? load(row, key, file);
      pairs.put(place, untaken);
      if (untaken.all.length === 0) return null;
      const same = untaken.byContent.get(contentKey(row))?.[0];
      const known = same ?? (isCounted ? findCounted(untaken, row) : findPlain(untaken, row, said));
      if (!known) return null;
      return { relation: takeFrom(untaken, known), earlier: settled.status(known.relation.id) };
    },
    settle: (relation, status, file) => {
      settled.set(relation.id, status, file);
      const key = endsKey(relation);
      unapplied.set(key, [...(unapplied.get(key) ?? []), relation]);
    },
    applied: () => unapplied.clear(),
  };
};
