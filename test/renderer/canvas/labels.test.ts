import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledNode, type LabelSide, labelBox, placeLabels } from '../../../renderer/canvas/labels.ts';

const node = (id: string, x: number, y: number, importance = 1): LabelledNode => ({
  id,
  x,
  y,
  size: 30,
  text: { width: 90, height: 28 },
  importance,
});

const boxes = (nodes: readonly LabelledNode[], sides: ReadonlyMap<string, LabelSide>) =>
  nodes.flatMap((one) => {
    const side = sides.get(one.id);
    return side ? [{ id: one.id, box: labelBox(one, side) }] : [];
  });
type Box = ReturnType<typeof labelBox>;
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const bodyOf = ({ x, y, size }: LabelledNode): Box => ({
  left: x - size / 2,
  right: x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
});

const everywhere = { window: { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }, covered: [] };
const place = (nodes: readonly LabelledNode[]) => placeLabels(nodes, everywhere);

describe('placeLabels', () => {
  it('puts a label under a node that has room', () => {
    expect(place([node('a', 0, 0)]).get('a')).toBe('bottom');
  });
  it('looks for another side when the place under the node is taken', () => {
    const sides = place([node('a', 0, 0, 5), node('b', 0, 40, 1)]);
    expect(sides.get('a')).toBe('right');
    expect(sides.get('b')).toBe('bottom');
  });
  it('gives the place to the more important of two', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => node(`n${index}`, index * 8, 0, index));
    const sides = place(crowd);
    expect(sides.has('n39')).toBe(true);
    expect(sides.size).toBeLessThan(40);
  });
  it('always names what is chosen', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      node(`n${index}`, (index % 8) * 20, Math.floor(index / 8) * 20, index),
    );
    const chosen = crowd.map((one) =>
      one.id === 'n12' ? { ...one, importance: 1000, isForced: true } : one,
    );
    expect(place(chosen).has('n12')).toBe(true);
    expect(place(crowd).has('n12')).toBe(false);
  });
  it('labels every node of a spaced picture of 800, and the 60 most important above', () => {
    const grid = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        node(`n${String(index).padStart(4, '0')}`, (index % 40) * 200, Math.floor(index / 40) * 120, index),
      );
    expect(place(grid(800)).size).toBe(800);
    const large = place(grid(801));
    expect(large.size).toBe(60);
    expect(large.has('n0800')).toBe(true);
    expect(large.has('n0000')).toBe(false);
  });
  it('keeps the label of what is in sight in the window, and out of what floats over it', () => {
    const window = { left: 0, top: 0, right: 400, bottom: 300 };
    expect(placeLabels([node('a', 380, 150)], { window, covered: [] }).get('a')).toBe('left');
    const legend = { left: 0, top: 165, right: 400, bottom: 300 };
    expect(placeLabels([node('a', 200, 150)], { window, covered: [legend] }).get('a')).toBe('right');
    expect(placeLabels([node('a', 900, 150)], { window, covered: [] }).has('a')).toBe(true);
  });
  it('covers neither a node nor another label, wherever nodes are', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (places) => {
        const nodes = places.map(({ x, y }, index) => node(`n${index}`, x, y, index % 7));
        const drawn = boxes(nodes, place(nodes));
        for (const [index, { id, box }] of drawn.entries()) {
          for (const other of drawn.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const other of nodes) if (other.id !== id) expect(overlap(box, bodyOf(other))).toBe(false);
        }
      }),
    );
  });
});
