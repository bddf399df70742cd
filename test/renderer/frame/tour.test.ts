import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBubble } from '../../../renderer/frame/tour/tour-place.ts';
import { TOUR_STEPS } from '../../../renderer/frame/tour/tour-steps.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';

describe('the tour', () => {
  it('has five steps at most, of twelve words at most', () => {
    expect(TOUR_STEPS.length).toBeLessThanOrEqual(5);
    for (const lang of ['fr', 'en'] as const)
      for (const { text } of TOUR_STEPS)
        expect((createI18n(lang).t(text) as string).split(/\s+/).length).toBeLessThanOrEqual(12);
  });
});

describe('placeBubble', () => {
  const page = { width: 1024, height: 640 };
  const bubble = { width: 352, height: 150 };

  it('stands under a button, and inside what fills the window', () => {
    expect(placeBubble({ left: 300, top: 60, width: 80, height: 32 }, bubble, page)).toEqual({
      left: 164,
      top: 104,
    });
    expect(placeBubble({ left: 72, top: 130, width: 592, height: 480 }, bubble, page).top).toBe(436);
  });

  it('stands beside a column', () => {
    const { left } = placeBubble({ left: 664, top: 48, width: 360, height: 560 }, bubble, page);
    expect(left + bubble.width).toBeLessThan(664);
  });

  it('is always whole in the window', () => {
    const length = fc.integer({ min: 0, max: 1200 });
    const rect = fc.record({ left: length, top: length, width: length, height: length });
    fc.assert(
      fc.property(rect, (target) => {
        const { left, top } = placeBubble(target, bubble, page);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + bubble.width).toBeLessThanOrEqual(page.width);
        expect(top + bubble.height).toBeLessThanOrEqual(page.height);
      }),
    );
  });
});
