import { readFileSync } from 'node:fs';
import { readDatedFolder } from '../../shared/domain/partnerships/evaluation/dated-folder.ts';
import { readEdges } from '../../shared/domain/partnerships/evaluation/edge-list.ts';
import { evaluateEdges } from '../../shared/domain/partnerships/evaluation/evaluate-edges.ts';
import { evaluateTemporal } from '../../shared/domain/partnerships/evaluation/evaluate-temporal.ts';
import type { EvaluationMethodId } from '../../shared/domain/partnerships/evaluation/method-ids.ts';
import type { TemporalFigures } from '../../shared/domain/partnerships/evaluation/temporal-figures.ts';
import { readFolder } from '../../shared/node/services/evaluation-files.ts';
import { sharedData } from '../helpers/shared-data.ts';
import type { Bench, Line } from './bench.ts';

const SIGNALS = ['common-neighbours', 'adamic-adar', 'resource-allocation', 'l3', 'katz'] as const;

interface Reference {
  readonly name: string;
  readonly seeds: number;
  readonly aim: string;
  /** AUC of each of the signals (partnerships.md 3.10). */
  readonly aucs: readonly number[];
}

const NETWORKS: readonly Reference[] = [
  { name: 'NS', seeds: 10, aim: '± 0.015', aucs: [0.9428, 0.9431, 0.9431, 0.8767, 0.9423] },
  { name: 'USAir', seeds: 10, aim: '± 0.015', aucs: [0.9332, 0.9454, 0.9524, 0.9141, 0.9204] },
  { name: 'Yeast', seeds: 10, aim: '± 0.010', aucs: [0.891, 0.8916, 0.8918, 0.9373, 0.9223] },
  { name: 'Power', seeds: 3, aim: '± 0.010', aucs: [0.5869, 0.5869, 0.5869, 0.5961, 0.6554] },
];

/** Of the learned combination on the three seeds: what a plain logistic regression gives, and what must be reached. */
const DATED: readonly (readonly [keyof TemporalFigures, string, number, string])[] = [
  ['ap', 'average precision', 0.078, '≥ 0.072'],
  ['auc', 'AUC', 0.869, '≥ 0.86'],
  ['aucNewcomers', 'AUC of newcomers', 0.862, '≥ 0.84'],
  ['p50', 'precision of the 50 best', 0.22, '≥ 0.20'],
];

const silent = (): void => undefined;

const line = (measure: string, ours: number, anchor: Line['anchor'], aim: string): Line => ({
  measure,
  ours,
  unit: 'stress',
  anchor,
  aim,
});

const networkLines = ({ name, seeds, aim, aucs }: Reference): Line[] => {
  const path = sharedData(`networks/seal/${name}-edges.csv`);
  if (!path) return [];
  const rows = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const list = readEdges(rows.map((row) => row.split(',')));
  const { methods } = evaluateEdges({ ...list, hidden: 0.1, seeds, negatives: 'uniform' }, silent);
  const figureOf = (id: EvaluationMethodId, key: 'auc' | 'p100'): number =>
    methods.find(({ method }) => method === id)?.[key] ?? Number.NaN;
  const best = Math.max(...SIGNALS.map((id) => figureOf(id, 'auc')));
  return [
    ...SIGNALS.map((id, i) =>
      line(`${name}, ${id}: AUC`, figureOf(id, 'auc'), { name: 'reference', value: aucs[i] ?? 0 }, aim),
    ),
    line(`${name}, learned: AUC`, figureOf('learned', 'auc'), { name: 'best signal', value: best }, '≥ 1 ×'),
    line(`${name}, learned: P@100`, figureOf('learned', 'p100'), null, '–'),
  ];
};

const datedLines = (): Line[] => {
  const folders = [0, 1, 2].map((seed) => sharedData(`ecosynth/seed-${seed}`));
  if (folders.includes(null)) return [];
  const results = folders.map((folder) =>
    evaluateTemporal(readDatedFolder(readFolder(folder ?? '')), silent),
  );
  const meanOf = (id: EvaluationMethodId, key: keyof TemporalFigures): number => {
    const values = results.map(({ methods }) => Number(methods.find(({ method }) => method === id)?.[key]));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const predicted = meanOf('learned', 'topPredicted');
  const observed = meanOf('learned', 'topObserved');
  const adamicAdar = meanOf('adamic-adar', 'ap');
  return [
    ...DATED.map(([key, words, plain, aim]) =>
      line(
        `EcoSynth, learned: ${words}`,
        meanOf('learned', key),
        { name: 'plain logistic regression', value: plain },
        aim,
      ),
    ),
    line(
      'EcoSynth, learned: average precision',
      meanOf('learned', 'ap'),
      { name: 'Adamic–Adar', value: adamicAdar },
      '≥ 1.6 ×',
    ),
    line(
      'EcoSynth, learned: predicted of the 200 best',
      predicted,
      { name: 'observed', value: observed },
      '0.75–1.25 ×',
    ),
  ];
};

/** How well ways to predict links do on reference networks (docs/evaluation.md). */
export const evaluationBench: Bench = {
  id: 'evaluation',
  run: async () => ({
    title: 'Predicting links',
    method:
      'A tenth of the links hidden, as many pairs without a link beside them, mean of 10 splits (3 for Power): AUC, and precision of the 100 best of all pairs. EcoSynth: the last year of seeds 0 to 2, mean. What a set lacks is left out. docs/evaluation.md says how and what it does not prove.',
    lines: [...NETWORKS.flatMap(networkLines), ...datedLines()],
  }),
};
