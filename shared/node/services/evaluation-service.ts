import type { Handlers, OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { ImportRefusal } from '../../domain/import/refusal.ts';
import { lacksNextYear, readDatedFolder } from '../../domain/partnerships/evaluation/dated-folder.ts';
import { type DatedNetwork, requirePeriods } from '../../domain/partnerships/evaluation/dated-network.ts';
import { readEdges } from '../../domain/partnerships/evaluation/edge-list.ts';
import { affordableSeeds, type EdgeEvaluationInput } from '../../domain/partnerships/evaluation/edge-plan.ts';
import { joinSplits } from '../../domain/partnerships/evaluation/evaluate-edges.ts';
import type { TemporalEvaluation } from '../../domain/partnerships/evaluation/evaluate-temporal.ts';
import type { MethodFigures } from '../../domain/partnerships/evaluation/method-figures.ts';
import { projectNetwork } from '../../domain/partnerships/evaluation/project-network.ts';
import { EvaluationRefusal } from '../../domain/partnerships/evaluation/refusal.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import { isFolder, readFolder, readRows } from './evaluation-files.ts';
import { THREADS } from './jobs.ts';
import { todayOf } from './local-day.ts';
import { createPartnershipGatherer } from './partnership-input.ts';

type Asked = ParsedInputOf<'evaluation.run'>;
type Answer = OutputOf<'evaluation.run'>;

/** Shorter work does not show itself. */
const QUIET_MS = 300;

/** Splits dealt between threads come back in the order of their seeds, whatever the number of threads. */
const inOrderOfSeeds = (shares: readonly (readonly MethodFigures[])[], seeds: number): MethodFigures[] => {
  const perSplit = shares.map((figures, index) => {
    const splits = Math.ceil((seeds - index) / shares.length);
    return splits > 0 ? figures.length / splits : 0;
  });
  return Array.from({ length: seeds }, (_, seed) => {
    const share = seed % shares.length;
    const size = perSplit[share] ?? 0;
    const from = Math.floor(seed / shares.length) * size;
    return shares[share]?.slice(from, from + size) ?? [];
  }).flat();
};

const runRandom = async (
  { jobs }: ServiceContext,
  path: string,
  { hidden, seeds: asked, negatives }: Asked,
  options: JobOptions,
): Promise<Answer> => {
  const { selfLoops, repeated, incomplete, ...list } = readEdges(readRows(path));
  const seeds = affordableSeeds(list, asked);
  const input: EdgeEvaluationInput = { ...list, hidden, seeds, negatives };
  const of = Math.min(THREADS, seeds);
  const shares = Array.from({ length: of }, (_, index) => ({ input, share: { index, of } }));
  const figures = await jobs.runShares<MethodFigures[]>('evaluate-edges', shares, options);
  const { nodes, edges, methods, ...counted } = joinSplits(input, inOrderOfSeeds(figures, seeds));
  return {
    nodes,
    edges,
    split: 'random',
    methods: [...methods],
    random: { seeds, negatives, ...counted, selfLoops, repeated, incomplete },
    temporal: null,
  };
};

const runTemporal = async (
  { jobs }: ServiceContext,
  network: DatedNetwork,
  options: JobOptions,
  isLastDated = false,
): Promise<Answer> => {
  // Asked here: a refusal that a thread throws arrives as any other error.
  requirePeriods(network);
  const found = await jobs.run<TemporalEvaluation>('evaluate-temporal', { network }, options);
  const { nodes, edges, methods, ...counted } = found;
  return {
    nodes,
    edges,
    split: 'temporal',
    methods: [...methods],
    random: null,
    temporal: { ...counted, isLastDated },
  };
};

const refuse = (error: unknown): never => {
  if (error instanceof EvaluationRefusal)
    throw new AppError('E-EVAL', { reason: error.reason, value: error.value }, { cause: error });
  if (error instanceof ImportRefusal) throw new AppError(error.code, error.details, { cause: error });
  throw error;
};

/** What was asked, on what the path leads to or on the open project. */
const createRun =
  (context: ServiceContext) =>
  async (asked: Asked, options: JobOptions): Promise<Answer> => {
    const path = asked.file === null ? null : context.files.pathOf(asked.file);
    if (path !== null && !isFolder(path)) {
      if (asked.split === 'temporal') throw new EvaluationRefusal('undated');
      return runRandom(context, path, asked, options);
    }
    if (asked.split === 'random') throw new EvaluationRefusal('dated');
    if (path !== null) {
      const tables = readFolder(path);
      return runTemporal(context, readDatedFolder(tables), options, lacksNextYear(tables));
    }
    const { input } = createPartnershipGatherer(context)(todayOf(context));
    return runTemporal(context, projectNetwork(input), options);
  };

export const createEvaluationHandlers = (context: ServiceContext): Pick<Handlers, 'evaluation.run'> => {
  const run = createRun(context);
  return {
    'evaluation.run': (asked, { lang }) =>
      run(asked, { job: asked.job, label: wordsOf(lang).evaluation.job, quietMs: QUIET_MS }).catch(refuse),
  };
};
