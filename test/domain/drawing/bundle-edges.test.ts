import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleEdges } from '../../../shared/domain/drawing/bundle-edges.ts';
import type { GroupId, NodeId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const asThemselves = (id: EntityId): NodeId => id;
const never = () => false;
const links = fc
  .array(
    fc.tuple(
      fc.nat(5),
      fc.nat(5),
      fc.constantFrom('funds', 'partners-with', 'supports', 'carries'),
      fc.constantFrom('existing', 'ended'),
    ),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(([from, to, type, status], number) =>
      aRelation(number, { from: anEntityId(from), to: anEntityId(to), type, status } as never),
    ),
  );

describe('lines of a drawing', () => {
  it('hold each relation once, and a pair has at most three', () => {
    fc.assert(
      fc.property(links, (relations) => {
        const edges = bundleEdges(relations, { nodeOf: asThemselves, isFaded: never });
        expect(edges.flatMap((edge) => edge.relations).sort()).toEqual(relations.map(({ id }) => id).sort());
        const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join(' '));
        for (const lines of pairs.values()) expect(lines.length).toBeLessThanOrEqual(3);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      }),
    );
  });

  it('say one type and one status, or « several » where there are more', () => {
    fc.assert(
      fc.property(links, (relations) => {
        const byId = new Map(relations.map((relation) => [relation.id, relation]));
        for (const edge of bundleEdges(relations, { nodeOf: asThemselves, isFaded: never })) {
          const types = new Set(edge.relations.map((id) => byId.get(id)?.type));
          expect(edge.type).toBe(types.size === 1 ? [...types][0] : 'several');
        }
      }),
    );
  });

  it('between groups are one a pair, and what is inside a group is no line', () => {
    const groupOf = (id: EntityId): NodeId =>
      (id < anEntityId(3) ? 'group:look:a' : 'group:look:b') as string as GroupId;
    fc.assert(
      fc.property(links, (relations) => {
        const edges = bundleEdges(relations, { nodeOf: groupOf, isFaded: never });
        const across = relations.filter(({ from, to }) => groupOf(from) !== groupOf(to));
        expect(edges).toHaveLength(across.length > 0 ? 1 : 0);
        expect(edges.flatMap((edge) => edge.relations).length).toBe(across.length);
      }),
    );
  });

  it('add up the money of a pair in the width of its line', () => {
    const fund = (number: number, amountCents: number | null) =>
      aRelation(number, { type: 'funds', from: anEntityId(0), to: anEntityId(1), amountCents });
    const widthOf = (...amounts: (number | null)[]) =>
      bundleEdges(
        amounts.map((amount, index) => fund(index, amount)),
        { nodeOf: asThemselves, isFaded: never },
      )[0]?.width;
    expect(widthOf(1_000_000, 2_000_000)).toBe(widthOf(3_000_000));
    expect(widthOf(null, null)).toBe(widthOf(null));
  });
});
