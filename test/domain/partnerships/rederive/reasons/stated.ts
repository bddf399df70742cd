import type { EntitySummary } from '../../../../../shared/domain/ecosystem.ts';
import { fold } from '../plain.ts';
import { sorted, type World } from '../world.ts';

export type Lists = (entity: EntitySummary) => readonly (readonly string[])[];

/** idf(c) = ln(1 + N ÷ (1 + n_c)): N state anything of these lists, n_c of them this. */
export const idfOf = (world: World, listsOf: Lists): ((word: string) => number) => {
  const stated = world.entities.map((entity) => sorted(listsOf(entity).flat().map(fold)));
  const stating = stated.filter((list) => list.length > 0).length;
  return (word) => Math.log(1 + stating / (1 + stated.filter((list) => list.includes(word)).length));
};
export const sumOf = (words: readonly string[], idf: (word: string) => number): number =>
  words.reduce((sum, word) => sum + idf(word), 0);
