import { randomUUID } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';
import type { Measure } from '../../contract/measure-operations.ts';
import { METRIC_IDS, type MetricId } from '../../domain/analysis/metric-ids.ts';
import { METRICS, metricOf } from '../../domain/analysis/metrics.ts';
import { formatMoney, formatNumber } from '../../domain/format.ts';
import type { CliCommand, CliContext } from './cli-command.ts';
import { listOption, parameterAt } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

const isMetric = (name: string): name is MetricId => (METRIC_IDS as readonly string[]).includes(name);

const metricNamed = (name: string): MetricId => {
  if (isMetric(name)) return name;
  throw new AppError('E-INPUT', { field: 'metric', reason: 'vocabulary', value: name });
};

const DECIMALS = 6;
const describeValue = (metric: MetricId, value: number | undefined, { lang }: CliContext): string => {
  if (value === undefined) return '';
  return metricOf(metric).unit === 'cents' ? formatMoney(value, lang) : formatNumber(value, lang, DECIMALS);
};

const namesOf = async ({ call }: CliContext): Promise<ReadonlyMap<string, string>> => {
  const { ecosystem } = await call('graph.load', {});
  return new Map(ecosystem.entities.map(({ id, name }) => [id, name]));
};

/** A line an entity that has any value, the greatest of the first measure first. */
const describeMeasures = (
  measures: readonly Measure[],
  names: ReadonlyMap<string, string>,
  context: CliContext,
): string => {
  const columns = measures.map(({ id, values }) => ({ id, values: new Map<string, number>(values) }));
  const ids = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))];
  // Of the language asked, not of the system.
  const { compare } = new Intl.Collator(context.lang);
  const greatest = (id: string) => columns[0]?.values.get(id) ?? Number.NEGATIVE_INFINITY;
  const rows = ids
    .sort((a, b) => greatest(b) - greatest(a) || compare(names.get(a) ?? '', names.get(b) ?? ''))
    .map((id) => [
      names.get(id) ?? id,
      ...columns.map((column) => describeValue(column.id, column.values.get(id), context)),
    ]);
  if (rows.length === 0) return context.words.commands.nothing;
  const { fields } = context.words.sheet;
  return renderTable([context.words.commands.columns.name, ...columns.map(({ id }) => fields[id])], rows);
};

/** Measures of the network; an estimate says so on standard error. */
export const showMetrics: CliCommand['run'] = async (context, parameters, options) => {
  const asked = [...new Set(listOption(options, 'metric').map(metricNamed))];
  await context.openToRead(parameterAt(parameters, 0));
  const metrics = asked.length > 0 ? asked : METRICS.map(({ id }) => id);
  const { measures } = await context.call('graph.measure', { job: randomUUID(), metrics });
  for (const { id, sampling } of measures) {
    if (sampling) context.say(context.words.measures.sampled(context.words.sheet.fields[id], sampling));
  }
  const names = context.json ? new Map<string, string>() : await namesOf(context);
  return {
    json: Object.fromEntries(measures.map(({ id, values }) => [id, Object.fromEntries(values)])),
    text: () => describeMeasures(measures, names, context),
  };
};
