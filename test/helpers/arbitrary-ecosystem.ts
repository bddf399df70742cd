import fc from 'fast-check';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { KINDS, RELATION_TYPES, TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';
import { anEntity, anEntityId, aRelation } from './ecosystem.ts';

const arbitraryKind = fc
  .constantFrom(...KINDS)
  .chain((kind) =>
    fc.record({ kind: fc.constant(kind), type: fc.option(fc.constantFrom(...TYPES_BY_KIND[kind])) }),
  );

/** Any entities and relations, allowed by the schema or not: what draws and groups must bear all of them. */
export const arbitraryEcosystem: fc.Arbitrary<Ecosystem> = fc
  .array(arbitraryKind, { minLength: 1, maxLength: 25 })
  .chain((kinds) => {
    const end = fc.integer({ min: 0, max: kinds.length - 1 }).map(anEntityId);
    return fc
      .array(fc.record({ from: end, to: end, type: fc.constantFrom(...RELATION_TYPES) }), { maxLength: 60 })
      .map((links) => ({
        entities: kinds.map((kind, number) => anEntity(number, kind)),
        relations: links.map((each, number) => aRelation(number, each)),
      }));
  });
