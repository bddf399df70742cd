import type { EntityId } from '../../entity.ts';
import type { Check, FundingFlow, Subject } from '../check.ts';
import { areFundersKnown, entitiesFact, evidenceOf, toComplete, toSuggestions } from '../check-parts.ts';

interface Funded {
  readonly project: EntityId;
  readonly flows: readonly FundingFlow[];
}

const fundersOf = ({ flows }: Funded): number => new Set(flows.map(({ funder }) => funder)).size;

/** Initiatives and alliances, with what funds them. */
const readFunded = ({ initiatives, alliances, funding }: Subject, isGivenOnly: boolean): Funded[] => {
  const projects = new Set([...initiatives, ...alliances]);
  const found = new Map<EntityId, FundingFlow[]>();
  for (const flow of funding) {
    if (!projects.has(flow.to) || (isGivenOnly && !flow.isGiven)) continue;
    const known = found.get(flow.to);
    if (known) known.push(flow);
    else found.set(flow.to, [flow]);
  }
  return [...found].map(([project, flows]) => ({ project, flows }));
};

const told = (found: readonly Funded[]) => {
  const funders = found.flatMap(({ flows }) => flows.map(({ funder }) => funder));
  const projects = found.map(({ project }) => project);
  return {
    facts: { projects: entitiesFact(projects), funders: entitiesFact(funders) },
    evidence: evidenceOf(
      [...projects, ...funders],
      found.flatMap(({ flows }) => flows.map(({ relation }) => relation.id)),
    ),
  };
};

/**
 * F6, two funders or more fund one project or alliance together. Partial where the second is only asked. Absent only
 * where there are projects, and the funders of the subject, or of each of them, are known.
 */
export const coFunding: Check = {
  id: 'F6',
  axis: 'funding',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const isShared = (funded: Funded): boolean => fundersOf(funded) > 1;
    const shared = readFunded(subject, true).filter(isShared);
    if (shared.length > 0) return { state: 'met', ...told(shared), action: null };
    const action = toSuggestions('funding', 'R12');
    const hoped = readFunded(subject, false).filter(isShared);
    if (hoped.length > 0) return { state: 'partial', ...told(hoped), action };
    const single = readFunded(subject, true);
    const projects = [...subject.initiatives, ...subject.alliances];
    const open = projects.find((id) => !terrain.isDocumented(id, 'funders'));
    const isKnown = areFundersKnown(terrain, subject) || open === undefined;
    if (projects.length > 0 && isKnown) return { state: 'absent', ...told(single), action };
    return {
      state: 'unknown',
      ...told(single),
      action: toComplete(areFundersKnown(terrain, subject) ? subject.id : (open ?? subject.id), 'documented'),
    };
  },
};
