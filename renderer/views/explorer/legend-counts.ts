import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import type { Shown } from '../../../shared/domain/filter.ts';
import { LOOK_IDS, type LookId, lookOf } from '../../../shared/domain/look.ts';
import { RELATION_TYPES, type RelationType } from '../../../shared/domain/vocabulary.ts';

export interface Count<Key> {
  readonly key: Key;
  readonly shown: number;
  readonly total: number;
}

const countBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};

const join = <Key>(
  keys: readonly Key[],
  shown: ReadonlyMap<Key, number>,
  total: ReadonlyMap<Key, number>,
): Count<Key>[] =>
  keys.flatMap((key) => {
    const all = total.get(key) ?? 0;
    return all === 0 ? [] : [{ key, shown: shown.get(key) ?? 0, total: all }];
  });

/** What the legend counts: categories and types of link that the project has, shown and in all. */
export const countLegend = (
  ecosystem: Ecosystem,
  shown: Shown,
): { readonly looks: readonly Count<LookId>[]; readonly relations: readonly Count<RelationType>[] } => ({
  looks: join(LOOK_IDS, countBy(shown.entities, lookOf), countBy(ecosystem.entities, lookOf)),
  relations: join(
    RELATION_TYPES,
    countBy(shown.relations, ({ type }) => type),
    countBy(ecosystem.relations, ({ type }) => type),
  ),
});
