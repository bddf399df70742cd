import type { EntitySummary } from '../../ecosystem.ts';
import { sharedTopics, sharesTopic } from './closeness.ts';
import { chooseFillers } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { findWithin } from './near.ts';
import { areLinked } from './partners.ts';
import { PROJECTS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { topicFacts } from './topic-facts.ts';

const IMPORTANCE = 0.5;

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const { terrain, index, threshold } = question;
  const projects = [
    ...findWithin(question, id, threshold('km'), {
      pool: PROJECTS,
      isWanted: (project) => sharesTopic(index, id, project),
    }),
  ].sort();
  if (projects.length === 0 || projects.some((project) => areLinked(terrain, id, project))) return null;
  const topics = [...new Set(projects.flatMap((project) => sharedTopics(index, id, project)))].sort();
  return toGap({
    rule: 'R20',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      projects: { kind: 'count', value: projects.length, entities: projects },
      ...topicFacts(index, id, topics),
    },
    evidence: shareEvidence([id]),
    missing: missingMark(terrain, [id], ['partners']),
    fillers: chooseFillers(
      question,
      'participates-in',
      projects.map((project) => ({ from: id, to: project, evidence: shareEvidence([project]) })),
    ),
  });
};

/**
 * An academic actor that is linked to no project of its themes within fifty kilometres (both with coordinates) or in its
 * département. Sure where its partners are documented.
 */
export const academicWithoutProject: GapRule = {
  id: 'R20',
  axes: ['competences'],
  reference: CONVENTION,
  thresholds: { km: 50 },
  finds: 'gaps',
  find: (question) =>
    question
      .asked('actor')
      .filter(({ type }) => type === 'academic')
      .flatMap((actor) => toFound(question, actor) ?? []),
};
