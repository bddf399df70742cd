import { metricOf } from '../analysis/metrics.ts';
import { FIELDS } from '../filter-fields.ts';
import { formatMoney, formatNumber, formatPercent } from '../format.ts';
import type { CriterionField } from '../view.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { isMetricId, isWhole } from './colour-fields.ts';
import type { NumberClass } from './number-classes.ts';

type WriteNumber = (value: number) => string;

/** How the numbers of a field are written, short: its name is beside them. */
export const writeNumber = (field: CriterionField, lang: Lang): WriteNumber => {
  if (isMetricId(field)) {
    const { unit } = metricOf(field);
    if (unit === 'share') return (value) => formatPercent(value, lang);
    if (unit === 'cents') return (value) => formatMoney(value, lang);
    return (value) => formatNumber(value, lang);
  }
  const reader = FIELDS[field];
  if (reader.is !== 'number') return String;
  if (reader.unit === 'euros') return (value) => formatMoney(value, lang);
  if (reader.unit === 'percent') return (value) => formatPercent(value / 100, lang);
  return reader.unit === 'year' ? String : (value) => formatNumber(value, lang);
};

/** « 3 à 8 », « moins de 5 % », « 10 000 € et plus »: each class in words. */
export const describeClasses = (
  field: CriterionField,
  classes: readonly NumberClass[],
  lang: Lang,
): readonly string[] => {
  const write = writeNumber(field, lang);
  const { measures } = wordsOf(lang);
  return classes.map(({ from, least, most }, index) => {
    const next = classes[index + 1];
    if (least === most && (isWhole(field) || from === least)) return write(least);
    if (next === undefined) return measures.from(write(from));
    if (isWhole(field)) return measures.between(write(from), write(next.from - 1));
    const isFirst = index === 0 || classes[index - 1]?.most === 0;
    return isFirst ? measures.below(write(next.from)) : measures.between(write(from), write(next.from));
  });
};
