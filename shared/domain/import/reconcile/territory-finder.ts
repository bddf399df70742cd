import type { StoredEntity } from '../../entity.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import type { TerritoryRef } from '../draft.ts';
import type { ResolvedTerritory } from '../resolved-territory.ts';
import { createBoundedCache } from './bounded-cache.ts';
import type { Lookup } from './lookup.ts';
import type { Workspace } from './workspace.ts';

/** Official territories that rows name, and what the project has of them. */
export interface TerritoryFinder {
  readonly resolve: (ref: TerritoryRef) => ResolvedTerritory | null;
  /** Id of the project's own, null when it has it not. */
  readonly find: (territory: ResolvedTerritory) => string | null;
}
const RESOLVED_AT_HAND = 50_000;

const SCHEMES: Readonly<Record<ResolvedTerritory['level'], readonly IdentifierScheme[]>> = {
  country: ['reference'],
  region: ['reg'],
  department: ['dep', 'reference'],
  epci: ['siren'],
  ept: ['siren'],
  commune: ['insee'],
};

/** A territory of that level; else of no level said; else an organisation that has its SIREN. */
const bestOf = (
  found: readonly StoredEntity[],
  level: string,
  scheme: IdentifierScheme,
): StoredEntity | null => {
  const territories = found.filter(({ kind }) => kind === 'territory');
  return (
    territories.find(({ type }) => type === level) ??
    territories.find(({ type }) => type === null) ??
    (scheme === 'siren' ? (found.find(({ kind }) => kind === 'actor' || kind === 'funder') ?? null) : null)
  );
};

const findIn = (workspace: Workspace, { level, code, formerCode }: ResolvedTerritory): string | null => {
  for (const value of formerCode === null ? [code] : [code, formerCode]) {
    for (const scheme of SCHEMES[level]) {
      const found = workspace.identified(scheme, value).flatMap((id) => workspace.read(id) ?? []);
      const best = bestOf(found, level, scheme);
      if (best) return best.id;
    }
  }
  return null;
};

export const createTerritoryFinder = (lookup: Lookup, workspace: Workspace): TerritoryFinder => {
  const resolved = createBoundedCache<{ readonly territory: ResolvedTerritory | null }>(RESOLVED_AT_HAND);
  const ids = createBoundedCache<string>(RESOLVED_AT_HAND);
  return {
    resolve: (ref) => {
      const key = JSON.stringify(ref);
      const known = resolved.get(key);
      if (known) return known.territory;
      const territory = lookup.territory(ref);
      resolved.put(key, { territory });
      return territory;
    },
    find: (territory) => {
      const key = `${territory.level}:${territory.code}`;
      const id = ids.get(key) ?? findIn(workspace, territory);
      if (id !== null) ids.put(key, id);
      return id;
    },
  };
};
