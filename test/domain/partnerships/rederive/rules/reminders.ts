import type { RelationSummary } from '../../../../../shared/domain/ecosystem.ts';
import { firstDayOf, lastDayOf, latestOf, monthsBack, startOf } from '../days.ts';
import { day, equally, one, type Plains, type Shares, those } from '../plain.ts';
import {
  areTied,
  begunOf,
  entityOf,
  isOpen,
  isOrganisation,
  joinedBy,
  liveOf,
  tiesOf,
  type World,
} from '../world.ts';
import { openOf, programmeActorsOf } from './found.ts';

export interface FoundReminder {
  readonly rule: string;
  readonly scope: string;
  readonly facts: Plains;
  readonly evidence: Shares;
}

const metOn = (world: World, id: string): string | null => {
  const { startsOn } = entityOf(world, id);
  return startsOn !== null && firstDayOf(startsOn) <= world.on ? startsOn : null;
};

/** Exchanges that it is linked to, or that two of those linked to it took part in. */
const exchangesOf = (world: World, alliance: string): (string | null)[] => {
  const members = tiesOf(world, alliance).map(({ other }) => other);
  return world.entities
    .filter(({ type }) => type === 'exchange')
    .filter(({ id }) => {
      const there = new Set(begunOf(world, id).map(({ other }) => other as string));
      return there.has(alliance) || new Set(members.filter((member) => there.has(member))).size >= 2;
    })
    .map(({ id }) => metOn(world, id));
};

const staleAlliances = (world: World, limit: string): FoundReminder[] =>
  openOf(world, 'alliance').flatMap((id): FoundReminder[] => {
    const { startsOn, updatedAt } = entityOf(world, id);
    const last = latestOf([
      ...exchangesOf(world, id),
      startsOn,
      updatedAt.slice(0, 10),
      ...begunOf(world, id).map(({ relation }) => startOf(relation)),
    ]);
    if (last === null || lastDayOf(last) >= limit) return [];
    return [
      { rule: 'R21', scope: id, facts: { scope: one(id), lastOn: day(last) }, evidence: equally([id]) },
    ];
  });

/** Every relation between the two, and every meeting that both are linked to. */
const lastContact = (world: World, { from, to }: RelationSummary): string | null => {
  const theirs = begunOf(world, to).map(({ other }) => other);
  return latestOf(
    begunOf(world, from).map(({ relation, other }) => {
      if (other === to) return startOf(relation);
      const isMeeting = ['exchange', 'event'].includes(entityOf(world, other).type ?? '');
      return isMeeting && theirs.includes(other) ? metOn(world, other) : null;
    }),
  );
};

const stalePartnerships = (world: World, limit: string): FoundReminder[] =>
  world.entities.flatMap(({ id }) =>
    liveOf(world, id).flatMap(({ relation, other }): FoundReminder[] => {
      const isAsked = relation.type === 'partners-with' && id < other;
      const areThere = [id, other].every((end) => isOpen(world, end) && isOrganisation(world, end));
      const last = isAsked && areThere && startOf(relation) !== null ? lastContact(world, relation) : null;
      if (last === null || lastDayOf(last) >= limit) return [];
      const facts = { scope: one(id), other: one(other), lastOn: day(last, [relation.id]) };
      return [{ rule: 'R21', scope: id, facts, evidence: equally([], [relation.id]) }];
    }),
  );

/** Alliances and partnerships without news for 36 months. */
export const findR21 = (world: World): FoundReminder[] => {
  const limit = monthsBack(world.on, 36);
  return [...staleAlliances(world, limit), ...stalePartnerships(world, limit)];
};

/** What was put to study more than twelve months ago, the two still without a link. */
export const findR24 = (world: World): FoundReminder[] =>
  world.decisions
    .filter(({ state, on }) => state === 'to-study' && lastDayOf(on) < monthsBack(world.on, 12))
    .filter(
      ({ a, b, relation }) =>
        isOpen(world, a) &&
        isOpen(world, b) &&
        !areTied(world, a, b) &&
        !liveOf(world, a).some((link) => link.other === b && link.relation.type === relation),
    )
    .map(({ a, b, on }) => ({
      rule: 'R24',
      scope: a,
      facts: { scope: one(a), other: one(b), decidedOn: day(on) },
      evidence: equally([a, b]),
    }));

/** A programme that is over or ends within twelve months, and that nothing later derives from. */
export const findR25 = (world: World): FoundReminder[] =>
  openOf(world, 'programme').flatMap((id): FoundReminder[] => {
    const { type, endsOn } = entityOf(world, id);
    if (endsOn === null || ['call', 'national'].includes(type ?? '')) return [];
    if (lastDayOf(endsOn) >= monthsBack(world.on, -12)) return [];
    const isAmended = joinedBy(world, id, ['derives-from'], 'in').some((other) => {
      const until = entityOf(world, other).endsOn;
      return until === null || lastDayOf(until) > lastDayOf(endsOn);
    });
    if (isAmended) return [];
    const partners = programmeActorsOf(world, id);
    const isPast = lastDayOf(endsOn) < world.on;
    const facts: Plains = {
      scope: one(id),
      ...(isPast ? { endedOn: day(endsOn) } : { endingOn: day(endsOn) }),
      ...(partners.length > 0 && { partners: those(partners) }),
    };
    return [{ rule: 'R25', scope: id, facts, evidence: equally([id]) }];
  });
