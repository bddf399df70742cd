import { findCuts } from '../../analysis/blocks.ts';
import { buildAdjacency } from '../../analysis/graph.ts';
import type { EntityId } from '../../entity.ts';
import type { Facts } from '../../partnerships/reasons.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { Check, Subject } from '../check.ts';
import {
  countFact,
  everythingOf,
  evidenceOf,
  isCompositionKnown,
  structuralOthers,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';

/** Convention of Alliage: who cuts off this share of the others holds the network alone. */
const HOLDS_FROM = 0.25;
/** Two linked organisations are no network. */
const LINKED_MIN = 3;

interface Joint {
  readonly id: EntityId;
  /** How many others lose the largest part when it goes. */
  readonly cutOff: number;
}

/** Organisations and what joins them, without those that nothing joins. */
const readNetwork = (terrain: Terrain, subject: Subject) => {
  const ids = [...everythingOf(subject)].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  const edges = ids.flatMap((id, at) =>
    structuralOthers(terrain, id).flatMap((other): [number, number][] => {
      const end = place.get(other);
      return end === undefined || end <= at ? [] : [[at, end]];
    }),
  );
  const linked = new Set(edges.flat());
  return { ids, adjacency: buildAdjacency(ids.length, edges), linked };
};

const findJoints = (terrain: Terrain, subject: Subject) => {
  const { ids, adjacency, linked } = readNetwork(terrain, subject);
  const { cutOff } = findCuts(adjacency);
  const joints: Joint[] = ids
    .map((id, at) => ({ id, cutOff: cutOff[at] ?? 0 }))
    .filter(({ id, cutOff: lost }) => lost > 0 && subject.parties.has(id))
    .sort((a, b) => b.cutOff - a.cutOff || (a.id < b.id ? -1 : 1));
  const organisations = ids.filter((id, at) => linked.has(at) && subject.parties.has(id));
  return { joints, organisations, linked: linked.size };
};

/**
 * A4, no organisation is a point through which alone others hold (articulation point of the network of the subject: its
 * organisations, and the projects, alliances and programmes that join them). Partial where the worst cuts off less than a
 * quarter of the others. More is absent only where the composition is known: a link that nobody wrote down may hold them.
 */
export const noSingleJoint: Check = {
  id: 'A4',
  axis: 'alliances',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const { joints, organisations, linked } = findJoints(terrain, subject);
    const [worst] = joints;
    const share = worst ? worst.cutOff / (linked - 1) : 0;
    const facts: Facts = {
      organisations: countFact(organisations),
      joints: countFact(joints.map(({ id }) => id)),
      ...(worst && {
        worst: { kind: 'entity', id: worst.id },
        cutOff: { kind: 'count', value: worst.cutOff, entities: [worst.id] },
      }),
    };
    const evidence = evidenceOf(joints.map(({ id }) => id));
    const action = toSuggestions('alliances', 'R18', 'brokerage');
    if (organisations.length < LINKED_MIN)
      return { state: 'unknown', facts, evidence: [], action: toComplete(subject.id, 'relations') };
    if (!worst) return { state: 'met', facts, evidence: evidenceOf(organisations), action: null };
    if (share < HOLDS_FROM) return { state: 'partial', facts, evidence, action };
    if (isCompositionKnown(terrain, subject)) return { state: 'absent', facts, evidence, action };
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
