import type { LayoutNode } from '../../shared/domain/layout/layout-input.ts';

/** A node of a layout of which nothing is known but what is given. */
export const aLayoutNode = (given: Partial<LayoutNode> = {}): LayoutNode => ({
  id: '0',
  width: 80,
  height: 50,
  group: 'a',
  territory: null,
  year: null,
  isCentre: false,
  at: null,
  pinned: false,
  ...given,
});
