import type { MetricId } from './analysis/metric-ids.ts';
import { ENTITY_READERS } from './filters/entity-readers.ts';
import { MEASURE_READERS } from './filters/measure-readers.ts';
import type { FieldReader, Known } from './filters/reader.ts';
import { RELATION_READERS } from './filters/relation-readers.ts';
import type { CriterionField, View } from './view.ts';

/** The fields a chip may read: one record each. */
export const FIELDS: Readonly<Record<CriterionField, FieldReader>> = {
  ...ENTITY_READERS,
  ...RELATION_READERS,
  ...MEASURE_READERS,
};

/** The measure that a field waits for; null: it is read at once. */
export const measureOf = (field: CriterionField): MetricId | null => {
  const reader = FIELDS[field];
  return 'measure' in reader ? (reader.measure ?? null) : null;
};

/** False while the measure that the field reads is not there yet: its chip then filters nothing, and says so. */
export const isReadable = (field: CriterionField, { measures }: Pick<Known, 'measures'>): boolean => {
  const measure = measureOf(field);
  return measure === null || measures.has(measure);
};

/** Measures that the filters of a view read. */
export const measuresOfFilters = ({ filters }: Pick<View, 'filters'>): MetricId[] => [
  ...new Set(filters.flatMap(({ field }) => measureOf(field) ?? [])),
];
