import { iconSvg } from '../../shared/domain/icons.ts';
import { LOOKS, type LookId } from '../../shared/domain/look.ts';

const ICON_PX = 48;
export const asDataUri = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** The icon inside a node, as a picture that Cytoscape can draw. */
export const iconImage = (look: LookId, colour: string): string =>
  asDataUri(iconSvg(LOOKS[look].icon, colour, ICON_PX));

/** Diameter of a badge, px at zoom 1. */
export const BADGE_PX = 16;
const BADGE_STEP_PX = 14;

/** Roles borrow the colour and icon of the look that they name; the marks of the window are on paper. */
export const BADGES: Readonly<Record<string, { fill: string; icon: string | null }>> = {
  catalyst: { fill: LOOKS.catalyst.fill, icon: LOOKS.catalyst.icon },
  'third-place': { fill: LOOKS.cluster.fill, icon: LOOKS.cluster.icon },
  carrier: { fill: LOOKS.initiative.fill, icon: LOOKS.initiative.icon },
  funder: { fill: LOOKS.funder.fill, icon: LOOKS.funder.icon },
  'to-check': { fill: '#FFFFFF', icon: null },
  pinned: { fill: '#FFFFFF', icon: null },
};
/** Tabler's `search` and `pin`, which are marks of the window and not icons of a kind. */
export const MARKS: Readonly<Record<string, { path: string; colour: string }>> = {
  'to-check': { path: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M21 21l-6 -6', colour: '#8A5A00' },
  pinned: {
    path: 'M15 4.5l-4 4l-4 1.5l-1.5 1.5l7 7l1.5 -1.5l1.5 -4l4 -4M9 15l-4.5 4.5M14.5 4l5.5 5.5',
    colour: '#0B5C63',
  },
};

const innerOf = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
const markOf = (badge: string): string => {
  const { path = '', colour = '#333333' } = MARKS[badge] ?? {};
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
};

const badgeAt = (badge: string, index: number): string => {
  const { fill, icon } = BADGES[badge] ?? { fill: '#FFFFFF', icon: null };
  const centre = BADGE_PX / 2;
  const picture = icon === null ? markOf(badge) : innerOf(iconSvg(icon, '#111111', 24));
  return (
    `<g transform="translate(${index * BADGE_STEP_PX} 0)">` +
    `<circle cx="${centre}" cy="${centre}" r="${centre - 1}" fill="${fill}" stroke="#333333" stroke-width="1.25"/>` +
    `<g transform="translate(${centre - 5} ${centre - 5}) scale(${10 / 24})">${picture}</g></g>`
  );
};

/** Width of a row of badges, px at zoom 1. */
export const badgesWidth = (badges: string): number =>
  BADGE_PX + (badges.split(' ').length - 1) * BADGE_STEP_PX;

const COUNT_PX = 64;
/** The number of members in the middle of a group. */
export const countImage = (count: number, colour: string, isTriangle: boolean): string => {
  const size = (count < 100 ? 27 : count < 1_000 ? 22 : 17) * (isTriangle ? 0.75 : 1);
  const middle = COUNT_PX / 2;
  // The middle of a triangle lies under the middle of its box.
  const line = middle + (isTriangle ? 9 : 0);
  return asDataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${COUNT_PX * 2}" height="${COUNT_PX * 2}" viewBox="0 0 ${COUNT_PX} ${COUNT_PX}">` +
      `<text x="${middle}" y="${line + size * 0.35}" text-anchor="middle" font-family="'Source Sans 3',system-ui,sans-serif" font-size="${size}" font-weight="700" fill="${colour}">${count}</text></svg>`,
  );
};

/** A row of badges (`catalyst carrier`) as one picture. */
export const badgesImage = (badges: string): string => {
  const width = badgesWidth(badges);
  const row = badges.split(' ').map(badgeAt).join('');
  return asDataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="${BADGE_PX * 3}" viewBox="0 0 ${width} ${BADGE_PX}">${row}</svg>`,
  );
};
