import fc from 'fast-check';
import type { EntitySummary, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { PartnershipInput } from '../../../../shared/domain/partnerships/input.ts';
import { isRelationAllowed } from '../../../../shared/domain/relation.ts';
import type { RelationType } from '../../../../shared/domain/vocabulary.ts';
import { anEntity, anEntityId, aRelation } from '../../../helpers/ecosystem.ts';
import { arbitraryGiven, factsOf, THEMES } from './given.ts';

/** Numbers that the drawn entities do not have. */
const FIRST = 100;
const SCAFFOLD: readonly Partial<EntitySummary>[] = [
  { kind: 'territory', type: 'region' },
  { kind: 'territory', type: 'department', roles: ['funder'] },
  { kind: 'territory', type: 'petr' },
  { kind: 'territory', type: 'epci', priorities: THEMES.slice(0, 2), population: 9_000 },
  { kind: 'territory', type: 'epci', sdgs: [7], population: 90_000, roles: ['funder'] },
  { kind: 'territory', type: 'epci', themes: THEMES.slice(2, 4) },
  { kind: 'programme', type: 'crte', themes: THEMES.slice(0, 3) },
  { kind: 'programme', type: 'crte', themes: THEMES.slice(0, 4) },
  { kind: 'actor', type: 'ptce', sdgs: [7] },
  { kind: 'initiative', type: 'action', needs: ['formation', 'locaux'], themes: THEMES.slice(0, 1) },
  { kind: 'actor', type: 'academic', themes: THEMES.slice(0, 1), offers: ['formation'] },
  { kind: 'instance', type: 'committee' },
];
const [REGION, DEPARTMENT, PETR, EPCI, POLE, FAR, CRTE, OTHER_CRTE, PTCE, ACTION, ACADEMIC, COMMITTEE] =
  SCAFFOLD.map((_, at) => FIRST + at) as [
    ...[number, number, number, number, number, number],
    ...[number, number, number, number, number, number],
  ];
const LINKS: readonly (readonly [number, RelationType, number])[] = [
  [DEPARTMENT, 'part-of', REGION],
  [PETR, 'part-of', DEPARTMENT],
  [EPCI, 'part-of', PETR],
  [POLE, 'part-of', DEPARTMENT],
  [FAR, 'part-of', PETR],
  [CRTE, 'covers', EPCI],
  [OTHER_CRTE, 'covers', FAR],
  [PTCE, 'located-in', EPCI],
  [ACTION, 'part-of', CRTE],
  [ACTION, 'located-in', EPCI],
  [ACADEMIC, 'located-in', POLE],
  [COMMITTEE, 'governs', CRTE],
  [POLE, 'funds', ACTION],
];
/** Where somebody drawn is, or what it does in the scaffold. */
const TOWARDS: readonly (readonly [RelationType, number])[] = [
  ['located-in', EPCI],
  ['located-in', EPCI],
  ['acts-in', EPCI],
  ['located-in', FAR],
  ['acts-in', POLE],
  ['member-of', PTCE],
  ['participates-in', CRTE],
  ['carries', OTHER_CRTE],
  ['funds', ACTION],
  ['supports', ACTION],
  ['partners-with', ACADEMIC],
  ['partners-with', ACADEMIC],
  ['member-of', COMMITTEE],
  ['participates-in', ACTION],
];

/** What is given, where it is money: shares on both sides of seven tenths. */
const AMOUNTS = [200_00, 300_00, 500_00, 900_00, null];

/** Random ecosystems around two EPCI of a PETR and a pole, with their contracts. */
export const arbitraryTerritory: fc.Arbitrary<PartnershipInput> = fc
  .tuple(
    arbitraryGiven,
    fc.array(fc.tuple(fc.nat(24), fc.constantFrom(...TOWARDS)), { maxLength: 60 }),
    fc.subarray(LINKS as [number, RelationType, number][], { minLength: 9 }),
    fc.subarray([...SCAFFOLD.keys()]),
  )
  .map(([given, towards, links, documented]) => {
    const scaffold = SCAFFOLD.map((each, at) =>
      anEntity(FIRST + at, { ...each, documented: documented.includes(at) ? ['partners', 'members'] : [] }),
    );
    const entities = [...given.ecosystem.entities, ...scaffold];
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const wanted = [...links, ...towards.map(([from, [type, to]]) => [from, type, to] as const)];
    const relations = wanted.flatMap(([from, type, to], at): RelationSummary[] => {
      const [one, other] = [byId.get(anEntityId(from)), byId.get(anEntityId(to))];
      if (!one || !other || !isRelationAllowed(type, one, other)) return [];
      const amountCents = type === 'funds' ? (AMOUNTS[at % AMOUNTS.length] ?? null) : null;
      return [aRelation(FIRST + at, { type, from: one.id, to: other.id, amountCents })];
    });
    return {
      ...given,
      ecosystem: { entities, relations: [...given.ecosystem.relations, ...relations] },
      facts: new Map(entities.map(factsOf)),
    };
  });
