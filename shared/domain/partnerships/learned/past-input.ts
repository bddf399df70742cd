import type { EntitySummary, RelationSummary } from '../../ecosystem.ts';
import { firstDay } from '../../partial-date.ts';
import { type EntityFacts, NO_FACTS, type PartnershipInput } from '../input.ts';
import { isAfter } from '../link-weight.ts';
import { DEFAULT_METHOD } from '../method.ts';

const isKnownAt = (date: string | null | undefined, day: string): boolean => !date || firstDay(date) <= day;

/** What was not stated yet is not there; without a date it is taken as known (as in the back-test). */
const entityAt = (entity: EntitySummary, facts: EntityFacts, day: string): EntitySummary => {
  const needs = entity.needs.filter((need) => isKnownAt(facts.needsOn[need], day));
  const offers = entity.offers.filter((offer) => isKnownAt(facts.offersOn[offer], day));
  // Whoever was the same then is the same value: its content is told once.
  const isSame = needs.length === entity.needs.length && offers.length === entity.offers.length;
  return isSame ? entity : { ...entity, needs, offers };
};

/** A link that was over since was there; when it ended without a date, nobody knows whether it had. */
const relationAt = (relation: RelationSummary, day: string): RelationSummary => {
  const { status, endsOn } = relation;
  const wasThere = status === 'ended' && endsOn !== null && firstDay(endsOn) > day;
  return wasThere ? { ...relation, status: 'existing' } : relation;
};

/**
 * A project as it was known at the end of an earlier day: nothing that came later is in it, nor what was only wished, nor
 * the facts and settings, of which signals read nothing.
 */
export const inputAt = (input: PartnershipInput, day: string): PartnershipInput => {
  const { ecosystem, facts } = input;
  const entities = ecosystem.entities
    .filter(({ startsOn }) => isKnownAt(startsOn, day))
    .map((entity) => entityAt(entity, facts.get(entity.id) ?? NO_FACTS, day));
  const relations = ecosystem.relations
    .filter((relation) => relation.status === 'existing' || relation.status === 'ended')
    .filter((relation) => !isAfter(relation, day))
    .map((relation) => relationAt(relation, day));
  return {
    ecosystem: { ...ecosystem, entities, relations },
    facts: new Map(),
    method: DEFAULT_METHOD,
    decisions: [],
    overrides: [],
    on: day,
  };
};
