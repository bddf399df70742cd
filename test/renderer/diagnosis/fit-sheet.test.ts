import { describe, expect, it } from 'vitest';
import { chooseFit, FITS } from '../../../renderer/views/diagnosis/fit-sheet.ts';

describe('the text of a printed page', () => {
  it('is as large as it can be', () => {
    expect(chooseFit(() => true)).toEqual(FITS[0]);
    expect(chooseFit(({ sizePt }) => sizePt <= 9)).toEqual({ sizePt: 9, lines: null });
  });

  it('is never under 8 points: sentences are shortened first to three lines, then two, then one', () => {
    expect(Math.min(...FITS.map(({ sizePt }) => sizePt))).toBe(8);
    expect(chooseFit(({ lines }) => lines !== null && lines <= 2)).toEqual({ sizePt: 8, lines: 2 });
    expect(chooseFit(() => false)).toEqual({ sizePt: 8, lines: 1 });
  });
});
