import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../renderer/canvas/boxes.ts';
import { nodeScale } from '../../../renderer/canvas/drawn-sizes.ts';
import { ecosystemOf, elementsOf, entityId } from './graph-values.ts';

const star = ecosystemOf(
  30,
  Array.from({ length: 29 }, (_, index) => [0, index + 1] as const),
);
const elements = elementsOf(star);
const measure = (line: string) => line.length * 0.5;
const heightOf = (id: string, withHubs: boolean) =>
  boxesOf(elements, measure, withHubs).find(([one]) => one === id)?.[2] ?? Number.NaN;

describe('boxesOf', () => {
  it('has one box a node, larger than the node', () => {
    for (const [id, width, height] of boxesOf(elements, measure, true)) {
      expect(width).toBeGreaterThan(elements.nodes.get(id)?.size ?? Number.NaN);
      expect(height).toBeGreaterThan(elements.nodes.get(id)?.size ?? Number.NaN);
    }
  });
  it('leaves a hub the room for a name read from afar, unless rows are wanted', () => {
    expect(heightOf(entityId(0), true)).toBeGreaterThan(heightOf(entityId(0), false));
    expect(heightOf(entityId(1), true)).toBeGreaterThanOrEqual(heightOf(entityId(1), false));
  });
});

describe('nodeScale', () => {
  it('leaves nodes as they are from near, and shrinks them less than the picture from afar', () => {
    expect(nodeScale(1)).toBe(1);
    expect(nodeScale(3)).toBe(1);
    expect(nodeScale(0.5)).toBeGreaterThan(1);
    expect(nodeScale(0.01)).toBeLessThanOrEqual(2.2);
  });
});
