import { type EntityFields, emptyEntity, isTypeOf, type Source } from '../../entity.ts';
import { firstDay, lastDay } from '../../partial-date.ts';
import { foldText } from '../../text.ts';
import type { Kind } from '../../vocabulary.ts';
import type { ResolvedTerritory } from '../resolved-territory.ts';
import { isDamaged } from './damaged-text.ts';
import { sourcesOfNew } from './import-source.ts';
import { unionOf, unionOfIdentifiers } from './list-union.ts';
import type { DraftFields, MergeNote } from './merge-entity.ts';

/** Fields that the row says, without those that it leaves empty. */
const saidFields = (fields: DraftFields): Partial<EntityFields> => {
  const said: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) said[field] = value;
  }
  return said as Partial<EntityFields>;
};

export interface Making {
  readonly kind: Kind;
  /** Nothing says the kind: « autre ». */
  readonly isSupposed: boolean;
  readonly name: string;
  /** The list that the row is of; null for one of our own exports, which says everything as it is. */
  readonly source: Source | null;
  readonly now: string;
}

const typeOf = (fields: Partial<EntityFields>, { kind, isSupposed }: Making): string | null => {
  if (fields.type && isTypeOf(kind, fields.type)) return fields.type;
  return isSupposed ? 'other' : null;
};

const cleanAliases = (name: string, aliases: readonly string[]): string[] => [
  ...unionOf(
    [],
    aliases.filter((alias) => !isDamaged(alias)),
    [name],
  ),
];

/** A new entity of what a row says. */
export const makeEntity = (
  fields: DraftFields,
  making: Making,
): { readonly entity: EntityFields; readonly notes: readonly MergeNote[] } => {
  const said = saidFields(fields);
  const entity: EntityFields = {
    ...emptyEntity(making.kind, making.name, making.now),
    ...said,
    name: making.name,
    type: typeOf(said, making),
    aliases: making.source === null ? (said.aliases ?? []) : cleanAliases(making.name, said.aliases ?? []),
    sources: [...sourcesOfNew(said.sources ?? [], making.source)],
    statements: (said.statements ?? []).map((each) => ({ ...each, source: each.source ?? making.source })),
  };
  const { startsOn: start, endsOn: end } = entity;
  if (!start || !end || lastDay(end) >= firstDay(start)) return { entity, notes: [] };
  return { entity: { ...entity, endsOn: null }, notes: [{ is: 'period', start, end }] };
};

/** A territory of the official list, and what the row adds to it: its name there becomes an alias. */
export const territoryFields = (territory: ResolvedTerritory, fields: DraftFields): DraftFields => {
  const written = fields.name && foldText(fields.name) !== foldText(territory.name) ? [fields.name] : [];
  return {
    ...fields,
    name: territory.name,
    type: territory.level,
    roles: [...unionOf(territory.roles, fields.roles ?? [])],
    identifiers: unionOfIdentifiers(territory.identifiers, fields.identifiers ?? {}, {}),
    aliases: [...unionOf(territory.aliases, [...written, ...(fields.aliases ?? [])])],
    population: fields.population ?? territory.population,
    audience: fields.audience ?? 'public',
    sources: [...territory.sources, ...(fields.sources ?? [])],
  };
};

/** What the official list adds to a territory that the project has: its code, and the name and code that are no more. */
export const knownTerritoryFields = (
  { identifiers, formerCode, formerName }: ResolvedTerritory,
  fields: DraftFields,
): DraftFields => ({
  ...fields,
  identifiers: unionOfIdentifiers(identifiers, fields.identifiers ?? {}, {}),
  aliases: [formerName, formerCode, ...(fields.aliases ?? [])].filter((alias) => typeof alias === 'string'),
});
