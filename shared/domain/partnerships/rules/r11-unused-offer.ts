import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { areLinked } from './partners.ts';
import { PROJECTS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.5;
/** Money is what R12 and R13 look at. */
const MONEY = 'financement';

const neededOf = ({ entityOf }: Terrain, project: EntityId, offers: readonly string[]): readonly string[] =>
  offers.filter((offer) => entityOf(project)?.needs.includes(offer));

const toDraft = (terrain: Terrain, actor: EntityId, project: EntityId, offers: readonly string[]): Draft => ({
  from: actor,
  to: project,
  facts: {
    who: { kind: 'entity', id: project },
    needed: { kind: 'words', values: [...neededOf(terrain, project, offers)], entities: [project] },
  },
  evidence: shareEvidence([project]),
});

const toFound = (question: RuleQuestion, { id, offers }: EntitySummary): Gap | null => {
  const { terrain } = question;
  const asking = [
    ...findNear(question, id, {
      among: [question.index.listing(PROJECTS)],
      reach: 'around',
      isWanted: (project) => neededOf(terrain, project, offers).some((offer) => offer !== MONEY),
    }),
  ].sort();
  const used = new Set(
    asking
      .filter((project) => areLinked(terrain, id, project))
      .flatMap((project) => neededOf(terrain, project, offers)),
  );
  const unused = offers.filter((offer) => offer !== MONEY && !used.has(offer)).sort();
  const projects = asking.filter((project) => neededOf(terrain, project, unused).length > 0);
  if (projects.length === 0) return null;
  const needed = unused.filter((offer) =>
    projects.some((project) => neededOf(terrain, project, [offer]).length),
  );
  return toGap({
    rule: 'R11',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      offers: { kind: 'words', values: needed, entities: [id] },
      projects: { kind: 'count', value: projects.length, entities: projects },
    },
    evidence: shareEvidence([id]),
    missing: missingMark(terrain, [id], ['partners']),
    fillers: chooseFillers(
      question,
      'supports',
      projects.map((project) => toDraft(terrain, id, project, needed)),
    ),
  });
};

/**
 * An actor whose offer is looked for by projects of its territory or its neighbours, none of which it is linked to. Sure
 * where its partners are documented.
 */
export const unusedOffer: GapRule = {
  id: 'R11',
  axes: ['competences'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) =>
    question
      .asked('actor')
      .filter(({ offers }) => offers.length > 0)
      .flatMap((actor) => toFound(question, actor) ?? []),
};
