import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfDocuments } from '../../../shared/domain/comparison/document-difference.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { arbitraryDocument, someDocument, someEntity, someRelation } from './some-documents.ts';

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id).sort();
const SETS = ['entities', 'relations'] as const;

describe('differenceOfDocuments', () => {
  it('knows a renamed one by its id', () => {
    const before = someDocument([someEntity(1, { name: 'Club PME' }), someEntity(2)]);
    const after = someDocument([someEntity(1, { name: 'Club des PME' }), someEntity(2)]);
    const { entities } = differenceOfDocuments(before, after);
    expect(entities.added).toEqual([]);
    expect(entities.removed).toEqual([]);
    expect(entities.changed.map(({ after: { id }, fields }) => [id, fields])).toEqual([
      [anEntityId(1), ['name']],
    ]);
  });

  it('takes two of the same name for two', () => {
    const before = someDocument([someEntity(1, { name: 'Club PME' })]);
    const after = someDocument([someEntity(2, { name: 'Club PME' })]);
    const { entities } = differenceOfDocuments(before, after);
    expect([ids(entities.added), ids(entities.removed)]).toEqual([[anEntityId(2)], [anEntityId(1)]]);
  });

  it('tells a merge as the kept one changed, the dropped one removed, and the link that moved', () => {
    const before = someDocument([someEntity(1), someEntity(2), someEntity(3)], [someRelation(1, 2, 3)]);
    const after = someDocument(
      [someEntity(1, { aliases: ['Acteur 2'] }), someEntity(3)],
      [someRelation(1, 1, 3)],
    );
    const { entities, relations } = differenceOfDocuments(before, after);
    expect(entities.changed.map(({ fields }) => fields)).toEqual([['aliases']]);
    expect(ids(entities.removed)).toEqual([anEntityId(2)]);
    expect(relations.changed.map(({ after: { id }, fields }) => [id, fields])).toEqual([
      [aRelationId(1), ['from']],
    ]);
  });

  it('sees no change in the order of a list, of keys or of records, nor in the time of the last edit', () => {
    const one = someEntity(1, {
      themes: ['bois', 'eau'],
      identifiers: { siren: ['552081317'], rna: ['W273001234'] },
      needs: ['locaux'],
      needsOn: { locaux: '2026-01' },
    });
    const other = {
      ...one,
      themes: ['eau', 'bois'],
      identifiers: { rna: ['W273001234'], siren: ['552081317'] },
      updatedAt: '2026-06-01T00:00:00.000Z',
    };
    const { entities } = differenceOfDocuments(
      someDocument([one, someEntity(2)]),
      someDocument([someEntity(2), other]),
    );
    expect(entities).toEqual({ added: [], removed: [], changed: [] });
  });

  it('tells the date of a need with the need, once', () => {
    const before = someEntity(1, { needs: ['locaux'], needsOn: {} });
    const after = someEntity(1, { needs: ['locaux', 'formation'], needsOn: { formation: '2026-02' } });
    const { entities } = differenceOfDocuments(someDocument([before]), someDocument([after]));
    expect(entities.changed[0]?.fields).toEqual(['needs']);
  });

  it('finds nothing between a document and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { entities, relations } = differenceOfDocuments(document, structuredClone(document));
        const nothing = { added: [], removed: [], changed: [] };
        expect({ entities, relations }).toEqual({ entities: nothing, relations: nothing });
      }),
    );
  });

  it('swaps added and removed, before and after, when the sides are swapped', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const [there, back] = [differenceOfDocuments(a, b), differenceOfDocuments(b, a)];
        for (const of of SETS) {
          expect(there[of].added).toEqual(back[of].removed);
          expect(there[of].removed).toEqual(back[of].added);
          expect(there[of].changed.map(({ before, after, fields }) => ({ before, after, fields }))).toEqual(
            back[of].changed.map(({ before, after, fields }) => ({ before: after, after: before, fields })),
          );
        }
      }),
    );
  });

  it('leads from the ids of the one to those of the other, and names whatever differs', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const difference = differenceOfDocuments(a, b);
        for (const of of SETS) {
          const { added, removed, changed } = difference[of];
          const gone = new Set(ids(removed));
          const kept = ids(a[of]).filter((id) => !gone.has(id));
          expect([...kept, ...ids(added)].sort()).toEqual(ids(b[of]));
          const named = new Set(changed.map(({ after }) => after.id as string));
          const was = new Map(a[of].map((record) => [record.id as string, record]));
          for (const record of b[of]) {
            const before = was.get(record.id);
            if (before && !named.has(record.id)) expect(record).toEqual(before);
          }
        }
      }),
    );
  });
});
