import type { TerritoryKey } from './base.ts';
import type { Choropleth } from './choropleth.ts';
import { classFills } from './classes.ts';

/** What each territory is coloured with: the same in the window and on paper. */
export interface Filled {
  readonly colours: ReadonlyMap<TerritoryKey, string>;
  /** Hatched. */
  readonly unknown: ReadonlySet<TerritoryKey>;
}

export const fillOf = (choropleth: Choropleth | null, theme: 'light' | 'dark'): Filled => {
  const fills = classFills(choropleth?.classes.length ?? 0, theme);
  return {
    colours: new Map(
      choropleth?.classes.flatMap(({ territories }, index) =>
        territories.map((key) => [key, fills[index] ?? ''] as const),
      ),
    ),
    unknown: new Set(choropleth?.unknown),
  };
};
