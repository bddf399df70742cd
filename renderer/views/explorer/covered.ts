import type { Covered } from '../../canvas/picture.ts';

/** Room for a label between the legend and the picture, px. */
const LEGEND_GAP_PX = 40;

/** What floats over the picture, from the page itself: elements marked `data-floats`. */
export const coveredOf = (area: HTMLElement | null): Covered => {
  if (!area) return { left: 0, boxes: [] };
  const origin = area.getBoundingClientRect();
  const floats = [...area.querySelectorAll<HTMLElement>('[data-floats]')];
  const boxes = floats.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
  const legend = boxes.find((_, index) => floats[index]?.dataset.floats === 'legend');
  return { left: legend ? legend.right + LEGEND_GAP_PX : 0, boxes };
};
