import { EntityId } from '../../../domain/entity.ts';
import type { ResolvedTerritory } from '../../../domain/import/resolved-territory.ts';
import type { FoundTerritory } from '../../store/territory-lookup.ts';
import { toTerritoryEntity } from '../territory-gathering.ts';

const NO_ID = EntityId.parse('0'.repeat(26));

/** Fields of an official territory; what it was called or coded before becomes an alias. `siren`: of its council, where the row gave it. */
export const toResolved = (found: FoundTerritory, siren: string | null): ResolvedTerritory => {
  const { territory, formerName, formerCode } = found;
  const { name, identifiers, aliases, population, sources, roles } = toTerritoryEntity(territory, NO_ID, '');
  const before = [formerName, formerCode].filter((text) => text !== null && text !== name) as string[];
  return {
    level: territory.level,
    code: territory.code,
    name,
    identifiers: siren ? { ...identifiers, siren: [siren] } : identifiers,
    aliases: [...new Set([...aliases, ...before])],
    population,
    sources,
    roles,
    formerName,
    formerCode,
  };
};
