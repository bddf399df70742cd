import { z } from 'zod';
import { ImportPlan, InspectedFile, InspectedTable } from '../../../contract/import-operations.ts';
import { PRESET_IDS } from '../../../domain/import/format-ids.ts';
import { Problem } from '../../../domain/import/problem.ts';

/** A file to read; the host gives its path, which never crosses the contract. */
export const ParserFile = z.object({
  path: z.string(),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
});
export type ParserFile = z.infer<typeof ParserFile>;

const Reading = z.object({
  files: z.array(ParserFile),
  as: ImportPlan.shape.as,
  includeHidden: z.boolean(),
});
export const InspectAsked = Reading.extend({
  ask: z.literal('inspect'),
  headerRows: z.record(z.string(), z.int()),
});
export type InspectAsked = z.infer<typeof InspectAsked>;
export const DraftAsked = Reading.extend({
  ask: z.literal('draft'),
  tables: ImportPlan.shape.tables,
  mapping: ImportPlan.shape.mapping,
  withPersons: z.boolean(),
  decisions: ImportPlan.shape.decisions,
  /** Of the project and of the plan. */
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
});
export type DraftAsked = z.infer<typeof DraftAsked>;
/** The rows of these problems, as they were, as a CSV to correct. */
export const ReportAsked = DraftAsked.extend({
  ask: z.literal('report'),
  problems: z.array(Problem),
  lang: z.enum(['fr', 'en']),
  csv: z.enum(['fr', 'international']),
});
export type ReportAsked = z.infer<typeof ReportAsked>;
/** What the host says to the parser process. */
export const ParserAsked = z.discriminatedUnion('ask', [
  InspectAsked,
  DraftAsked,
  ReportAsked,
  /** A batch was dealt with: another may come. */
  z.object({ ask: z.literal('more') }),
]);
export type ParserAsked = z.infer<typeof ParserAsked>;

/** How a table is read, for the one who reconciles. */
export const ReadTable = z.object({
  file: z.int(),
  sheet: z.string().nullable(),
  preset: z.enum(PRESET_IDS).nullable(),
  namespace: z.string().nullable(),
  publisher: z.string().nullable(),
});
export type ReadTable = z.infer<typeof ReadTable>;
export const ReadFile = InspectedFile.extend({ sha256: z.string() });
export type ReadFile = z.infer<typeof ReadFile>;

export const Inspection = z.object({
  files: z.array(ReadFile),
  tables: z.array(InspectedTable),
  problems: z.array(Problem),
});
export type Inspection = z.infer<typeof Inspection>;

/** What the parser process says to its host. `done` is the share of the bytes read, 0–1; `read` counts rows so far. */
export const ParserSaid = z.discriminatedUnion('say', [
  z.object({ say: z.literal('progress'), done: z.number(), rows: z.int() }),
  z.object({ say: z.literal('inspected'), inspection: Inspection }),
  z.object({ say: z.literal('reported'), rows: z.int(), text: z.string() }),
  z.object({ say: z.literal('opened'), files: z.array(ReadFile), tables: z.array(ReadTable) }),
  /** Rows as JSON (RowDraft[]): text costs less to pass on than values. */
  z.object({ say: z.literal('batch'), rows: z.string(), done: z.number(), read: z.int() }),
  z.object({ say: z.literal('end') }),
  z.object({
    say: z.literal('refused'),
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
  /** A fault of ours: its kind and where, for the log. */
  z.object({ say: z.literal('failed'), error: z.string() }),
]);
export type ParserSaid = z.infer<typeof ParserSaid>;

/** Batches that the parser may be ahead of the writer. */
export const BATCHES_AHEAD = 4;
