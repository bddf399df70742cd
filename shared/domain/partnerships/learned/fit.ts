import type { LogisticData } from '../learning/logistic-data.ts';
import { fitLogistic } from '../learning/logistic-regression.ts';
import { columnsFor, type Line, toRows } from './columns.ts';
import type { YearPair } from './year-pairs.ts';

const L2 = 3;

/** Columns that are the same of every pair: they tell nothing apart, and the intercept holds them. */
const findConstant = (rows: Float64Array, width: number): readonly boolean[] =>
  Array.from({ length: width }, (_, column) => {
    for (let at = column; at < rows.length; at += width) if (rows[at] !== rows[column]) return false;
    return true;
  });

/** Logistic regression with an L2 penalty on what is known of pairs, each counting for all that it stands for. */
export const fitPairs = (pairs: readonly YearPair[]): Line => {
  const columns = columnsFor(pairs);
  const values = toRows(pairs, columns);
  const isConstant = findConstant(values, columns.length);
  values.forEach((_, at) => {
    if (isConstant[at % columns.length]) values[at] = 0;
  });
  const data: LogisticData = {
    featureCount: columns.length,
    values,
    labels: Uint8Array.from(pairs, ({ isLinked }) => Number(isLinked)),
    weights: Float64Array.from(pairs, ({ weight }) => weight),
  };
  const { intercept, coefficients } = fitLogistic(data, { l2: L2 });
  return {
    intercept,
    coefficients: columns.flatMap((id, at) => (isConstant[at] ? [] : [{ id, value: coefficients[at] ?? 0 }])),
  };
};
