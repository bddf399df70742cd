import type { EntitySummary } from '../ecosystem.ts';
import type { Known } from '../filters/reader.ts';
import type { CriterionField } from '../view.ts';
import type { Manner } from './manner.ts';
import { classIndexOf, numberClasses } from './number-classes.ts';
import { sequentialFill } from './palette.ts';
import type { Swatches } from './swatch.ts';
import { describeClasses } from './write-number.ts';

/** Numbers in at most five classes, darker for more. */
export const numberSwatches = (
  field: CriterionField,
  read: (entity: EntitySummary) => number | null,
  { facts }: Known,
  { lang, theme }: Manner,
): Swatches => {
  const values = facts.ecosystem.entities.flatMap((entity) => read(entity) ?? []);
  const classes = numberClasses(values);
  const labels = describeClasses(field, classes, lang);
  return {
    swatches: labels.map((label, index) => ({ label, fill: sequentialFill(index, labels.length, theme) })),
    indexOf: (entity) => {
      const value = read(entity);
      return value === null ? null : classIndexOf(classes, value);
    },
  };
};
