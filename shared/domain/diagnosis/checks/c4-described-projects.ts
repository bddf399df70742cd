import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { RelationType } from '../../vocabulary.ts';
import type { Check } from '../check.ts';
import {
  areNeedsKnown,
  areOffersKnown,
  countFact,
  evidenceOf,
  projectsOf,
  shareFact,
  toComplete,
} from '../check-parts.ts';

export const DESCRIBED_FROM = 0.6;
const BRINGING: readonly RelationType[] = ['carries', 'participates-in', 'supports', 'organises', 'hosts'];

/** What is brought to it is known: its own offers, or those of somebody who carries it, helps it or takes part. */
const isDescribed = (terrain: Terrain, id: EntityId): boolean =>
  areNeedsKnown(terrain, id) &&
  (areOffersKnown(terrain, id) ||
    terrain.linkedBy(id, BRINGING, 'in').some(({ other }) => areOffersKnown(terrain, other)));

/**
 * C4, needs and offers are described for 60 % of the projects under way or more; partial from one. None described is
 * absent only where needs or offers are marked as asked on the subject: otherwise they are simply not written down yet.
 */
export const describedProjects: Check = {
  id: 'C4',
  axis: 'competences',
  weight: 1,
  reach: 'own',
  read: (terrain, subject) => {
    const projects = projectsOf(terrain, subject);
    const described = projects.filter((id) => isDescribed(terrain, id));
    const isDone = new Set(described);
    const rest = projects.filter((id) => !isDone.has(id));
    const share = projects.length === 0 ? 0 : described.length / projects.length;
    const facts = {
      described: countFact(described),
      projects: countFact(projects),
      share: shareFact(share),
    };
    const [first] = rest;
    if (first === undefined)
      return projects.length === 0
        ? { state: 'unknown', facts, evidence: [], action: null }
        : { state: 'met', facts, evidence: evidenceOf(described), action: null };
    const action = toComplete(first, areNeedsKnown(terrain, first) ? 'offers' : 'needs');
    if (share >= DESCRIBED_FROM) return { state: 'met', facts, evidence: evidenceOf(described), action };
    if (share > 0) return { state: 'partial', facts, evidence: evidenceOf(rest), action };
    const isAsked = terrain.isDocumented(subject.id, 'needs') || terrain.isDocumented(subject.id, 'offers');
    return { state: isAsked ? 'absent' : 'unknown', facts, evidence: evidenceOf(rest), action };
  },
};
