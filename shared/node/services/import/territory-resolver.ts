import type { TerritoryRef } from '../../../domain/import/draft.ts';
import type { ResolvedTerritory } from '../../../domain/import/resolved-territory.ts';
import type { Territories } from '../../store/territories.ts';
import { toResolved } from './resolved-territory-fields.ts';

export interface TerritoryResolver {
  /** The official territory that a row names, null when it is none, or when the name alone does not tell which. */
  resolve(ref: TerritoryRef): ResolvedTerritory | null;
}

export const createTerritoryResolver = (territories: Territories): TerritoryResolver => ({
  resolve: (ref) => {
    const found = ref.code === null ? null : territories.find(ref.code);
    return found ? toResolved(found, null) : null;
  },
});
