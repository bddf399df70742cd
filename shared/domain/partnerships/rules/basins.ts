import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { RuleQuestion } from './rule.ts';

const EPCI = ['epci', 'ept'] as const;
const GROUPINGS = ['petr', 'pays'] as const;
type Levels = readonly string[];

const isOf = (levels: Levels, { type }: EntitySummary): boolean => type !== null && levels.includes(type);

/** Those asked about of these levels; where there are none, those that no other asked territory holds. */
const territoriesOf = ({ terrain, asked }: RuleQuestion, levels: Levels): readonly EntitySummary[] => {
  const territories = asked('territory');
  const found = territories.filter((territory) => isOf(levels, territory));
  if (found.length > 0) return found;
  const isHeld = (id: EntityId): boolean =>
    territories.some((other) => other.id !== id && terrain.membersOf(other.id).has(id));
  return territories.filter(({ id }) => !isHeld(id));
};

/** Where neighbours may know each other. */
export const askedEpci = (question: RuleQuestion): readonly EntitySummary[] => territoriesOf(question, EPCI);

/** Where a network is looked at: the widest of EPCI, PETR and pays asked about, each part of the territory once. */
export const askedBasins = (question: RuleQuestion): readonly EntitySummary[] => {
  const { terrain } = question;
  const basins = territoriesOf(question, [...EPCI, ...GROUPINGS]);
  const asked = new Set<string>(basins.map(({ id }) => id));
  return basins.filter(
    (basin) =>
      !isOf(EPCI, basin) ||
      !GROUPINGS.some((level) => terrain.places.atLevel(basin.id, level).some((key) => asked.has(key))),
  );
};
