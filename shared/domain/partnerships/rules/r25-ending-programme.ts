import type { EntitySummary } from '../../ecosystem.ts';
import { monthsBefore } from '../../follow-up.ts';
import { lastDay } from '../../partial-date.ts';
import type { Terrain } from '../terrain.ts';
import { programmeActors } from './contracts.ts';
import { shareEvidence } from './gaps.ts';
import { CONVENTION } from './references.ts';
import type { Reminder, ReminderRule, RuleQuestion } from './rule.ts';

/** A call closes, and the contracts of a national programme end by themselves: neither is amended. */
const NOT_AMENDED: ReadonlySet<string | null> = new Set(['call', 'national']);

/** Something that derives from it, and that ends later or has no known end. */
const isAmended = ({ linkedBy, entityOf }: Terrain, id: EntitySummary['id'], end: string): boolean =>
  linkedBy(id, ['derives-from'], 'in').some(({ other }) => {
    const until = entityOf(other)?.endsOn ?? null;
    return until === null || lastDay(until) > lastDay(end);
  });

const toReminder = ({ terrain, threshold }: RuleQuestion, { id, endsOn }: EntitySummary): Reminder | null => {
  if (endsOn === null || lastDay(endsOn) >= monthsBefore(terrain.on, -threshold('months'))) return null;
  if (isAmended(terrain, id, endsOn)) return null;
  const partners = programmeActors(terrain, id);
  const end = { kind: 'date', value: endsOn } as const;
  return {
    rule: 'R25',
    scope: id,
    facts: {
      scope: { kind: 'entity', id },
      ...(lastDay(endsOn) < terrain.on ? { endedOn: end } : { endingOn: end }),
      ...(partners.length > 0 && { partners: { kind: 'entities', ids: [...partners] } as const }),
    },
    evidence: shareEvidence([id]),
  };
};

/** A programme or contract that is over and not closed, or that ends within twelve months, and that nothing prolongs. */
export const endingProgramme: ReminderRule = {
  id: 'R25',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { months: 12 },
  finds: 'reminders',
  find: (question) =>
    question
      .asked('programme')
      .filter(({ type }) => !NOT_AMENDED.has(type))
      .flatMap((programme) => toReminder(question, programme) ?? []),
};
