import type { Measures } from '../analysis/measures.ts';
import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Shown } from '../filter.ts';
import { type Group, groupsOf } from '../grouping/groups-of.ts';
import { LOOKS } from '../look.ts';
import type { View } from '../view.ts';
import type { Lang } from '../words/words.ts';
import type { DrawnGroup, DrawnHull, DrawnNode, NodeId } from './drawing.ts';

interface GroupsInput {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly view: Pick<View, 'grouping'>;
  readonly measures: Measures;
  readonly lang: Lang;
}

/** The part of a drawing that groups make. */
export interface GroupsPart {
  readonly groups: readonly DrawnGroup[];
  readonly hulls: readonly DrawnHull[];
  /** Groups that are drawn as one node. */
  readonly groupNodes: readonly DrawnNode[];
  /** The node that an entity is drawn as. */
  readonly nodeOf: (id: EntityId) => NodeId;
}

const SIZE_MIN = 40;
const SIZE_MAX = 96;
const SOLE_MAX = 64;

/** Area grows with the number of members; groups of one or two stay in the sizes of entities. */
const sizeOf = (count: number, largest: number): number =>
  Math.round(
    SIZE_MIN +
      ((largest > 4 ? SIZE_MAX : SOLE_MAX) - SIZE_MIN) * Math.sqrt((count - 1) / Math.max(1, largest - 1)),
  );

interface LinkCounts {
  readonly inside: number;
  readonly outside: number;
}

/** Relations shown between members of each group, and from them to others. */
const countByGroup = (
  relations: Shown['relations'],
  groupOf: (id: EntityId) => Group | undefined,
): ReadonlyMap<Group, LinkCounts> => {
  const counts = new Map<Group, LinkCounts>();
  const add = (group: Group | undefined, inside: number, outside: number) => {
    if (!group) return;
    const known = counts.get(group) ?? { inside: 0, outside: 0 };
    counts.set(group, { inside: known.inside + inside, outside: known.outside + outside });
  };
  for (const { from, to } of relations) {
    const [a, b] = [groupOf(from), groupOf(to)];
    if (a === b) add(a, 1, 0);
    else {
      add(a, 0, 1);
      add(b, 0, 1);
    }
  }
  return counts;
};

const toGroupNode = (
  { id, name, members, look }: Group,
  { size, degree, faded }: Pick<DrawnNode, 'size' | 'degree' | 'faded'>,
): DrawnNode => ({
  id,
  name,
  look,
  fill: LOOKS[look].fill,
  iconColour: LOOKS[look].iconColour,
  unknown: false,
  size,
  sizeUnknown: false,
  degree,
  count: members.length,
  badges: '',
  generic: false,
  closed: false,
  faded,
});

/** Members that nothing holds together get no outline. */
const toHulls = (groups: readonly Group[]): DrawnHull[] =>
  groups.filter(({ unknown }) => !unknown).map(({ id, name, members }) => ({ id, name, members }));

const asThemselves: GroupsPart = { groups: [], hulls: [], groupNodes: [], nodeOf: (id) => id };

/** Groups as nodes, those that are open as outlines; or outlines alone, for the lighter form. */
export const composeGroups = ({ ecosystem, shown, view, measures, lang }: GroupsInput): GroupsPart => {
  const { grouping } = view;
  const groups = grouping && groupsOf(shown, { ecosystem, measures }, { by: grouping.by, lang });
  if (!grouping || !groups) return asThemselves;
  if (grouping.form === 'hulls') return { ...asThemselves, hulls: toHulls(groups) };
  const open = new Set(grouping.expanded);
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const counts = countByGroup(shown.relations, (id) => groupOf.get(id));
  const largest = Math.max(1, ...groups.map(({ members }) => members.length));
  const closed = groups.filter(({ id }) => !open.has(id));
  return {
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      members: group.members,
      inside: counts.get(group)?.inside ?? 0,
      isOpen: open.has(group.id),
    })),
    hulls: groups.filter(({ id }) => open.has(id)).map(({ id, name, members }) => ({ id, name, members })),
    groupNodes: closed.map((group) =>
      toGroupNode(group, {
        size: sizeOf(group.members.length, largest),
        degree: counts.get(group)?.outside ?? 0,
        faded: group.members.every((id) => shown.fadedIds.has(id)),
      }),
    ),
    nodeOf: (id) => {
      const group = groupOf.get(id);
      return group && !open.has(group.id) ? group.id : id;
    },
  };
};
