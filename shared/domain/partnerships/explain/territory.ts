import type { EntityId } from '../../entity.ts';
import { partOf } from '../ranking/likelihood.ts';
import type { Evidence, Fact, Reason } from '../reasons.ts';
import { entityEvidence, idAt, type Subject } from './subject.ts';

const PLACING: ReadonlySet<string> = new Set(['located-in', 'acts-in', 'covers']);

/** Relations that say where an entity is; the entity itself when it is a territory. */
const placing = ({ survey }: Subject, place: number): Evidence[] => {
  const found = survey.terrain
    .inForce(idAt(survey, place))
    .flatMap(({ relation, outgoing }): Evidence[] =>
      outgoing && PLACING.has(relation.type) ? [{ kind: 'relation', id: relation.id, share: 0 }] : [],
    );
  const share = found.length === 1 ? 1 : 0;
  return found.length > 0 ? found.map((each) => ({ ...each, share })) : [entityEvidence(survey, place, 1)];
};

/** « Même territoire : {territoire}. » « Territoires voisins. » « À {n} km. » */
export const explainTerritory = (subject: Subject): Reason | null => {
  const { survey, settings, proposal } = subject;
  const { from, to } = proposal;
  const raw = survey.proximity.of(from, to);
  const tier = survey.proximity.tierOf(from, to);
  if (!(raw > 0)) return null;
  const { places, entityOf } = survey.terrain;
  const [a, b] = [idAt(survey, from), idAt(survey, to)];
  const shared = [...places.ownOf(a)]
    .filter((key) => places.ownOf(b).has(key) && entityOf(key as EntityId) !== undefined)
    .sort() as EntityId[];
  const km = places.kmOf(a, b);
  const facts: Record<string, Fact> = {
    ...(tier === null ? {} : { tier: { kind: 'terms', of: 'tier', values: [String(tier)] } }),
    ...(shared.length > 0 ? { places: { kind: 'entities', ids: shared } } : {}),
    ...(km === null ? {} : { km: { kind: 'number', value: km, unit: 'km', entities: [a, b] } }),
  };
  return {
    reason: 'territory',
    part: partOf('territory', raw, settings.signals),
    facts,
    evidence: [...placing(subject, from), ...placing(subject, to)],
  };
};
