import type { EntityId } from '../../entity.ts';
import { monthsBefore } from '../../follow-up.ts';
import { firstDay, lastDay, type PartialDate } from '../../partial-date.ts';
import { sinceOf } from '../../partnerships/link-weight.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { RelationId } from '../../relation.ts';
import type { Check, Subject } from '../check.ts';
import { entitiesFact, evidenceOf, isCompositionKnown, toComplete, toSuggestions } from '../check-parts.ts';

export const NEW_WITHIN_MONTHS = 24;

/** Surely since the day, surely before it, or null: its date is not known, or not finely enough. */
const isSince = (date: PartialDate | null, limit: string): boolean | null => {
  if (date === null) return null;
  if (firstDay(date) >= limit) return true;
  return lastDay(date) < limit ? false : null;
};

/** Partnerships between organisations of the subject, begun since. */
const newPartnerships = (terrain: Terrain, { parties }: Subject, limit: string) => {
  const found = new Map<RelationId, readonly [EntityId, EntityId]>();
  for (const id of parties)
    for (const { relation, other } of terrain.linkedBy(id, ['partners-with']))
      if (parties.has(other) && isSince(sinceOf(relation), limit) === true)
        found.set(relation.id, [relation.from, relation.to]);
  return found;
};

/**
 * A6, an alliance (or a PTCE) of the subject began within 24 months of the day. Partial where none did, and a partnership
 * between two of its organisations did. Absent only where the composition is known and every alliance has its date.
 */
export const newAlliances: Check = {
  id: 'A6',
  axis: 'alliances',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const limit = monthsBefore(terrain.on, NEW_WITHIN_MONTHS);
    const startOf = (id: EntityId) => terrain.entityOf(id)?.startsOn ?? null;
    const recent = subject.alliances.filter((id) => isSince(startOf(id), limit) === true);
    if (recent.length > 0)
      return {
        state: 'met',
        facts: { alliances: entitiesFact(recent) },
        evidence: evidenceOf(recent),
        action: null,
      };
    const action = toSuggestions('alliances', 'R15', 'R17');
    const partnerships = newPartnerships(terrain, subject, limit);
    if (partnerships.size > 0) {
      const facts = { partners: entitiesFact([...partnerships.values()].flat()) };
      return { state: 'partial', facts, evidence: evidenceOf([], partnerships.keys()), action };
    }
    const undated = subject.alliances.filter((id) => isSince(startOf(id), limit) === null);
    const facts = { undated: entitiesFact(undated), alliances: entitiesFact(subject.alliances) };
    const [first] = undated;
    const evidence = evidenceOf(first === undefined ? subject.alliances : undated);
    if (isCompositionKnown(terrain, subject) && first === undefined)
      return { state: 'absent', facts, evidence, action };
    const missing = first ? toComplete(first, 'startsOn') : toComplete(subject.id, 'documented');
    return { state: 'unknown', facts, evidence, action: missing };
  },
};
