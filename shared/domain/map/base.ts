import { z } from 'zod';
import { EntityId } from '../entity.ts';

/** Levels that a map is drawn at, from the narrowest. */
export const MAP_LEVELS = ['commune', 'epci', 'department', 'region'] as const;
export const MapLevel = z.enum(MAP_LEVELS);
export type MapLevel = z.infer<typeof MapLevel>;

/** `level:code`. */
export const TerritoryKey = z.templateLiteral([z.string(), ':', z.string()]);
export type TerritoryKey = z.infer<typeof TerritoryKey>;
export const keyOf = (level: string, code: string): TerritoryKey => `${level}:${code}`;

/** A territory as it is drawn; units are those of world.ts. */
export const MapShape = z.object({
  id: TerritoryKey,
  code: z.string(),
  name: z.string(),
  /** Closed lines: x and y in turn. */
  rings: z.array(z.array(z.number())),
  /** A point inside. */
  x: z.number(),
  y: z.number(),
});
export type MapShape = z.infer<typeof MapShape>;

/** What is drawn under everything else. */
export const MapGround = z.object({
  /** Of the shapes: the schematic that ships, or outlines that were imported. */
  origin: z.enum(['schematic', 'outlines']),
  level: MapLevel,
  /** Territories that are coloured and named. */
  shapes: z.array(MapShape),
  /** Départements beneath shapes of another level; empty when the shapes are départements. */
  frame: z.array(MapShape),
  /** Some of the départements are those of the schematic. */
  hasSchematic: z.boolean(),
  /** Codes of the insets that are drawn. */
  insets: z.array(z.string()),
  /** Outlines of overseas territories that were drawn near the mainland: left out, since they are not there. */
  displaced: z.int(),
  /** Of the communes drawn; null: none is. */
  department: z.string().nullable(),
});
export type MapGround = z.infer<typeof MapGround>;

/** What the official list says of a territory of the project. */
export const TerritoryCodes = z.object({
  id: EntityId,
  level: z.string(),
  code: z.string(),
  /** Code of its département; null for what is in several or in none. */
  department: z.string().nullable(),
});
export type TerritoryCodes = z.infer<typeof TerritoryCodes>;

/** What is known of where the project's territories are. */
export const MapTerritories = z.object({
  codes: z.array(TerritoryCodes),
  /** Points inside their imported outlines, whatever the level drawn. */
  anchors: z.record(TerritoryKey, z.object({ x: z.number(), y: z.number() })),
  /** Outlines that the project has, by level. */
  outlined: z.record(MapLevel, z.int()),
  /** Départements of which there are outlines of communes. */
  communesOf: z.array(z.string()),
  /** Where the outlines come from, by level. */
  sources: z.record(MapLevel, z.array(z.string())),
  /** Changes when the outlines do. */
  version: z.string(),
});
export type MapTerritories = z.infer<typeof MapTerritories>;

/** Départements, whatever the level drawn. */
export const departmentsOf = (ground: MapGround): readonly MapShape[] =>
  ground.level === 'department' ? ground.shapes : ground.frame;

/** The level to draw: the one asked when the project has it, else the finest of those that are drawn whole. */
export const levelToDraw = (
  asked: MapLevel | 'auto',
  outlined: Readonly<Record<MapLevel, number>>,
): MapLevel => {
  if (asked === 'region' || asked === 'department') return asked;
  if (asked !== 'auto' && outlined[asked] > 0) return asked;
  return asked === 'auto' && outlined.epci > 0 ? 'epci' : 'department';
};
