import type { EntitySummary } from '../../ecosystem.ts';
import { type EntityId, isGeneric } from '../../entity.ts';
import { LOOK_IDS, lookOf } from '../../look.ts';
import { isStructural } from '../../relation.ts';
import type { EntityType } from '../../vocabulary.ts';
import type { DossierPart } from '../dossier.ts';
import { alone, type SectionInput, type Written } from './section.ts';

type ActorsPart = Extract<DossierPart, { id: 'actors' }>;
const PLACES_MAX = 2;

/** Those linked with each, once each, places left aside. */
const countLinks = ({ view }: SectionInput): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  for (const { type, from, to } of view.ecosystem.relations)
    if (isStructural(type)) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Where each is, then where it acts. */
const placesOf = ({ view, words }: SectionInput): ((id: EntityId) => string) => {
  const names = new Map(view.ecosystem.entities.map(({ id, name }) => [id, name]));
  const places = new Map<EntityId, string[]>();
  for (const type of ['located-in', 'acts-in'])
    for (const relation of view.ecosystem.relations) {
      const name = names.get(relation.to);
      if (relation.type !== type || name === undefined) continue;
      places.set(relation.from, [...(places.get(relation.from) ?? []), name]);
    }
  return (id) => {
    const known = [...new Set(places.get(id))];
    const others = known.length - PLACES_MAX;
    if (known.length === 0) return words.dossier.actors.unknown;
    return `${known.slice(0, PLACES_MAX).join(', ')}${others > 0 ? ` ${words.dossier.actors.others(others)}` : ''}`;
  };
};

const isListed = (entity: EntitySummary): boolean =>
  (entity.kind === 'actor' || entity.kind === 'funder') && !isGeneric(entity);

/** Every actor and funder, by category, then by name. */
export const writeActors = (input: SectionInput): Written<ActorsPart> => {
  const { view, words, lang } = input;
  const { actors, sections } = words.dossier;
  const collator = new Intl.Collator(lang);
  const links = countLinks(input);
  const placeOf = placesOf(input);
  const listed = view.ecosystem.entities
    .filter(isListed)
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const columns = [
    { title: actors.name, isNumber: false, share: 4 },
    { title: actors.type, isNumber: false, share: 2.6 },
    { title: actors.territory, isNumber: false, share: 3 },
    { title: actors.links, isNumber: true, share: 0.9 },
  ];
  const rowOf = (entity: EntitySummary): string[] => [
    entity.name,
    entity.type === null ? actors.unknown : words.vocabulary.types[entity.type as EntityType],
    placeOf(entity.id),
    words.sheet.number(links.get(entity.id) ?? 0),
  ];
  const groups = LOOK_IDS.flatMap((look) => {
    const own = listed.filter((entity) => lookOf(entity) === look);
    if (own.length === 0) return [];
    return [
      {
        heading: `${words.vocabulary.looks[look]} (${words.sheet.number(own.length)})`,
        columns,
        rows: own.map(rowOf),
      },
    ];
  });
  const lead = listed.length === 0 ? actors.none : actors.lead(listed.length);
  return alone({ id: 'actors', title: sections.actors, lead: [lead], groups });
};
