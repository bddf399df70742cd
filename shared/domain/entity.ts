import { z } from 'zod';
import { PartialDate } from './partial-date.ts';
import { cleanLine, cleanText, countGraphemes, isVisible } from './text.ts';
import {
  Audience,
  Axis,
  DOCUMENTED,
  EntityStatus,
  FORMS,
  IdentifierScheme,
  IMPACT_DIMENSIONS,
  Kind,
  MaturityLevel,
  MISSIONS,
  PTCE_STATUSES,
  Role,
  TYPES_BY_KIND,
} from './vocabulary.ts';

export const NAME_MAX = 300;
export const TEXT_MAX = 20_000;

export const EntityId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('EntityId');
export type EntityId = z.infer<typeof EntityId>;

/** One line of text, cleaned, 1–300 graphemes. */
export const Label = z
  .string()
  .transform(cleanLine)
  .refine(isVisible, { error: 'empty' })
  .refine((text) => text.length <= NAME_MAX || countGraphemes(text) <= NAME_MAX, { error: 'too-long' });
/** Longer text, cleaned, at most 20,000 characters. */
export const LongText = z
  .string()
  .transform(cleanText)
  .refine((text) => text.length > 0, { error: 'empty' })
  .refine((text) => text.length <= TEXT_MAX, { error: 'too-long' });
/** `https?:` or `mailto:` only, at most 2,000 characters. */
export const Url = z
  .string()
  .transform(cleanText)
  .refine((text) => text.length <= 2000 && /^(https?:\/\/[^\s/]+|mailto:[^\s]+@)/i.test(text), {
    error: 'url',
  });

/** Where a fact comes from. */
export const Source = z.object({
  title: Label,
  publisher: Label.nullable(),
  url: Url.nullable(),
  consultedOn: PartialDate.nullable(),
  /** Where in it: « feuille Acteurs, ligne 12 ». */
  place: Label.optional(),
});
export type Source = z.infer<typeof Source>;

/** A dated, sourced value of a field, named or free; several may disagree and all are kept. */
export const Statement = z.object({
  field: Label,
  value: LongText,
  on: PartialDate.nullable(),
  source: Source.nullable(),
  audience: Audience,
});
export type Statement = z.infer<typeof Statement>;

export const Assessment = z.object({
  level: MaturityLevel,
  on: PartialDate.nullable(),
  assessor: Label.nullable(),
  framework: Label.nullable(),
  source: Source.nullable(),
});
export const Impact = z.object({
  dimension: z.enum(IMPACT_DIMENSIONS),
  evidence: LongText.nullable(),
  source: Source.nullable(),
});
export const Documented = z.object({ what: z.enum(DOCUMENTED), on: PartialDate.nullable() });
export const PtceStatus = z.object({
  status: z.enum(PTCE_STATUSES),
  year: z.int().min(1000).max(2999).nullable(),
});

const cents = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What is stored of an entity: each key is one field of a change. `null` is unknown; an empty list is « not stated ». */
export const EntityFields = z.object({
  kind: Kind,
  type: z.string().nullable(),
  roles: z.array(Role),
  name: Label,
  shortName: Label.nullable(),
  aliases: z.array(Label),
  description: LongText.nullable(),
  url: Url.nullable(),
  identifiers: z.partialRecord(IdentifierScheme, z.array(Label)),
  missions: z.array(z.enum(MISSIONS)),
  ess: z.enum(['yes', 'no']).nullable(),
  ptceStatus: PtceStatus.nullable(),
  form: z.enum(FORMS).nullable(),
  hosting: z.boolean().nullable(),
  territorial: z.boolean().nullable(),
  followUp: LongText.nullable(),
  dueOn: PartialDate.nullable(),
  documented: z.array(Documented),
  sdgs: z.array(z.int().min(1).max(17)),
  axes: z.array(Axis),
  themes: z.array(Label),
  priorities: z.array(Label),
  needs: z.array(Label),
  needsOn: z.record(z.string(), PartialDate),
  offers: z.array(Label),
  offersOn: z.record(z.string(), PartialDate),
  levels: z.array(MaturityLevel),
  maturity: z.array(Assessment),
  impact: z.array(Impact),
  population: z.int().min(0).nullable(),
  budgetCents: cents.nullable(),
  needCents: cents.nullable(),
  startsOn: PartialDate.nullable(),
  endsOn: PartialDate.nullable(),
  status: EntityStatus.nullable(),
  audience: Audience,
  statements: z.array(Statement),
  sources: z.array(Source),
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  updatedAt: z.string(),
});
export type EntityFields = z.infer<typeof EntityFields>;
export type EntityField = keyof EntityFields;

/** A stored entity. */
export const StoredEntity = EntityFields.extend({ id: EntityId });
export type StoredEntity = z.infer<typeof StoredEntity>;

export const TerritoryLink = z.object({ id: EntityId, name: z.string(), as: z.enum(['anchored', 'acts']) });

/** An entity as the contract gives it: stored fields and what is derived from them and from its relations. */
export const EntityRecord = StoredEntity.extend({
  territories: z.array(TerritoryLink),
  generic: z.boolean(),
  /** Filled points out of those that matter for its kind. */
  completeness: z.object({ filled: z.int(), of: z.int(), missing: z.array(z.string()) }),
  /** 0–1, see analysis/visibility.ts; « sous les radars » when low. */
  visibility: z.number().min(0).max(1),
});
export type EntityRecord = z.infer<typeof EntityRecord>;

/** A new entity of a kind, everything else unknown. */
export const emptyEntity = (kind: Kind, name: string, updatedAt: string): EntityFields => ({
  kind,
  type: null,
  roles: [],
  name,
  shortName: null,
  aliases: [],
  description: null,
  url: null,
  identifiers: {},
  missions: [],
  ess: null,
  ptceStatus: null,
  form: null,
  hosting: null,
  territorial: null,
  followUp: null,
  dueOn: null,
  documented: [],
  sdgs: [],
  axes: [],
  themes: [],
  priorities: [],
  needs: [],
  needsOn: {},
  offers: [],
  offersOn: {},
  levels: [],
  maturity: [],
  impact: [],
  population: null,
  budgetCents: null,
  needCents: null,
  startsOn: null,
  endsOn: null,
  status: null,
  audience: 'committee',
  statements: [],
  sources: [],
  lon: null,
  lat: null,
  updatedAt,
});

export const isTypeOf = (kind: Kind, type: string): boolean =>
  (TYPES_BY_KIND[kind] as readonly string[]).includes(type);

/** A class of actors or territories: shown and listed, never in a measure, a rule or a suggestion. */
export const isGeneric = (entity: { readonly type: string | null }): boolean => entity.type === 'group';
