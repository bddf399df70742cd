import type { TerritoryRef } from '../../../domain/import/draft.ts';
import type { ResolvedTerritory } from '../../../domain/import/resolved-territory.ts';
import { foldText } from '../../../domain/text.ts';
import type { Territories } from '../../store/territories.ts';
import type { FoundTerritory } from '../../store/territory-lookup.ts';
import { type GroupingNames, indexGroupings } from './grouping-names.ts';
import { toResolved } from './resolved-territory.ts';
import { findByCode } from './territory-by-code.ts';
import { findByName, type NameSources } from './territory-by-name.ts';

export interface TerritoryResolver {
  /** The official territory that a row names, null when it is none, or when the name alone does not tell which. */
  resolve(ref: TerritoryRef): ResolvedTerritory | null;
}

/** Answers kept: more than the official list has. */
const CACHE_MAX = 100_000;

const keyOf = ({ level, code, name, department, epci }: TerritoryRef): string =>
  JSON.stringify([level, code, name, department, epci]);

/** A code of today with the name that it had: that name is history too. */
const withFormerName = (
  { territories, groupings }: NameSources,
  found: FoundTerritory,
  written: string | null,
): FoundTerritory => {
  if (written === null || found.formerName !== null) return found;
  const folded = foldText(written);
  if (folded === foldText(found.territory.name)) return found;
  const same = [...groupings().exact(folded), ...territories.named(folded)].find(
    ({ territory, formerName }) => territory.row === found.territory.row && formerName !== null,
  );
  return same ? { ...found, formerName: same.formerName } : found;
};

const resolveOnce = (sources: NameSources, ref: TerritoryRef): ResolvedTerritory | null => {
  const coded = ref.code === null ? null : findByCode(sources.territories, ref.code, ref);
  if (coded) return toResolved(withFormerName(sources, coded.found, ref.name), coded.siren);
  const named = findByName(sources, ref);
  return named ? toResolved(named, null) : null;
};

/** Finds official territories by code, then by name; each question is answered once. */
export const createTerritoryResolver = (territories: Territories): TerritoryResolver => {
  const known = new Map<string, ResolvedTerritory | null>();
  let names: GroupingNames | null = null;
  const groupings = (): GroupingNames => {
    names ??= indexGroupings(territories.groupings());
    return names;
  };
  return {
    resolve: (ref) => {
      const key = keyOf(ref);
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= CACHE_MAX) known.clear();
      const found = resolveOnce({ territories, groupings }, ref);
      known.set(key, found);
      return found;
    },
  };
};
