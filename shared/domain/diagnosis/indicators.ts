import type { EntityId } from '../entity.ts';
import type { Evidence, Facts } from '../partnerships/reasons.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import type { Subject } from './check.ts';
import { countFact, countRelations, entitiesFact, evidenceOf, structuralOthers } from './check-parts.ts';
import { readFamilyLinks } from './cross-family.ts';
import { giniOf, topShare } from './popularity.ts';

export const INDICATOR_IDS = [
  'organisations',
  'alliances',
  'cross-family',
  'newcomers',
  'isolated',
  'top-five',
  'gini',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** A figure, and what it counts; a null value is unknown. */
export interface IndicatorResult {
  readonly id: IndicatorId;
  readonly value: number | null;
  readonly unit: 'count' | 'share';
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

/** With one link at most: « nouvel acteur » of the suggestions. */
const NEWCOMER_LINKS = 1;
const TOP = 5;

interface Linked {
  readonly id: EntityId;
  readonly links: number;
}

/** The most linked first, then by id: how many others each works with. */
const readLinked = (terrain: Terrain, { parties }: Subject): Linked[] =>
  [...parties]
    .map((id) => ({ id, links: structuralOthers(terrain, id).length }))
    .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1));

const counted = (id: IndicatorId, ids: readonly EntityId[]): IndicatorResult => ({
  id,
  value: ids.length,
  unit: 'count',
  facts: { count: countFact(ids) },
  evidence: evidenceOf(ids),
});

const crossFamily = (terrain: Terrain, subject: Subject): IndicatorResult => {
  const { pairs, crossing, within } = readFamilyLinks(terrain, subject);
  const value = pairs === 0 ? null : crossing.length / pairs;
  return {
    id: 'cross-family',
    value,
    unit: 'share',
    facts: {
      crossing: countRelations(crossing),
      pairs: countRelations([...crossing, ...within]),
      ...(value !== null && { share: { kind: 'number', unit: 'share', value } as const }),
    },
    evidence: evidenceOf([], crossing),
  };
};

const popularity = (linked: readonly Linked[]): IndicatorResult[] => {
  const counts = linked.map(({ links }) => links);
  const top = linked.slice(0, TOP).flatMap(({ id, links }) => (links > 0 ? [id] : []));
  const share = topShare(counts, TOP);
  const gini = giniOf(counts);
  const facts: Facts = {
    top: entitiesFact(top),
    ...(share !== null && { share: { kind: 'number', unit: 'share', value: share, entities: top } as const }),
    ...(gini !== null && { gini: { kind: 'number', unit: 'index', value: gini } as const }),
  };
  const evidence = evidenceOf(top);
  return [
    { id: 'top-five', value: share, unit: 'share', facts, evidence },
    { id: 'gini', value: gini, unit: 'share', facts, evidence },
  ];
};

/** Figures of the observatory; one that nothing allows to say has no value. */
export const readIndicators = (terrain: Terrain, subject: Subject): IndicatorResult[] => {
  const linked = readLinked(terrain, subject);
  const atMost = (most: number) => linked.flatMap(({ id, links }) => (links <= most ? [id] : [])).sort();
  return [
    counted('organisations', [...subject.parties]),
    counted('alliances', subject.alliances),
    crossFamily(terrain, subject),
    counted('newcomers', atMost(NEWCOMER_LINKS)),
    counted('isolated', atMost(0)),
    ...popularity(linked),
  ];
};
