import { isSymmetric } from '../../relation.ts';
import { RELATION_TYPES, type RelationStatus, type RelationType } from '../../vocabulary.ts';
import { isEnded } from '../link-weight.ts';
import type { Terrain } from '../terrain.ts';

const BITS = new Map(RELATION_TYPES.map((type, at) => [type, 1 << at]));
const bitOf = (type: RelationType): number => BITS.get(type) ?? 0;
/** Being somewhere, or near, is no partnership: it keeps nobody from one. */
const NOT_LINKS: ReadonlySet<RelationType> = new Set(['located-in', 'acts-in', 'neighbour-of']);
const OPEN: ReadonlySet<RelationStatus> = new Set(['existing', 'in-discussion', 'proposed']);

/** Relations that are there, under discussion or proposed, so that none of them is suggested. */
export interface Taken {
  /** Any link at all, in either direction: asked of many places of one place at a time. */
  readonly any: (x: number, y: number) => boolean;
  /** The same relation: in this direction, or in either when it is symmetric. */
  readonly same: (from: number, to: number, type: RelationType) => boolean;
}

/** Whether two places are in each other's list; the list of the place asked last is kept marked. */
const createLinked = (lists: readonly number[][], size: number): Taken['any'] => {
  const mark = new Int32Array(size).fill(-1);
  let marked = -1;
  return (x, y) => {
    if (marked !== x) {
      for (const other of lists[x] ?? []) mark[other] = x;
      marked = x;
    }
    return mark[y] === x;
  };
};

export const readTaken = ({ input, placeOf, on, entities }: Terrain): Taken => {
  const size = entities.length;
  const types = new Map<number, number>();
  const lists: number[][] = entities.map(() => []);
  for (const relation of input.ecosystem.relations) {
    const { type, status, from, to } = relation;
    if (!OPEN.has(status) || isEnded(relation, on)) continue;
    const [a, b] = [placeOf(from), placeOf(to)];
    if (a < 0 || b < 0) continue;
    const add = (key: number) => types.set(key, (types.get(key) ?? 0) | bitOf(type));
    add(a * size + b);
    if (isSymmetric(type)) add(b * size + a);
    if (NOT_LINKS.has(type)) continue;
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  return {
    any: createLinked(lists, size),
    same: (from, to, type) => ((types.get(from * size + to) ?? 0) & bitOf(type)) !== 0,
  };
};
