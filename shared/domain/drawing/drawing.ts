import { z } from 'zod';
import type { EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { LookId } from '../look.ts';
import type { RelationId } from '../relation.ts';
import type { RelationStatus, RelationType } from '../vocabulary.ts';

/** `group:<grouping>:<value>`: a node that stands for several entities. */
export const GroupId = z.templateLiteral(['group:', z.string()]).brand('GroupId');
export type GroupId = z.infer<typeof GroupId>;
export type NodeId = EntityId | GroupId;
/** Seen from afar a group, which is large already, grows by no more than this, and keeps room for it. */
export const GROUP_GROWTH_MAX = 1.35;
export const isGroupId = (id: NodeId): id is GroupId => id.startsWith('group:');

/** What every picture (canvas, sheet) draws of an entity or of a collapsed group; a plain value. */
export interface DrawnNode {
  readonly id: NodeId;
  readonly name: string;
  /** The shape and the icon. Of a group: those of its commonest category. */
  readonly look: LookId;
  /** `#RRGGBB`: of its category, or what « colorer par » says. */
  readonly fill: string;
  readonly iconColour: string;
  /** « non renseigné » for what colours say: drawn hatched. */
  readonly unknown: boolean;
  /** Diameter on screen at zoom 1, px, 24–64; a group's, up to 96. */
  readonly size: number;
  /** « non renseigné » for what sizes say: the smallest, with a dashed outline. */
  readonly sizeUnknown: boolean;
  /** Structural links in the whole project. */
  readonly degree: number;
  /** Entities that it stands for; 1 for an entity. */
  readonly count: number;
  /** Roles worn as badges, `to-check` and `pinned`, joined by a space; empty text when none. */
  readonly badges: string;
  readonly generic: boolean;
  readonly closed: boolean;
  readonly faded: boolean;
}

/** A line: one relation, or several of the same pair drawn as one with their number. */
export interface DrawnEdge {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  /** `several`: relations of different types. */
  readonly type: RelationType | 'several';
  readonly status: RelationStatus;
  /** Px at zoom 1. */
  readonly width: number;
  readonly relations: readonly RelationId[];
  readonly toCheck: boolean;
  readonly faded: boolean;
}

/** A group of the view's grouping, drawn as one node or open in place. */
export interface DrawnGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly members: readonly EntityId[];
  /** Relations shown between its members. */
  readonly inside: number;
  /** Its members are drawn one by one. */
  readonly isOpen: boolean;
}

/** An outline around entities that belong together. */
export interface DrawnHull {
  readonly id: GroupId;
  readonly name: string;
  readonly members: readonly EntityId[];
}

/** One line of the legend of colours: a swatch and what it means. */
export interface ColourEntry {
  readonly fill: string;
  readonly label: string;
  readonly count: number;
  readonly unknown: boolean;
  /** The entities that have it: click selects them. */
  readonly members: readonly EntityId[];
}

/** A view as it is drawn: the same value for the window and for paper. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Empty when nothing is grouped, and for outlines, which change no node. */
  readonly groups: readonly DrawnGroup[];
  readonly hulls: readonly DrawnHull[];
  /** Empty when colours say the category, which the legend of kinds already tells. */
  readonly colours: readonly ColourEntry[];
  /** What sizes say, least first: samples of a legend; empty when they say nothing, or nobody is drawn one by one. */
  readonly sizes: readonly { readonly value: number; readonly size: number }[];
}

/** Entities by id, for whoever draws. */
export type EntityIndex = ReadonlyMap<EntityId, EntitySummary>;
