import type { EntitySummary } from '../ecosystem.ts';
import { LOOK_IDS, type LookId, lookOf } from '../look.ts';
import type { Funding } from './gather-funding.ts';

export interface FundingKinds {
  /** Kinds that the picture shows, in the order of the vocabulary, with how many give or receive. */
  readonly kinds: readonly { readonly look: LookId; readonly count: number }[];
  /** Shown by the view, and in no flow. */
  readonly apart: number;
}

/** What a picture of funding shows of the entities of a view, for its legend and its sentence. */
export const fundingKinds = ({ nodes }: Funding, entities: readonly EntitySummary[]): FundingKinds => {
  const within = new Set(nodes.flatMap((node) => node.entities));
  const counts = new Map<LookId, number>();
  for (const entity of entities)
    if (within.has(entity.id)) counts.set(lookOf(entity), (counts.get(lookOf(entity)) ?? 0) + 1);
  return {
    kinds: LOOK_IDS.flatMap((look) => {
      const count = counts.get(look);
      return count === undefined ? [] : [{ look, count }];
    }),
    apart: entities.filter(({ id }) => !within.has(id)).length,
  };
};
