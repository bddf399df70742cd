import fc from 'fast-check';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { EntityFacts, PartnershipInput } from '../../../../shared/domain/partnerships/input.ts';
import { allowedRelations } from '../../../../shared/domain/relation.ts';
import {
  CONFIDENCES,
  DOCUMENTED,
  ENTITY_STATUSES,
  MISSIONS,
  OUTCOMES,
  RELATION_STATUSES,
} from '../../../../shared/domain/vocabulary.ts';
import { arbitraryEcosystem } from '../../../helpers/arbitrary-ecosystem.ts';
import { readSample } from '../../../helpers/samples.ts';
import { ALL_RULES, inputOf, inputOfDocument } from '../../../helpers/terrain.ts';

export const DAY = '2026-11-24';

/** A sample with every rule on, and its decisions. */
export const sampleGiven = (name: 'rameau' | 'trois-rivieres'): PartnershipInput => {
  const document = readSample(name);
  return inputOfDocument(document, DAY, { method: ALL_RULES, decisions: document.decisions ?? [] });
};

export const THEMES = ['Énergie', 'energie', 'mobilité', 'ODD 7', 'alimentation', 'emploi'];
const COMPETENCES = ['financement', 'ingénierie de projet', 'formation', 'locaux', 'données'];
const DATES = ['2019', '2021-05', '2022-03-14', '2024', '2025-12', '2026-02-28', '2026-11-24', '2027-06'];

const few = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const maybe = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.option(fc.constantFrom(...values), { freq: 1 });
/** Mostly as an entity or a relation is when nobody said otherwise. */
const seldom = <Value>(usual: Value, values: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...values) },
  );

const arbitraryTraits: fc.Arbitrary<Partial<EntitySummary>> = fc.record({
  themes: few(THEMES),
  priorities: few(THEMES),
  sdgs: few([4, 7, 8, 13]),
  needs: few(COMPETENCES),
  offers: few(COMPETENCES),
  missions: few(MISSIONS),
  roles: seldom<EntitySummary['roles']>([], [['funder'], ['catalyst'], ['funder-of-engineering']]),
  status: seldom<EntitySummary['status']>(null, ENTITY_STATUSES),
  endsOn: seldom<string | null>(null, DATES),
  population: maybe([800, 60_000, 120_000]),
  lon: seldom<number | null>(null, [-0.5, 0.1, 0.4]),
  lat: seldom<number | null>(null, [47.2, 47.4, 48.1]),
  documented: few(DOCUMENTED),
  sources: fc.constantFrom(0, 1),
  updatedAt: maybe(DATES).map((date) => `${(date ?? '2026-01-01').padEnd(10, '-01')}T00:00:00.000Z`),
});

const arbitraryTie = fc.record({
  nth: fc.nat(20),
  status: seldom<RelationSummary['status']>('existing', RELATION_STATUSES),
  startsOn: maybe(DATES),
  endsOn: seldom<string | null>(null, DATES),
  confidence: maybe(CONFIDENCES),
  outcome: maybe(OUTCOMES),
  amountCents: maybe([100_00, 2_500_00, 40_000_00]),
});

/** Territories stay what they are: their roles are given by what they do. */
const withTraits = (entity: EntitySummary, traits: Partial<EntitySummary> | undefined): EntitySummary => ({
  ...entity,
  ...traits,
  priorities: entity.kind === 'territory' ? (traits?.priorities ?? []) : [],
  population: entity.kind === 'territory' ? (traits?.population ?? null) : null,
});

const datesOf = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.slice(0, 1).map((word) => [word, '2025-03']));
export const factsOf = ({
  id,
  documented,
  needs,
  offers,
}: EntitySummary): [EntitySummary['id'], EntityFacts] => [
  id,
  {
    needsOn: datesOf(needs),
    offersOn: datesOf(offers),
    documented: documented.map((what) => ({ what, on: null })),
    assessments: [],
    impact: [],
    consultedOn: null,
  },
];

type Tie = Partial<RelationSummary> & { readonly nth: number };
/** The relations that the schema allows between the same ends. */
const withTies = ({ entities, relations }: Ecosystem, ties: readonly Tie[]): RelationSummary[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return relations.flatMap((relation, at): RelationSummary[] => {
    const [from, to, tie] = [byId.get(relation.from), byId.get(relation.to), ties[at]];
    if (!from || !to || !tie) return [];
    const allowed = allowedRelations(from, to);
    const type = allowed[tie.nth % allowed.length];
    const { nth: _, ...traits } = tie;
    return type ? [{ ...relation, ...traits, type }] : [];
  });
};

/** Random ecosystems that the schema allows, with words, dates, statuses and marks; every rule on. */
export const arbitraryGiven: fc.Arbitrary<PartnershipInput> = fc
  .tuple(
    arbitraryEcosystem,
    fc.array(arbitraryTraits, { minLength: 25, maxLength: 25 }),
    fc.array(arbitraryTie, { minLength: 60, maxLength: 60 }),
  )
  .map(([drawn, traits, ties]) => {
    const entities = drawn.entities.map((entity, at) => withTraits(entity, traits[at]));
    const ecosystem = { entities, relations: withTies({ entities, relations: drawn.relations }, ties) };
    return inputOf(ecosystem, { facts: new Map(entities.map(factsOf)), on: DAY });
  });
