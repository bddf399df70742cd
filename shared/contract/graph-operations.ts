import { z } from 'zod';
import { PATH_WAYS } from '../domain/analysis/path-graph.ts';
import { OperationKind, Position } from '../domain/change.ts';
import { ChangedValue } from '../domain/changed-values.ts';
import { Ecosystem, EntitySummary, RelationSummary } from '../domain/ecosystem.ts';
import { EntityId, EntityRecord } from '../domain/entity.ts';
import { GraphChanges } from '../domain/graph-changes.ts';
import { OfficialPlace } from '../domain/official-places.ts';
import { RelationId, RelationRecord } from '../domain/relation.ts';
import { LayoutId } from '../domain/view.ts';
import { Kind, RelationStatus, RelationType } from '../domain/vocabulary.ts';
import { command, query } from './operation.ts';

/** FIELD=VALUE pairs as people write them (command-line.md), or JSON arrays and numbers; an empty text clears. */
export const SetValues = z.record(
  z.string().max(200),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]),
);
export type SetValues = z.infer<typeof SetValues>;

/** Fields of a record as they were when one began to type: E-STALE where somebody changed one since. */
export const Was = z.record(z.string(), z.unknown()).default({});

/** An entity by id, `siren:…`, `insee:…`, `dep:…`, `reg:…`, `rna:…`, `crte:…`, or unique name or alias. */
export const EntityRef = z.string().min(1).max(400);

export const EntityWithRelations = EntityRecord.extend({ relations: z.array(RelationRecord) });
export type EntityWithRelations = z.infer<typeof EntityWithRelations>;

export const SearchHit = z.object({
  id: EntityId,
  kind: Kind,
  type: z.string().nullable(),
  name: z.string(),
  score: z.number(),
  /** The alias, short name or identifier that matched, when it was not the name. */
  matched: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const Step = z.object({
  from: z.object({ id: EntityId, name: z.string() }),
  relation: z.object({ id: RelationId, type: RelationType, status: RelationStatus, forward: z.boolean() }),
  to: z.object({ id: EntityId, name: z.string() }),
});
export const Path = z.object({ length: z.int(), steps: z.array(Step), sentence: z.string() });
export type Path = z.infer<typeof Path>;

export const HistoryEntry = z.object({
  id: z.string(),
  at: z.string(),
  author: z.string(),
  kind: OperationKind,
  summary: z.string(),
  /** What was and what is, for short values of one record. */
  values: z.array(ChangedValue),
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Territory = z.object({
  level: z.string(),
  code: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  population: z.int().nullable(),
  postalCodes: z.array(z.string()),
});
export type OfficialTerritory = z.infer<typeof Territory>;

const Operations = z.object({ operations: z.array(z.string()) });
const positions = z.array(Position.extend({ id: EntityId }));

export const graphOperations = {
  'graph.load': query(z.object({}), z.object({ revision: z.int(), ecosystem: Ecosystem, positions })),
  /**
   * Records from a place on, as many as are read without a stop: entities, relations, positions, then official places.
   * `state` names what they are read of; when it is another than before, the parts before are of the past.
   */
  'graph.part': query(
    z.object({ from: z.int().min(0) }),
    z.object({
      state: z.string(),
      revision: z.int(),
      /** Where the next part begins; null after the last one. */
      next: z.int().nullable(),
      entities: z.array(EntitySummary),
      relations: z.array(RelationSummary),
      positions,
      places: z.array(OfficialPlace),
      /** Names of official places, with the last of them. */
      names: z.record(z.string(), z.string()),
    }),
  ),
  /** What changed since a state; `changes` null: not known, all of it is to be read again. */
  'graph.changes': query(
    z.object({ since: z.string().max(200), positions: z.int().min(0) }),
    z.object({
      state: z.string(),
      revision: z.int(),
      changes: GraphChanges.nullable(),
      /** `all`: every place there is, otherwise those that changed. */
      positions: z.object({ all: z.boolean(), list: positions }),
    }),
  ),
  /** Runs in a worker; progress by `job.progress` under the id given; positions are not saved. */
  'graph.layout': query(
    z.object({
      job: z.string(),
      layout: LayoutId,
      ids: z.array(EntityId),
      relations: z.array(z.tuple([EntityId, EntityId])),
      /** Width:height of the place to fill. */
      aspect: z.number().positive(),
      /** Where entities are now: pinned ones stay, the others start there. */
      start: positions,
      /** Box of each node with its label, px: nodes do not overlap. */
      boxes: z.array(z.tuple([EntityId, z.number(), z.number()])),
      /** What the picture is about, in the middle of circles; nobody: the most linked. */
      around: z.array(EntityId).default([]),
    }),
    z.object({ positions }),
  ),
  'graph.path': query(
    z.object({
      from: EntityRef,
      to: EntityRef,
      limit: z.int().min(1).max(20).default(5),
      /** `strong`: working together before sharing a place; `short`: as few steps as possible. */
      way: z.enum(PATH_WAYS).default('strong'),
    }),
    z.array(Path),
  ),
  /** `initial` only fills in what has no place yet and is no operation; otherwise one journalled move. */
  'position.save': command(
    z.object({ positions, initial: z.boolean(), arrangement: LayoutId.nullable() }),
    z.object({ operation: z.string().nullable() }),
  ),

  'entity.list': query(
    z.object({ kind: Kind.nullable(), where: z.array(z.object({ field: z.string(), value: z.string() })) }),
    z.array(EntityRecord),
  ),
  'entity.get': query(z.object({ entity: EntityRef }), EntityWithRelations),
  'entity.search': query(
    z.object({ text: z.string().max(1000), limit: z.int().min(1).max(200).default(20) }),
    z.array(SearchHit),
  ),
  'entity.add': command(
    z.object({
      kind: z.string(),
      name: z.string(),
      set: SetValues,
      position: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
    }),
    EntityRecord.extend({ operation: z.string() }),
  ),
  'entity.set': command(
    z.object({ entity: EntityRef, set: SetValues, was: Was }),
    EntityRecord.extend({ operation: z.string().nullable() }),
  ),
  'entity.remove': command(
    z.object({ entity: EntityRef }),
    z.object({ removed: z.array(z.string()), operation: z.string() }),
  ),

  'relation.list': query(
    z.object({ where: z.array(z.object({ field: z.string(), value: z.string() })) }),
    z.array(RelationRecord),
  ),
  'relation.get': query(z.object({ relation: z.string() }), RelationRecord),
  'relation.add': command(
    z.object({ from: EntityRef, type: z.string(), to: EntityRef, set: SetValues }),
    RelationRecord.extend({ operation: z.string() }),
  ),
  'relation.set': command(
    z.object({ relation: z.string(), set: SetValues, was: Was }),
    RelationRecord.extend({ operation: z.string().nullable() }),
  ),
  'relation.remove': command(
    z.object({ relation: z.string() }),
    z.object({ removed: z.array(z.string()), operation: z.string() }),
  ),

  'journal.undo': command(
    z.object({ count: z.int().min(1).default(1) }),
    Operations.extend({ summary: z.string().nullable() }),
  ),
  'journal.redo': command(
    z.object({ count: z.int().min(1).nullable().default(null) }),
    Operations.extend({ summary: z.string().nullable() }),
  ),
  'journal.history': query(
    z.object({ limit: z.int().min(1).max(10_000).default(50), entity: EntityId.nullable().default(null) }),
    z.array(HistoryEntry),
  ),

  'territory.search': query(
    z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
    z.array(Territory),
  ),
  /** Brings an official territory, and what contains it, into the open project: one operation. */
  'territory.add': command(
    z.object({ code: z.string() }),
    z.object({ id: EntityId, added: z.int(), operation: z.string().nullable() }),
  ),
};
