import type { GroupId } from '../drawing/drawing.ts';
import type { EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Shown } from '../filter.ts';
import { LOOK_IDS, type LookId, lookOf } from '../look.ts';
import type { GroupingId } from '../view.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { GROUPINGS, type GroupingFacts } from './groupings.ts';

/** Value of the group of those that have none. */
export const NO_VALUE = 'none';

/** Entities that a grouping puts together. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly members: readonly EntityId[];
  /** The commonest category of its members. */
  readonly look: LookId;
  /** « non renseigné »: what holds its members together is that nothing is known. */
  readonly unknown: boolean;
}

const groupIdOf = (by: GroupingId, value: string): GroupId => `group:${by}:${value}` as GroupId;

const commonestLook = (members: readonly EntitySummary[]): LookId => {
  const counts = new Map<LookId, number>();
  for (const member of members) counts.set(lookOf(member), (counts.get(lookOf(member)) ?? 0) + 1);
  return LOOK_IDS.reduce((best, look) => ((counts.get(look) ?? 0) > (counts.get(best) ?? 0) ? look : best));
};

const countLinks = ({ relations }: Pick<Shown, 'relations'>): ((id: EntityId) => number) => {
  const counts = new Map<EntityId, number>();
  for (const { from, to } of relations)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
};

/**
 * What is shown, each entity in exactly one group, the largest first and « non renseigné » last. Null while what
 * groups it is not measured.
 */
export const groupsOf = (
  shown: Pick<Shown, 'entities' | 'relations'>,
  facts: GroupingFacts,
  { by, lang }: { readonly by: GroupingId; readonly lang: Lang },
): readonly Group[] | null => {
  const record = GROUPINGS[by];
  const readValue = record.read(facts);
  if (readValue === null) return null;
  const words = wordsOf(lang);
  const names = new Map(facts.ecosystem.entities.map(({ id, name }) => [id, name]));
  const official = facts.ecosystem.official?.names ?? {};
  const linksOf = countLinks(shown);
  const values = Map.groupBy(shown.entities, (entity) => readValue(entity) ?? NO_VALUE);
  const groups = [...values].map(([value, members]): Group => {
    const hub = members.reduce((best, other) => (linksOf(other.id) > linksOf(best.id) ? other : best));
    const unknown = value === NO_VALUE;
    const name = unknown
      ? words.groups.none[by]
      : record.name(value, { words, hub, nameOf: (id) => names.get(id) ?? official[id] ?? id });
    const ids = members.map(({ id }) => id);
    return { id: groupIdOf(by, value), name, members: ids, look: commonestLook(members), unknown };
  });
  return groups.sort(
    (a, b) =>
      Number(a.unknown) - Number(b.unknown) || b.members.length - a.members.length || (a.id < b.id ? -1 : 1),
  );
};
