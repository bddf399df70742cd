import type { EntitySummary, RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { type AllianceLinks, type ExchangeLinks, lastExchanges, monthsBefore } from '../../follow-up.ts';
import { firstDay, lastDay, type PartialDate } from '../../partial-date.ts';
import { isStructural } from '../../relation.ts';
import { sinceOf } from '../link-weight.ts';
import type { Terrain } from '../terrain.ts';
import { shareEvidence } from './gaps.ts';
import { isOrganisation } from './parties.ts';
import { CONVENTION } from './references.ts';
import type { Reminder, ReminderRule, RuleQuestion } from './rule.ts';

const latest = (dates: readonly (PartialDate | null | undefined)[]): PartialDate | null =>
  dates.reduce<PartialDate | null>(
    (last, date) => (date && (last === null || lastDay(date) > lastDay(last)) ? date : last),
    null,
  );

/** Exchanges until the day, whether what was to follow is done or not. */
const readExchanges = ({ entities, relationsOf, on }: Terrain): readonly ExchangeLinks[] =>
  entities
    .filter(({ type, startsOn }) => type === 'exchange' && startsOn !== null && firstDay(startsOn) <= on)
    .map(({ id, startsOn }) => ({
      on: startsOn,
      ids: new Set(relationsOf(id).map(({ other }) => other)),
    }));

const linksOf = ({ inForce }: Terrain, { id, status, startsOn }: EntitySummary): AllianceLinks => ({
  id,
  status,
  startsOn,
  members: new Set(
    inForce(id).flatMap(({ relation, other }) => (isStructural(relation.type) ? [other] : [])),
  ),
});

/** An update is a day, not the minute; an alliance begun after the limit is not old, whatever is known of it. */
const lastTraceOf = (
  { relationsOf }: Terrain,
  { id, startsOn, updatedAt }: EntitySummary,
  exchangedOn: PartialDate | undefined,
): PartialDate | null =>
  latest([
    exchangedOn,
    startsOn,
    updatedAt.slice(0, 10),
    ...relationsOf(id).map(({ relation }) => sinceOf(relation)),
  ]);

const remindAlliances = (question: RuleQuestion, limit: string): readonly Reminder[] => {
  const { terrain } = question;
  const alliances = question.asked('alliance');
  if (alliances.length === 0) return [];
  const exchanged = lastExchanges(
    alliances.map((alliance) => linksOf(terrain, alliance)),
    readExchanges(terrain),
  );
  return alliances.flatMap((alliance) => {
    const last = lastTraceOf(terrain, alliance, exchanged.get(alliance.id));
    if (last === null || lastDay(last) >= limit) return [];
    return {
      rule: 'R21',
      scope: alliance.id,
      facts: {
        scope: { kind: 'entity', id: alliance.id },
        lastOn: { kind: 'date', value: last },
      } as const,
      evidence: shareEvidence([alliance.id]),
    };
  });
};

/** Days on which the two met, whoever else was there, and those of every relation between them. */
const lastContactOf = (
  { relationsOf, entityOf, on }: Terrain,
  { from, to }: RelationSummary,
): PartialDate | null => {
  const theirs = new Set(relationsOf(to).map(({ other }) => other));
  return latest(
    relationsOf(from).map(({ relation, other }) => {
      if (other === to) return sinceOf(relation);
      const entity = theirs.has(other) ? entityOf(other) : undefined;
      const isMeeting = entity?.type === 'exchange' || entity?.type === 'event';
      return isMeeting && entity.startsOn && firstDay(entity.startsOn) <= on ? entity.startsOn : null;
    }),
  );
};

const remindPartnerships = ({ terrain, asked, within }: RuleQuestion, limit: string): readonly Reminder[] =>
  (['actor', 'funder', 'territory'] as const).flatMap(asked).flatMap(({ id }) =>
    terrain.inForce(id).flatMap(({ relation, other }): Reminder[] => {
      const partner = terrain.entityOf(other);
      if (relation.type !== 'partners-with' || !partner || !isOrganisation(partner)) return [];
      const isTold = other < id && within?.has(other) !== false && terrain.isOpen(other);
      const since = sinceOf(relation);
      if (isTold || !terrain.isOpen(other) || since === null || lastDay(since) >= limit) return [];
      const last = lastContactOf(terrain, relation);
      return last === null || lastDay(last) >= limit ? [] : [toReminder(relation, id, other, last)];
    }),
  );

const toReminder = (
  relation: RelationSummary,
  scope: EntityId,
  other: EntityId,
  last: PartialDate,
): Reminder => ({
  rule: 'R21',
  scope,
  facts: {
    scope: { kind: 'entity', id: scope },
    other: { kind: 'entity', id: other },
    lastOn: { kind: 'date', value: last, relations: [relation.id] },
  },
  evidence: shareEvidence([], [relation.id]),
});

/**
 * Alliances and partnerships in force without an exchange, an update or a dated link for 36 months. Without any date
 * nothing is said: unknown is not old.
 */
export const staleAlliance: ReminderRule = {
  id: 'R21',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { months: 36 },
  finds: 'reminders',
  find: (question) => {
    const limit = monthsBefore(question.terrain.on, question.threshold('months'));
    return [...remindAlliances(question, limit), ...remindPartnerships(question, limit)];
  },
};
