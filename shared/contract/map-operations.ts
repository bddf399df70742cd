import { z } from 'zod';
import { MapGround, MapLevel, MapTerritories } from '../domain/map/base.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';

/** What the map needs beyond the graph. */
export const mapOperations = {
  /** Codes of the project's territories, and which outlines it has. */
  'map.territories': query(z.object({}), MapTerritories),
  /**
   * What the map is drawn on: outlines of a level, of communes one département at a time, else the schematic.
   * `version` is that of `map.territories`: the same question always has the same answer.
   */
  'map.ground': query(
    z.object({ level: MapLevel, department: z.string().max(3).nullable(), version: z.string() }),
    MapGround,
  ),
  /** Says that entities are in an official territory, which is brought into the project: one operation. */
  'map.locate': command(
    z.object({ entities: z.array(EntityRef).min(1).max(1000), code: z.string() }),
    z.object({ territory: z.string(), located: z.int(), operation: z.string().nullable() }),
  ),
};
