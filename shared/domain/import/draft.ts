import { z } from 'zod';
import { StoredDecision } from '../decision.ts';
import { CheckOverride } from '../diagnosis/override.ts';
import { DocumentView } from '../document.ts';
import { EntityFields } from '../entity.ts';
import { RelationFields } from '../relation.ts';
import { TERRITORY_LEVELS } from '../territory.ts';
import { Kind, RelationType } from '../vocabulary.ts';
import { Problem } from './problem.ts';

/** A territory as a row names it: by code if it has one, else by name and what is around it. */
export const TerritoryRef = z.object({
  level: z.enum([...TERRITORY_LEVELS, 'petr']).nullable(),
  /** INSEE, SIREN, département or région, as written once spaces are gone. */
  code: z.string().nullable(),
  name: z.string().nullable(),
  /** Code or name of what it is in: tells namesakes apart. */
  department: z.string().nullable(),
  epci: z.string().nullable(),
});
export type TerritoryRef = z.infer<typeof TerritoryRef>;

export const Contact = z.object({
  name: z.string(),
  function: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** One entity that a row tells of or mentions, values parsed, identity not yet decided. */
export const EntityDraft = z.object({
  /** How the relations of the row name it. */
  as: z.string(),
  /**
   * `record`: the row describes it (made or updated); `mention`: another row or the project may describe it (made « à
   * compléter » when nobody does); `match`: only updated where it is already.
   */
  mode: z.enum(['record', 'mention', 'match']),
  /** Null when the row does not say; `fields.type` and `fields.roles` go with it. */
  kind: Kind.nullable(),
  /** Only what the row says, `name` included. An identifier failing its key is here too, with a problem. */
  fields: EntityFields.omit({ kind: true, updatedAt: true }).partial(),
  /** It is this territory: found or made from the official list. */
  territory: TerritoryRef.nullable(),
  /** Where it is (located-in) and acts (acts-in). The first anchored one also tells namesakes apart. */
  anchored: z.array(TerritoryRef),
  acts: z.array(TerritoryRef),
  /** The source's own key (a node's id), unique in the files given together. */
  key: z.string().nullable(),
  /** What else tells namesakes without identifier apart (the funder of a subsidy). */
  context: z.string().nullable(),
  contacts: z.array(Contact),
  position: z.object({ x: z.number(), y: z.number(), pinned: z.boolean().optional() }).nullable(),
});
export type EntityDraft = z.infer<typeof EntityDraft>;

export const RelationDraft = z.object({
  type: RelationType,
  /** `as` of entities of the same row. */
  from: z.string(),
  to: z.string(),
  fields: RelationFields.omit({ type: true, from: true, to: true, updatedAt: true }).partial(),
  /** A row with an amount: equal ones are never merged, and are recognised at re-import by content and occurrence. */
  isCounted: z.boolean(),
  /** No word of the row said the type: where it is not possible between the two, they are « concerne ». */
  isTypeOpen: z.boolean().optional(),
});
export type RelationDraft = z.infer<typeof RelationDraft>;

/** An outline of a territory, simplified; `geometry` is GeoJSON text (Polygon or MultiPolygon). */
export const OutlineDraft = z.object({
  level: z.enum(TERRITORY_LEVELS),
  code: z.string(),
  name: z.string(),
  geometry: z.string(),
});
export type OutlineDraft = z.infer<typeof OutlineDraft>;

/** A decision of one of our own documents, and the relation that it made, by which it is found here. */
export const DecisionDraft = z.object({
  decision: StoredDecision,
  made: RelationFields.pick({ type: true, from: true, to: true, startsOn: true }).nullable(),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;
const KeptSetting = z.object({ id: z.string(), value: z.string() });

/** What a row becomes. Entities come before the relations that name them. */
export const RowDraft = z.object({
  /** Index of the file in the import. */
  file: z.int().min(0),
  sheet: z.string().nullable(),
  row: z.int().min(0),
  entities: z.array(EntityDraft),
  relations: z.array(RelationDraft),
  outlines: z.array(OutlineDraft),
  /** Saved views of one of our own documents; what they name is among the row's entities, by its id there. */
  views: z.array(DocumentView).optional(),
  /** The same, of its decisions, with the ends of the relation that each made; of its corrected checks and its settings. */
  decisions: z.array(DecisionDraft).optional(),
  overrides: z.array(CheckOverride).optional(),
  method: z.array(KeptSetting).optional(),
  problems: z.array(Problem),
  /** True when nothing of the row is imported: counted as skipped. */
  isSkipped: z.boolean(),
});
export type RowDraft = z.infer<typeof RowDraft>;

/** An entity draft that says nothing yet. */
export const emptyDraft = (as: string, mode: EntityDraft['mode'], kind: Kind | null): EntityDraft => ({
  as,
  mode,
  kind,
  fields: {},
  territory: null,
  anchored: [],
  acts: [],
  key: null,
  context: null,
  contacts: [],
  position: null,
});

export const emptyRow = (file: number, sheet: string | null, row: number): RowDraft => ({
  file,
  sheet,
  row,
  entities: [],
  relations: [],
  outlines: [],
  problems: [],
  isSkipped: false,
});
