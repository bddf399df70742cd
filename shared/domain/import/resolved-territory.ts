import type { EntityFields } from '../entity.ts';
import type { TerritoryLevel } from '../territory.ts';

/** What an official territory becomes as an entity's fields. */
export interface ResolvedTerritory
  extends Pick<EntityFields, 'name' | 'identifiers' | 'aliases' | 'population' | 'sources' | 'roles'> {
  /** Type of the entity, and with `code` its key in the official list. */
  readonly level: TerritoryLevel;
  /** As the official list writes it: INSEE, SIREN of a grouping, département, région, FR. */
  readonly code: string;
  /** Name and code that led here and are no more (merged, renamed, part of a commune); both are in `aliases`. */
  readonly formerName: string | null;
  readonly formerCode: string | null;
}
