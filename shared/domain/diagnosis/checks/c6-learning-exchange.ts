import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { Check, Subject } from '../check.ts';
import { entitiesFact, evidenceOf, isCompositionKnown, toComplete, toSuggestions } from '../check-parts.ts';
import { isPresent } from '../presence.ts';
import { createWhereabouts, type Whereabouts } from '../whereabouts.ts';

/** Who took part, organised or carried it; an exchange may concern an organisation that cannot take part. */
const COMING: ReadonlySet<string> = new Set(['participates-in', 'organises', 'carries']);

/** What has happened stays: an exchange whose links are over took place. */
const linksOf = ({ relationsOf }: Terrain, id: EntityId) =>
  relationsOf(id).filter(({ relation: { status } }) => status === 'existing' || status === 'ended');

const participantsOf = (terrain: Terrain, exchange: EntityId): EntityId[] =>
  linksOf(terrain, exchange).flatMap(({ relation, other, outgoing }) =>
    (outgoing ? relation.type === 'concerns' : COMING.has(relation.type)) ? [other] : [],
  );

const exchangesOf = (terrain: Terrain, { parties, initiatives }: Subject): EntityId[] => {
  const joined = [...parties].flatMap((id) =>
    linksOf(terrain, id).flatMap(({ relation, other, outgoing }) =>
      (outgoing ? COMING.has(relation.type) : relation.type === 'concerns') ? [other] : [],
    ),
  );
  const isExchange = (id: EntityId): boolean => {
    const entity = terrain.entityOf(id);
    if (entity?.kind !== 'initiative' || !isPresent(entity, terrain.on)) return false;
    return entity.type === 'exchange' || entity.type === 'event';
  };
  return [...new Set([...joined, ...initiatives])].filter(isExchange).sort();
};

const isApart = (one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>): boolean =>
  ![...one].some((territory) => other.has(territory));

/** Two participants of the subject, in two territories of it. */
const isBetweenOwn = (participants: readonly EntityId[], { ownTerritories }: Whereabouts): boolean => {
  const places = participants.map(ownTerritories).filter((own) => own.size > 0);
  return places.some((one, at) => places.slice(at + 1).some((other) => isApart(one, other)));
};

/**
 * C6, an exchange or an event brought together participants from here and from another territory; partial when both are
 * of two territories of the subject. Absent only where the composition is known, and nobody who took part with someone
 * from here is of an unknown place.
 */
export const learningExchange: Check = {
  id: 'C6',
  axis: 'competences',
  weight: 1,
  reach: 'own',
  read: (terrain, subject) => {
    const where = createWhereabouts(terrain, subject);
    const exchanges = exchangesOf(terrain, subject)
      .map((id) => ({ id, participants: participantsOf(terrain, id) }))
      .filter(({ participants }) => participants.some(where.isHere));
    const withOthers = exchanges.filter(({ participants }) => participants.some(where.isElsewhere));
    const between = exchanges.filter(({ participants }) => isBetweenOwn(participants, where));
    const found = withOthers.length > 0 ? withOthers : between;
    const others = found.flatMap(({ participants }) => participants.filter(where.isElsewhere));
    const facts = { exchanges: entitiesFact(found.map(({ id }) => id)), others: entitiesFact(others) };
    const evidence = evidenceOf([...found.map(({ id }) => id), ...others]);
    const action = toSuggestions('competences', 'R07');
    if (withOthers.length > 0) return { state: 'met', facts, evidence, action: null };
    if (between.length > 0) return { state: 'partial', facts, evidence, action };
    const isOpen = exchanges.some(({ participants }) => participants.some(where.isNowhere));
    if (isCompositionKnown(terrain, subject) && !isOpen) return { state: 'absent', facts, evidence, action };
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
