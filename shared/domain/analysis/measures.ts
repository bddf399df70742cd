import type { EntityId } from '../entity.ts';
import type { MetricId } from './metric-ids.ts';

/** Values of a measure by entity. A category (community, component) is its number, 0 the largest; absent: not measured. */
export type MetricValues = ReadonlyMap<EntityId, number>;
/** What has been computed so far; a measure that is not there yet is unknown, never zero. */
export type Measures = ReadonlyMap<MetricId, MetricValues>;
export const noMeasures: Measures = new Map();
