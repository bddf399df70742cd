import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { askedClusters, clusterMembers, missingMembers } from './clusters.ts';
import { chooseFillers } from './fillers.ts';
import { shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { FAMILY_POOLS, ORGANISATIONS } from './pools.ts';
import { PTCE_LAW } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import type { Pool } from './rule-index.ts';

type Required = 'members' | 'ess' | 'enterprise' | 'other';
type Explored = 'public' | 'academic';

const IMPORTANCE = 1;
const EXPLORED_IMPORTANCE = 0.4;

/** ESS by their form (art. 1, II, 1°), unless said otherwise. */
const ESS_FORMS: ReadonlySet<string | null> = new Set(['cooperative', 'mutual', 'association', 'foundation']);
/** A commercial company is of the ESS only where it says so (art. 1, II, 2°). */
const ENTERPRISES: ReadonlySet<string | null> = new Set(['company', 'sme-collective']);
const isEss = ({ type, ess }: EntitySummary): boolean =>
  ess === 'yes' || (ess === null && ESS_FORMS.has(type)) || type === 'cooperative' || type === 'mutual';
const isOtherEnterprise = (entity: EntitySummary): boolean => ENTERPRISES.has(entity.type) && !isEss(entity);

/** One of each is asked for; « toute autre personne » is whoever is there beside these two. */
const hasOther = (members: readonly EntitySummary[]): boolean =>
  members.length > 2 || members.some((member) => !isEss(member) && !isOtherEnterprise(member));

/** Of nobody known, it is said once. */
const lacksOf = (members: readonly EntitySummary[]): readonly Required[] =>
  members.length === 0 ? ['members'] : lackedBy(members);
const lackedBy = (members: readonly EntitySummary[]): readonly Required[] => [
  ...(members.some(isEss) ? [] : (['ess'] as const)),
  ...(members.some(isOtherEnterprise) ? [] : (['enterprise'] as const)),
  ...(hasOther(members) ? [] : (['other'] as const)),
];

const POOLS: Readonly<Record<Required | Explored, Pool>> = {
  members: ORGANISATIONS,
  ess: { has: (_, entity) => (entity.kind === 'actor' || entity.kind === 'funder') && isEss(entity) },
  enterprise: { has: (_, entity) => entity.kind === 'actor' && isOtherEnterprise(entity) },
  other: { has: (terrain, entity) => ORGANISATIONS.has(terrain, entity) && !isEss(entity) },
  public: FAMILY_POOLS.public,
  academic: FAMILY_POOLS.academic,
};

type Found = Omit<Parameters<typeof toGap>[0], 'missing' | 'importance'>;

const describe = (
  question: RuleQuestion,
  cluster: EntityId,
  members: readonly EntitySummary[],
  lacks: Required | Explored,
): Found => ({
  rule: 'R08',
  scope: cluster,
  facts: {
    scope: { kind: 'entity', id: cluster },
    members: { kind: 'count', value: members.length, entities: members.map(({ id }) => id) },
    lacks: { kind: 'terms', of: 'type', values: [lacks] },
  },
  evidence: shareEvidence([cluster]),
  fillers: chooseFillers(
    question,
    'member-of',
    [...findNear(question, cluster, { among: [question.index.listing(POOLS[lacks])] })].map((from) => ({
      from,
      to: cluster,
    })),
  ),
});

/** What nothing requires: told only of members that are documented, and never as a gap. */
const exploreFamilies = (
  question: RuleQuestion,
  cluster: EntityId,
  members: readonly EntitySummary[],
): readonly Gap[] =>
  (['public', 'academic'] as const)
    .filter((family) => !members.some(({ id }) => question.terrain.familiesOf(id).has(family)))
    .map((family) => ({
      ...describe(question, cluster, members, family),
      state: 'explore',
      importance: EXPLORED_IMPORTANCE,
      certainty: 1,
      missing: [],
    }));

const findOf = (question: RuleQuestion, { id }: EntitySummary): readonly Gap[] => {
  const members = clusterMembers(question.terrain, id);
  const missing = missingMembers(question.terrain, id, members);
  const required = lacksOf(members).map((lacks) =>
    toGap({ ...describe(question, id, members, lacks), importance: IMPORTANCE, missing }),
  );
  return missing.length > 0 ? required : [...required, ...exploreFamilies(question, id, members)];
};

/**
 * A PTCE without one of those that the law joins: an ESS enterprise, an enterprise that is none, another person. Sure
 * where its members are documented and have a type. Research and local government are only to be explored.
 */
export const clusterWithoutRequiredMember: GapRule = {
  id: 'R08',
  axes: ['alliances'],
  reference: PTCE_LAW,
  thresholds: {},
  finds: 'gaps',
  find: (question) => askedClusters(question).flatMap((cluster) => findOf(question, cluster)),
};
