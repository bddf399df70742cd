import { z } from 'zod';

/** Closed vocabularies of domain.md. Order is the order of menus. Labels are in words/. */
export const KINDS = [
  'actor',
  'funder',
  'territory',
  'programme',
  'initiative',
  'alliance',
  'resource',
  'instance',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** Types that refine a kind. An entity's type is one of its kind's, or null (unknown). */
export const TYPES_BY_KIND = {
  actor: [
    'association',
    'company',
    'sme-collective',
    'cooperative',
    'mutual',
    'ptce',
    'local-authority',
    'public-body',
    'chamber',
    'academic',
    'catalyst',
    'third-place',
    'network',
    'development-council',
    'informal',
    'group',
    'other',
  ],
  funder: ['fund', 'foundation', 'bank', 'state', 'europe', 'patron', 'other'],
  territory: [
    'commune',
    'epci',
    'ept',
    'petr',
    'department',
    'region',
    'country',
    'pays',
    'living-area',
    'qpv',
    'park',
    'gal',
    'ad-hoc',
    'group',
  ],
  programme: [
    'crte',
    'pvd',
    'acv',
    'va',
    'ti',
    'third-place-programme',
    'call',
    'label',
    'pathway',
    'strategy',
    'dedicated-fund',
    'national',
    'other',
  ],
  initiative: ['territorial-project', 'action', 'experiment', 'event', 'exchange', 'other'],
  alliance: ['sponsorship', 'responsible-practices', 'economic-cooperation', 'societal-innovation', 'other'],
  resource: [
    'charter',
    'guide',
    'platform',
    'study',
    'evaluation',
    'sheet',
    'newsletter',
    'service',
    'document',
    'other',
  ],
  instance: ['committee', 'board', 'dialogue-space', 'other'],
} as const satisfies Record<Kind, readonly string[]>;
export type EntityType = (typeof TYPES_BY_KIND)[Kind][number];
export const ENTITY_TYPES = [...new Set(Object.values(TYPES_BY_KIND).flat())] as readonly EntityType[];

export const ROLES = [...KINDS, 'catalyst', 'third-place', 'carrier', 'funder-of-engineering'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const RELATION_TYPES = [
  'partners-with',
  'member-of',
  'funds',
  'founds',
  'hosts',
  'carries',
  'signs',
  'participates-in',
  'governs',
  'supports',
  'organises',
  'benefits-from',
  'covers',
  'located-in',
  'acts-in',
  'part-of',
  'produces',
  'derives-from',
  'evaluates',
  'concerns',
  'neighbour-of',
] as const;
export const RelationType = z.enum(RELATION_TYPES);
export type RelationType = z.infer<typeof RelationType>;

export const ENTITY_STATUSES = [
  'announced',
  'prefiguration',
  'modelling',
  'open',
  'active',
  'closed',
  'archived',
] as const;
export const RELATION_STATUSES = ['existing', 'in-discussion', 'proposed', 'ended'] as const;
export const AUDIENCES = ['internal', 'committee', 'public'] as const;
export const MISSIONS = ['dialogue', 'collective-experiments', 'support', 'place'] as const;
export const AXES = ['competences', 'funding', 'alliances'] as const;
export const MATURITY_LEVELS = ['questioning', 'first-steps', 'active', 'pioneer'] as const;
export const IMPACT_DIMENSIONS = ['innovation', 'performance', 'confiance'] as const;
export const DOCUMENTED = [
  'members',
  'funders',
  'signatories',
  'committee',
  'partners',
  'needs',
  'offers',
] as const;
export const PTCE_STATUSES = ['self-declared', 'listed', 'awarded'] as const;
export const FOUNDATION_FORMS = ['recognised', 'hosted', 'company', 'endowment-fund'] as const;
export const EXCHANGE_FORMS = ['interview', 'workshop', 'visit', 'reminder'] as const;
export const FORMS = [...FOUNDATION_FORMS, ...EXCHANGE_FORMS, 'other'] as const;
export const MONEY_STAGES = ['requested', 'granted', 'paid'] as const;
export const CONTRIBUTIONS = ['cash', 'in-kind', 'skills', 'provision', 'networking'] as const;
export const CONFIDENCES = ['confirmed', 'probable', 'to-check'] as const;
export const OUTCOMES = ['good', 'bad'] as const;
export const FAMILIES = ['public', 'business', 'non-profit', 'academic', 'funder', 'inhabitants'] as const;
export type Family = (typeof FAMILIES)[number];

export const Axis = z.enum(AXES);
export type Axis = z.infer<typeof Axis>;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;
export const EntityStatus = z.enum(ENTITY_STATUSES);
export type EntityStatus = z.infer<typeof EntityStatus>;
export const RelationStatus = z.enum(RELATION_STATUSES);
export type RelationStatus = z.infer<typeof RelationStatus>;
export const MaturityLevel = z.enum(MATURITY_LEVELS);
export type MaturityLevel = z.infer<typeof MaturityLevel>;

export const IDENTIFIER_SCHEMES = [
  'insee',
  'dep',
  'reg',
  'siren',
  'siret',
  'rna',
  'crte',
  'qpv',
  'reference',
] as const;
export const IdentifierScheme = z.enum(IDENTIFIER_SCHEMES);
export type IdentifierScheme = z.infer<typeof IdentifierScheme>;
