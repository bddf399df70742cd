import type { EvidenceItem, Segment } from '../../contract/suggestion-operations.ts';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { Evidence } from '../../domain/partnerships/reasons.ts';
import { createFactTeller } from '../../domain/words/tell-fact.ts';
import type { FactTeller, Piece } from '../../domain/words/told.ts';
import type { Lang } from '../../domain/words/words.ts';

/** Names of the project as they are now: what was computed says none. */
export interface Telling {
  readonly lang: Lang;
  readonly nameOf: (id: EntityId) => string;
  readonly entityOf: (id: EntityId) => EntitySummary | undefined;
  readonly relationOf: (id: string) => RelationSummary | undefined;
  readonly tell: FactTeller;
}

export const createTelling = ({ entities, relations }: Ecosystem, lang: Lang): Telling => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const links = new Map<string, RelationSummary>(relations.map((relation) => [relation.id, relation]));
  const nameOf = (id: EntityId): string => byId.get(id)?.name ?? '';
  return {
    lang,
    nameOf,
    entityOf: (id) => byId.get(id),
    relationOf: (id) => links.get(id),
    tell: createFactTeller(nameOf, lang),
  };
};

export const toSegments = (pieces: readonly Piece[]): Segment[] =>
  pieces.map(({ text, entities, relations }) => ({
    text,
    ...(entities && { entities: [...entities] }),
    ...(relations && { relations: [...relations] }),
  }));

/** A relation is told by its two ends. */
export const toEvidenceItems = (evidence: readonly Evidence[], telling: Telling): EvidenceItem[] =>
  evidence.map(({ kind, id, share }) => {
    if (kind === 'entity') return { kind, id, share, name: telling.nameOf(id as EntityId) };
    const relation = telling.relationOf(id);
    const name = relation ? `${telling.nameOf(relation.from)} → ${telling.nameOf(relation.to)}` : '';
    return { kind, id, share, name };
  });

/** Throws for an entity that the project has not. */
export const namedOf = (
  id: EntityId,
  { entityOf }: Telling,
): { id: EntityId; name: string; kind: EntitySummary['kind']; type: string | null } => {
  const entity = entityOf(id);
  if (!entity) throw new Error('What was computed is of an entity that is gone.');
  return { id, name: entity.name, kind: entity.kind, type: entity.type };
};
