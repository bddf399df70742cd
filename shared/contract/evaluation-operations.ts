import { z } from 'zod';
import { NEGATIVES } from '../domain/partnerships/evaluation/edge-plan.ts';
import { EVALUATION_METHOD_IDS } from '../domain/partnerships/evaluation/method-ids.ts';
import { query } from './operation.ts';
import { FileToken } from './project-operations.ts';

export const EVALUATION_SPLITS = ['random', 'temporal'] as const;

const figure = z.number().nullable();

/** Figures of a method, in 0–1; null where nothing could be counted, or the method gives no probability. */
export const EvaluatedMethod = z.object({
  method: z.enum(EVALUATION_METHOD_IDS),
  auc: figure,
  ap: figure,
  p50: figure,
  p100: figure,
  /** Of a temporal evaluation alone, from here on. */
  aucHard: figure.optional(),
  recall200: figure.optional(),
  p5PerTerritory: figure.optional(),
  aucNewcomers: figure.optional(),
  /** Mean probability given to the 200 best, and the share of them that was true. */
  topPredicted: figure.optional(),
  topObserved: figure.optional(),
  hits10: figure.optional(),
  mrr: figure.optional(),
  ndcg20: figure.optional(),
  brier: figure.optional(),
  ece: figure.optional(),
});
export type EvaluatedMethod = z.infer<typeof EvaluatedMethod>;

export const Evaluation = z.object({
  nodes: z.int(),
  edges: z.int(),
  split: z.enum(EVALUATION_SPLITS),
  methods: z.array(EvaluatedMethod),
  random: z
    .object({
      seeds: z.int(),
      negatives: z.enum(NEGATIVES),
      /** Links hidden in each split, and how many of them were compared. */
      hidden: z.int(),
      compared: z.int(),
      /** Whether precision was counted over all pairs; it is null where they are too many. */
      isExhaustive: z.boolean(),
      selfLoops: z.int(),
      repeated: z.int(),
      incomplete: z.int(),
    })
    .nullable(),
  temporal: z
    .object({
      /** The year that was predicted. */
      period: z.int(),
      /** The folder says nothing of a next year: the last that is dated was predicted instead. */
      isLastDated: z.boolean(),
      positives: z.int(),
      candidates: z.int(),
      /** Share of the pairs not linked in the year that was looked at. */
      share: z.number(),
      /** Average precision of the learned method less that of the best single signal, with its 95 % interval. */
      comparison: z
        .object({
          against: z.enum(EVALUATION_METHOD_IDS),
          difference: z.number(),
          low: z.number(),
          high: z.number(),
        })
        .nullable(),
    })
    .nullable(),
});
export type Evaluation = z.infer<typeof Evaluation>;

const SEEDS_MAX = 100;

/** How well ways to predict partnerships do, on links that they were not shown. */
export const evaluationOperations = {
  /**
   * Of a list of links, of a folder of dated partnerships, or, without a file, of the dated relations of the open
   * project. In workers, with progress by `job.progress` under the id given.
   */
  'evaluation.run': query(
    z.object({
      job: z.string().max(100),
      file: FileToken.nullable().default(null),
      /** Null: random for a list of links, temporal for what has dates. */
      split: z.enum(EVALUATION_SPLITS).nullable().default(null),
      hidden: z.number().gt(0).lt(1).default(0.1),
      seeds: z.int().min(1).max(SEEDS_MAX).default(10),
      negatives: z.enum(NEGATIVES).default('uniform'),
    }),
    Evaluation,
  ),
};
