import type { Measures } from '../analysis/measures.ts';
import type { Paint } from '../appearance/colour-plan.ts';
import { type Appearance, commonestPaint, planAppearance } from '../appearance/plan-appearance.ts';
import type { Size } from '../appearance/size-plan.ts';
import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import { type EntityId, isGeneric } from '../entity.ts';
import type { Shown } from '../filter.ts';
import { type Facts, gatherFacts } from '../filters/facts.ts';
import { badgesOf, lookOf } from '../look.ts';
import type { Theme } from '../sheet/palette.ts';
import type { View } from '../view.ts';
import type { Lang } from '../words/words.ts';
import { bundleEdges } from './bundle-edges.ts';
import { composeGroups } from './compose-groups.ts';
import type { Drawing, DrawnGroup, DrawnNode } from './drawing.ts';

export interface DrawingInput {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly view: Pick<View, 'colourBy' | 'sizeBy' | 'grouping'>;
  readonly measures: Measures;
  readonly pinned: ReadonlySet<EntityId>;
  /** Of the names of groups and of what colours mean. */
  readonly lang: Lang;
  /** Of the page that it is drawn on; light unless told. */
  readonly theme?: Theme;
  /** Of the ecosystem, where they are kept. */
  readonly facts?: Facts;
  /** What colours and sizes say, where it is kept: neither depends on what is shown. */
  readonly appearance?: Appearance;
}

interface NodeFacts {
  readonly degree: number;
  readonly paint: Paint;
  readonly size: Size;
  readonly faded: boolean;
  readonly pinned: boolean;
}
const toNode = (entity: EntitySummary, { degree, paint, size, faded, pinned }: NodeFacts): DrawnNode => {
  const marks = [...badgesOf(entity), ...(entity.toCheck ? ['to-check'] : []), ...(pinned ? ['pinned'] : [])];
  return {
    id: entity.id,
    name: entity.name,
    look: lookOf(entity),
    ...paint,
    size: size.size,
    sizeUnknown: size.unknown,
    degree,
    count: 1,
    badges: marks.join(' '),
    generic: isGeneric(entity),
    closed: entity.status === 'closed' || entity.status === 'archived',
    faded,
  };
};

/** A closed group wears what most of its members would. */
const paintGroups = (
  nodes: readonly DrawnNode[],
  groups: readonly DrawnGroup[],
  entities: readonly EntitySummary[],
  { colours }: Appearance,
): readonly DrawnNode[] => {
  if (colours === null || nodes.length === 0) return nodes;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const membersOf = new Map(groups.map(({ id, members }) => [id as string, members]));
  return nodes.map((node) => {
    const members = (membersOf.get(node.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    return { ...node, ...commonestPaint(members, colours) };
  });
};

/** What a view looks like: one node an entity shown or a group, one line a relation or several of the same pair. */
export const composeDrawing = (input: DrawingInput): Drawing => {
  const { ecosystem, shown, pinned, view, measures, lang, theme = 'light' } = input;
  const { facts = gatherFacts(ecosystem) } = input;
  const links = facts.links();
  const { appearance = planAppearance(view, { facts, measures }, { lang, theme }) } = input;
  const { fadedIds } = shown;
  const { groups, hulls, groupNodes, nodeOf } = composeGroups(input);
  const nodes = shown.entities
    .filter(({ id }) => nodeOf(id) === id)
    .map((entity) => {
      return toNode(entity, {
        degree: links.get(entity.id) ?? 0,
        paint: appearance.paintOf(entity),
        size: appearance.sizes.sizeOf(entity),
        faded: fadedIds.has(entity.id),
        pinned: pinned.has(entity.id),
      });
    });
  const edges = bundleEdges(shown.relations, {
    nodeOf,
    isFaded: ({ from, to }) => fadedIds.has(from) || fadedIds.has(to),
  });
  const painted = paintGroups(groupNodes, groups, shown.entities, appearance);
  const colours = appearance.entriesOf(shown.entities);
  const sizes = nodes.length > 0 ? appearance.sizes.samples : [];
  return { nodes: [...painted, ...nodes], edges, groups, hulls, colours, sizes };
};
