import type { Family } from '../family.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import { isStructural, type RelationId } from '../relation.ts';
import type { Subject } from './check.ts';

export interface FamilyLinks {
  /** Pairs of organisations with a link in force, both of a known family. */
  readonly pairs: number;
  /** Relations of the pairs without a family in common: one a pair, the first by id. */
  readonly crossing: readonly RelationId[];
  /** Those of the other pairs. */
  readonly within: readonly RelationId[];
}

const isDisjoint = (a: ReadonlySet<Family>, b: ReadonlySet<Family>): boolean =>
  [...a].every((family) => !b.has(family));

/** Links between organisations of the subject, each pair once; what joins them through a project is not counted. */
export const readFamilyLinks = (terrain: Terrain, { parties }: Subject): FamilyLinks => {
  const seen = new Set<string>();
  const crossing: RelationId[] = [];
  const within: RelationId[] = [];
  for (const id of parties)
    for (const { relation, other } of terrain.inForce(id)) {
      if (other === id || !parties.has(other) || !isStructural(relation.type)) continue;
      const pair = id < other ? `${id} ${other}` : `${other} ${id}`;
      const [a, b] = [terrain.familiesOf(id), terrain.familiesOf(other)];
      if (seen.has(pair) || a.size === 0 || b.size === 0) continue;
      seen.add(pair);
      (isDisjoint(a, b) ? crossing : within).push(relation.id);
    }
  return { pairs: seen.size, crossing: crossing.sort(), within: within.sort() };
};
