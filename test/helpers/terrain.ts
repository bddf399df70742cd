import type { ProjectDocument } from '../../shared/domain/document.ts';
import {
  type Ecosystem,
  type EntitySummary,
  type RelationSummary,
  summariseEntity,
  summariseRelation,
} from '../../shared/domain/ecosystem.ts';
import type { EntityId, StoredEntity } from '../../shared/domain/entity.ts';
import { type EntityFacts, NO_FACTS, type PartnershipInput } from '../../shared/domain/partnerships/input.ts';
import { DEFAULT_METHOD } from '../../shared/domain/partnerships/method.ts';
import { RULE_IDS } from '../../shared/domain/partnerships/reasons.ts';
import { createTerrain, type Terrain } from '../../shared/domain/partnerships/terrain.ts';
import type { RelationType } from '../../shared/domain/vocabulary.ts';
import { anEntity, aRelation } from './ecosystem.ts';

const factsOf = ({
  needsOn,
  offersOn,
  documented,
  maturity,
  impact,
  sources,
}: StoredEntity): EntityFacts => ({
  needsOn,
  offersOn,
  documented,
  assessments: maturity.map(({ source, ...kept }) => ({ ...kept, source: source?.title ?? null })),
  impact: impact.map(({ dimension, evidence }) => ({ dimension, hasEvidence: evidence !== null })),
  consultedOn:
    sources
      .flatMap(({ consultedOn }) => consultedOn ?? [])
      .sort()
      .at(-1) ?? null,
});

/** All rules on: what a project may switch on. */
export const ALL_RULES = {
  ...DEFAULT_METHOD,
  rules: Object.fromEntries(RULE_IDS.map((id) => [id, true])) as typeof DEFAULT_METHOD.rules,
};

/** What the method is computed from, of a whole document. */
export const inputOfDocument = (
  { entities, relations }: Pick<ProjectDocument, 'entities' | 'relations'>,
  on: string,
  given: Partial<PartnershipInput> = {},
): PartnershipInput => ({
  ecosystem: {
    entities: entities.map(summariseEntity),
    relations: relations.map(summariseRelation),
  },
  facts: new Map(entities.map((entity) => [entity.id, factsOf(entity)])),
  decisions: [],
  overrides: [],
  method: DEFAULT_METHOD,
  on,
  ...given,
});

export const inputOf = (ecosystem: Ecosystem, given: Partial<PartnershipInput> = {}): PartnershipInput => ({
  ecosystem,
  facts: new Map(
    ecosystem.entities.map(({ id, documented }) => [
      id,
      { ...NO_FACTS, documented: documented.map((what) => ({ what, on: null })) },
    ]),
  ),
  decisions: [],
  overrides: [],
  method: ALL_RULES,
  on: '2026-11-24',
  ...given,
});

type Ends = readonly [from: string, type: RelationType, to: string];

/** A small ecosystem told by names that are only used here. */
export interface Place {
  readonly add: (key: string, given: Partial<EntitySummary>) => EntityId;
  readonly link: (ends: Ends, given?: Partial<RelationSummary>) => void;
  readonly id: (key: string) => EntityId;
  readonly keyOf: (id: EntityId) => string;
  readonly terrain: (given?: Partial<PartnershipInput>) => Terrain;
  readonly ecosystem: () => Ecosystem;
}

/** Numbers entities and relations in the order in which they are told; marks of `documented` have no date. */
export const buildPlace = (): Place => {
  const ids = new Map<string, EntityId>();
  const entities: EntitySummary[] = [];
  const relations: RelationSummary[] = [];
  const id = (key: string): EntityId => {
    const found = ids.get(key);
    if (!found) throw new Error(`No entity ${key}`);
    return found;
  };
  const ecosystem = (): Ecosystem => ({ entities, relations });
  return {
    add: (key, given) => {
      const entity = anEntity(entities.length, { name: key, ...given });
      ids.set(key, entity.id);
      entities.push(entity);
      return entity.id;
    },
    link: ([from, type, to], given = {}) => {
      relations.push(aRelation(relations.length, { type, from: id(from), to: id(to), ...given }));
    },
    id,
    keyOf: (wanted) => [...ids].find(([, known]) => known === wanted)?.[0] ?? wanted,
    terrain: (given) => createTerrain(inputOf(ecosystem(), given)),
    ecosystem,
  };
};
