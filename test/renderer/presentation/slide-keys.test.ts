import { describe, expect, it } from 'vitest';
import { moveOf, type SlideStroke, slideAfter } from '../../../renderer/views/presentation/slide-keys.ts';

const stroke = (key: string, more: Partial<SlideStroke> = {}): SlideStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  onButton: false,
  ...more,
});

describe('the keys of a presentation', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'leave'],
    ['a', null],
    ['Tab', null],
  ])('%j: %s', (key, move) => {
    expect(moveOf(stroke(key))).toBe(move);
  });

  it('leave to the window and to the system what is theirs', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(moveOf(stroke('ArrowLeft', { [held]: true }))).toBeNull();
  });

  it('Space presses the button that has the focus; with Shift it goes back', () => {
    expect(moveOf(stroke(' ', { onButton: true }))).toBeNull();
    expect(moveOf(stroke('ArrowRight', { onButton: true }))).toBe('next');
    expect(moveOf(stroke(' ', { shiftKey: true }))).toBe('previous');
  });

  it('stop at both ends', () => {
    expect([0, 1, 2].map((at) => slideAfter('next', at, 3))).toEqual([1, 2, 2]);
    expect([0, 1, 2].map((at) => slideAfter('previous', at, 3))).toEqual([0, 0, 1]);
    expect([slideAfter('first', 2, 3), slideAfter('last', 0, 3), slideAfter('next', 0, 1)]).toEqual([
      0, 2, 0,
    ]);
  });
});
