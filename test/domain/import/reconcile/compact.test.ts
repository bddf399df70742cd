import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompactColumns } from '../../../../shared/domain/import/reconcile/compact-columns.ts';
import { createCompactTable } from '../../../../shared/domain/import/reconcile/compact-table.ts';
import type { Reconciled } from '../../../../shared/domain/import/reconcile/reconciled.ts';
import { createSettledDrafts } from '../../../../shared/domain/import/reconcile/settled-drafts.ts';
import { createStandings } from '../../../../shared/domain/import/reconcile/standings.ts';
import { type Endpoint, isRelationAllowed, RELATION_RULES } from '../../../../shared/domain/relation.ts';
import { KINDS, RELATION_TYPES, ROLES } from '../../../../shared/domain/vocabulary.ts';

const numbers = fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })));

describe('what is kept of texts in a few bytes', () => {
  it('is what was last set, and gives what was set before', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const [table, known] = [createCompactTable(), new Map<string, number>()];
        for (const [text, value] of given) {
          expect(table.set(text, value)).toBe(known.get(text) ?? 0);
          known.set(text, value);
        }
        for (const [text, value] of known) expect(table.get(text)).toBe(value);
        expect(table.get('never set')).toBe(0);
      }),
    );
  });

  it('is kept through growth, each column by itself', () => {
    const columns = createCompactColumns();
    const [first, second] = [columns.add(), columns.add()];
    for (let at = 0; at < 5_000; at++) {
      first.set(`text ${at}`, at + 1);
      if (at % 3 === 0) second.set(`text ${at}`, 2 ** 32 - 1 - at);
    }
    for (let at = 0; at < 5_000; at++) {
      expect(first.get(`text ${at}`)).toBe(at + 1);
      expect(second.get(`text ${at}`)).toBe(at % 3 === 0 ? 2 ** 32 - 1 - at : 0);
    }
    expect(first.get('text 5000')).toBe(0);
  });
});

describe('drafts that were settled', () => {
  const settled = (id: string): Reconciled => ({ is: 'entity', id, isNew: true });

  it('are known by their whole text, the oldest forgotten, those asked again kept', () => {
    const drafts = createSettledDrafts();
    drafts.put('kept', settled('kept'));
    for (let at = 0; at < 250_000; at++) {
      drafts.put(`draft ${at}`, settled(String(at)));
      if (at % 50_000 === 0) expect(drafts.get('kept')).toEqual(settled('kept'));
    }
    expect(drafts.get('draft 249999')).toEqual(settled('249999'));
    expect(drafts.get('draft 0')).toBeNull();
    expect(drafts.get('draft')).toBeNull();
  });
});

describe('what tells which relations an entity may have', () => {
  const endpoint: fc.Arbitrary<Endpoint> = fc.record({
    kind: fc.constantFrom(...KINDS),
    type: fc.constantFrom(null, 'charter', 'association'),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
  });
  const types = RELATION_TYPES.filter((type) => !RELATION_RULES[type].sameLevel);

  it('allows what the whole record allows', () => {
    fc.assert(
      fc.property(endpoint, endpoint, (from, to) => {
        const standings = createStandings(createCompactColumns().add());
        standings.set('from', from);
        standings.set('to', to);
        const [known, other] = [standings.get('from'), standings.get('to')];
        if (!known || !other) throw new Error('A standing was lost.');
        for (const type of types) {
          expect(isRelationAllowed(type, known, other)).toBe(isRelationAllowed(type, from, to));
        }
      }),
    );
    expect(createStandings(createCompactColumns().add()).get('never')).toBeNull();
  });
});
