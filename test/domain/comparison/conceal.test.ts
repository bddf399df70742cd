import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierFor } from '../../../shared/domain/comparison/conceal.ts';
import { documentFor } from '../../../shared/domain/export/audience.ts';
import { AUDIENCES } from '../../../shared/domain/vocabulary.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { someDocument, someEntity, someRelation } from './some-documents.ts';

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe('earlierFor', () => {
  it('names nothing that was kept from its reader since, nor its links', () => {
    const relations = [someRelation(1, 1, 2), someRelation(2, 2, 3)];
    const earlier = someDocument(
      [1, 2, 3].map((number) => someEntity(number)),
      relations,
    );
    const later = someDocument(
      [someEntity(1, { audience: 'internal' }), someEntity(2), someEntity(3)],
      [someRelation(2, 2, 3, { audience: 'internal' })],
    );
    const read = earlierFor(earlier, later, 'committee');
    expect(ids(read.entities)).toEqual([2, 3].map(anEntityId));
    expect(ids(read.relations)).toEqual([]);
    expect(ids(earlierFor(earlier, later, 'internal').relations)).toEqual([1, 2].map(aRelationId));
  });

  it('keeps what is gone since, and opens nothing that was closed then', () => {
    const earlier = someDocument([someEntity(1), someEntity(2, { audience: 'internal' })]);
    const later = someDocument([someEntity(2, { audience: 'public' })]);
    expect(ids(earlierFor(earlier, later, 'committee').entities)).toEqual([anEntityId(1)]);
  });

  it('never shows more than the reader may see of either', () => {
    const audience = fc.constantFrom(...AUDIENCES);
    fc.assert(
      fc.property(fc.array(fc.tuple(audience, audience), { maxLength: 12 }), audience, (pairs, reader) => {
        const side = (at: 0 | 1) =>
          someDocument(pairs.map((pair, number) => someEntity(number, { audience: pair[at] })));
        const [then, now] = [side(0), side(1)];
        const both = ids(documentFor(then, reader).entities).filter((id) =>
          ids(documentFor(now, reader).entities).includes(id),
        );
        expect(ids(earlierFor(then, now, reader).entities)).toEqual(both);
      }),
    );
  });
});
