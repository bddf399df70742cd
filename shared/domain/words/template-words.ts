/** A column of a template: its header, what to write in it, and the cells of the two example rows. */
export interface TemplateColumnWords {
  readonly header: string;
  readonly help: string;
  readonly examples: readonly [string, string];
}
export interface TemplateTableWords<Key extends string> {
  readonly fileName: string;
  readonly sheet: string;
  readonly columns: Readonly<Record<Key, TemplateColumnWords>>;
}

export const ACTOR_COLUMN_KEYS = [
  'name',
  'shortName',
  'aliases',
  'kind',
  'type',
  'roles',
  'siren',
  'siret',
  'rna',
  'commune',
  'insee',
  'acts',
  'description',
  'url',
  'themes',
  'sdgs',
  'needs',
  'offers',
  'status',
  'startsOn',
  'source',
] as const;
export type ActorColumnKey = (typeof ACTOR_COLUMN_KEYS)[number];

export const RELATION_COLUMN_KEYS = [
  'from',
  'fromKind',
  'fromSiren',
  'type',
  'to',
  'toKind',
  'toSiren',
  'status',
  'role',
  'startsOn',
  'endsOn',
  'amount',
  'year',
  'stage',
  'note',
  'confidence',
  'source',
] as const;
export type RelationColumnKey = (typeof RELATION_COLUMN_KEYS)[number];

export interface TemplateWords {
  readonly actors: TemplateTableWords<ActorColumnKey>;
  readonly relations: TemplateTableWords<RelationColumnKey>;
  readonly guide: {
    readonly sheet: string;
    readonly headings: readonly [string, string, string];
    readonly needed: string;
    /** Sentences below the table of columns. */
    readonly advice: readonly string[];
  };
}
