import { isRelationAllowed } from '../../relation.ts';
import type { RelationType } from '../../vocabulary.ts';
import { ORGANISATION, type Survey, TARGET } from '../signals/survey.ts';

/** A relation that signals alone propose, in its direction. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly relation: RelationType;
}

/** Whether two places may be in a suggestion of signals alone; cheap, asked of every candidate. */
export const canPropose = ({ part, isTerritory }: Survey, x: number, y: number): boolean => {
  if (x === y) return false;
  if (part[x] === ORGANISATION && part[y] === ORGANISATION)
    return isTerritory[x] === 0 || isTerritory[y] === 0;
  return (part[x] === ORGANISATION && part[y] === TARGET) || (part[x] === TARGET && part[y] === ORGANISATION);
};

/**
 * Funds from a funder, participates-in towards a programme or an initiative, else partners-with (partnerships.md 3.4);
 * null where the schema table allows none of them.
 */
export const proposeRelation = (survey: Survey, x: number, y: number): Proposal | null => {
  const { terrain, part, isFunder } = survey;
  const isAllowed = ({ from, to, relation }: Proposal): boolean => {
    const [one, other] = [terrain.entities[from], terrain.entities[to]];
    return one !== undefined && other !== undefined && isRelationAllowed(relation, one, other);
  };
  const towards = (from: number, to: number): readonly Proposal[] => [
    ...(isFunder[from] === 1 && isFunder[to] === 0 ? [{ from, to, relation: 'funds' as const }] : []),
    ...(part[to] === TARGET ? [{ from, to, relation: 'participates-in' as const }] : []),
  ];
  const [first, second] = part[y] === TARGET ? [x, y] : part[x] === TARGET ? [y, x] : [x, y];
  const options: readonly Proposal[] = [
    ...towards(first, second),
    ...(part[second] === TARGET ? [] : towards(second, first)),
    ...(part[second] === TARGET
      ? []
      : [{ from: Math.min(x, y), to: Math.max(x, y), relation: 'partners-with' as const }]),
  ];
  return options.find(isAllowed) ?? null;
};
