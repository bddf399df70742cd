import { familiesOf } from '../families.ts';
import { equally, howMany, one, terms } from '../plain.ts';
import { entityOf, isOrganisation, joinedBy, type World } from '../world.ts';
import { type FoundGap, ifScope, openOf, type SecondRule, toFound, unmarked, untyped } from './found.ts';

export const clustersOf = (world: World): string[] =>
  openOf(world, 'actor').filter((id) => entityOf(world, id).type === 'ptce');
export const membersOfCluster = (world: World, id: string): string[] =>
  joinedBy(world, id, ['member-of', 'participates-in', 'carries', 'founds'], 'in').filter((other) =>
    isOrganisation(world, other),
  );
export const missingOfCluster = (world: World, id: string): string[] => [
  ...unmarked(world, [id], ['members']),
  ...untyped(world, membersOfCluster(world, id)),
];

/** Of the social economy by its form (loi 2014-856, art. 1), or because it says so. */
const isEss = (world: World, id: string): boolean => {
  const { type, ess } = entityOf(world, id);
  if (['cooperative', 'mutual'].includes(type ?? '')) return true;
  return ess === 'yes' || (ess === null && ['association', 'foundation'].includes(type ?? ''));
};
const isEnterprise = (world: World, id: string): boolean =>
  ['company', 'sme-collective'].includes(entityOf(world, id).type ?? '') && !isEss(world, id);

/** One of each is asked for: an ESS enterprise, one that is not, and somebody beside these two. */
const lackedBy = (world: World, members: readonly string[]): string[] => {
  if (members.length === 0) return ['members'];
  const isThird = members.length > 2 || members.some((id) => !isEss(world, id) && !isEnterprise(world, id));
  return [
    ...(members.some((id) => isEss(world, id)) ? [] : ['ess']),
    ...(members.some((id) => isEnterprise(world, id)) ? [] : ['enterprise']),
    ...(isThird ? [] : ['other']),
  ];
};

const isOf = (world: World, id: string, lacks: string): boolean => {
  if (lacks === 'ess') return isEss(world, id);
  if (lacks === 'enterprise') return isEnterprise(world, id);
  if (lacks === 'other') return !isEss(world, id);
  return lacks === 'members' || familiesOf(world, id).includes(lacks);
};

/** A PTCE without one of those that the law joins; research and local government are only to be explored. */
export const r08: SecondRule = {
  relation: 'member-of',
  find: (world) =>
    clustersOf(world).flatMap((id): FoundGap[] => {
      const members = membersOfCluster(world, id);
      const missing = missingOfCluster(world, id);
      const found = (lacks: string) => ({
        scope: id,
        facts: { scope: one(id), members: howMany(members), lacks: terms('type', [lacks]) },
        evidence: equally([id]),
      });
      const explored = ['public', 'academic'].filter(
        (family) => !members.some((member) => familiesOf(world, member).includes(family)),
      );
      return [
        ...lackedBy(world, members).map((lacks) => toFound({ ...found(lacks), missing, importance: 1 })),
        ...(missing.length > 0 ? [] : explored).map(
          (family): FoundGap => ({ ...found(family), state: 'explore', missing: [], importance: 0.4 }),
        ),
      ];
    }),
  fits: (world, gap, from, to) =>
    ifScope(gap, to, isOf(world, from, gap.facts.lacks?.replace('type ', '') ?? '')),
};
