import type { LinkMark } from '../drawing/legend-marks.ts';
import { drawCurve, type LinkLook, linkStyle, lookOfRelation } from './draw-link.ts';
import { PALETTES, type Theme } from './palette.ts';
import type { PathItem } from './scene.ts';

/** What a legend shows of each mark of lines. */
export const LINK_LOOKS: Readonly<Record<LinkMark, LinkLook>> = {
  several: { ...lookOfRelation('partners-with'), type: 'several' },
  'in-discussion': { ...lookOfRelation('supports'), status: 'in-discussion' },
  proposed: { ...lookOfRelation('supports'), status: 'proposed' },
  ended: { ...lookOfRelation('supports'), status: 'ended' },
  'link-to-check': { ...lookOfRelation('partners-with'), toCheck: true },
};

/** A sample in a frame of the window, px: drawn like those of the sheet. */
export const linkSample = (
  look: LinkLook,
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
): PathItem[] => {
  const y = height / 2;
  const middle = { x: width / 2, y };
  const style = linkStyle(look, theme, SAMPLE_UNIT);
  return drawCurve({ x: 1, y }, middle, { x: width - 1, y }, style, PALETTES[theme]);
};
const SAMPLE_UNIT = 1.5;
