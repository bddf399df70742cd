import type { StoredDecision } from '../../shared/domain/decision.ts';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { summariseEntity, summariseRelation } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { EntityFacts, PartnershipInput } from '../../shared/domain/partnerships/input.ts';
import { DEFAULT_METHOD, type MethodSettings } from '../../shared/domain/partnerships/method.ts';
import { arrange } from '../../shared/domain/partnerships/suggest/arrange.ts';
import { type Suggested, suggest } from '../../shared/domain/partnerships/suggest/suggest.ts';
import type { Suggestion } from '../../shared/domain/partnerships/suggestion.ts';
import { readSample } from './samples.ts';

export const DAY = '2026-11-24';

export interface Given {
  readonly facts?: PartnershipInput['facts'];
  readonly decisions?: readonly StoredDecision[];
  readonly method?: MethodSettings;
  readonly on?: string;
  readonly territory?: EntityId | null;
  readonly entity?: EntityId | null;
}

export const anInput = (ecosystem: Ecosystem, given: Given = {}): PartnershipInput => ({
  ecosystem,
  facts: given.facts ?? new Map(),
  decisions: given.decisions ?? [],
  overrides: [],
  method: given.method ?? DEFAULT_METHOD,
  on: given.on ?? DAY,
});

export const suggestFor = (ecosystem: Ecosystem, given: Given = {}): Suggested =>
  suggest(
    {
      input: anInput(ecosystem, given),
      territory: given.territory ?? null,
      entity: given.entity ?? null,
      only: null,
    },
    () => undefined,
  );

/** The list as it is shown. */
export const listFor = (ecosystem: Ecosystem, given: Given = {}): readonly Suggestion[] =>
  arrange(suggestFor(ecosystem, given).pairs, {
    decisions: given.decisions ?? [],
    on: given.on ?? DAY,
    axis: null,
    isOfOne: (given.entity ?? null) !== null,
  });

/** A sample as the calculation is given it. */
export const sampleInput = (
  name: 'rameau' | 'trois-rivieres',
): { readonly ecosystem: Ecosystem; readonly facts: ReadonlyMap<EntityId, EntityFacts> } => {
  const { entities, relations } = readSample(name);
  const facts = new Map(
    entities.map((entity): [EntityId, EntityFacts] => [
      entity.id,
      {
        needsOn: entity.needsOn,
        offersOn: entity.offersOn,
        documented: entity.documented,
        assessments: [],
        impact: [],
        consultedOn:
          entity.sources
            .flatMap(({ consultedOn }) => consultedOn ?? [])
            .sort()
            .at(-1) ?? null,
      },
    ]),
  );
  const ecosystem = { entities: entities.map(summariseEntity), relations: relations.map(summariseRelation) };
  return { ecosystem, facts };
};
