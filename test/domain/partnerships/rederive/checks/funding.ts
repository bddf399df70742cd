import { firstDayOf, lastDayOf, monthsBack, startOf } from '../days.ts';
import { number, one, terms, those } from '../plain.ts';
import { entityOf, isFunder, isMarked, sorted, type World } from '../world.ts';
import { type Checked, countOf, ENGINEERING, evidenceOf, type SecondCheck } from './checked.ts';
import { type About, areFundersKnown, type Money, saysOffers } from './subject.ts';

const givenTo = ({ money }: About): Money[] => money.filter(({ isGiven }) => isGiven);
const fundersOf = (flows: readonly Money[]): string[] => sorted(flows.map(({ funder }) => funder));
const told = (flows: readonly Money[], others: readonly string[] = []): Omit<Checked, 'state'> => ({
  facts: { funders: those([...fundersOf(flows), ...others]) },
  evidence: evidenceOf(
    [...fundersOf(flows), ...others],
    flows.map(({ relation }) => relation.id),
  ),
});

export const f1: SecondCheck = (world, about) => {
  const isSuch = (id: string): boolean =>
    entityOf(world, id).roles.includes('funder-of-engineering') ||
    (isFunder(world, id) && entityOf(world, id).offers.some((offer) => ENGINEERING.includes(offer)));
  const flows = about.money.filter(({ funder }) => isSuch(funder));
  const given = flows.filter(({ isGiven }) => isGiven);
  const present = about.parties.filter((id) => isFunder(world, id) && isSuch(id));
  if (given.length > 0) return { state: 'met', ...told(given) };
  if (flows.length + present.length > 0) return { state: 'partial', ...told(flows, present) };
  const silent = fundersOf(about.money).filter((id) => !saysOffers(world, id));
  if (areFundersKnown(world, about) && silent.length === 0) return { state: 'absent', ...told(about.money) };
  const facts = { funders: those(fundersOf(about.money)), silent: those(silent) };
  return { state: 'unknown', facts, evidence: evidenceOf(silent) };
};

/** A type of the vocabulary, any territory being a « collectivité »; null: not said. */
const kindOfFunder = (world: World, id: string): string | null => {
  const { kind, type } = entityOf(world, id);
  if (kind === 'territory') return 'local-authority';
  return type === 'other' ? null : type;
};
export const f2: SecondCheck = (world, about) => {
  const funders = fundersOf(givenTo(about));
  const kinds = sorted(funders.flatMap((id) => kindOfFunder(world, id) ?? []));
  const firsts = kinds.flatMap((kind) => funders.find((id) => kindOfFunder(world, id) === kind) ?? []);
  const nothing = areFundersKnown(world, about) ? 'absent' : 'unknown';
  return {
    state: kinds.length > 1 ? 'met' : funders.length > 0 ? 'partial' : nothing,
    facts: {
      kinds: terms('type', kinds),
      count: number(kinds.length, 'count', funders),
      funders: those(funders),
    },
    evidence: evidenceOf(firsts.length > 0 ? firsts : funders),
  };
};

/** What a funder gives: an amount of one year that both ends tell of is one gift. */
const sumOf = (flows: readonly Money[], funder: string): number => {
  const gifts = new Map<string, [funds: number, benefits: number, cents: number]>();
  for (const flow of flows) {
    const { type, amountCents, year } = flow.relation;
    if (flow.funder !== funder || amountCents === null) continue;
    const gift = gifts.get(`${flow.to} ${amountCents} ${year}`) ?? [0, 0, amountCents];
    gift[type === 'funds' ? 0 : 1]++;
    gifts.set(`${flow.to} ${amountCents} ${year}`, gift);
  }
  return [...gifts.values()].reduce(
    (sum, [funds, benefits, cents]) => sum + cents * Math.max(funds, benefits),
    0,
  );
};
export const f3: SecondCheck = (world, about) => {
  const flows = givenTo(about);
  const silent = flows
    .filter(({ relation }) => relation.amountCents === null)
    .map(({ relation }) => relation.id);
  const funders = fundersOf(flows).filter((id) => sumOf(flows, id) > 0);
  let largest = funders[0];
  for (const id of funders) if (sumOf(flows, id) > sumOf(flows, largest ?? id)) largest = id;
  if (largest === undefined) return { state: 'unknown', facts: { silent: countOf(silent) }, evidence: {} };
  const total = funders.reduce((sum, id) => sum + sumOf(flows, id), 0);
  const share = sumOf(flows, largest) / total;
  const own = flows
    .filter(({ funder, relation }) => funder === largest && (relation.amountCents ?? 0) > 0)
    .map(({ relation }) => relation.id);
  const isSure = silent.length === 0 && (funders.length > 1 || areFundersKnown(world, about));
  const large = isSure ? 'absent' : 'unknown';
  return {
    state: share >= 0.7 ? large : silent.length === 0 ? 'met' : 'partial',
    facts: { funder: one(largest), share: number(share, 'share', own), silent: countOf(silent) },
    evidence: evidenceOf([largest], own),
  };
};

export const f4: SecondCheck = (world, about) => {
  const flows = givenTo(about);
  const isDated = ({ relation: { startsOn, endsOn } }: Money) => startsOn !== null && endsOn !== null;
  const long = flows.filter(
    ({ relation: { startsOn, endsOn } }) =>
      startsOn !== null && endsOn !== null && monthsBack(lastDayOf(endsOn), 12) >= firstDayOf(startsOn),
  );
  if (long.length > 0) return { state: 'met', ...told(long) };
  const yearOf = ({ relation }: Money) => startOf(relation)?.slice(0, 4) ?? null;
  const renewed = flows.filter((flow) =>
    flows.some(
      (other) =>
        other.funder === flow.funder &&
        other.to === flow.to &&
        yearOf(other) !== null &&
        yearOf(flow) !== null &&
        yearOf(other) !== yearOf(flow),
    ),
  );
  if (renewed.length > 0) return { state: 'partial', ...told(renewed) };
  const undated = flows.filter((flow) => !isDated(flow));
  if (areFundersKnown(world, about) && undated.length === 0) return { state: 'absent', ...told(flows) };
  return { state: 'unknown', ...told(undated) };
};

const PUBLIC = ['state', 'europe', 'local-authority', 'public-body'];
const PRIVATE = ['foundation', 'patron', 'company', 'sme-collective', 'cooperative', 'mutual'];
const natureOf = (world: World, id: string): 'public' | 'private' | null => {
  const kind = kindOfFunder(world, id);
  if (kind === 'fund') return [null, 'other'].includes(entityOf(world, id).form) ? null : 'private';
  if (PUBLIC.includes(kind ?? '')) return 'public';
  return PRIVATE.includes(kind ?? '') ? 'private' : null;
};
export const f5: SecondCheck = (world, about) => {
  const isPrivate = (id: string) => natureOf(world, id) === 'private';
  const asked = about.money.filter(({ funder }) => isPrivate(funder));
  const given = asked.filter(({ isGiven }) => isGiven);
  const present = about.parties.filter((id) => isFunder(world, id) && isPrivate(id));
  if (given.length > 0) return { state: 'met', ...told(given) };
  if (asked.length + present.length > 0) return { state: 'partial', ...told(asked, present) };
  const open = givenTo(about).filter(({ funder }) => natureOf(world, funder) === null);
  if (areFundersKnown(world, about) && open.length === 0) return { state: 'absent', ...told(givenTo(about)) };
  return { state: 'unknown', ...told(open) };
};

export const f6: SecondCheck = (world, about) => {
  const projects = sorted([...about.initiatives, ...about.alliances]);
  const toldOf = (flows: readonly Money[]): Omit<Checked, 'state'> => ({
    facts: { projects: those(flows.map(({ to }) => to)), funders: those(fundersOf(flows)) },
    evidence: evidenceOf(
      flows.flatMap(({ to, funder }) => [to, funder]),
      flows.map(({ relation }) => relation.id),
    ),
  });
  const ofProjects = about.money.filter(({ to }) => projects.includes(to));
  const given = ofProjects.filter(({ isGiven }) => isGiven);
  const shared = (flows: readonly Money[]) =>
    flows.filter(({ to }) => fundersOf(flows.filter((flow) => flow.to === to)).length > 1);
  if (shared(given).length > 0) return { state: 'met', ...toldOf(shared(given)) };
  if (shared(ofProjects).length > 0) return { state: 'partial', ...toldOf(shared(ofProjects)) };
  const isKnown = areFundersKnown(world, about) || projects.every((id) => isMarked(world, id, 'funders'));
  return { state: projects.length > 0 && isKnown ? 'absent' : 'unknown', ...toldOf(given) };
};
