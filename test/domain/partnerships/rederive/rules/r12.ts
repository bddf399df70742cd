import type { RelationSummary } from '../../../../../shared/domain/ecosystem.ts';
import { lastDayOf, latestOf, monthsBack } from '../days.ts';
import { day, equally, number, one, type Plains } from '../plain.ts';
import { isFunder, liveOf, sorted, type World } from '../world.ts';
import {
  type FoundGap,
  ifScope,
  isProject,
  openOf,
  type SecondRule,
  sharedTopics,
  toFound,
  unmarked,
} from './found.ts';

const fundingOf = (world: World, id: string): readonly RelationSummary[] =>
  liveOf(world, id).flatMap(({ relation, other, isOut }) =>
    relation.type === (isOut ? 'benefits-from' : 'funds') &&
    relation.stage !== 'requested' &&
    isFunder(world, other)
      ? [relation]
      : [],
  );
const funderIn = (relation: RelationSummary): string =>
  relation.type === 'funds' ? relation.from : relation.to;

/** What a funder gives: an amount that both sides tell of one year is one gift. */
const givenBy = (relations: readonly RelationSummary[], funder: string): number => {
  const own = relations.filter((relation) => funderIn(relation) === funder && relation.amountCents !== null);
  let sum = 0;
  for (const key of sorted(own.map(({ amountCents, year }) => `${amountCents} ${year}`))) {
    const same = own.filter(({ amountCents, year }) => `${amountCents} ${year}` === key);
    const told = same.filter(({ type }) => type === 'funds').length;
    sum += (same[0]?.amountCents ?? 0) * Math.max(told, same.length - told);
  }
  return sum;
};

interface Fragile {
  readonly facts: Plains;
  readonly silent: readonly string[];
}
const endingOf = (world: World, relations: readonly RelationSummary[]): Fragile | null => {
  if (relations.some(({ endsOn }) => endsOn === null)) return null;
  const last = latestOf(relations.map(({ endsOn }) => endsOn));
  if (last === null || lastDayOf(last) >= monthsBack(world.on, -12)) return null;
  const ids = relations.map(({ id }) => id);
  return { facts: { endingOn: day(last, ids) }, silent: [] };
};
const largestOf = (relations: readonly RelationSummary[]): Fragile | null => {
  const funders = sorted(relations.map(funderIn));
  const total = funders.reduce((sum, id) => sum + givenBy(relations, id), 0);
  let first = funders[0] ?? '';
  for (const id of funders) if (givenBy(relations, id) > givenBy(relations, first)) first = id;
  const share = funders.length === 1 ? 1 : total > 0 ? givenBy(relations, first) / total : 0;
  if (share <= 0.7) return null;
  const own = relations.filter((relation) => funderIn(relation) === first).map(({ id }) => id);
  const silent = relations.filter(({ amountCents }) => amountCents === null).map(({ id }) => id);
  return {
    facts: { funder: one(first), share: number(share, 'share', own) },
    silent: funders.length === 1 ? [] : silent.map((id) => `${id} amountCents`),
  };
};

/** A project of which one funder gives more than 70 %, or whose funding ends within twelve months. */
export const r12: SecondRule = {
  relation: 'funds',
  find: (world) =>
    openOf(world, 'initiative')
      .filter((id) => isProject(world, id))
      .flatMap((id): FoundGap[] => {
        const relations = fundingOf(world, id);
        const found = relations.length === 0 ? null : (endingOf(world, relations) ?? largestOf(relations));
        if (!found) return [];
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), ...found.facts },
            evidence: equally(
              [],
              relations.map((relation) => relation.id),
            ),
            missing: [...unmarked(world, [id], ['funders']), ...found.silent],
            importance: 0.7,
          }),
        ];
      }),
  fits: (world, gap, from, to) =>
    ifScope(
      gap,
      to,
      isFunder(world, from) &&
        sharedTopics(world, from, to).length > 0 &&
        !fundingOf(world, to).some((relation) => funderIn(relation) === from),
    ),
};
