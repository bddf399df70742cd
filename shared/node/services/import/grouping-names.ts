import { groupingKey, unshortened } from '../../../domain/import/territory-name.ts';
import { foldText } from '../../../domain/text.ts';
import type { FoundTerritory } from '../../store/territory-lookup.ts';

/** Names of everything but communes: as written, and without nature and article. */
export interface GroupingNames {
  exact(folded: string): readonly FoundTerritory[];
  loose(folded: string): readonly FoundTerritory[];
}

type Index = ReadonlyMap<string, readonly FoundTerritory[]>;

const ACRONYM_ENDS = /(?<!\s)\s*\([^()]+\)$/;
const ARTICLE_STARTS = /^(?:La |Le |Les |L['’])/;

/** Names of today first: a former one never hides what is called so now. */
const indexBy = (found: readonly FoundTerritory[], keysOf: (folded: string) => string): Index => {
  const index = new Map<string, FoundTerritory[]>();
  for (const each of found) {
    const name = each.formerName ?? each.territory.name;
    const writings = [name, name.replace(ACRONYM_ENDS, ''), name.replace(ARTICLE_STARTS, '')];
    const keys = new Set(
      writings.flatMap((text) => [foldText(text), unshortened(foldText(text))]).map(keysOf),
    );
    for (const key of keys) {
      const same = index.get(key) ?? [];
      if (!same.some(({ territory }) => territory.row === each.territory.row))
        index.set(key, [...same, each]);
    }
  }
  return index;
};

export const indexGroupings = (found: readonly FoundTerritory[]): GroupingNames => {
  const exact = indexBy(found, (folded) => folded);
  const loose = indexBy(
    found.filter(({ territory }) => territory.level === 'epci' || territory.level === 'ept'),
    groupingKey,
  );
  return {
    exact: (folded) => exact.get(folded) ?? [],
    loose: (folded) => loose.get(groupingKey(folded)) ?? [],
  };
};
