import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { isStructural } from '../../../../shared/domain/relation.ts';
import type { TableFacts } from '../columns/column.ts';

type LinkFacts = Pick<TableFacts, 'anchored' | 'acts' | 'links' | 'received' | 'given'>;

const push = <Value>(map: Map<EntityId, Value[]>, id: EntityId, value: Value): void => {
  const list = map.get(id);
  if (list) list.push(value);
  else map.set(id, [value]);
};
const add = (map: Map<EntityId, number>, id: EntityId, by: number): void => {
  map.set(id, (map.get(id) ?? 0) + by);
};

/** What links say of entities, in one pass; of links of place, only where one is. */
export const gatherLinkFacts = ({ relations }: Ecosystem): LinkFacts => {
  const anchored = new Map<EntityId, EntityId[]>();
  const acts = new Map<EntityId, EntityId[]>();
  const links = new Map<EntityId, number>();
  const received = new Map<EntityId, number>();
  const given = new Map<EntityId, number>();
  for (const { type, from, to, amountCents } of relations) {
    if (type === 'located-in') push(anchored, from, to);
    else if (type === 'acts-in') push(acts, from, to);
    if (isStructural(type)) {
      add(links, from, 1);
      if (from !== to) add(links, to, 1);
    }
    if (type === 'funds' && amountCents !== null) {
      add(given, from, amountCents);
      add(received, to, amountCents);
    }
  }
  return { anchored, acts, links, received, given };
};
