import { EntityId, emptyEntity, type StoredEntity } from '../../shared/domain/entity.ts';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { NEEDS } from '../../shared/domain/needs.ts';
import {
  allowedRelations,
  emptyRelation,
  RelationId,
  type StoredRelation,
} from '../../shared/domain/relation.ts';
import { type Kind, TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';

export interface SeededNetwork {
  readonly entities: StoredEntity[];
  readonly relations: StoredRelation[];
}
type Random = () => number;
export type Pair = readonly [number, number];

const NOW = '2026-11-24T08:00:00.000Z';
const idOf = (prefix: string, number: number): string => `${prefix}${String(number).padStart(23, '0')}`;
const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
};

/**
 * Pairs of a connected graph whose degrees follow a power law (preferential attachment, Barabási and Albert 1999): each
 * new node links to one that has links, in proportion to them; then links are added the same way. No pair twice.
 */
export const powerLawPairs = (nodes: number, links: number, seed: number): Pair[] => {
  const random = createRandom(seed);
  const ends = [0];
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  const link = (a: number, b: number) => {
    const key = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || taken.has(key)) return;
    taken.add(key);
    pairs.push([a, b]);
    ends.push(a, b);
  };
  for (let node = 1; node < nodes; node++) link(node, pick(ends, random));
  while (pairs.length < links) link(Math.floor(random() * nodes), pick(ends, random));
  return pairs;
};

const WEIGHTED_KINDS: readonly Kind[] = [
  ...Array<Kind>(11).fill('actor'),
  ...Array<Kind>(2).fill('funder'),
  ...Array<Kind>(2).fill('territory'),
  ...Array<Kind>(2).fill('programme'),
  ...Array<Kind>(2).fill('initiative'),
  'alliance',
  'resource',
  'instance',
];
const FORMS =
  'Association|Coopérative|Atelier|Réseau|Comité|Maison|Fabrique|Collectif|Fonds|Fondation|Union|Groupement|Syndicat|Pôle|Chantier|Espace|Ressourcerie|Épicerie|Régie|Cercle'.split(
    '|',
  );
const PURPOSES =
  'des jardins partagés|du réemploi|de l’énergie citoyenne|des mobilités|de l’alimentation durable|pour l’insertion|du numérique ouvert|des métiers d’art|de la forêt|du bocage|des aidants|de la jeunesse|pour l’habitat participatif|des savoir-faire|de l’œuvre commune|des bâtisseurs|de la mer|des rivières|du patrimoine|de la santé|des entrepreneurs|du textile|de la pêche|du lait|des artisans|de la culture|du vélo|des semences|de l’eau|du bois'.split(
    '|',
  );
const PLACES =
  'Évreux|Guéret|Mayenne|Ambert|Redon|Lodève|Figeac|Tarare|Decize|Sarlat|Loudéac|Die|Thiers|Ganges|Vire|Aubusson|Nyons|Millau|Saverne|Vitré|Autun|Foix|Lannion|Pontivy|Cahors|Nevers|Épinal|Châteaubriant|Le Blanc|La Châtre|Saint-Flour|Mende|Uzès|Apt|Gap|Briançon|Vesoul|Langres|Verdun|Laon'.split(
    '|',
  );

const nameOf = (number: number, random: Random): string =>
  `${pick(FORMS, random)} ${pick(PURPOSES, random)} ${pick(PLACES, random)} ${number % 997}`;

const entityOf = (number: number, random: Random): StoredEntity => {
  const kind = pick(WEIGHTED_KINDS, random);
  const needs = random() < 0.3 ? [pick(NEEDS, random)] : [];
  return {
    ...emptyEntity(kind, nameOf(number, random), NOW),
    id: EntityId.parse(idOf('01E', number)),
    type: pick(TYPES_BY_KIND[kind], random),
    needs,
    sdgs: random() < 0.3 ? [1 + Math.floor(random() * 17)] : [],
    sources: [{ title: 'Réseau fictif', publisher: null, url: null, consultedOn: '2026' }],
  };
};

/** Of the types that the schema table allows, but `part-of`, which could make a loop; turned round where only that way is allowed. */
const relationOf = (number: number, a: StoredEntity, b: StoredEntity, random: Random): StoredRelation => {
  const options = [
    [a, b],
    [b, a],
  ].flatMap(([from, to]) =>
    from && to
      ? allowedRelations(from, to)
          .filter((type) => type !== 'part-of')
          .map((type) => ({ type, from: from.id, to: to.id }))
      : [],
  );
  const { type, from, to } = pick(options, random);
  const startsOn = random() < 0.5 ? String(2015 + Math.floor(random() * 11)) : null;
  return {
    ...emptyRelation(type, from, to, NOW),
    id: RelationId.parse(idOf('01R', number)),
    startsOn,
    status: random() < 0.8 ? 'existing' : 'in-discussion',
  };
};

/** A fictional network of our kinds, the same for the same seed. */
export const seededNetwork = (nodes: number, links: number, seed: number): SeededNetwork => {
  const random = createRandom(seed);
  const entities = Array.from({ length: nodes }, (_, number) => entityOf(number, random));
  const relations = powerLawPairs(nodes, links, seed).flatMap(([a, b], number) => {
    const [from, to] = [entities[a], entities[b]];
    return from && to ? [relationOf(number, from, to, random)] : [];
  });
  return { entities, relations };
};
