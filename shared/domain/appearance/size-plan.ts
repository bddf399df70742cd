import type { EntitySummary } from '../ecosystem.ts';
import { isGeneric } from '../entity.ts';
import { FIELDS, isReadable } from '../filter-fields.ts';
import type { Known } from '../filters/reader.ts';
import { nodeSize } from '../look.ts';
import type { SizeField } from '../view.ts';

/** Diameter, px; `unknown`: the smallest, with a dashed outline. */
export interface Size {
  readonly size: number;
  readonly unknown: boolean;
}

/** What sizes say: against the greatest value of the whole project, so that a filter changes no size. */
export interface SizePlan {
  readonly sizeOf: (entity: EntitySummary) => Size;
  /** Values of the legend's samples, least first, each with its size; empty when all are the same. */
  readonly samples: readonly { readonly value: number; readonly size: number }[];
}

const UNIFORM = 40;
const uniform: SizePlan = { sizeOf: () => ({ size: UNIFORM, unknown: false }), samples: [] };

const sizeFor = (value: number, most: number): number => Math.round(nodeSize(value, most));

/** The least, the middle by area and the greatest. */
const samplesOf = (most: number, isWhole: boolean): SizePlan['samples'] => {
  const middle = isWhole ? Math.round(most / 4) : most / 4;
  const values = [...new Set([0, middle, most])];
  return values.map((value) => ({ value, size: sizeFor(value, most) }));
};

const WHOLE: ReadonlySet<SizeField> = new Set(['degree', 'articulation-points', 'population']);

/** All the same while the measure is not there yet. */
export const planSizes = (field: SizeField, known: Known): SizePlan => {
  if (field === 'uniform' || !isReadable(field, known)) return uniform;
  const reader = FIELDS[field];
  if (reader.of !== 'entity' || reader.is !== 'number') return uniform;
  // A class of actors is in no measure: that is no gap in what is known.
  const read = (entity: EntitySummary) => (isGeneric(entity) ? null : reader.number(entity, known));
  let most = 0;
  for (const entity of known.facts.ecosystem.entities) most = Math.max(most, read(entity) ?? 0);
  return {
    sizeOf: (entity) => {
      const value = read(entity);
      return { size: sizeFor(value ?? 0, most), unknown: value === null && !isGeneric(entity) };
    },
    samples: most === 0 ? [] : samplesOf(most, WHOLE.has(field)),
  };
};
