import { buildElements, type GraphElements } from '../../../renderer/canvas/elements.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { startView } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

export { anEntityId as entityId, aRelationId as relationId } from '../../helpers/ecosystem.ts';

/** An association, so that its look is known. */
export const entity = (number: number, change: Partial<EntitySummary> = {}): EntitySummary =>
  anEntity(number, { type: 'association', ...change });

export const relation = (
  number: number,
  [from, to]: readonly [number, number],
  change: Partial<RelationSummary> = {},
): RelationSummary => aRelation(number, { from: anEntityId(from), to: anEntityId(to), ...change });

/** Entities by number, and the relations given as pairs of their numbers. */
export const ecosystemOf = (count: number, pairs: readonly (readonly [number, number])[]): Ecosystem => ({
  entities: Array.from({ length: count }, (_, number) => entity(number)),
  relations: pairs.map((pair, number) => relation(number, pair)),
});

/** The whole of a network, as Explorer first draws it. */
export const elementsOf = (ecosystem: Ecosystem): GraphElements =>
  buildElements(
    composeDrawing({
      ecosystem,
      shown: selectView(ecosystem, startView),
      view: startView,
      measures: noMeasures,
      pinned: new Set(),
      lang: 'fr',
    }),
  );
