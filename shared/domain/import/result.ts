import { z } from 'zod';
import { KINDS } from '../vocabulary.ts';
import { Problem, ProblemCode } from './problem.ts';

/** Entities and relations together; each is counted once, by what became of it at the end. */
export const Counts = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});
export type Counts = z.infer<typeof Counts>;
export const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0, skipped: 0 });

export const COUNTED = [...KINDS, 'relations'] as const;
export type Counted = (typeof COUNTED)[number];

/** Problems of a code, with what can be done for all of them. */
export const ProblemGroup = z.object({
  code: ProblemCode,
  level: z.enum(['error', 'warning', 'note']),
  count: z.int(),
  choices: z.array(z.string()),
  choice: z.string(),
  examples: z.array(Problem),
});
export type ProblemGroup = z.infer<typeof ProblemGroup>;

/** A record before and after, for the preview: fields that differ, as stored. `updated`: it was there before the import. */
export const ChangedRecord = z.object({
  what: z.enum(['created', 'updated']),
  kind: z.enum(COUNTED),
  name: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()),
});
export type ChangedRecord = z.infer<typeof ChangedRecord>;

/** A word that nothing explains: asked once, remembered with the import. */
export const Question = z.object({
  field: z.string(),
  written: z.string(),
  count: z.int(),
  proposed: z.string().nullable(),
});
export type Question = z.infer<typeof Question>;

/** A name found in the file and in the project, or close to one of the project, nothing else telling whether they are the same. */
export const NamePair = z.object({
  /** Key for `pairs`: the folded name. */
  key: z.string(),
  name: z.string(),
  /** 0 when it is not known. */
  row: z.int(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  /** Of a close name: sentences that say why it may be the same. */
  why: z.array(z.string()),
});
export type NamePair = z.infer<typeof NamePair>;

export const ImportSummary = Counts.extend({
  byKind: z.partialRecord(z.enum(COUNTED), Counts),
  rows: z.int(),
  /** At most PROBLEMS_KEPT; the counts of groups are exact. */
  problems: z.array(Problem),
  groups: z.array(ProblemGroup),
  questions: z.array(Question),
  pairs: z.array(NamePair),
  changes: z.array(ChangedRecord),
  /** A small part of what the picture will show. */
  preview: z.object({
    entities: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(KINDS),
        /** With its kind, how it is drawn. */
        type: z.string().nullable(),
        name: z.string(),
        isNew: z.boolean(),
      }),
    ),
    relations: z.array(z.object({ from: z.string(), to: z.string(), type: z.string() })),
  }),
  /** Ids of entities made, at most 5,000: « Voir les 84 nouveaux ». */
  createdIds: z.array(z.string()),
});
export type ImportSummary = z.infer<typeof ImportSummary>;
export const PROBLEMS_KEPT = 50_000;

/** True when every row is refused: nothing is then written. Outlines are kept beside the records. */
export const isRefused = ({
  rows,
  created,
  updated,
  unchanged,
  groups,
}: Pick<ImportSummary, keyof Counts | 'rows' | 'groups'>): boolean =>
  rows > 0 && created + updated + unchanged === 0 && !groups.some(({ code }) => code === 'E-IMP-OUTLINE');
