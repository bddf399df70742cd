import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/domain/entity.ts';
import {
  emptyRelation,
  type RelationFields,
  RelationFields as RelationSchema,
} from '../../shared/domain/relation.ts';
import { RELATION_SETTERS } from '../../shared/domain/relation-setters.ts';
import { parseRelationSet } from '../../shared/domain/set-relation.ts';
import type { SetValues } from '../../shared/domain/set-value.ts';

const id = (last: string) => `0000000000000000000000000${last}` as EntityId;
const relation = emptyRelation('funds', id('A'), id('B'), '2026-01-01T00:00:00Z');

describe('parseRelationSet', () => {
  it.each<[SetValues, Partial<RelationFields>]>([
    [
      { amount: '1 234,50 €', year: '2024' },
      { amountCents: 123_450, year: 2024 },
    ],
    [
      { amount: 12, year: 2024 },
      { amountCents: 1200, year: 2024 },
    ],
    [{ amountCents: 99 }, { amountCents: 99 }],
    [{ status: 'En discussion' }, { status: 'in-discussion' }],
    [{ status: '' }, { status: 'existing' }],
    [
      { stage: 'accordé', contribution: 'mise à disposition' },
      { stage: 'granted', contribution: 'provision' },
    ],
    [
      { confidence: 'à vérifier', outcome: 'concluant' },
      { confidence: 'to-check', outcome: 'good' },
    ],
    [{ type: 'porte' }, { type: 'carries' }],
    [
      { strength: '2,5', note: 'Une note', role: 'Chef de file' },
      { strength: 2.5, note: 'Une note', role: 'Chef de file' },
    ],
    [{ axes: 'Financement' }, { axes: ['funding'] }],
  ])('reads %j', (set, fields) => {
    expect(parseRelationSet(set, relation)).toMatchObject({ ok: true, fields });
  });

  it.each<[SetValues, string, string]>([
    [{ amount: '-1' }, 'amount', 'amount-negative'],
    [{ year: '24' }, 'year', 'year'],
    [{ from: 'X' }, 'from', 'computed-field'],
    [{ siren: '552081317' }, 'siren', 'unknown-field'],
    [{ startsOn: '2024-05', endsOn: '2024-04' }, 'endsOn', 'ends-before-start'],
    [{ strength: '-1' }, 'strength', 'range'],
    [{ type: 'dragon' }, 'type', 'relation-type'],
    [{ type: '' }, 'type', 'required'],
  ])('refuses %j', (set, field, reason) => {
    expect(parseRelationSet(set, relation)).toMatchObject({ ok: false, issue: { field, reason } });
  });

  it('knows every stored field but its ends and the time of the last change', () => {
    const written = new Set(
      RELATION_SETTERS.flatMap(({ cleared, names }) =>
        cleared ? Object.keys(cleared(relation)) : [...names],
      ),
    );
    const stored = Object.keys(RelationSchema.shape);
    expect(stored.filter((field) => !written.has(field))).toEqual(['from', 'to', 'updatedAt']);
  });
});
