import type { ProjectDocument } from '../../../../shared/domain/document.ts';

/** Counts of a comparison made again from two exported files, by other means than the product's. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Document = Pick<ProjectDocument, 'entities' | 'relations'>;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(sorted(one))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'updatedAt')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
const sameRow = (a: Row, b: Row): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const PLACE = new Set(['located-in', 'acts-in', 'part-of', 'neighbour-of']);

/** `added actor`, `gained partners-with`… → the ids. */
export const recount = (a: Document, b: Document): ReadonlyMap<string, readonly string[]> => {
  const counts = new Map<string, string[]>();
  const count = (key: string, id: string) => counts.set(key, [...(counts.get(key) ?? []), id]);
  const [wasEntity, isEntity] = [a, b].map(
    ({ entities }) => new Map(entities.map((one) => [one.id as string, one])),
  );
  const [wasRelation, isRelation] = [a, b].map(
    ({ relations }) => new Map(relations.map((one) => [one.id as string, one])),
  );
  if (!wasEntity || !isEntity || !wasRelation || !isRelation) throw new Error('two documents');
  const kindOf = ({ kind, type }: { kind: string; type: string | null }) =>
    type === 'group' ? 'group' : kind;
  for (const [id, entity] of isEntity) {
    const before = wasEntity.get(id);
    if (!before) count(`added ${kindOf(entity)}`, id);
    else if (!sameRow(before as Row, entity as Row)) count('changed cards', id);
  }
  for (const [id, entity] of wasEntity) if (!isEntity.has(id)) count(`removed ${kindOf(entity)}`, id);
  const stayed = (id: string) => wasEntity.has(id) && isEntity.has(id);
  for (const id of new Set([...wasRelation.keys(), ...isRelation.keys()])) {
    const [before, after] = [wasRelation.get(id), isRelation.get(id)];
    const one = after ?? before;
    if (!one || (before && after && sameRow(before as Row, after as Row))) continue;
    const isPlace = PLACE.has(one.type);
    const type = isPlace ? 'place' : one.type;
    const [was, is] = [before?.status === 'existing', after?.status === 'existing'];
    if (!before || !after) {
      if (isPlace && !(stayed(one.from) && stayed(one.to))) continue;
      if (was || is) count(`${is ? 'gained' : 'lost'} ${type}`, id);
      else count(after ? 'not in force' : 'no longer', id);
    } else if (!isPlace && is && !was) count(`gained ${type}`, id);
    else if (!isPlace && was && after.status === 'ended') count(`ended ${type}`, id);
    else count('changed links', id);
  }
  return counts;
};

type Nouns = Readonly<Record<string, string>>;
const FRENCH: Nouns = {
  'acteurs?': 'actor',
  'financeurs?': 'funder',
  'territoires?': 'territory',
  'programmes?': 'programme',
  'initiatives?': 'initiative',
  'alliances?': 'alliance',
  'ressources?': 'resource',
  'instances?': 'instance',
  'catégories? d’acteurs': 'group',
  'partenariats?': 'partners-with',
  'adhésions?': 'member-of',
  'financements?': 'funds',
  'portages?': 'carries',
  'participations?': 'participates-in',
  'accompagnements?': 'supports',
  'signatures?': 'signs',
  'liens? de gouvernance': 'governs',
  'liens? d’organisation': 'organises',
  'liens? thématiques?': 'concerns',
  'liens? de lieu': 'place',
  'liens? de bénéficiaire': 'benefits-from',
};
const ENGLISH: Nouns = {
  'actors?': 'actor',
  'funders?': 'funder',
  'initiatives?': 'initiative',
  'alliances?': 'alliance',
  'class(?:es)? of actors': 'group',
  'partnerships?': 'partners-with',
  'memberships?': 'member-of',
  'funding links?': 'funds',
  'leads?': 'carries',
  'participations?': 'participates-in',
  'support links?': 'supports',
  'signatures?': 'signs',
  'organising links?': 'organises',
  'topic links?': 'concerns',
  'links? of place': 'place',
};
type Shape = readonly [pattern: (noun: string) => string, key: string];
const SHAPES: Readonly<Record<'fr' | 'en', readonly Shape[]>> = {
  fr: [
    [(noun) => `${noun} de plus`, 'added'],
    [(noun) => `${noun} retirée?s? de la carte`, 'removed'],
    [(noun) => `${noun} nouve(?:au|aux|lles?)`, 'gained'],
    [(noun) => `${noun} de moins`, 'lost'],
    [(noun) => `${noun} terminée?s?`, 'ended'],
  ],
  en: [
    [(noun) => `more ${noun}`, 'added'],
    [(noun) => `${noun} removed from the map`, 'removed'],
    [(noun) => `new ${noun}`, 'gained'],
    [(noun) => `fewer ${noun}`, 'lost'],
    [(noun) => `ended ${noun}`, 'ended'],
  ],
};
const WHOLE: Readonly<Record<'fr' | 'en', readonly (readonly [string, string])[]>> = {
  fr: [
    ['fiches? modifiées?', 'changed cards'],
    ['liens? modifiés?', 'changed links'],
    ['liens? de plus qui (?:n’est pas|ne sont pas) en cours', 'not in force'],
    ['liens? de moins qui (?:n’était|n’étaient) pas en cours', 'no longer'],
  ],
  en: [
    ['changed cards?', 'changed cards'],
    ['changed links?', 'changed links'],
    ['more links? that (?:is|are) not in force', 'not in force'],
    ['fewer links? that (?:was|were) not in force', 'no longer'],
  ],
};
const ELIDED: Readonly<Record<'fr' | 'en', Nouns>> = {
  fr: { 'retirée?s? de la carte': 'removed', 'de moins': 'lost' },
  en: { 'removed from the map': 'removed', fewer: 'lost' },
};

/** What a clause counts, and how many; the noun of the clause before where it has none. Throws for a clause of another shape. */
export const readClause = (
  clause: string,
  lang: 'fr' | 'en',
  before: string | null,
): { readonly key: string; readonly count: number } => {
  const [, number = '', rest = ''] = /^([\d\s,]+) (.*)$/.exec(clause) ?? [];
  const count = Number(number.replace(/\D/g, ''));
  const nouns = lang === 'fr' ? FRENCH : ENGLISH;
  const matches = (pattern: string) => new RegExp(`^${pattern}$`).test(rest);
  for (const [pattern, key] of WHOLE[lang]) if (matches(pattern)) return { key, count };
  for (const [pattern, event] of Object.entries(ELIDED[lang]))
    if (matches(pattern) && before) return { key: `${event} ${before.split(' ')[1]}`, count };
  for (const [noun, name] of Object.entries(nouns))
    for (const [shape, event] of SHAPES[lang])
      if (matches(shape(noun))) return { key: `${event} ${name}`, count };
  throw new Error(`A clause of another shape: ${clause}`);
};
