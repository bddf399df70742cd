import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { refreshLabels } from '../../renderer/canvas/label-layer.ts';

/** Wider when bold, as any font is. */
const measure = (line: string, isBold = false): number => line.length * (isBold ? 0.6 : 0.5);

const sidesOf = (ids: readonly [string, string]): (string | undefined)[] => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 20, height: 20 } }],
    elements: ids.map((id, at) => ({
      data: { id, look: 'x', name: 'Acteurs là', degree: 2 - at, side: '', ring: 1 },
      position: { x: 200 + 70 * at, y: 200 },
    })),
    layout: { name: 'preset', fit: false },
  });
  Object.assign(cy, { width: () => 600, height: () => 400 });
  refreshLabels(cy, measure, [], false);
  return cy.nodes().map((node) => node.data('side'));
};

/** « Autre acteur » lay on « collectif de PME »: the names of groups were measured as if they were not bold. */
it('names of two groups that only fit side by side when they are not bold do not share a line', () => {
  expect(sidesOf(['a', 'b'])).toEqual(['bottom', 'bottom']);
  const [first, second] = sidesOf(['group:a', 'group:b']);
  expect(first).toBe('bottom');
  expect(second).not.toBe('bottom');
});
