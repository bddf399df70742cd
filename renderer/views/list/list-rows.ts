import type { EntitySummary, Neighbour, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Group } from '../../../shared/domain/grouping/groups-of.ts';
import { RELATION_TYPES, type RelationType } from '../../../shared/domain/vocabulary.ts';

interface Placed {
  readonly key: string;
  readonly level: 1 | 2;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly size: number;
}
export interface GroupRow extends Placed {
  readonly sort: 'group';
  readonly group: Group;
  readonly count: number;
  readonly isExpanded: boolean;
}
export interface EntityRow extends Placed {
  readonly sort: 'entity';
  readonly entity: EntitySummary;
}
/** « finance », « est financé par »: heading of the links of one kind. */
export interface KindRow extends Placed {
  readonly sort: 'kind';
  readonly heading: string;
  readonly count: number;
}
export interface LinkRow extends Placed {
  readonly sort: 'link';
  readonly relation: RelationSummary;
  readonly entity: EntitySummary;
}
export type ListRow = GroupRow | EntityRow | KindRow | LinkRow;

export interface GroupedList {
  readonly groups: readonly Group[];
  readonly isExpanded: (group: Group) => boolean;
}

const entityRows = (entities: readonly EntitySummary[], level: 1 | 2): EntityRow[] =>
  entities.map((entity, index) => ({
    sort: 'entity',
    key: entity.id,
    level,
    position: index + 1,
    size: entities.length,
    entity,
  }));

/** What is shown, in the order given; in groups, those that are open with their members. */
export const rootRows = (
  entities: readonly EntitySummary[],
  grouped: GroupedList | null,
): readonly ListRow[] => {
  if (grouped === null) return entityRows(entities, 1);
  const filled = grouped.groups.flatMap((group) => {
    const members = new Set(group.members);
    const listed = entities.filter(({ id }) => members.has(id));
    return listed.length === 0 ? [] : [{ group, listed }];
  });
  return filled.flatMap(({ group, listed }, index): ListRow[] => {
    const isExpanded = grouped.isExpanded(group);
    const row: GroupRow = {
      sort: 'group',
      key: group.id,
      level: 1,
      position: index + 1,
      size: filled.length,
      group,
      count: listed.length,
      isExpanded,
    };
    return isExpanded ? [row, ...entityRows(listed, 2)] : [row];
  });
};

export interface LinksOf {
  readonly neighbours: readonly Neighbour[];
  readonly entities: ReadonlyMap<EntityId, EntitySummary>;
  /** How a link reads from the entity that one is at. */
  readonly headingOf: (type: RelationType, outgoing: boolean) => string;
  readonly compare: (a: string, b: string) => number;
}

/** The links of one entity by kind, in the order of the vocabulary, then by name: one row each. */
export const linkRows = ({ neighbours, entities, headingOf, compare }: LinksOf): readonly ListRow[] => {
  const links = neighbours.flatMap(({ relation, other, outgoing }) => {
    const entity = entities.get(other);
    return entity ? [{ relation, entity, heading: headingOf(relation.type, outgoing) }] : [];
  });
  links.sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.relation.type) - RELATION_TYPES.indexOf(b.relation.type) ||
      compare(a.entity.name, b.entity.name) ||
      (a.relation.id < b.relation.id ? -1 : 1),
  );
  const kinds = [...Map.groupBy(links, ({ heading }) => heading)];
  return kinds.flatMap(([heading, all], index): ListRow[] => [
    {
      sort: 'kind',
      key: `kind:${heading}`,
      level: 1,
      position: index + 1,
      size: kinds.length,
      heading,
      count: all.length,
    },
    ...all.map(
      ({ relation, entity }, at): LinkRow => ({
        sort: 'link',
        key: relation.id,
        level: 2,
        position: at + 1,
        size: all.length,
        relation,
        entity,
      }),
    ),
  ]);
};

/** The entity that a row stands for; null for a heading. */
export const entityOf = (row: ListRow | undefined): EntitySummary | null =>
  row && 'entity' in row ? row.entity : null;

/** What is typed goes to the next row whose name begins so, round and round; from the row itself when it still does. */
export const findTyped = (
  rows: readonly ListRow[],
  from: number,
  matches: (name: string) => boolean,
  isLonger: boolean,
): number | null => {
  for (let step = isLonger ? 0 : 1; step <= rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    const name =
      row && ('entity' in row ? row.entity.name : row.sort === 'group' ? row.group.name : row.heading);
    if (name && matches(name)) return index;
  }
  return null;
};

const PAGE = 10;

/** Next place for a key that moves in a list; null for other keys. */
export const moveIn = (key: string, index: number, count: number): number | null => {
  const last = count - 1;
  const next = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: last,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
  }[key];
  return next === undefined ? null : Math.max(0, Math.min(last, next));
};
