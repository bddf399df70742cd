import { neighboursOf } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
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
}

/** Above 3,000 entities one starts from a search, or from those that stand out: a picture of all would be read by nobody. */
export const startOf = (data: GraphData, highlight: readonly EntityId[], wantsAll: boolean): LargeStart => {
  if (wantsAll || data.shown.entities.length <= PROMPTED_START_MIN) return { data, isPrompting: false };
  const chosen = new Set(highlight.filter((id) => data.shown.entityIds.has(id)));
  const isStart = chosen.size > 0 && chosen.size <= PROMPTED_START_MIN;
  return { data: restrictTo(data, isStart ? chosen : new Set()), isPrompting: !isStart };
};
