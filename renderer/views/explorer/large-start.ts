import { neighboursOf } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { View } from '../../../shared/domain/view.ts';
import { PROMPTED_START_MIN } from '../../canvas/labels.ts';
import type { GraphData } from '../../state/graph-context.tsx';

/** Of a large project, only these and the links between them: none leaves the picture empty. */
export const restrictTo = (data: GraphData, ids: ReadonlySet<EntityId>): GraphData => {
  const { shown } = data;
  const entities = shown.entities.filter(({ id }) => ids.has(id));
  const relations = shown.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const relationIds = new Set(relations.map(({ id }) => id));
  return {
    ...data,
    shown: { ...shown, entities, relations, entityIds: new Set(entities.map(({ id }) => id)), relationIds },
    neighbours: neighboursOf(relations),
  };
};

export interface LargeStart {
  readonly data: GraphData;
  /** One is asked from whom to start. */
  readonly isPrompting: boolean;
  /** A neighbourhood of which only the most linked are drawn: how many there are in all. */
  readonly hub: number | null;
}

/** A neighbourhood of more is drawn in part, and says so (J05). */
export const HUB_MAX = 1_500;
export const HUB_DRAWN = 300;

/** The centre and the most linked of those around it. */
const mostLinked = ({ shown, neighbours }: GraphData, centre: EntityId): ReadonlySet<EntityId> => {
  const links = (id: EntityId) =>
    id === centre ? Number.POSITIVE_INFINITY : (neighbours.get(id)?.length ?? 0);
  const ranked = [...shown.entities].sort((a, b) => links(b.id) - links(a.id));
  return new Set(ranked.slice(0, HUB_DRAWN).map(({ id }) => id));
};

type Start = Pick<View, 'highlight' | 'focus' | 'grouping'>;

/**
 * Above 3,000 entities one starts from a search, or from those that stand out: a picture of all would be read by nobody.
 * Groups and a neighbourhood are starts of their own.
 */
export const startOf = (
  data: GraphData,
  { highlight, focus, grouping }: Start,
  wantsAll: boolean,
): LargeStart => {
  const whole = { data, isPrompting: false, hub: null };
  const { shown } = data;
  if (wantsAll || grouping?.form === 'collapsed') return whole;
  if (focus !== null && !focus.all && shown.entities.length > HUB_MAX)
    return { ...whole, data: restrictTo(data, mostLinked(data, focus.id)), hub: shown.entities.length };
  if (focus !== null || shown.entities.length <= PROMPTED_START_MIN) return whole;
  const chosen = new Set(highlight.filter((id) => shown.entityIds.has(id)));
  const isStart = chosen.size > 0 && chosen.size <= PROMPTED_START_MIN;
  return { data: restrictTo(data, isStart ? chosen : new Set()), isPrompting: !isStart, hub: null };
};
