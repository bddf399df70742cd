import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeScale } from '../../../../renderer/canvas/drawn-sizes.ts';
import { distanceToLine, edgeAt, nodeAt } from '../../../../renderer/canvas/large/nearest.ts';
import { groupLines, type SceneEdge, type SceneNode } from '../../../../renderer/canvas/large/scene.ts';
import { ecosystemOf, elementsOf, entity, relation } from '../graph-values.ts';

/** A network with its entities in a row, 100 apart. */
const sceneOf = (ecosystem: Parameters<typeof elementsOf>[0]) => {
  const elements = elementsOf(ecosystem);
  const nodes = [...elements.nodes.values()].map(
    (node, index): SceneNode => ({ node, at: () => ({ x: index * 100, y: 0 }) }),
  );
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  const edges = [...elements.edges.values()].map(
    (edge): SceneEdge => ({
      edge,
      source: byId.get(edge.source) as SceneNode,
      target: byId.get(edge.target) as SceneNode,
    }),
  );
  return { nodes, edges };
};

describe('what is under the pointer of a large picture', () => {
  const { nodes, edges } = sceneOf(
    ecosystemOf(3, [
      [0, 1],
      [1, 2],
    ]),
  );

  it('is the node whose middle is nearest, as large as it is drawn at this zoom', () => {
    expect(nodeAt(nodes, { x: 104, y: 3 }, { zoom: 1, reach: 0 })).toBe(nodes[1]);
    expect(nodeAt(nodes, { x: 50, y: 0 }, { zoom: 1, reach: 0 })).toBeNull();
    const radius = ((nodes[0]?.node.size ?? 0) * nodeScale(0.1)) / 2;
    expect(nodeAt(nodes, { x: 0, y: radius - 1 }, { zoom: 0.1, reach: 0 })).toBe(nodes[0]);
    expect(nodeAt(nodes, { x: 0, y: radius - 1 }, { zoom: 1, reach: 0 })).toBeNull();
  });

  it('is the nearest line, no farther than asked', () => {
    expect(edgeAt(edges, { x: 150, y: 3 }, 5)).toBe(edges[1]);
    expect(edgeAt(edges, { x: 150, y: 30 }, 5)).toBeNull();
  });

  it('measures to a line as to its nearest point', () => {
    const number = fc.integer({ min: -100, max: 100 });
    const point = fc.record({ x: number, y: number });
    fc.assert(
      fc.property(point, point, point, (p, a, b) => {
        const steps = Array.from({ length: 401 }, (_, index) => index / 400);
        const least = Math.min(
          ...steps.map((share) =>
            Math.hypot(a.x + share * (b.x - a.x) - p.x, a.y + share * (b.y - a.y) - p.y),
          ),
        );
        const found = distanceToLine(p, a, b);
        expect(found).toBeLessThanOrEqual(least + 1e-9);
        expect(found).toBeGreaterThanOrEqual(least - 1);
      }),
    );
  });
});

describe('pens of a large picture', () => {
  it('are as many as there are looks of lines, each line under one of them, the palest first', () => {
    const ecosystem = {
      entities: [0, 1, 2, 3].map((number) => entity(number)),
      relations: [
        relation(0, [0, 1]),
        relation(1, [1, 2]),
        relation(2, [2, 3], { status: 'proposed' }),
        relation(3, [0, 3], { type: 'funds', amountCents: 1_000_000 }),
        relation(4, [0, 2], { status: 'ended' }),
      ],
    };
    const { edges } = sceneOf(ecosystem);
    const groups = groupLines(edges, 'light');
    expect(groups.map((group) => group.edges.length).sort()).toEqual([1, 1, 1, 2]);
    expect(groups.flatMap((group) => group.edges)).toHaveLength(edges.length);
    expect(groups.filter(({ style }) => style.isDashed)).toHaveLength(1);
    const opacities = groups.map(({ style }) => style.opacity);
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
  });
});
