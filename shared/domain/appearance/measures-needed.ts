import type { MetricId } from '../analysis/metric-ids.ts';
import { measureOf, measuresOfFilters } from '../filter-fields.ts';
import type { View } from '../view.ts';

type Asking = Pick<View, 'colourBy' | 'sizeBy' | 'grouping' | 'filters'>;

/** Measures that a view cannot be drawn without, each once, in no order that matters; the degree is counted at once. */
export const measuresNeeded = (view: Asking): readonly MetricId[] => {
  const colour = measureOf(view.colourBy);
  const size = view.sizeBy === 'uniform' ? null : measureOf(view.sizeBy);
  const group: MetricId | null = view.grouping?.by === 'communities' ? 'communities' : null;
  const needed = [colour, size, group].filter((metric) => metric !== null);
  return [...new Set([...needed, ...measuresOfFilters(view)])].sort();
};
