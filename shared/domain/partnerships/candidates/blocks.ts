import type { EntityId } from '../../entity.ts';
import type { Stated } from '../signals/stated.ts';
import type { Survey } from '../signals/survey.ts';

/** Candidates of one entity that a block gives, most telling first. */
export type Block = (x: number) => readonly number[];

const EPCI_LEVELS = ['epci', 'ept'] as const;
const NOBODY: readonly number[] = [];

const push = <Key>(map: Map<Key, number[]>, key: Key, place: number): void => {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
};

/** Groupings that hold an entity or where it is; without any, its own territories. */
const readAreas = ({ terrain }: Survey): readonly (readonly string[])[] =>
  terrain.entities.map(({ id }) => {
    const around = EPCI_LEVELS.flatMap((level) => terrain.places.atLevel(id, level));
    return around.length > 0 ? [...new Set(around)].sort() : [...terrain.places.ownOf(id)].sort();
  });

/** Whoever offers what it seeks, or seeks what it offers: the nearest first. */
export const createNeedBlock = (survey: Survey, perWord: number): Block => {
  const index = ({ lists }: Stated): ReadonlyMap<number, readonly number[]> => {
    const found = new Map<number, number[]>();
    lists.forEach((list, place) => {
      if (survey.part[place] !== 0) for (const word of list) push(found, word, place);
    });
    return found;
  };
  const { needs, offers } = survey.stated;
  const [seeking, offering] = [index(needs), index(offers)];
  const nearest = (x: number, all: readonly number[]): readonly number[] => {
    if (all.length <= perWord) return all;
    const nearness = new Map(all.map((y) => [y, survey.proximity.of(x, y) || 0]));
    return [...all]
      .sort((a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0) || a - b)
      .slice(0, perWord);
  };
  return (x) => [
    ...[...(needs.lists[x] ?? [])].flatMap((word) => nearest(x, offering.get(word) ?? NOBODY)),
    ...[...(offers.lists[x] ?? [])].flatMap((word) => nearest(x, seeking.get(word) ?? NOBODY)),
  ];
};

/** Whoever is of the same or a neighbouring territory and shares a theme: the rarest themes first. */
export const createThemeBlock = (survey: Survey, most: number): Block => {
  const { themes, terrain } = survey;
  const areas = readAreas(survey);
  const index = new Map<string, number[]>();
  themes.lists.forEach((list, place) => {
    if (survey.part[place] === 0) return;
    for (const word of list) for (const area of areas[place] ?? []) push(index, `${word} ${area}`, place);
  });
  return (x) => {
    const own = areas[x] ?? [];
    const around = own.flatMap((area) => [...terrain.places.neighboursOf(area as EntityId)]).sort();
    const words = [...(themes.lists[x] ?? [])].sort(
      (a, b) => (themes.rarity[b] ?? 0) - (themes.rarity[a] ?? 0) || a - b,
    );
    const found = new Set<number>();
    for (const places of [own, around])
      for (const word of words)
        for (const area of places) {
          for (const y of index.get(`${word} ${area}`) ?? NOBODY) if (found.size < most) found.add(y);
          if (found.size >= most) return [...found];
        }
    return [...found];
  };
};
