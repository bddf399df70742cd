import { hasNoOfficialIdentifier } from './completeness.ts';
import type { EntitySummary } from './ecosystem.ts';
import type { EntityFields } from './entity.ts';
import { isStructural, type StoredRelation } from './relation.ts';

const PROGRAMME_RELATIONS: ReadonlySet<string> = new Set([
  'signs',
  'participates-in',
  'carries',
  'benefits-from',
  'covers',
]);
const OFFICIAL_KINDS: ReadonlySet<string> = new Set(['actor', 'funder', 'territory']);

/** Threshold under which an entity is « sous les radars »: convention of Alliage. */
export const LOW_VISIBILITY = 0.34;

type Links = readonly Pick<StoredRelation, 'type'>[];
interface Seen {
  readonly sources: number;
  readonly hasUrl: boolean;
  readonly hasOfficialIdentifier: boolean;
}

const scoreOf = (
  entity: Pick<EntityFields, 'kind' | 'type' | 'form'>,
  relations: Links,
  { sources, hasUrl, hasOfficialIdentifier }: Seen,
): number => {
  const links = relations.filter(({ type }) => isStructural(type)).length;
  const isExpected = OFFICIAL_KINDS.has(entity.kind) && !hasNoOfficialIdentifier(entity);
  const parts = [
    Math.min(1, links / 3),
    Math.min(1, sources / 2),
    relations.some(({ type }) => PROGRAMME_RELATIONS.has(type)) ? 1 : 0,
    hasUrl ? 1 : 0,
    ...(isExpected ? [hasOfficialIdentifier ? 1 : 0] : []),
  ];
  return Math.round((parts.reduce((sum, part) => sum + part, 0) / parts.length) * 1000) / 1000;
};

/**
 * 0–1, convention of Alliage: the mean of links (3 or more count full), sources (2 or more), a programme, a web page,
 * and an official identifier where its form has one. Not the same as isolated.
 */
export const visibilityOf = (entity: EntityFields, relations: Links): number =>
  scoreOf(entity, relations, {
    sources: entity.sources.length,
    hasUrl: entity.url !== null,
    hasOfficialIdentifier: Object.entries(entity.identifiers).some(
      ([scheme, values]) => scheme !== 'reference' && values.length > 0,
    ),
  });

/** The same of what a summary keeps. */
export const visibilityOfSummary = (entity: EntitySummary, relations: Links): number =>
  scoreOf(entity, relations, {
    sources: entity.sources,
    hasUrl: entity.filled.includes('url'),
    hasOfficialIdentifier: entity.identifiers.some((scheme) => scheme !== 'reference'),
  });
