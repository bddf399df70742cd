import type { Covered } from '../../canvas/picture.ts';

/** Room for labels between what floats and the picture, px. */
const LEGEND_GAP_PX = 40;
const TOOLBAR_GAP_PX = 28;

/** What floats over the picture, from the page itself: elements marked `data-floats`. */
export const coveredOf = (area: HTMLElement | null): Covered => {
  if (!area) return { left: 0, right: 0, top: 0, boxes: [] };
  const origin = area.getBoundingClientRect();
  // What is put aside while presenting covers nothing.
  const floats = [...area.querySelectorAll<HTMLElement>('[data-floats]')].filter((element) =>
    element.checkVisibility(),
  );
  const boxes = floats.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
  const boxOf = (name: string) => boxes.find((_, index) => floats[index]?.dataset.floats === name);
  const left = (boxOf('legend')?.right ?? -LEGEND_GAP_PX) + LEGEND_GAP_PX;
  const above = boxes.filter((_, index) => floats[index]?.dataset.floats === 'toolbar');
  const top = Math.max(-TOOLBAR_GAP_PX, ...above.map(({ bottom }) => bottom)) + TOOLBAR_GAP_PX;
  // In a narrow window the zoom control stands beside the card, which covers the rest.
  const right = origin.width - (boxOf('zoom')?.left ?? origin.width);
  return { left, right, top, boxes };
};
