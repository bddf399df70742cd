import { randomUUID } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';
import {
  EVALUATION_SPLITS,
  type EvaluatedMethod,
  type Evaluation,
} from '../../contract/evaluation-operations.ts';
import { formatNumber } from '../../domain/format.ts';
import { NEGATIVES } from '../../domain/partnerships/evaluation/edge-plan.ts';
import type { EvaluationColumn } from '../../domain/words/evaluation-words.ts';
import type { CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { countOption, oneOfOption, parameterAt, textOption } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

const RANDOM_COLUMNS = ['auc', 'ap', 'p50', 'p100'] as const;
const TEMPORAL_COLUMNS = [
  'auc',
  'ap',
  'p50',
  'aucHard',
  'aucNewcomers',
  'recall200',
  'p5PerTerritory',
  'topPredicted',
  'topObserved',
] as const;

const DECIMALS = 3;
const SEEDS_MAX = 100;
const SEEDS = 10;
const HIDDEN = 0.1;

/** A share above 0 and below 1, with a point or a comma. */
const shareOption = (options: CliOptions, name: string, usual: number): number => {
  const text = textOption(options, name);
  if (text === null) return usual;
  const share = /^\d*[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (share > 0 && share < 1) return share;
  throw new AppError('E-INPUT', { field: name, reason: 'share', value: text });
};

const seedsOption = (options: CliOptions): number => {
  const seeds = countOption(options, 'seeds') ?? SEEDS;
  if (seeds <= SEEDS_MAX) return seeds;
  throw new AppError('E-INPUT', { field: 'seeds', reason: 'seeds', value: String(seeds) });
};

const tableOf = (
  methods: readonly EvaluatedMethod[],
  columns: readonly Exclude<EvaluationColumn, 'method'>[],
  { words: { evaluation }, lang }: CliContext,
): string => {
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? evaluation.none : formatNumber(value, lang, DECIMALS);
  return renderTable(
    [evaluation.columns.method, ...columns.map((column) => evaluation.columns[column])],
    methods.map((method) => [
      evaluation.methods[method.method],
      ...columns.map((column) => figure(method[column])),
    ]),
  );
};

const describe = (result: Evaluation, context: CliContext): string => {
  const { evaluation } = context.words;
  const { nodes, edges, methods, random, temporal } = result;
  const table = tableOf(methods, random ? RANDOM_COLUMNS : TEMPORAL_COLUMNS, context);
  if (random) return `${evaluation.random({ nodes, edges, ...random })}\n\n${table}`;
  if (!temporal) return table;
  const { comparison } = temporal;
  const compared = comparison && {
    ...comparison,
    against: evaluation.methods[comparison.against],
  };
  return [
    evaluation.temporal({ nodes, edges, ...temporal }),
    table,
    ...(compared ? [evaluation.comparison(compared)] : []),
  ].join('\n\n');
};

/** What was left out or only sampled, on standard error. */
const sayLimits = ({ random, temporal }: Evaluation, { words: { evaluation }, say }: CliContext): void => {
  if (random && random.selfLoops + random.repeated + random.incomplete > 0) say(evaluation.leftOut(random));
  if (random && !random.isExhaustive) say(evaluation.sampled(random.compared, random.hidden, random.seeds));
  if (temporal?.isLastDated) say(evaluation.lastDated(temporal.period));
  if (temporal && temporal.share < 1) say(evaluation.sampledPairs(temporal.share));
};

const isProject = (path: string): boolean => path.toLowerCase().endsWith('.alliage');

/** Compares ways to predict links, on links that were hidden from them. */
export const evaluate: CliCommand['run'] = async (context, parameters, options) => {
  const path = parameterAt(parameters, 0);
  const asked = {
    split:
      textOption(options, 'split') === null
        ? null
        : oneOfOption(options, 'split', EVALUATION_SPLITS, 'random'),
    hidden: shareOption(options, 'hidden', HIDDEN),
    seeds: seedsOption(options),
    negatives: oneOfOption(options, 'negatives', NEGATIVES, 'uniform'),
  };
  if (isProject(path)) await context.openToRead(path);
  const file = isProject(path) ? null : await context.register(path);
  const result = await context.call('evaluation.run', { job: randomUUID(), file, ...asked });
  sayLimits(result, context);
  return { json: result, text: () => describe(result, context) };
};
