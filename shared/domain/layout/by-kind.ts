import { layoutInBlocks } from './blocks.ts';
import type { LayoutInput, OnProgress, Point } from './layout-input.ts';

const TITLE_ROOM = 36;

/** « Par type »: one block a category, in rows. */
export const layoutByKind = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const points = layoutInBlocks(input, { keyOf: ({ group }) => group, titleRoom: TITLE_ROOM });
  onProgress(1);
  return points;
};
