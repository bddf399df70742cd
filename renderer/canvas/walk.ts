import type { NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { Neighbour } from '../../shared/domain/ecosystem.ts';
import { RELATION_TYPES, type RelationType } from '../../shared/domain/vocabulary.ts';

/** One neighbour as the keyboard meets it. */
export interface WalkStep {
  readonly id: NodeId;
  readonly type: RelationType;
  readonly outgoing: boolean;
}

/** Where a person stands: on `centre`, looking at its neighbour number `index`, or at itself (null). */
export interface Walk {
  readonly centre: NodeId;
  readonly index: number | null;
  /** Where one came from, the last at the end. */
  readonly trail: readonly NodeId[];
}

export const startWalk = (centre: NodeId): Walk => ({ centre, index: null, trail: [] });

/** A relation as it is drawn: its other end may be a group. */
export type WalkNeighbour = Omit<Neighbour, 'other'> & { readonly other: NodeId };

/** Neighbours in the order of a walk: by kind of link, then by name; each entity once a kind and direction. */
export const stepsOf = (
  neighbours: readonly WalkNeighbour[],
  nameOf: (id: NodeId) => string | null,
  compare: (a: string, b: string) => number,
): readonly WalkStep[] => {
  const seen = new Map<string, WalkStep>();
  for (const { relation, other, outgoing } of neighbours) {
    if (nameOf(other) === null) continue;
    const key = `${relation.type} ${outgoing} ${other}`;
    if (!seen.has(key)) seen.set(key, { id: other, type: relation.type, outgoing });
  }
  return [...seen.values()].sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
      Number(b.outgoing) - Number(a.outgoing) ||
      compare(nameOf(a.id) ?? '', nameOf(b.id) ?? ''),
  );
};

/** → and ←: the next or previous neighbour, round and round. */
export const moveAlong = (walk: Walk, steps: readonly WalkStep[], by: 1 | -1): Walk => {
  if (steps.length === 0) return walk;
  const from = walk.index ?? (by === 1 ? -1 : 0);
  return { ...walk, index: (from + by + steps.length) % steps.length };
};

const groupOf = (step: WalkStep | undefined) => (step ? `${step.type} ${step.outgoing}` : null);

/** ↓ and ↑: the first neighbour of the next or previous kind of link. */
export const moveByKind = (walk: Walk, steps: readonly WalkStep[], by: 1 | -1): Walk => {
  if (steps.length === 0) return walk;
  const starts = steps.flatMap((step, index) => (groupOf(step) === groupOf(steps[index - 1]) ? [] : [index]));
  const group = starts.findLastIndex((start) => start <= (walk.index ?? -1));
  const next = walk.index === null && by === -1 ? starts.length - 1 : group + by;
  return { ...walk, index: starts[(next + starts.length) % starts.length] ?? 0 };
};

/** Where one is: the neighbour looked at, or the centre. */
export const placeOf = (walk: Walk, steps: readonly WalkStep[]): NodeId =>
  (walk.index === null ? undefined : steps[walk.index]?.id) ?? walk.centre;

/** Entrée: the neighbour becomes the centre. */
export const goIn = (walk: Walk, steps: readonly WalkStep[]): Walk => {
  const place = placeOf(walk, steps);
  if (place === walk.centre) return { ...walk, index: null };
  return { centre: place, index: null, trail: [...walk.trail, walk.centre].slice(-100) };
};

/** Retour arrière: from a neighbour to the centre, then to where one came from. */
export const goBack = (walk: Walk): Walk => {
  const previous = walk.trail.at(-1);
  if (walk.index !== null) return { ...walk, index: null };
  return previous === undefined ? walk : { centre: previous, index: null, trail: walk.trail.slice(0, -1) };
};
