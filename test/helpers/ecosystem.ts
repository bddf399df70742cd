import {
  type EntitySummary,
  type RelationSummary,
  summariseEntity,
  summariseRelation,
} from '../../shared/domain/ecosystem.ts';
import { type EntityId, emptyEntity } from '../../shared/domain/entity.ts';
import { emptyRelation, type RelationId } from '../../shared/domain/relation.ts';

const ulid = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(26 - prefix.length, '0')}`;
export const anEntityId = (number: number): EntityId => ulid('01E', number) as EntityId;
export const aRelationId = (number: number): RelationId => ulid('01R', number) as RelationId;

/** An entity summary with everything unknown but what is given. */
export const anEntity = (number: number, given: Partial<EntitySummary> = {}): EntitySummary => ({
  ...summariseEntity({
    ...emptyEntity('actor', `Acteur ${number}`, '2026-01-01T00:00:00.000Z'),
    id: anEntityId(number),
  }),
  ...given,
});

/** A relation summary between two entities given by number. */
export const aRelation = (
  number: number,
  given: Partial<RelationSummary> & Pick<RelationSummary, 'from' | 'to'>,
): RelationSummary => ({
  ...summariseRelation({
    ...emptyRelation('partners-with', given.from, given.to, ''),
    id: aRelationId(number),
  }),
  ...given,
});
