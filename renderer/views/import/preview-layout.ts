import { layoutOrganic } from '../../../shared/domain/layout/organic.ts';
import type { Outcome } from './wizard.ts';

type Preview = Outcome['preview'];

export interface PlacedEntity {
  readonly id: string;
  readonly kind: Preview['entities'][number]['kind'];
  readonly name: string;
  readonly isNew: boolean;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}
export interface PlacedPreview {
  readonly entities: readonly PlacedEntity[];
  readonly relations: readonly {
    readonly key: string;
    readonly from: PlacedEntity;
    readonly to: PlacedEntity;
  }[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** More would not be read at this size. */
const MOST = 24;
const LABEL_MAX = 20;
const NODE = { width: 140, height: 84 } as const;
/** Of its name, under the node. */
const LABEL_PX = 24;
const ASPECT = 2.4;

/** Those that have links first: they make the picture. */
const chosen = ({ entities, relations }: Preview): Preview['entities'] => {
  const linked = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return [
    ...entities.filter(({ id }) => linked.has(id)),
    ...entities.filter(({ id }) => !linked.has(id)),
  ].slice(0, MOST);
};

const labelOf = (name: string): string =>
  name.length > LABEL_MAX ? `${name.slice(0, LABEL_MAX - 1).trimEnd()}…` : name;

/** A small picture of what comes in: places computed here, the same each time. */
export const placePreview = (preview: Preview): PlacedPreview => {
  const entities = chosen(preview);
  const index = new Map(entities.map(({ id }, at) => [id, at]));
  const shown = preview.relations.filter(({ from, to }) => index.has(from) && index.has(to) && from !== to);
  const edges = shown.map(({ from, to }): [number, number] => [index.get(from) ?? 0, index.get(to) ?? 0]);
  const nodes = entities.map(({ id, kind }) => ({ id, ...NODE, pinned: false, at: null, group: kind }));
  const points = layoutOrganic({ nodes, edges, aspect: ASPECT } as never, () => undefined);
  const placed = entities.map((entity, at) => ({
    ...entity,
    label: labelOf(entity.name),
    x: points[at]?.x ?? 0,
    y: points[at]?.y ?? 0,
  }));
  const byId = new Map(placed.map((entity) => [entity.id, entity]));
  const relations = shown.flatMap(({ from, to }, at) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ key: `${at}`, from: start, to: end }] : [];
  });
  return { entities: placed, relations, box: boxOf(placed) };
};

const boxOf = (placed: readonly PlacedEntity[]): PlacedPreview['box'] => {
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [left, top] = [Math.min(0, ...xs) - NODE.width / 2, Math.min(0, ...ys) - NODE.height / 2];
  return {
    x: left,
    y: top,
    width: Math.max(NODE.width, Math.max(0, ...xs) + NODE.width / 2 - left),
    height: Math.max(NODE.height, Math.max(0, ...ys) + NODE.height / 2 + LABEL_PX - top),
  };
};
