import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { isStructural } from '../relation.ts';
import { SEVERAL, territoryAtLevel } from '../territory-levels.ts';

/** What layouts know of an entity beside its links. */
export interface LayoutFacts {
  /** Its EPCI, else its département, else `several`; null when nothing says where it is. */
  readonly territoryOf: (id: EntityId) => string | null;
  /** Year of its start, else of its first link. */
  readonly yearOf: (id: EntityId) => number | null;
}

const yearIn = (date: string | null): number | null => {
  const year = Number(date?.slice(0, 4));
  return date !== null && Number.isInteger(year) ? year : null;
};

const firstYears = ({ entities, relations }: Ecosystem): ReadonlyMap<EntityId, number> => {
  const years = new Map<EntityId, number>();
  for (const { type, from, to, startsOn, year } of relations) {
    const first = yearIn(startsOn) ?? year;
    if (first === null || !isStructural(type)) continue;
    for (const id of [from, to]) years.set(id, Math.min(first, years.get(id) ?? first));
  }
  for (const { id, startsOn } of entities) {
    const own = yearIn(startsOn);
    if (own !== null) years.set(id, own);
  }
  return years;
};

export const gatherLayoutFacts = (ecosystem: Ecosystem): LayoutFacts => {
  const years = firstYears(ecosystem);
  const [epci, department] = [territoryAtLevel(ecosystem, 'epci'), territoryAtLevel(ecosystem, 'department')];
  return {
    territoryOf: (id) => {
      const [near, wide] = [epci(id), department(id)];
      // In several EPCI of one département, that is where it is.
      return near !== null && near !== SEVERAL ? near : (wide ?? near);
    },
    yearOf: (id) => years.get(id) ?? null,
  };
};

export const noLayoutFacts: LayoutFacts = { territoryOf: () => null, yearOf: () => null };
