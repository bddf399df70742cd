import type { EntityType, Kind, RelationType } from './vocabulary.ts';

/** Categories of the legend: what a node looks like, a function of (kind, type). One source for canvas, legend, sheet, table. */
export const LOOK_IDS = [
  'territory',
  'public-body',
  'funder',
  'business',
  'non-profit',
  'academic',
  'catalyst',
  'cluster',
  'programme',
  'initiative',
  'alliance',
  'resource',
  'instance',
  'other',
] as const;
export type LookId = (typeof LOOK_IDS)[number];

export interface Look {
  /** Cytoscape's name of the shape; sheet/shapes.ts draws the same outline. */
  readonly shape:
    | 'round-hexagon'
    | 'round-rectangle'
    | 'diamond'
    | 'rectangle'
    | 'ellipse'
    | 'round-triangle'
    | 'star'
    | 'octagon'
    | 'round-tag'
    | 'barrel'
    | 'round-pentagon'
    | 'cut-rectangle'
    | 'round-heptagon';
  readonly fill: string;
  readonly iconColour: string;
  /** Name in Tabler's outline set. */
  readonly icon: string;
}
const DARK = '#111111';
const LIGHT = '#FFFFFF';

/** Okabe–Ito fills, measured in interface.md 2.3; every node also has a 2 px outline, a shape and an icon. */
export const LOOKS: Readonly<Record<LookId, Look>> = {
  territory: { shape: 'round-hexagon', fill: '#0072B2', iconColour: LIGHT, icon: 'map-pin' },
  'public-body': { shape: 'round-rectangle', fill: '#4D4D4D', iconColour: LIGHT, icon: 'building' },
  funder: { shape: 'diamond', fill: '#E69F00', iconColour: DARK, icon: 'currency-euro' },
  business: { shape: 'rectangle', fill: '#D55E00', iconColour: DARK, icon: 'building-factory-2' },
  'non-profit': { shape: 'ellipse', fill: '#009E73', iconColour: DARK, icon: 'users' },
  academic: { shape: 'round-triangle', fill: '#CC79A7', iconColour: DARK, icon: 'school' },
  catalyst: { shape: 'star', fill: '#F0E442', iconColour: DARK, icon: 'heart-handshake' },
  cluster: { shape: 'octagon', fill: '#56B4E9', iconColour: DARK, icon: 'topology-star-3' },
  programme: { shape: 'round-tag', fill: '#FFFFFF', iconColour: DARK, icon: 'file-text' },
  initiative: { shape: 'barrel', fill: '#DDDDDD', iconColour: DARK, icon: 'flag' },
  alliance: { shape: 'round-pentagon', fill: '#56B4E9', iconColour: DARK, icon: 'link' },
  resource: { shape: 'cut-rectangle', fill: '#FFFFFF', iconColour: DARK, icon: 'book' },
  instance: { shape: 'round-heptagon', fill: '#4D4D4D', iconColour: LIGHT, icon: 'messages' },
  other: { shape: 'ellipse', fill: '#DDDDDD', iconColour: DARK, icon: 'circle-dot' },
};
export const OUTLINE = { light: '#333333', dark: '#0C0F12' } as const;

const ACTOR_LOOKS: Partial<Record<EntityType, LookId>> = {
  association: 'non-profit',
  company: 'business',
  'sme-collective': 'business',
  cooperative: 'non-profit',
  mutual: 'non-profit',
  ptce: 'cluster',
  'local-authority': 'public-body',
  'public-body': 'public-body',
  chamber: 'business',
  academic: 'academic',
  catalyst: 'catalyst',
  'third-place': 'cluster',
  network: 'non-profit',
  'development-council': 'non-profit',
  informal: 'cluster',
};

/** The legend category of an entity. */
export const lookOf = (entity: { readonly kind: Kind; readonly type: string | null }): LookId => {
  if (entity.kind !== 'actor') return entity.kind;
  return ACTOR_LOOKS[entity.type as EntityType] ?? 'other';
};

/** Roles shown as a badge on the node when its type does not say so already. */
export const badgesOf = (entity: {
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly string[];
}): ('catalyst' | 'third-place' | 'carrier' | 'funder')[] =>
  (['catalyst', 'third-place', 'carrier', 'funder'] as const).filter(
    (role) => entity.roles.includes(role) && entity.type !== role && entity.kind !== role,
  );

export interface RelationLook {
  readonly colour: { readonly light: string; readonly dark: string };
  readonly widthPx: number;
  readonly arrow: boolean;
  readonly hiddenByDefault: boolean;
}
const GREY = { light: '#555555', dark: '#A9B1BA' } as const;
const plain = (widthPx: number, arrow: boolean): RelationLook => ({
  colour: GREY,
  widthPx,
  arrow,
  hiddenByDefault: false,
});
const faint: RelationLook = {
  colour: { light: '#B9B4AA', dark: '#4A545F' },
  widthPx: 1,
  arrow: false,
  hiddenByDefault: true,
};
const money: RelationLook = {
  colour: { light: '#8A5A00', dark: '#E0B35A' },
  widthPx: 2,
  arrow: true,
  hiddenByDefault: false,
};

export const RELATION_LOOKS: Readonly<Record<RelationType, RelationLook>> = {
  'partners-with': plain(2, false),
  'member-of': plain(1, false),
  funds: money,
  founds: plain(1.5, true),
  hosts: plain(1.5, true),
  carries: plain(3, true),
  signs: plain(1.5, true),
  'participates-in': plain(1, true),
  governs: plain(3, true),
  supports: plain(1.5, true),
  organises: plain(1.5, true),
  'benefits-from': { ...money, widthPx: 1.5 },
  covers: plain(1, true),
  'located-in': faint,
  'acts-in': faint,
  'part-of': plain(1, true),
  produces: plain(1, true),
  'derives-from': plain(1, true),
  evaluates: plain(1, true),
  concerns: plain(1, true),
  'neighbour-of': faint,
};

/** Width of a funding link, px: grows with the logarithm of the amount in euros, 1.5–8. */
export const fundingWidth = (amountCents: number | null): number =>
  amountCents === null || amountCents <= 0 ? 2 : Math.min(8, 1.5 + Math.log10(1 + amountCents / 100_000) * 2);

/** Diameter of a node, px: area grows with the number of links (radius ∝ √), 24–64. */
export const nodeSize = (degree: number, maxDegree: number): number =>
  24 + 40 * Math.sqrt(maxDegree > 0 ? Math.min(1, degree / maxDegree) : 0);
