import fc from 'fast-check';
import type { ComparedState } from '../../../shared/domain/comparison/state.ts';
import type { StoredDecision } from '../../../shared/domain/decision.ts';
import type { ProjectDocument } from '../../../shared/domain/document.ts';
import { type EntityId, emptyEntity, type StoredEntity } from '../../../shared/domain/entity.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { emptyRelation, type StoredRelation } from '../../../shared/domain/relation.ts';
import { KINDS, RELATION_STATUSES, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';

export const someEntity = (number: number, given: Partial<StoredEntity> = {}): StoredEntity => ({
  ...emptyEntity('actor', `Acteur ${number}`, '2026-01-01T00:00:00.000Z'),
  id: anEntityId(number),
  ...given,
});
/** Between two entities given by number. */
export const someRelation = (
  number: number,
  from: number,
  to: number,
  given: Partial<StoredRelation> = {},
): StoredRelation => ({
  ...emptyRelation('partners-with', anEntityId(from), anEntityId(to), ''),
  id: aRelationId(number),
  ...given,
});
export const someDocument = (
  entities: readonly StoredEntity[],
  relations: readonly StoredRelation[] = [],
  decisions: readonly StoredDecision[] = [],
): ProjectDocument => ({
  format: 'alliage',
  version: 1,
  project: { name: 'Essai', territoryId: null, fictional: false, sample: null },
  entities: [...entities],
  relations: [...relations],
  positions: [],
  decisions: [...decisions],
});

export const someState = (
  document: ProjectDocument,
  given: Partial<Omit<ComparedState, 'on'>> & { readonly on?: string } = {},
): ComparedState => {
  const on = (given.on ?? '2026-03-12') as PartialDate;
  return {
    id: null,
    name: null,
    at: null,
    isForCommittee: false,
    document,
    diagnoses: [],
    ...given,
    on,
  };
};

const ENTITIES = 12;
const number = fc.nat(ENTITIES - 1);
const status = fc.constantFrom(...RELATION_STATUSES);
const entity = fc
  .record({
    number,
    kind: fc.constantFrom(...KINDS),
    isGroup: fc.boolean(),
    name: fc.constantFrom('A', 'B', 'Club PME'),
    themes: fc.subarray(['bois', 'mobilité', 'eau']),
    budgetCents: fc.option(fc.nat(1_000_000)),
  })
  .map(({ number: at, isGroup, ...fields }) =>
    someEntity(at, { ...fields, type: isGroup && fields.kind === 'actor' ? 'group' : null }),
  );
const relation = (ids: readonly number[]) =>
  fc
    .record({
      number: fc.nat(40),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      type: fc.constantFrom(...RELATION_TYPES),
      status,
      note: fc.option(fc.constantFrom('à suivre', 'interne')),
    })
    .map(({ number: at, from, to, ...fields }) => someRelation(at, from, to, fields));
const placeOf = (id: EntityId): number => Number(id.slice(3));

/** Small documents whose ids meet often, so that two of them have records in common, changed or not. */
export const arbitraryDocument: fc.Arbitrary<ProjectDocument> = fc
  .uniqueArray(entity, { maxLength: ENTITIES, selector: ({ id }) => id })
  .chain((entities) => {
    if (entities.length === 0) return fc.constant(someDocument([]));
    const ids = entities.map(({ id }) => placeOf(id));
    return fc
      .uniqueArray(relation(ids), { maxLength: 30, selector: ({ id }) => id })
      .map((relations) => someDocument(entities, relations));
  });
