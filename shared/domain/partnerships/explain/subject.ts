import type { RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Proposal } from '../candidates/proposal.ts';
import { isEnded, linkWeight } from '../link-weight.ts';
import type { MethodSettings } from '../method.ts';
import { type LikelihoodSignal, partOf } from '../ranking/likelihood.ts';
import type { Evidence, Fact } from '../reasons.ts';
import type { Survey } from '../signals/survey.ts';

/** A pair to be explained. */
export interface Subject {
  readonly survey: Survey;
  readonly proposal: Proposal;
  readonly settings: MethodSettings;
}

export const idAt = ({ terrain }: Survey, place: number): EntityId => terrain.entities[place]?.id as EntityId;
export const entityFact = (survey: Survey, place: number): Fact => ({
  kind: 'entity',
  id: idAt(survey, place),
});
export const entitiesFact = (survey: Survey, places: readonly number[]): Fact => ({
  kind: 'entities',
  ids: places.map((place) => idAt(survey, place)),
});
export const entityEvidence = (survey: Survey, place: number, share: number): Evidence => ({
  kind: 'entity',
  id: idAt(survey, place),
  share,
});

/** The relation that a path between two places rests on: the one that weighs most, then the smallest id. */
export const strongestLink = ({ terrain }: Survey, x: number, y: number): RelationSummary | null => {
  const [from, to] = [terrain.entities[x], terrain.entities[y]];
  let [best, weight]: [RelationSummary | null, number] = [null, 0];
  if (!from || !to) return null;
  for (const { relation, other } of terrain.relationsOf(from.id)) {
    if (other !== to.id) continue;
    const own = linkWeight(relation, terrain.on);
    if (own > weight) [best, weight] = [relation, own];
  }
  return best;
};

export const isFormer = (survey: Survey, link: RelationSummary | null): boolean =>
  link !== null && isEnded(link, survey.terrain.on);

/** One term of a sum, and what it rests on. */
export interface Weighed<Item> {
  readonly item: Item;
  readonly value: number;
}

/** The greatest first, ties as given; each with what the part would lose without it (0–1). */
export const weigh = <Item>(
  signal: LikelihoodSignal,
  terms: readonly Weighed<Item>[],
  { settings }: Subject,
): { readonly part: number; readonly terms: readonly (Weighed<Item> & { readonly share: number })[] } => {
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  const part = partOf(signal, total, settings.signals);
  const shareOf = (value: number): number => {
    const rest = partOf(signal, Math.max(0, total - value), settings.signals);
    return part > 0 ? Math.min(1, (part - rest) / part) : 0;
  };
  const sorted = [...terms].sort((a, b) => b.value - a.value);
  return { part, terms: sorted.map((term) => ({ ...term, share: shareOf(term.value) })) };
};
