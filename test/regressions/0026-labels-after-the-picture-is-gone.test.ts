import { expect, it, vi } from 'vitest';
import { createSettler } from '../../renderer/canvas/settler.ts';

/**
 * Fonts that were still coming when one left Explorer asked for labels of a picture that was destroyed: « Cannot read
 * properties of null (reading 'isHeadless') ».
 */
it('settles nothing once the picture is gone, whatever still asks', () => {
  vi.useFakeTimers();
  try {
    const settle = vi.fn();
    const page = { setTimeout, clearTimeout } as unknown as Window;
    const settler = createSettler(page, settle);
    settler.touch();
    vi.advanceTimersByTime(1_000);
    expect(settle).toHaveBeenCalledTimes(1);
    settler.touch();
    settler.stop();
    settler.touch();
    vi.advanceTimersByTime(1_000);
    expect(settle).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
