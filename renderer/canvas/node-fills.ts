import type { NodeSingular } from 'cytoscape';
import { UNKNOWN } from '../../shared/domain/appearance/palette.ts';
import { LOOK_IDS, LOOKS } from '../../shared/domain/look.ts';
import type { Theme } from '../../shared/domain/sheet/palette.ts';
import { asDataUri, BADGE_PX, badgesImage, badgesWidth, iconImage } from './images.ts';

interface Rule {
  readonly selector: string;
  readonly style: object;
}

const ICON_SHARE = '54%';

/** Shape and icon say the kind whatever the fill says. */
const shapeRules = (): Rule[] =>
  LOOK_IDS.map((look) => ({
    selector: `node[look = "${look}"]`,
    style: {
      shape: LOOKS[look].shape,
      'background-color': 'data(fill)',
      'background-width': ICON_SHARE,
      'background-height': ICON_SHARE,
      // The middle of a triangle lies under the middle of its box.
      'background-position-y': look === 'academic' ? '74%' : '50%',
    },
  }));

/** On light fills, on dark ones (contrast.ts). */
const ICON_COLOURS = ['#111111', '#FFFFFF'] as const;
const iconRules = (): Rule[] =>
  LOOK_IDS.flatMap((look) =>
    ICON_COLOURS.map((colour) => ({
      selector: `node[look = "${look}"][iconColour = "${colour}"]`,
      style: { 'background-image': iconImage(look, colour) },
    })),
  );

const HATCH_PX = 64;
/** Diagonal lines over the whole node: « non renseigné ». */
const hatchImage = (theme: Theme): string => {
  const lines = Array.from({ length: 16 }, (_, index) => {
    const at = (index - 8) * 9;
    return `M${at} ${HATCH_PX}L${at + HATCH_PX} 0`;
  }).join('');
  return asDataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${HATCH_PX}" height="${HATCH_PX}" viewBox="0 0 ${HATCH_PX} ${HATCH_PX}">` +
      `<path d="${lines}" stroke="${UNKNOWN[theme].outline}" stroke-opacity="0.6" stroke-width="2" fill="none"/></svg>`,
  );
};

/** One picture inside a node or hung on it. */
interface Layer {
  readonly image: string;
  readonly width: string;
  readonly height: string;
  readonly clip: 'node' | 'none';
  readonly containment: 'inside' | 'over';
  readonly x: string;
  readonly y: string;
  readonly offset: readonly [string, string];
}
const inside = (image: string, side: string, y: string): Layer => ({
  image,
  width: side,
  height: side,
  clip: 'node',
  containment: 'inside',
  x: '50%',
  y,
  offset: ['0px', '0px'],
});

/** From the lowest to the highest: hatching, icon, badges. */
const layersOf = (node: NodeSingular, hatch: string): Layer[] => {
  const { look, iconColour, badges, unknown, scale } = node.data();
  const icon = inside(iconImage(look, iconColour), ICON_SHARE, look === 'academic' ? '74%' : '50%');
  const layers = unknown ? [inside(hatch, '100%', '50%'), icon] : [icon];
  if (badges === '') return layers;
  const badge: Layer = {
    image: badgesImage(badges),
    width: `${badgesWidth(badges) * scale}px`,
    height: `${Math.round(BADGE_PX * scale)}px`,
    clip: 'none',
    containment: 'over',
    x: '100%',
    y: '0%',
    offset: ['7px', '-7px'],
  };
  return [...layers, badge];
};

const layered = (hatch: string) => {
  const each =
    <Value>(pick: (layer: Layer) => Value) =>
    (node: NodeSingular): Value[] =>
      layersOf(node, hatch).map(pick);
  return {
    'background-image': each(({ image }) => image),
    'background-width': each(({ width }) => width),
    'background-height': each(({ height }) => height),
    'background-clip': each(({ clip }) => clip),
    'background-image-containment': each(({ containment }) => containment),
    'background-position-x': each(({ x }) => x),
    'background-position-y': each(({ y }) => y),
    'background-offset-x': each(({ offset }) => offset[0]),
    'background-offset-y': each(({ offset }) => offset[1]),
  };
};

/** What fills a node: its colour, hatching where nothing is known, its icon, its badges. */
export const fillRules = (theme: Theme): Rule[] => {
  const layers = layered(hatchImage(theme));
  return [
    ...shapeRules(),
    ...iconRules(),
    {
      selector: 'node[look][?unknown]',
      style: { ...layers, 'border-style': 'dashed', 'border-color': UNKNOWN[theme].outline },
    },
    { selector: 'node[look][badges != ""]', style: { ...layers, 'bounds-expansion': 8 } },
    { selector: 'node[?sizeUnknown]', style: { 'border-style': 'dashed' } },
  ];
};
