import { formatNumber, formatPercent } from '../../format.ts';
import type { EvaluationWords } from '../evaluation-words.ts';

const number = (value: number): string => formatNumber(value, 'en');
const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;
const decimals = (value: number): string => formatNumber(value, 'en', 4);

const NEGATIVES = {
  uniform: 'as many pairs without a link, drawn at random',
  hard: 'as many pairs without a link that have a common neighbour',
  all: 'all pairs without a link',
} as const;

/** Evaluation of ways to predict partnerships. */
export const evaluation: EvaluationWords = {
  job: 'Evaluating methods',
  methods: {
    random: 'Random',
    'preferential-attachment': 'Number of links',
    'same-territory': 'Same territory',
    'common-neighbours': 'Common neighbours',
    'adamic-adar': 'Adamic–Adar',
    'resource-allocation': 'Resource allocation',
    l3: 'Paths of three links (L3)',
    katz: 'Katz',
    rrf: 'Rank fusion',
    'attributes-only': 'Model without links',
    'topology-only': 'Model on links alone',
    learned: 'Full model',
  },
  columns: {
    method: 'Method',
    auc: 'AUC',
    ap: 'AP',
    p50: 'P@50',
    p100: 'P@100',
    aucHard: 'Hard AUC',
    aucNewcomers: 'Newcomers’ AUC',
    recall200: 'Recall@200',
    p5PerTerritory: 'P@5/territory',
    topPredicted: 'Predicted (200)',
    topObserved: 'Observed (200)',
  },
  none: '–',
  random: ({ nodes, edges, hidden, seeds, negatives }) =>
    `${counted(nodes, 'node', 'nodes')}, ${counted(edges, 'link', 'links')}. ${counted(hidden, 'link', 'links')} hidden in each split (${counted(seeds, 'split', 'splits')}), compared with ${NEGATIVES[negatives]}. Precision (P@50, P@100) is counted among all pairs without a link.`,
  temporal: ({ nodes, edges, period, positives, candidates }) =>
    `${counted(nodes, 'actor', 'actors')}, ${counted(edges, 'partnership', 'partnerships')} before ${period}. To predict: ${counted(positives, 'new partnership', 'new partnerships')} of ${period} among ${counted(candidates, 'pair', 'pairs')}.`,
  leftOut: ({ selfLoops, repeated, incomplete }) =>
    `Left out: ${[
      ...(selfLoops > 0 ? [counted(selfLoops, 'link to itself', 'links to themselves')] : []),
      ...(repeated > 0 ? [counted(repeated, 'repetition', 'repetitions')] : []),
      ...(incomplete > 0 ? [counted(incomplete, 'incomplete row', 'incomplete rows')] : []),
    ].join(', ')}.`,
  sampled: (compared, hidden, seeds) =>
    `Too large to compare everything: ${counted(compared, 'hidden link', 'hidden links')} of ${number(hidden)} compared in each split (${counted(seeds, 'split', 'splits')}), precision not counted.`,
  sampledPairs: (share) =>
    `Too many pairs to look at all: ${formatPercent(share, 'en')} of the pairs without a link, drawn at random. AP and precision are more flattering than among all.`,
  lastDated: (period) =>
    `No partnership can be read in partnerships-next-year.csv: the year predicted is the last one dated, ${period}.`,
  comparison: ({ against, difference, low, high }) =>
    `The full model is above “${against}” by ${decimals(difference)} in AP (95% interval by territory: ${decimals(low)} to ${decimals(high)}).${
      low > 0 ? '' : ' The interval contains zero: nothing is proved.'
    }`,
  refusals: {
    text: (value) =>
      `“${value}” is no text of rows and columns. Nothing was changed. Give a table in CSV format.`,
    columns: () =>
      'This table does not have two columns of names. Nothing was changed. Give a table with the columns source and target.',
    few: () =>
      'There are too few links to hide any. Nothing was changed. Give at least two links between different names.',
    table: (value) =>
      `“${value}” is missing in the folder. Nothing was changed. The folder holds actors.csv, programmes.csv, participations.csv, partnerships.csv, partnerships-next-year.csv and territories.csv.`,
    periods: () =>
      'At least three years with dated partnerships are needed. Nothing was changed. Date the links of the project, then try again.',
    undated: () =>
      'A list of links without dates cannot be evaluated over time. Nothing was changed. Give a folder of dated partnerships or a project, or remove --split temporal.',
    dated: () =>
      'Dated partnerships are evaluated over time, not at random. Nothing was changed. Remove --split random, or give a list of links.',
  },
};
