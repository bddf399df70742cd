import { entityOf, liveOf, sorted, type World } from './world.ts';

/** domain.md, « Families ». */
const BY_TYPE: readonly (readonly [family: string, types: readonly string[]])[] = [
  ['public', ['local-authority', 'public-body']],
  ['business', ['company', 'sme-collective', 'chamber', 'cooperative', 'mutual']],
  ['non-profit', ['association', 'mutual', 'cooperative', 'third-place', 'network', 'informal']],
  ['academic', ['academic']],
  ['inhabitants', ['development-council']],
];
const COUNCILS = ['commune', 'epci', 'ept', 'petr', 'department', 'region'];

/** By what it is, and by its role as a funder. */
export const ownFamiliesOf = (world: World, id: string): string[] => {
  const entity = world.byId.get(id);
  if (!entity) return [];
  const { kind, type, roles } = entity;
  const found: string[] = [];
  if (kind === 'actor')
    for (const [family, types] of BY_TYPE) if (types.includes(type ?? '')) found.push(family);
  if (kind === 'territory' && COUNCILS.includes(type ?? '')) found.push('public');
  if (kind === 'funder' && type === 'state') found.push('public');
  if (kind === 'funder' || roles.includes('funder')) found.push('funder');
  return sorted(found);
};

/** « A ptce or an alliance has the families of its members. » */
export const familiesOf = (world: World, id: string): string[] => {
  if (!world.byId.has(id)) return [];
  const { kind, type } = entityOf(world, id);
  if (kind !== 'alliance' && type !== 'ptce') return ownFamiliesOf(world, id);
  const members = liveOf(world, id).filter(
    ({ relation, isOut }) =>
      !isOut && ['member-of', 'participates-in', 'carries', 'founds'].includes(relation.type),
  );
  return sorted([
    ...ownFamiliesOf(world, id),
    ...members.flatMap(({ other }) => ownFamiliesOf(world, other)),
  ]);
};
