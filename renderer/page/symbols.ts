import { type ByTheme, SAMPLE_AT } from '../../shared/domain/export/html-data.ts';
import type { PathItem } from '../../shared/domain/sheet/scene.ts';
import { makeSvg } from './dom.ts';

const drawItem = ({ d, fill, stroke, strokeWidth, opacity, dash, place }: PathItem): SVGPathElement =>
  makeSvg('path', {
    d,
    fill: fill ?? 'none',
    stroke: stroke ?? null,
    'stroke-width': strokeWidth ?? null,
    'stroke-linejoin': stroke ? 'round' : null,
    'stroke-linecap': stroke && (fill === undefined || dash) ? 'round' : null,
    'stroke-dasharray': dash?.join(' ') ?? null,
    opacity: opacity ?? null,
    transform: place ? `translate(${place.x} ${place.y}) scale(${place.scale})` : null,
  });

const inTheme = (theme: 'light' | 'dark', items: readonly PathItem[]): SVGGElement =>
  makeSvg('g', { class: `in-${theme}` }, ...items.map(drawItem));

/** Marks are told by samples of several symbols side by side, which need more room, on both sides. */
const WIDTH = { narrow: 28, wide: 40 } as const;

/** A sample of the legend, in both themes: the style shows the one of the page. */
export const drawSample = (
  { light, dark }: ByTheme<readonly PathItem[]>,
  room: keyof typeof WIDTH = 'narrow',
): SVGSVGElement =>
  makeSvg(
    'svg',
    {
      viewBox: `${SAMPLE_AT.x - WIDTH[room] / 2} 0 ${WIDTH[room]} ${2 * SAMPLE_AT.y}`,
      width: WIDTH[room],
      height: 2 * SAMPLE_AT.y,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    inTheme('light', light),
    inTheme('dark', dark),
  );

/** The two rings of Alliage. */
export const drawMark = (): SVGSVGElement =>
  makeSvg(
    'svg',
    { viewBox: '0 0 32 32', width: 24, height: 24, 'aria-hidden': 'true', focusable: 'false', class: 'mark' },
    makeSvg('circle', { cx: 11.5, cy: 16, r: 8, class: 'ring' }),
    makeSvg('circle', { cx: 20.5, cy: 16, r: 8, stroke: '#D55E00' }),
    makeSvg('path', { d: 'M15.9 9.3a8 8 0 0 1 3.6 6.7', class: 'ring' }),
  );
