import { z } from 'zod';
import { OperationKind, OperationSubject } from '../../../domain/change.ts';
import { LEFT_REASONS } from '../../store/recovery/left-rows.ts';

/** Memory of the process that looks at a file first, megabytes: of its own heap, and of SQLite's. */
export const EXAMINER_MEGABYTES = 512;

const Looked = z.object({
  /** The host gives the path, which never crosses the contract. */
  path: z.string(),
  /** Of our own, for the copies of large files: whoever asks removes it. */
  folder: z.string(),
});
/** What the host asks the process. */
export const ExaminerAsked = z.discriminatedUnion('ask', [
  /** The open sequence on a copy; `full`: every page and every reference too. */
  Looked.extend({ ask: z.literal('examine'), full: z.boolean() }),
  /** A copy at `target`, repaired without another source. */
  Looked.extend({ ask: z.literal('repair'), target: z.string() }),
  /** `target` is a copy of a backup: what can be read of the file since is applied to it. */
  Looked.extend({ ask: z.literal('replay'), target: z.string(), known: z.int(), closes: z.int() }),
  /** Rows of known tables into a new project at `target`. */
  Looked.extend({
    ask: z.literal('salvage'),
    target: z.string(),
    name: z.string(),
    projectId: z.string(),
    now: z.string(),
    closes: z.int(),
    lang: z.enum(['fr', 'en']),
  }),
]);
export type ExaminerAsked = z.infer<typeof ExaminerAsked>;

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

const LeftTold = z.object({
  table: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  reason: z.enum(LEFT_REASONS),
  isKept: z.boolean(),
  columns: z.array(z.string()),
});
export type LeftTold = z.infer<typeof LeftTold>;

/** Of as many rows an account tells one by one; all are in the list beside the damaged file. */
export const LEFT_TOLD = 200;
/** That list, in the folder of the asker: a row a line, as JSON. */
export const LEFT_FILE = 'left.jsonl';

/** What the process says. */
export const ExaminerSaid = z.discriminatedUnion('say', [
  /** Started: the time that it may take counts from here. */
  z.object({ say: z.literal('ready') }),
  z.object({
    say: z.literal('examined'),
    identity: z.object({
      projectId: z.string(),
      closes: z.int(),
      revision: z.int(),
      statePage: z.int(),
      pageSize: z.int(),
    }),
  }),
  z.object({ say: z.literal('repaired'), method: z.enum(['log', 'search-rebuilt', 'reindexed']) }),
  z.object({
    say: z.literal('replayed'),
    entities: z.int(),
    relations: z.int(),
    reapplied: z.int(),
    isSameHistory: z.boolean(),
    isEndRead: z.boolean(),
    lost: z.array(
      z.object({
        seq: z.int(),
        at: z.string().nullable(),
        author: z.string().nullable(),
        kind: z.union([OperationKind, z.literal('undo'), z.literal('redo')]).nullable(),
        subject: OperationSubject.nullable(),
      }),
    ),
  }),
  z.object({
    say: z.literal('salvaged'),
    entities: z.int(),
    relations: z.int(),
    /** Rows that did not come over as they were: in the project « à vérifier », or left out; the first of them. */
    kept: z.object({ entities: z.int(), relations: z.int(), others: z.int() }),
    out: z.int(),
    left: z.array(LeftTold),
    brokenTables: z.array(z.string()),
    hasJournal: z.boolean(),
  }),
  z.object({ say: z.literal('refused'), code: z.string(), details: Details }),
  /** A fault of ours: its kind and where, for the log. */
  z.object({ say: z.literal('failed'), error: z.string() }),
]);
export type ExaminerSaid = z.infer<typeof ExaminerSaid>;
