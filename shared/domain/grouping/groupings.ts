import type { Measures } from '../analysis/measures.ts';
import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { familyOf } from '../family.ts';
import { type LookId, lookOf } from '../look.ts';
import { type GroupedLevel, SEVERAL, territoryAtLevel } from '../territory-levels.ts';
import type { GroupingId } from '../view.ts';
import type { Words } from '../words/words.ts';
import { mainProgrammes } from './main-programmes.ts';

export interface GroupingFacts {
  readonly ecosystem: Ecosystem;
  readonly measures: Measures;
}
interface NameParts {
  readonly words: Words;
  /** Name of an entity. */
  readonly nameOf: (id: EntityId) => string;
  /** The most linked member. */
  readonly hub: EntitySummary;
}

/** One way of putting entities together. */
export interface GroupingRecord {
  /** The value of each entity; null is « non renseigné ». Null instead of a reader: it is not measured yet. */
  readonly read: (facts: GroupingFacts) => ((entity: EntitySummary) => string | null) | null;
  /** Name of the group of a value. */
  readonly name: (value: string, parts: NameParts) => string;
}

const atLevel = (level: GroupedLevel): GroupingRecord => ({
  read: ({ ecosystem }) => {
    const at = territoryAtLevel(ecosystem, level);
    return ({ id }) => at(id);
  },
  name: (value, { words, nameOf }) =>
    value === SEVERAL ? words.groups.several[level] : nameOf(value as EntityId),
});

export const GROUPINGS: Readonly<Record<GroupingId, GroupingRecord>> = {
  look: {
    read: () => lookOf,
    name: (value, { words }) => words.vocabulary.looks[value as LookId],
  },
  family: {
    read: () => familyOf,
    name: (value, { words }) => words.groups.families[value as keyof Words['groups']['families']],
  },
  commune: atLevel('commune'),
  epci: atLevel('epci'),
  department: atLevel('department'),
  region: atLevel('region'),
  communities: {
    read: ({ measures }) => {
      const values = measures.get('communities');
      if (!values) return null;
      const sizes = new Map<number, number>();
      for (const value of values.values()) sizes.set(value, (sizes.get(value) ?? 0) + 1);
      // Whoever is alone is in no community.
      return ({ id }) => {
        const value = values.get(id);
        return value !== undefined && (sizes.get(value) ?? 0) > 1 ? String(value) : null;
      };
    },
    name: (_, { words, hub }) => words.groups.around(hub.name),
  },
  programme: {
    read: ({ ecosystem }) => {
      const programmes = mainProgrammes(ecosystem);
      return ({ id }) => programmes.get(id) ?? null;
    },
    name: (value, { nameOf }) => nameOf(value as EntityId),
  },
};
