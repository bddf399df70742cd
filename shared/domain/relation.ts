import { z } from 'zod';
import { EntityId, Label, LongText, Source } from './entity.ts';
import { PartialDate } from './partial-date.ts';
import {
  Audience,
  Axis,
  CONFIDENCES,
  CONTRIBUTIONS,
  KINDS,
  type Kind,
  MONEY_STAGES,
  OUTCOMES,
  RelationStatus,
  RelationType,
  type Role,
} from './vocabulary.ts';

export const RelationId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('RelationId');
export type RelationId = z.infer<typeof RelationId>;

/** What is stored of a relation: each key is one field of a change. */
export const RelationFields = z.object({
  type: RelationType,
  from: EntityId,
  to: EntityId,
  status: RelationStatus,
  role: Label.nullable(),
  axes: z.array(Axis),
  startsOn: PartialDate.nullable(),
  endsOn: PartialDate.nullable(),
  amountCents: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  year: z.int().min(1000).max(2999).nullable(),
  stage: z.enum(MONEY_STAGES).nullable(),
  contribution: z.enum(CONTRIBUTIONS).nullable(),
  strength: z.number().min(0).nullable(),
  note: LongText.nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  audience: Audience,
  sources: z.array(Source),
  updatedAt: z.string(),
});
export type RelationFields = z.infer<typeof RelationFields>;
export type RelationField = keyof RelationFields;

export const StoredRelation = RelationFields.extend({ id: RelationId });
export type StoredRelation = z.infer<typeof StoredRelation>;

/** A relation as the contract gives it. */
export const RelationRecord = StoredRelation.extend({ fromName: z.string(), toName: z.string() });
export type RelationRecord = z.infer<typeof RelationRecord>;

export const emptyRelation = (
  type: RelationType,
  from: EntityId,
  to: EntityId,
  updatedAt: string,
): RelationFields => ({
  type,
  from,
  to,
  status: 'existing',
  role: null,
  axes: [],
  startsOn: null,
  endsOn: null,
  amountCents: null,
  year: null,
  stage: null,
  contribution: null,
  strength: null,
  note: null,
  confidence: null,
  outcome: null,
  audience: 'committee',
  sources: [],
  updatedAt,
});

type End = Kind | 'charter';
interface RelationRule {
  readonly from: readonly Kind[];
  readonly to: readonly End[];
  readonly symmetric?: true;
  readonly pairs?: readonly (readonly [Kind, readonly Kind[]])[];
  readonly derived?: true;
  readonly sameLevel?: true;
  readonly notFrom?: Kind;
  readonly notTo?: Kind;
}

const ALL = KINDS;
const ORGANISATIONS = ['actor', 'funder', 'territory', 'instance'] as const;
const PARTNERS = ['actor', 'funder', 'territory'] as const;
const without = (...kinds: Kind[]): Kind[] => ALL.filter((kind) => !kinds.includes(kind));

/** The schema table of domain.md: which kinds (or roles) a relation may join. `charter` is a resource of that type. */
export const RELATION_RULES: Readonly<Record<RelationType, RelationRule>> = {
  'partners-with': { from: ORGANISATIONS, to: ORGANISATIONS, symmetric: true },
  'member-of': { from: PARTNERS, to: ['actor', 'instance', 'alliance'] },
  funds: { from: ['funder'], to: ['actor', 'territory', 'programme', 'initiative', 'alliance', 'resource'] },
  founds: { from: PARTNERS, to: without('territory'), notTo: 'territory' },
  hosts: { from: PARTNERS, to: ['funder', 'actor', 'initiative'] },
  carries: { from: ORGANISATIONS, to: ['programme', 'initiative', 'actor', 'alliance', 'resource'] },
  signs: { from: PARTNERS, to: ['programme', 'charter'] },
  'participates-in': { from: PARTNERS, to: ['programme', 'initiative', 'alliance', 'instance'] },
  governs: { from: ['instance', 'actor'], to: ['actor', 'funder', 'programme'] },
  supports: {
    from: ['actor', 'funder', 'resource', 'programme'],
    to: ['actor', 'territory', 'initiative', 'alliance', 'programme', 'resource'],
  },
  organises: { from: ORGANISATIONS, to: ['initiative'] },
  'benefits-from': { from: ['actor', 'territory', 'initiative', 'alliance'], to: ['programme', 'funder'] },
  covers: { from: ['programme', 'resource'], to: ['territory'] },
  'located-in': { from: without('territory'), to: ['territory'], notFrom: 'territory' },
  'acts-in': { from: ['actor', 'funder', 'programme', 'initiative'], to: ['territory'] },
  'part-of': {
    from: ['territory', 'programme', 'initiative', 'actor'],
    to: ['territory', 'programme', 'initiative', 'actor'],
    pairs: [
      ['territory', ['territory']],
      ['programme', ['programme']],
      ['initiative', ['programme', 'initiative']],
      ['actor', ['actor']],
    ],
  },
  produces: { from: ['actor', 'funder', 'programme'], to: ['resource'] },
  'derives-from': {
    from: ['resource', 'programme', 'instance', 'initiative'],
    to: ['resource', 'programme', 'instance', 'initiative'],
  },
  evaluates: { from: ['resource', 'actor'], to: ['programme', 'funder', 'initiative', 'alliance'] },
  concerns: { from: ALL, to: ALL },
  'neighbour-of': { from: ['territory'], to: ['territory'], symmetric: true, derived: true, sameLevel: true },
};

/** What of an entity tells which relations it may have. */
export interface Endpoint {
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly Role[];
}

/** Kinds and roles that satisfy an end of a relation: kind or role. A territory is also an actor (domain.md). */
const facesOf = (end: Endpoint): ReadonlySet<string> =>
  new Set<string>([
    end.kind,
    ...end.roles,
    ...(end.kind === 'territory' ? ['actor'] : []),
    ...(end.type === 'charter' ? ['charter'] : []),
  ]);

/** True when the schema table allows `from —type→ to`. */
export const isRelationAllowed = (type: RelationType, from: Endpoint, to: Endpoint): boolean => {
  const rule = RELATION_RULES[type];
  const fromFaces = facesOf(from);
  const toFaces = facesOf(to);
  if (rule.sameLevel && from.type !== to.type) return false;
  if (from.kind === rule.notFrom || to.kind === rule.notTo) return false;
  if (rule.pairs) {
    // part-of nests like into like: the territory's role of actor does not count here.
    return rule.pairs.some(
      ([kind, targets]) => hasKindOrRole(from, kind) && targets.some((target) => hasKindOrRole(to, target)),
    );
  }
  return rule.from.some((kind) => fromFaces.has(kind)) && rule.to.some((kind) => toFaces.has(kind));
};
const hasKindOrRole = (end: Endpoint, kind: Kind): boolean => end.kind === kind || end.roles.includes(kind);

/** Relation types that may join two entities in this direction, in menu order. */
export const allowedRelations = (from: Endpoint, to: Endpoint): RelationType[] =>
  (Object.keys(RELATION_RULES) as RelationType[]).filter(
    (type) => !RELATION_RULES[type].derived && isRelationAllowed(type, from, to),
  );

export const isSymmetric = (type: RelationType): boolean => RELATION_RULES[type].symmetric === true;

/** Relations that measures ignore (domain.md): where one is, not whom one works with. */
const GEOGRAPHIC: ReadonlySet<RelationType> = new Set(['located-in', 'acts-in', 'part-of', 'neighbour-of']);
export const isStructural = (type: RelationType): boolean => !GEOGRAPHIC.has(type);
