import { EntityId } from '../../../domain/entity.ts';
import type { ResolvedTerritory } from '../../../domain/import/resolved-territory.ts';
import type { CogTerritory } from '../../../domain/territory.ts';
import { toTerritoryEntity } from '../territory-gathering.ts';

/** History that led to a territory of today. */
export interface Former {
  readonly name: string | null;
  readonly code: string | null;
}

const PLACEHOLDER_ID = EntityId.parse('0'.repeat(26));

/** Fields of an official territory; what it was called or coded before becomes an alias. */
export const toResolved = (territory: CogTerritory, former: Former | null): ResolvedTerritory => {
  const entity = toTerritoryEntity(territory, PLACEHOLDER_ID, '');
  const { name, identifiers, population, sources, roles } = entity;
  const added = [former?.name, former?.code].filter((text) => typeof text === 'string' && text !== name);
  return {
    level: territory.level,
    code: territory.code,
    name,
    identifiers,
    aliases: [...new Set([...entity.aliases, ...(added as string[])])],
    population,
    sources,
    roles,
    formerName: former?.name ?? null,
    formerCode: former?.code ?? null,
  };
};
