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
  const classes = choropleth?.classes ?? [];
  const says = classes[0]?.says;
  // Near a catalyst asks for nothing, as none does.
  const startsAtNone = says !== undefined && (!('range' in says) || says.range.to === 0);
  const fills = classFills(classes.length, theme, startsAtNone);
  return {
    colours: new Map(
      classes.flatMap(({ territories }, index) =>
        territories.map((key) => [key, fills[index] ?? ''] as const),
      ),
    ),
    unknown: new Set(choropleth?.unknown),
  };
};
