import { layoutInBlocks } from './blocks.ts';
import type { LayoutInput, OnProgress, Point } from './layout-input.ts';

const TITLE_ROOM = 36;

/** « Par territoire »: one block a territory, in rows; those without a territory apart, below. */
export const layoutByTerritory = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const points = layoutInBlocks(input, { keyOf: ({ territory }) => territory, titleRoom: TITLE_ROOM });
  onProgress(1);
  return points;
};
