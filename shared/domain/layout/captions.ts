import type { NodeId } from '../drawing/drawing.ts';
import type { EntitySummary } from '../ecosystem.ts';
import { type LookId, lookOf } from '../look.ts';
import { SEVERAL } from '../territory-levels.ts';
import type { LayoutId } from '../view.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { LayoutFacts } from './layout-facts.ts';

/** What a part of the picture is, written above it: a territory, a category, a year. */
export interface Caption {
  readonly text: string;
  /** Middle of the topmost member, in the coordinates of positions: the text is above its node. */
  readonly x: number;
  readonly y: number;
  /** Members: where two captions have no room, the larger part has its own. */
  readonly size: number;
}

export interface CaptionParts {
  readonly layout: LayoutId;
  readonly entities: readonly EntitySummary[];
  readonly positions: ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>;
  readonly facts: LayoutFacts;
  readonly nameOf: (id: string) => string | null;
  readonly lang: Lang;
}

const NONE = '';
/** Beyond this share of strangers among its members, a part is no part any more: people have moved. */
const STRANGERS_MAX = 0.1;

type KeyOf = (entity: EntitySummary) => string;
const keysOf = (layout: LayoutId, { territoryOf, yearOf }: LayoutFacts): KeyOf | null => {
  if (layout === 'by-kind') return lookOf;
  if (layout === 'by-territory') return ({ id }) => territoryOf(id) ?? NONE;
  if (layout === 'chronological') return ({ id }) => String(yearOf(id) ?? NONE);
  return null;
};

const textOf = (key: string, { layout, nameOf, lang }: CaptionParts): string => {
  const { groups, vocabulary } = wordsOf(lang);
  if (layout === 'by-kind') return vocabulary.looks[key as LookId];
  if (layout === 'chronological') return key === NONE ? groups.undated : key;
  if (key === NONE) return groups.noTerritory;
  return key === SEVERAL ? groups.severalTerritories : (nameOf(key) ?? key);
};

/** Names of the parts of a layout, as long as its parts are where it put them; none for a layout without parts. */
export const captionsOf = (parts: CaptionParts): Caption[] => {
  const keyOf = keysOf(parts.layout, parts.facts);
  if (keyOf === null) return [];
  const placed = parts.entities.flatMap((entity) => {
    const place = parts.positions.get(entity.id);
    return place ? [{ key: keyOf(entity), x: place.x, y: place.y }] : [];
  });
  return [...Map.groupBy(placed, ({ key }) => key)].flatMap(([key, members]) => {
    const xs = members.map(({ x }) => x);
    const ys = members.map(({ y }) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const strangers = placed.filter(
      (other) =>
        other.key !== key && other.x >= left && other.x <= right && other.y >= top && other.y <= bottom,
    );
    if (strangers.length > members.length * STRANGERS_MAX) return [];
    return [{ text: textOf(key, parts), x: (left + right) / 2, y: top, size: members.length }];
  });
};
