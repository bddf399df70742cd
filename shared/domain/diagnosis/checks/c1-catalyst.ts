import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { Check } from '../check.ts';
import { entitiesFact, evidenceOf, isCompositionKnown, toComplete, toSuggestions } from '../check-parts.ts';
import { isPresent } from '../presence.ts';
import { endsOf } from '../whereabouts.ts';

/** Same département at the furthest, or this many kilometres where both ends have coordinates (rule R01). */
const NEAR_KM = 30;
const NEAR_TIER = 2;

const isNear = ({ places }: Terrain, ends: readonly EntityId[], catalyst: EntityId): boolean =>
  ends.some((end) => {
    const km = places.kmOf(end, catalyst);
    if (km !== null && km <= NEAR_KM) return true;
    const tier = places.tierOf(end, catalyst);
    return tier !== null && tier <= NEAR_TIER;
  });

/** Asked of every entity: by what it says itself, without looking it up. */
const findCatalysts = ({ entities, on }: Terrain): EntityId[] =>
  entities.flatMap((entity) => {
    const isCatalyst = entity.type === 'catalyst' || entity.roles.includes('catalyst');
    return isCatalyst && isPresent(entity, on) ? [entity.id] : [];
  });

/**
 * C1, a catalyst is identified. Met by one who is there or works with the subject; partial by one at most 30 km away or
 * in the same département; absent only where the composition is known, and every catalyst has a place; unknown otherwise.
 */
export const catalystIdentified: Check = {
  id: 'C1',
  axis: 'competences',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const catalysts = findCatalysts(terrain);
    const own = catalysts.filter((id) => subject.parties.has(id));
    if (own.length > 0)
      return {
        state: 'met',
        facts: { catalysts: entitiesFact(own) },
        evidence: evidenceOf(own),
        action: null,
      };
    const ends = endsOf(terrain, subject);
    const near = catalysts.filter((id) => isNear(terrain, ends, id));
    const action = toSuggestions('competences', 'R01');
    if (near.length > 0)
      return {
        state: 'partial',
        facts: { catalysts: entitiesFact(near) },
        evidence: evidenceOf(near),
        action,
      };
    const [unplaced] = catalysts.filter((id) => terrain.places.ownOf(id).size === 0);
    if (!isCompositionKnown(terrain, subject))
      return { state: 'unknown', facts: {}, evidence: [], action: toComplete(subject.id, 'documented') };
    if (unplaced === undefined) return { state: 'absent', facts: {}, evidence: [], action };
    const facts = { unplaced: entitiesFact([unplaced]) };
    return {
      state: 'unknown',
      facts,
      evidence: evidenceOf([unplaced]),
      action: toComplete(unplaced, 'territories'),
    };
  },
};
