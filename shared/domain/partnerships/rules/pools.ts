import type { EntitySummary } from '../../ecosystem.ts';
import type { Family } from '../../family.ts';
import { isEngineering } from '../../needs.ts';
import { isOrganisation, isProject } from './parties.ts';
import type { Pool } from './rule-index.ts';

/** By role, or whoever funds (by kind or role) and offers engineering. */
export const isEngineeringFunder = ({ kind, roles, offers }: EntitySummary): boolean =>
  roles.includes('funder-of-engineering') ||
  ((kind === 'funder' || roles.includes('funder')) && offers.some(isEngineering));

/** Actors and funders of a family; territories are never proposed as partners of a kind (they are where one is). */
const ofFamily = (family: Family): Pool => ({
  has: (terrain, { id, kind }) =>
    (kind === 'actor' || kind === 'funder') && terrain.familiesOf(id).has(family),
});
export const FAMILY_POOLS: Readonly<Record<Family, Pool>> = {
  public: {
    has: (terrain, { id, kind }) =>
      kind !== 'programme' && kind !== 'alliance' && terrain.familiesOf(id).has('public'),
  },
  business: ofFamily('business'),
  'non-profit': ofFamily('non-profit'),
  academic: ofFamily('academic'),
  funder: { has: (terrain, { id }) => terrain.isFunder(id) },
  inhabitants: ofFamily('inhabitants'),
};
/** The five that rules look for: inhabitants are optional (domain.md). */
export const RULE_FAMILIES = ['public', 'business', 'non-profit', 'academic', 'funder'] as const;

export const ACTORS: Pool = { has: (_, { kind }) => kind === 'actor' };
export const ORGANISATIONS: Pool = { has: (_, entity) => isOrganisation(entity) };
export const CATALYSTS: Pool = { has: (terrain, { id }) => terrain.isCatalyst(id) };
export const ENGINEERING_FUNDERS: Pool = { has: (_, entity) => isEngineeringFunder(entity) };
export const PROJECTS: Pool = { has: (_, entity) => isProject(entity) };
/** Whom a funder may fund here: actors that are no funders, and projects. */
export const FUNDABLE: Pool = {
  has: (terrain, entity) => isProject(entity) || (entity.kind === 'actor' && !terrain.isFunder(entity.id)),
};
/** Whoever says that it offers something. */
export const OFFERING: Pool = {
  has: (_, entity) => isOrganisation(entity) && entity.offers.length > 0,
};

const byMissions = (count: number): Pool => ({
  has: (_, { kind, missions }) => kind === 'actor' && missions.length >= count,
});
const MISSION_POOLS: readonly Pool[] = [1, 2, 3, 4].map(byMissions);
/** Actors that hold at least so many of the four missions of a catalyst: they do its work under another name. */
export const missionPool = (count: number): Pool =>
  MISSION_POOLS[Math.min(4, Math.max(1, Math.ceil(count))) - 1] ?? byMissions(4);

export const isSmeCollective = ({ type }: Pick<EntitySummary, 'type'>): boolean =>
  type === 'sme-collective' || type === 'chamber';
export const SME_COLLECTIVES: Pool = { has: (_, entity) => isSmeCollective(entity) };
export const CONTRACTS: Pool = { has: (_, { kind, type }) => kind === 'programme' && type === 'crte' };
export const PROGRAMMES: Pool = { has: (_, { kind }) => kind === 'programme' };
export const EPCIS: Pool = { has: (_, { kind, type }) => kind === 'territory' && type === 'epci' };
