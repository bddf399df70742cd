import { isRelationAllowed } from '../../relation.ts';
import { RELATION_TYPES, type RelationType } from '../../vocabulary.ts';
import { ORGANISATION, type Survey, TARGET } from '../signals/survey.ts';

/** A relation that is proposed, in its direction; of a symmetric one the smaller place is `from`. */
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
const choose = (survey: Survey, x: number, y: number): Proposal | null => {
  const { terrain, part, isFunder } = survey;
  const isAllowed = ({ from, to, relation }: Proposal): boolean => {
    const [one, other] = [terrain.entities[from], terrain.entities[to]];
    return one !== undefined && other !== undefined && isRelationAllowed(relation, one, other);
  };
  const towards = (from: number, to: number): readonly Proposal[] => [
    ...(isFunder[from] === 1 && isFunder[to] === 0 ? [{ from, to, relation: 'funds' as const }] : []),
    ...(part[to] === TARGET ? [{ from, to, relation: 'participates-in' as const }] : []),
  ];
  const [first, second] = part[x] === TARGET ? [y, x] : [x, y];
  const isToTarget = part[second] === TARGET;
  const options: readonly Proposal[] = [
    ...towards(first, second),
    ...(isToTarget ? [] : towards(second, first)),
    ...(isToTarget ? [] : [{ from: x, to: y, relation: 'partners-with' as const }]),
  ];
  return options.find(isAllowed) ?? null;
};

/** Proposals of two places as one number, so that hundreds of thousands of pairs cost no object each; −1: none. */
type Proposer = (x: number, y: number) => number;

const NOT_ASKED = -2;
const NONE = -1;
const CODES = new Map(RELATION_TYPES.map((type, code) => [type, code]));

/** From `x` to `y`: even; from `y` to `x`: odd. */
const toCode = (proposal: Proposal, x: number): number =>
  2 * (CODES.get(proposal.relation) ?? 0) + Number(proposal.from !== x);
export const relationOfCode = (code: number): RelationType => RELATION_TYPES[code >> 1] as RelationType;
export const isFromSecond = (code: number): boolean => (code & 1) === 1;

/** Which relation to propose for a pair depends on what both are: each two sorts of entities are asked once. */
export const createProposer = (survey: Survey): Proposer => {
  const { terrain, part, isFunder } = survey;
  const sorts = new Map<string, number>();
  const sortOf = Int32Array.from(terrain.entities, ({ kind, type, roles }, place) => {
    const key = [kind, type, part[place], isFunder[place], ...[...roles].sort()].join(' ');
    const known = sorts.get(key) ?? sorts.size;
    sorts.set(key, known);
    return known;
  });
  const known = new Int32Array(sorts.size * sorts.size).fill(NOT_ASKED);
  const symmetric = CODES.get('partners-with') ?? 0;
  return (x, y) => {
    const key = (sortOf[x] ?? 0) * sorts.size + (sortOf[y] ?? 0);
    let code = known[key] ?? NONE;
    if (code === NOT_ASKED) {
      const chosen = choose(survey, x, y);
      code = chosen ? toCode(chosen, x) : NONE;
      known[key] = code;
    }
    return code >> 1 === symmetric ? 2 * symmetric + Number(y < x) : code;
  };
};
