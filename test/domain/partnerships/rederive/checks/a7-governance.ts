import type { StoredDecision } from '../../../../../shared/domain/decision.ts';
import { firstDayOf, lastDayOf, monthsBack } from '../days.ts';
import { number, those } from '../plain.ts';
import { committeesOf } from '../rules/found.ts';
import { isMarked, joinedBy, kindOf, sorted, type World } from '../world.ts';
import { evidenceOf, type SecondCheck } from './checked.ts';

const SITTING = ['member-of', 'participates-in', 'carries', 'founds', 'partners-with'];
const NOT_DONE = ['proposed', 'later', 'to-study', 'committed'];

/** Studied for over twelve months without another answer, or past its day and not done. */
const isLate = ({ steps, dueOn }: StoredDecision, on: string): boolean => {
  const before = steps.filter((step) => firstDayOf(step.on) <= on);
  const state = before.at(-1)?.state ?? '';
  let since: string | null = null;
  for (const step of before) since = step.state !== 'to-study' ? null : (since ?? step.on);
  const isLong = since !== null && lastDayOf(since) < monthsBack(on, 12);
  return isLong || (NOT_DONE.includes(state) && dueOn !== null && lastDayOf(dueOn) < on);
};
const countOf = (decisions: readonly StoredDecision[]): string =>
  number(
    decisions.length,
    'count',
    decisions.flatMap(({ a, b }) => [a, b]),
  );

const sittingOf = (world: World, id: string): string[] => [
  ...joinedBy(world, id, SITTING, 'out'),
  ...joinedBy(world, id, SITTING, 'in'),
];

export const a7: SecondCheck = (world, about) => {
  const committees = sorted([
    ...about.members,
    ...sittingOf(world, about.id),
    ...about.programmes.flatMap((id) => committeesOf(world, id)),
  ]).filter((id) => kindOf(world, id) === 'instance');
  const own = [...about.members, ...about.parties, ...about.alliances];
  const decisions = world.decisions.filter(
    ({ a, b, steps }) =>
      (own.includes(a) || own.includes(b)) && steps.some((step) => firstDayOf(step.on) <= world.on),
  );
  const late = decisions.filter((decision) => isLate(decision, world.on));
  const isAny = committees.length + decisions.length > 0;
  const isAll = committees.length > 0 && decisions.length > 0 && late.length === 0;
  const nothing = isMarked(world, about.id, 'committee') ? 'absent' : 'unknown';
  return {
    state: isAll ? 'met' : isAny ? 'partial' : nothing,
    facts: { committees: those(committees), decisions: countOf(decisions), late: countOf(late) },
    evidence: evidenceOf(committees),
  };
};
