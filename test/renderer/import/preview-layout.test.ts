import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePreview } from '../../../renderer/views/import/preview-layout.ts';
import type { Outcome } from '../../../renderer/views/import/wizard.ts';

type Preview = Outcome['preview'];

const previewOf = (count: number, links: readonly (readonly [number, number])[]): Preview => ({
  entities: Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    kind: 'actor',
    type: null,
    name: `Association Exemple numéro ${at}`,
    isNew: true,
  })),
  relations: links.map(([a, b]) => ({ from: `e${a % count}`, to: `e${b % count}`, type: 'partners-with' })),
});

describe('the picture of what would come in', () => {
  it('is absent of nothing, or before its place is known', () => {
    expect(placePreview(previewOf(0, []), 900)).toBeNull();
    expect(placePreview(previewOf(3, []), 0)).toBeNull();
  });

  it('keeps every name off the others, and inside', () => {
    const links = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), links, (count, pairs) => {
        const placed = placePreview(previewOf(count, pairs), 900);
        if (placed === null) throw new Error('no picture');
        const { entities, box } = placed;
        for (const [at, a] of entities.entries()) {
          expect(a.x - 64).toBeGreaterThanOrEqual(box.x - 0.5);
          expect(a.x + 64).toBeLessThanOrEqual(box.x + box.width + 0.5);
          expect(a.y + 31).toBeLessThanOrEqual(box.y + box.height + 0.5);
          for (const b of entities.slice(at + 1))
            expect(Math.abs(a.x - b.x) >= 127.5 || Math.abs(a.y - b.y) >= 61.5).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows those that are linked first', () => {
    const placed = placePreview(previewOf(60, [[58, 59]]), 900);
    expect(placed?.entities.slice(0, 2).map(({ id }) => id)).toEqual(['e58', 'e59']);
    expect(placed?.relations).toHaveLength(1);
  });
});
