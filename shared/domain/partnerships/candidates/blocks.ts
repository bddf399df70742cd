import type { EntityId } from '../../entity.ts';
import { pushTo } from '../../multimap.ts';
import type { Stated } from '../signals/stated.ts';
import { ORGANISATION, type Survey } from '../signals/survey.ts';

/** Candidates of one entity that a block gives, most telling first. */
export type Block = (x: number) => Iterable<number>;

const EPCI_LEVELS = ['epci', 'ept'] as const;
const NOBODY: readonly number[] = [];
const NO_LIST = new Int32Array();

/** Territories of an entity by which it is looked up; found when first asked. */
export type Areas = (place: number) => readonly string[];

const remember = (find: Areas): Areas => {
  const known = new Map<number, readonly string[]>();
  return (place) => {
    const found = known.get(place) ?? find(place);
    known.set(place, found);
    return found;
  };
};

/** Groupings that hold an entity or where it is; without any, its own territories. */
export const createAreas = ({ terrain: { entities, places } }: Survey): Areas =>
  remember((place) => {
    const id = entities[place]?.id as EntityId;
    const around = EPCI_LEVELS.flatMap((level) => places.atLevel(id, level));
    return around.length > 0 ? [...new Set(around)].sort() : [...places.ownOf(id)].sort();
  });

const createDepartments = ({ terrain: { entities, places } }: Survey): Areas =>
  remember((place) => [...places.atLevel(entities[place]?.id as EntityId, 'department')].sort());

type ByWord = ReadonlyMap<number, readonly number[]>;
interface Index {
  readonly everywhere: ByWord;
  /** By area. */
  readonly within: ReadonlyMap<string, ByWord>;
}
const NO_WORDS: ByWord = new Map();

/** By area and word whoever states it there, and by word everybody. */
const indexWords = ({ part }: Survey, { lists }: Stated, areasOf: readonly Areas[]): Index => {
  const everywhere = new Map<number, number[]>();
  const within = new Map<string, Map<number, number[]>>();
  const wordsIn = (area: string): Map<number, number[]> => {
    const known = within.get(area) ?? new Map<number, number[]>();
    within.set(area, known);
    return known;
  };
  lists.forEach((list, place) => {
    if (part[place] === 0 || list.length === 0) return;
    const around = areasOf.flatMap((areas) => areas(place).map(wordsIn));
    for (const word of list) for (const words of [everywhere, ...around]) pushTo(words, word, place);
  });
  return { everywhere, within };
};

/** Whoever offers what it seeks, or seeks what it offers: those of its grouping first, then of its département. */
export const createNeedBlock = (survey: Survey, areas: Areas, perWord: number): Block => {
  const { needs, offers } = survey.stated;
  const departments = createDepartments(survey);
  const [seeking, offering] = [
    indexWords(survey, needs, [areas, departments]),
    indexWords(survey, offers, [areas, departments]),
  ];
  /** The nearest who state each word: as many a word. */
  const takeNearest = (
    x: number,
    words: Int32Array,
    { everywhere, within }: Index,
    taken: number[],
  ): void => {
    if (words.length === 0) return;
    const around = [...areas(x), ...departments(x)].map((area) => within.get(area) ?? NO_WORDS);
    for (const word of words) {
      let left = perWord;
      for (const byWord of [...around, everywhere])
        for (const y of byWord.get(word) ?? NOBODY) {
          if (left <= 0) break;
          left--;
          taken.push(y);
        }
    }
  };
  return (x) => {
    const taken: number[] = [];
    takeNearest(x, needs.lists[x] ?? NO_LIST, offering, taken);
    takeNearest(x, offers.lists[x] ?? NO_LIST, seeking, taken);
    return taken;
  };
};

/** Programmes that apply where an organisation is, or in its grouping. */
export const createProgrammeBlock = (survey: Survey, areas: Areas, most: number): Block => {
  const { terrain, part, isTerritory } = survey;
  const programmes = new Map<string, number[]>();
  terrain.entities.forEach(({ id, kind }, place) => {
    if (kind !== 'programme' || part[place] === 0) return;
    for (const area of terrain.places.ownOf(id)) pushTo(programmes, area, place);
  });
  return function* (x) {
    if (part[x] !== ORGANISATION || isTerritory[x] === 1) return;
    const id = terrain.entities[x]?.id as EntityId;
    let left = most;
    for (const area of new Set([...terrain.places.ownOf(id), ...areas(x)]))
      for (const y of programmes.get(area) ?? NOBODY) {
        if (left-- <= 0) return;
        yield y;
      }
  };
};

/** Whoever is of the same or a neighbouring territory and shares a theme: the rarest themes first. */
export const createThemeBlock = (survey: Survey, areas: Areas, most: number): Block => {
  const { themes, terrain } = survey;
  const { within } = indexWords(survey, themes, [areas]);
  return function* (x) {
    const own = areas(x);
    const around = own.flatMap((area) => [...terrain.places.neighboursOf(area as EntityId)]).sort();
    const words = [...(themes.lists[x] ?? [])].sort(
      (a, b) => (themes.rarity[b] ?? 0) - (themes.rarity[a] ?? 0) || a - b,
    );
    let left = most;
    for (const places of [own, around])
      for (const word of words)
        for (const area of places)
          for (const y of within.get(area)?.get(word) ?? NOBODY) {
            if (left-- <= 0) return;
            yield y;
          }
  };
};
