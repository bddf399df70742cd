import type { Change } from '../change.ts';
import type { EntityId } from '../entity.ts';
import { isSymmetric, type StoredRelation } from '../relation.ts';

/** What makes two relations equal; sources and the time of the edit apart. */
export const contentOf = ({
  id: _,
  sources: __,
  updatedAt: ___,
  from,
  to,
  ...rest
}: StoredRelation): string => {
  const ends = isSymmetric(rest.type) && to < from ? [to, from] : [from, to];
  return JSON.stringify([ends, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
};
const isCounted = ({ amountCents }: StoredRelation): boolean => amountCents !== null;

const removal = ({ id, ...before }: StoredRelation): Change => ({
  record: 'relation',
  id,
  before,
  after: null,
});

const pointTo = (relation: StoredRelation, drop: EntityId, keep: EntityId): StoredRelation => ({
  ...relation,
  from: relation.from === drop ? keep : relation.from,
  to: relation.to === drop ? keep : relation.to,
});

const movedChange = (before: StoredRelation, after: StoredRelation, now: string): Change => {
  const ends = (['from', 'to'] as const).filter((end) => before[end] !== after[end]);
  const pick = (from: StoredRelation) => Object.fromEntries(ends.map((end) => [end, from[end]]));
  return {
    record: 'relation',
    id: before.id,
    before: { ...pick(before), updatedAt: before.updatedAt },
    after: { ...pick(after), updatedAt: now },
  };
};

/** The relation that stays, with the sources of the one that goes; the same where they add nothing. */
const withSources = (stays: StoredRelation, gone: StoredRelation, now: string): StoredRelation => {
  const known = new Set(stays.sources.map((source) => JSON.stringify(source)));
  const added = gone.sources.filter((source) => !known.has(JSON.stringify(source)));
  return added.length === 0 ? stays : { ...stays, sources: [...stays.sources, ...added], updatedAt: now };
};
const sourcesChange = (before: StoredRelation, after: StoredRelation): Change[] =>
  before === after
    ? []
    : [
        {
          record: 'relation',
          id: before.id,
          before: { sources: before.sources, updatedAt: before.updatedAt },
          after: { sources: after.sources, updatedAt: after.updatedAt },
        },
      ];

/**
 * Relations of the dropped entity, moved to the kept one. Those between the two go; one equal to a relation of the kept
 * one goes too and gives it its sources, unless it has an amount: such rows are never merged (domain.md).
 */
export const moveRelations = (
  dropped: readonly StoredRelation[],
  kept: readonly StoredRelation[],
  { keep, drop, now }: { readonly keep: EntityId; readonly drop: EntityId; readonly now: string },
): Change[] => {
  const between = new Set(dropped.filter(({ from, to }) => from === keep || to === keep).map(({ id }) => id));
  const own = new Map(kept.filter(({ id }) => !between.has(id)).map((one) => [contentOf(one), one]));
  return dropped.flatMap((relation): Change[] => {
    const moved = { ...pointTo(relation, drop, keep), updatedAt: now };
    if (moved.from === moved.to) return [removal(relation)];
    const key = contentOf(moved);
    const equal = isCounted(moved) ? undefined : own.get(key);
    const stays = equal ? withSources(equal, relation, now) : moved;
    own.set(key, stays);
    return equal ? [removal(relation), ...sourcesChange(equal, stays)] : [movedChange(relation, moved, now)];
  });
};
