import { METRIC_IDS, type MetricId } from '../analysis/metric-ids.ts';
import { metricOf } from '../analysis/metrics.ts';
import { FIELDS } from '../filter-fields.ts';
import { CRITERION_FIELDS, type CriterionField, SIZE_FIELDS, type SizeField } from '../view.ts';

export const isMetricId = (field: string): field is MetricId =>
  (METRIC_IDS as readonly string[]).includes(field);

const isMoney = (field: CriterionField): boolean => {
  const reader = FIELDS[field];
  return reader.is === 'number' && reader.unit === 'euros';
};

/** Fields that say something of every entity: categories, numbers and years; neither links, nor words, nor a place. */
const isColour = (field: CriterionField): boolean => {
  const reader = FIELDS[field];
  return (
    reader.of === 'entity' && (reader.is === 'values' || reader.is === 'number' || reader.is === 'dates')
  );
};

/** Three parts of a menu: what is known of each, what the network says, and money. */
export interface FieldParts<Field> {
  readonly attributes: readonly Field[];
  readonly measures: readonly Field[];
  readonly amounts: readonly Field[];
}
const intoParts = <Field extends CriterionField | SizeField>(fields: readonly Field[]): FieldParts<Field> => {
  const isAmount = (field: Field) => field !== 'uniform' && isMoney(field);
  return {
    attributes: fields.filter((field) => !isMetricId(field) && !isAmount(field)),
    measures: fields.filter((field) => isMetricId(field) && !isAmount(field)),
    amounts: fields.filter(isAmount),
  };
};

export const colourFieldParts = (): FieldParts<CriterionField> =>
  intoParts(CRITERION_FIELDS.filter(isColour));
export const sizeFieldParts = (): FieldParts<SizeField> => intoParts(SIZE_FIELDS);

/** Whether an entity may have several values of it, of which one gives the colour. */
export const hasSeveral = (field: CriterionField): boolean => {
  const reader = FIELDS[field];
  return reader.is === 'values' && reader.several === true;
};

/** Whether a measure counts something, so that its bounds are whole. */
export const isWhole = (field: CriterionField): boolean => {
  if (isMetricId(field)) return ['links', 'entities', 'group'].includes(metricOf(field).unit);
  const reader = FIELDS[field];
  return (
    reader.is === 'dates' || (reader.is === 'number' && reader.unit !== 'euros' && reader.unit !== 'score')
  );
};
