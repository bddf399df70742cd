import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf } from '../../../renderer/canvas/apply-difference.ts';
import {
  buildElements,
  differenceOfElements,
  type GraphElements,
  linesOf,
  noElements,
} from '../../../renderer/canvas/elements.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { countLinks } from '../../../shared/domain/filters/facts.ts';
import { startView, type View } from '../../../shared/domain/view.ts';
import { ecosystemOf, entity, entityId, relation, relationId } from './graph-values.ts';

const draw = (ecosystem: Ecosystem, given: Partial<View> = {}, pinned = new Set<EntityId>()) => {
  const view = { ...startView, ...given };
  return buildElements(
    composeDrawing({
      ecosystem,
      shown: selectView(ecosystem, view),
      view,
      measures: noMeasures,
      pinned,
      lang: 'fr',
    }),
  );
};

describe('buildElements', () => {
  it('sizes nodes by their structural links, from 24 to 64 px, whatever is shown', () => {
    const ecosystem = ecosystemOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
    ]);
    const all = draw(ecosystem);
    expect(all.nodes.get(entityId(0))?.size).toBe(64);
    const focused = draw(ecosystem, { focus: { id: entityId(3), depth: 1 } });
    expect(focused.nodes.size).toBe(2);
    expect(focused.nodes.get(entityId(0))?.size).toBe(64);
  });
  it('leaves where one is out of the size, and out of the picture by default', () => {
    const ecosystem: Ecosystem = {
      entities: [entity(0), entity(1, { kind: 'territory', type: 'commune' })],
      relations: [relation(0, [0, 1], { type: 'located-in' })],
    };
    expect(countLinks(ecosystem).size).toBe(0);
    const elements = draw(ecosystem);
    expect(elements.edges.size).toBe(0);
    expect(elements.nodes.get(entityId(0))?.size).toBe(24);
  });
  it('widens a funding link with its amount', () => {
    const ecosystem: Ecosystem = {
      entities: [entity(0, { kind: 'funder', type: 'fund' }), entity(1), entity(2)],
      relations: [
        relation(0, [0, 1], { type: 'funds', amountCents: 1_000_000 }),
        relation(1, [0, 2], { type: 'funds', amountCents: 1_000_000_000 }),
      ],
    };
    const { edges } = draw(ecosystem);
    expect(edges.get(relationId(1))?.width).toBeGreaterThan(edges.get(relationId(0))?.width ?? Number.NaN);
  });
  it('wears roles, what is to be checked and the pin as badges, classes of actors as generic', () => {
    const ecosystem: Ecosystem = {
      entities: [
        entity(0, { roles: ['carrier', 'catalyst'], toCheck: true }),
        entity(1, { type: 'group' }),
        entity(2),
      ],
      relations: [],
    };
    const { nodes } = draw(ecosystem, {}, new Set([entityId(2)]));
    expect(nodes.get(entityId(0))?.badges).toBe('catalyst carrier to-check');
    expect(nodes.get(entityId(1))?.generic).toBe(true);
    expect(nodes.get(entityId(2))?.badges).toBe('pinned');
  });
  it('fades what the highlight leaves out, with its links', () => {
    const elements = draw(
      ecosystemOf(3, [
        [0, 1],
        [1, 2],
      ]),
      { highlight: [entityId(0), entityId(1)] },
    );
    expect(elements.nodes.get(entityId(2))?.faded).toBe(true);
    expect(elements.nodes.get(entityId(1))?.faded).toBe(false);
    expect(elements.edges.get(relationId(1))?.faded).toBe(true);
  });
});

const apply = (before: GraphElements, after: GraphElements) => {
  const difference = differenceOfElements(before, after);
  const items = new Map<string, object>([...before.nodes, ...before.edges]);
  for (const id of difference.removed) items.delete(id);
  for (const item of [...difference.addedNodes, ...difference.addedEdges, ...difference.changed])
    items.set(item.id, item);
  return items;
};

describe('differenceOfElements', () => {
  it('is empty between equal pictures', () => {
    const ecosystem = ecosystemOf(5, [
      [0, 1],
      [2, 3],
    ]);
    const { removed, addedNodes, addedEdges, changed } = differenceOfElements(
      draw(ecosystem),
      draw(ecosystem),
    );
    expect([removed, addedNodes, addedEdges, changed]).toEqual([[], [], [], []]);
  });
  it('removes the edges of a node before the node', () => {
    const ecosystem = ecosystemOf(2, [[0, 1]]);
    expect(differenceOfElements(draw(ecosystem), noElements).removed[0]).toBe(relationId(0));
  });
  it('turns any picture into any other', () => {
    const pairs = (count: number) =>
      fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }) as fc.Arbitrary<
        [number, number][]
      >;
    const pictures = fc
      .integer({ min: 1, max: 12 })
      .chain((count) =>
        fc.tuple(fc.constant(count), pairs(count), fc.array(fc.nat(count - 1), { maxLength: 3 })),
      );
    fc.assert(
      fc.property(pictures, pictures, (first, second) => {
        const [before, after] = [first, second].map(([count, links, lit]) =>
          draw(ecosystemOf(count, links), { highlight: lit.map(entityId) }),
        ) as [GraphElements, GraphElements];
        expect(apply(before, after)).toEqual(new Map<string, object>([...after.nodes, ...after.edges]));
      }),
    );
  });
});

describe('a line that stands for several relations', () => {
  const ecosystem = ecosystemOf(3, [
    [0, 1],
    [0, 1],
    [0, 1],
    [1, 2],
  ]);
  const elements = draw(ecosystem);

  it('is found by any of them, and says their number', () => {
    const [line] = linesOf(elements.edges, [relationId(1)]);
    const bundle = elements.edges.get(line ?? '');
    expect(bundle?.relations).toHaveLength(3);
    expect(bundle && markOf(bundle)).toBe('3');
    expect(linesOf(elements.edges, [relationId(0), relationId(2), relationId(3)])).toEqual([
      line,
      relationId(3),
    ]);
    expect(linesOf(elements.edges, [])).toEqual([]);
  });

  it('says nothing of a single relation, and a question for what is only proposed', () => {
    expect(markOf({ status: 'existing', relations: [relationId(0)] })).toBe('');
    expect(markOf({ status: 'proposed', relations: [relationId(0)] })).toBe('?');
    expect(markOf({ status: 'proposed', relations: [relationId(0), relationId(1)] })).toBe('?\u00A02');
  });
});
