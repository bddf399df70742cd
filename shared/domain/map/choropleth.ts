import type { EntityId } from '../entity.ts';
import { lookOf } from '../look.ts';
import { isStructural } from '../relation.ts';
import type { MapView } from '../view.ts';
import type { TerritoryKey } from './base.ts';
import { nearestCatalyst } from './catalysts.ts';
import { type ChoroplethInput, NEARNESS, type Nearness } from './choropleth-input.ts';
import { classesOf, classIndex, type ValueClass } from './classes.ts';

export interface ChoroplethClass {
  /** Counted values, or how near a catalyst is. */
  readonly says: { readonly range: ValueClass } | { readonly nearness: Nearness };
  readonly territories: readonly TerritoryKey[];
}
export interface Choropleth {
  readonly measure: Exclude<MapView['measure'], 'none'>;
  /** From the least to the most, five at most. */
  readonly classes: readonly ChoroplethClass[];
  /** « non renseigné », or « à vérifier » for distances: hatched. */
  readonly unknown: readonly TerritoryKey[];
  readonly values: ReadonlyMap<TerritoryKey, number>;
  /** Placed, but not precisely enough for the level drawn: in no territory. */
  readonly outside: readonly EntityId[];
}

type Counts = Map<TerritoryKey, Set<string>>;
const add = (counts: Counts, key: TerritoryKey | undefined, what: string): void => {
  if (key === undefined) return;
  const known = counts.get(key);
  if (known) known.add(what);
  else counts.set(key, new Set([what]));
};

const isCounted = ({ kind }: { readonly kind: string }): boolean => kind === 'actor' || kind === 'funder';

const countActors = ({ shown, belonging }: ChoroplethInput): Counts => {
  const counts: Counts = new Map();
  for (const entity of shown.entities)
    if (isCounted(entity)) add(counts, belonging.get(entity.id), entity.id);
  return counts;
};

const countLinks = ({ shown, belonging }: ChoroplethInput): Counts => {
  const counts: Counts = new Map();
  for (const { id, type, from, to } of shown.relations)
    if (isStructural(type)) for (const end of [from, to]) add(counts, belonging.get(end), id);
  return counts;
};

/** Funders that are there, and those that fund somebody who is. */
const countFunders = ({ shown, belonging }: ChoroplethInput): Counts => {
  const counts: Counts = new Map();
  for (const entity of shown.entities)
    if (lookOf(entity) === 'funder') add(counts, belonging.get(entity.id), entity.id);
  for (const { type, from, to } of shown.relations) {
    if (type === 'funds') add(counts, belonging.get(to), from);
    if (type === 'benefits-from') add(counts, belonging.get(from), to);
  }
  return counts;
};

const COUNTS = { actors: countActors, links: countLinks, funders: countFunders } as const;

/** A territory in which the project knows nobody and that it does not have itself is unknown, not empty. */
const countedChoropleth = (
  input: ChoroplethInput,
  measure: keyof typeof COUNTS,
): Omit<Choropleth, 'outside'> => {
  const counts = COUNTS[measure](input);
  const present = new Set(input.belonging.values());
  const keys = input.ground.shapes.map(({ id }) => id);
  const known = keys.filter((key) => present.has(key));
  const values = new Map(known.map((key) => [key, counts.get(key)?.size ?? 0] as const));
  const ranges = classesOf([...values.values()]);
  const classes = ranges.map((range, index) => ({
    says: { range },
    territories: known.filter((key) => classIndex(ranges, values.get(key) ?? 0) === index),
  }));
  return { measure, classes, values, unknown: keys.filter((key) => !values.has(key)) };
};

const nearnessChoropleth = (input: ChoroplethInput): Omit<Choropleth, 'outside'> => {
  const found = nearestCatalyst(input);
  const classes = NEARNESS.map((nearness) => ({
    says: { nearness },
    territories: found.filter((each) => each.nearness === nearness).map(({ key }) => key),
  }));
  return {
    measure: 'no-catalyst',
    classes,
    unknown: found.filter(({ nearness }) => nearness === null).map(({ key }) => key),
    values: new Map(found.flatMap(({ key, km }) => (km === null ? [] : [[key, km] as const]))),
  };
};

/** What colours the territories say; null when they say nothing. */
export const composeChoropleth = (input: ChoroplethInput): Choropleth | null => {
  const { measure } = input.view;
  if (measure === 'none') return null;
  const composed = measure === 'no-catalyst' ? nearnessChoropleth(input) : countedChoropleth(input, measure);
  const outside = input.shown.entities
    .filter(
      (entity) => isCounted(entity) && input.placements.has(entity.id) && !input.belonging.has(entity.id),
    )
    .map(({ id }) => id);
  return { ...composed, outside };
};
