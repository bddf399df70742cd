import type { LookId } from '../look.ts';
import type { PathItem } from '../sheet/scene.ts';
import type { RelationStatus, RelationType } from '../vocabulary.ts';
import type { Lang } from '../words/words.ts';

/** What a page carries, read back by its script: plain values, places in lists instead of ids, nothing without a value. */
export interface PageData {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle?: string;
  readonly project: string;
  /** « Exemple fictif », when it is one. */
  readonly fictional?: string;
  /** « Vue filtrée : 48 fiches sur 312 », « Données au … »: what heads the page. */
  readonly facts: readonly string[];
  /** Label and what it says, in reading order. */
  readonly about: readonly (readonly [label: string, text: string])[];
  /** Summary of the picture for those who do not see it. */
  readonly summary: string;
  readonly paints: readonly PagePaint[];
  readonly nodes: readonly PageNode[];
  readonly hulls: readonly PageHull[];
  /** In the order of their names. */
  readonly entities: readonly PageEntity[];
  readonly relations: readonly PageRelation[];
  readonly sources: readonly PageSource[];
  /** Labels of the fields of cards. */
  readonly labels: readonly string[];
  /** How a link reads from its start and from its end. */
  readonly types: readonly PageType[];
  readonly looks: readonly PageLook[];
  readonly legend: readonly PageLegendGroup[];
}

/** Of the page in light, then in dark. */
export interface ByTheme<Value> {
  readonly light: Value;
  readonly dark: Value;
}
export interface Paint {
  readonly fill: string;
  readonly iconColour: string;
}
export interface PagePaint extends ByTheme<Paint> {
  /** « non renseigné » for what colours say. */
  readonly unknown?: true;
}

/** What is drawn: an entity, or a group of them; lengths are px at zoom 1. */
export interface PageNode {
  readonly name: string;
  readonly look: LookId;
  readonly paint: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly degree: number;
  readonly badges?: string;
  readonly generic?: true;
  readonly sizeUnknown?: true;
  readonly closed?: true;
  readonly faded?: true;
  /** Of a group: places of its members among the entities. */
  readonly members?: readonly number[];
}
export interface PageHull {
  readonly name: string;
  readonly tint: string;
  readonly paths: readonly string[];
  readonly strokeWidth: number;
  readonly labels: readonly (readonly [x: number, y: number])[];
}

export interface PageEntity {
  readonly name: string;
  readonly look: LookId;
  /** Place of the node that it is drawn as. */
  readonly node: number;
  /** Under its name: type and territory. */
  readonly line: string;
  /** Other names that search finds. */
  readonly aliases?: readonly string[];
  readonly fields: readonly (readonly [label: number, values: readonly string[]])[];
  /** « Non renseigné : description, site web ». */
  readonly missing?: string;
  readonly sources?: readonly number[];
}
export interface PageRelation {
  readonly from: number;
  readonly to: number;
  readonly type: RelationType;
  /** Existing unless said. */
  readonly status?: RelationStatus;
  readonly amountCents?: number;
  readonly toCheck?: true;
  /** « 35 000 € · 2024 · versé ». */
  readonly hint?: string;
  readonly sources?: readonly number[];
}
export interface PageSource {
  readonly title: string;
  readonly rest?: string;
  readonly url?: string;
}
export interface PageType {
  readonly type: RelationType;
  readonly label: string;
  readonly back: string;
  readonly isSymmetric: boolean;
  readonly sample: ByTheme<readonly PathItem[]>;
}
export interface PageLook {
  readonly look: LookId;
  readonly label: string;
  readonly symbol: ByTheme<readonly PathItem[]>;
}
export interface PageLegendGroup {
  readonly heading: string;
  readonly entries: readonly {
    readonly text: string;
    readonly count?: string;
    readonly sample: ByTheme<readonly PathItem[]>;
  }[];
}

/** Samples of the legend are drawn around this point, on a ground of twice its coordinates, px. */
export const SAMPLE_AT = { x: 14, y: 10 } as const;
