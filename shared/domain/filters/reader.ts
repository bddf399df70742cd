import type { Measures } from '../analysis/measures.ts';
import type { MetricId } from '../analysis/metric-ids.ts';
import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { Facts } from './facts.ts';
import type { Period } from './period.ts';

/** Value that stands for « non renseigné ». */
export const NONE = 'none';

/** What is known when a field is read. */
export interface Known {
  readonly facts: Facts;
  readonly measures: Measures;
}

/** What a number says, as a person writes it: euros are cents in a record. */
export type Unit = 'number' | 'people' | 'euros' | 'percent' | 'year' | 'score';

type Read<Item, Value> = (item: Item, known: Known) => Value;

/**
 * How a field is read of a record, which decides its editor: ticked values, a range, dates, words, or a place and what
 * it includes. `several`: a record may have more than one value. `measure`: not there until it is computed.
 */
type ReaderOf<Item> =
  | {
      readonly is: 'values';
      readonly values: Read<Item, readonly string[]>;
      readonly several?: true;
      readonly measure?: MetricId;
    }
  | {
      readonly is: 'number';
      readonly number: Read<Item, number | null>;
      readonly unit: Unit;
      readonly measure?: MetricId;
    }
  | { readonly is: 'dates'; readonly dates: (item: Item) => Period | null; readonly undatedPass?: true }
  | { readonly is: 'text'; readonly texts: Read<Item, readonly string[]> }
  | { readonly is: 'place' };

export type EntityReader = { readonly of: 'entity' } & ReaderOf<EntitySummary>;
export type RelationReader = { readonly of: 'relation' } & ReaderOf<RelationSummary>;
export type FieldReader = EntityReader | RelationReader;

export const optional = (value: string | null): readonly string[] => (value === null ? [] : [value]);
