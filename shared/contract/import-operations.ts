import { z } from 'zod';
import { FORMAT_IDS, IMPORT_KINDS, PRESET_IDS } from '../domain/import/format-ids.ts';
import { Mapping, Proposal } from '../domain/import/mapping.ts';
import { Decisions, Problem } from '../domain/import/problem.ts';
import { ImportSummary } from '../domain/import/result.ts';
import { command, query } from './operation.ts';
import { FileToken } from './project-operations.ts';

/** At most this many files in one import. */
export const IMPORT_FILES_MAX = 20;
/** Bytes of one piece of a file that the window sends; base64 in the request. */
export const UPLOAD_CHUNK_BYTES = 1_000_000;

/** How the files are read: everything that the wizard lets a person choose before the columns. */
export const ImportSource = z.object({
  files: z.array(FileToken).min(1).max(IMPORT_FILES_MAX),
  as: z.enum(IMPORT_KINDS).default('auto'),
  /** By file, in the order of `files`; null or absent: guessed. */
  reading: z
    .array(
      z.object({
        encoding: z.string().max(40).nullable().default(null),
        separator: z.string().max(4).nullable().default(null),
      }),
    )
    .default([]),
  includeHidden: z.boolean().default(false),
});
export type ImportSource = z.infer<typeof ImportSource>;

/** A table found in a file: its key in the plan is `id`. */
export const InspectedTable = z.object({
  /** `file index:sheet:first column`, stable for the same bytes and reading. */
  id: z.string(),
  file: z.int(),
  sheet: z.string().nullable(),
  isHidden: z.boolean(),
  headerRow: z.int().nullable(),
  /** Rows above which a header may also lie, as texts: the chooser. */
  firstRows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  headers: z.array(z.string()),
  /** Up to 20 rows of cells. */
  samples: z.array(z.array(z.string())),
  rowCount: z.int().nullable(),
  role: z.enum(['nodes', 'edges']).nullable(),
  preset: z.enum(PRESET_IDS).nullable(),
  proposal: Proposal.nullable(),
});
export type InspectedTable = z.infer<typeof InspectedTable>;

export const InspectedFile = z.object({
  name: z.string(),
  bytes: z.int(),
  format: z.enum(FORMAT_IDS),
  /** Of a text: its encoding and, of CSV, its separator. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
});
export type InspectedFile = z.infer<typeof InspectedFile>;

/** What may be part of a key in a project. */
const KeyText = z
  .string()
  .max(1_000)
  .regex(/^[^\0]*$/);
/** Words given a meaning in the wizard: `kind` → folded word → `actor/association`. */
const Meanings = z.partialRecord(z.enum(['kind', 'type']), z.record(KeyText, KeyText));

/** What a person decided of the tables: nothing said of a table means what was proposed. */
export const ImportPlan = ImportSource.extend({
  tables: z
    .array(
      z.object({
        id: z.string(),
        isTaken: z.boolean().default(true),
        headerRow: z.int().min(1).nullable().default(null),
        /** Null: the preset's own reading, or the mapping proposed. */
        mapping: Mapping.nullable().default(null),
      }),
    )
    .default([]),
  /** `--mapping`: for every plain table (or the sheet that it names). */
  mapping: Mapping.nullable().default(null),
  withPersons: z.boolean().default(false),
  decisions: Decisions.default({}),
  /** Names that are the same as in the project, or not: NamePair.key → an entity's id, or `different`. */
  pairs: z.record(z.string(), z.string()).default({}),
  meanings: Meanings.default({}),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const ImportOutcome = ImportSummary.extend({
  /** What was read as what. */
  recognised: z.array(
    z.object({ file: z.string(), sheet: z.string().nullable(), preset: z.enum(PRESET_IDS).nullable() }),
  ),
  durationMs: z.int(),
  /** Null when nothing was written. */
  operation: z.string().nullable(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const SavedMapping = z.object({ name: z.string().min(1).max(300), mapping: Mapping });
export type SavedMapping = z.infer<typeof SavedMapping>;

const Job = z.object({ job: z.string().max(100) });
const Produced = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

export const importOperations = {
  /** A file that the window holds, piece by piece (dropped, pasted, chosen in a browser): `upload` null begins one. */
  'import.upload': command(
    z.object({
      upload: z.string().max(100).nullable(),
      name: z.string().max(300),
      base64: z.string(),
      isLast: z.boolean(),
    }),
    z.object({ upload: z.string(), file: FileToken.nullable() }),
  ),
  /** Steps 1 to 3: what the files hold, and how their columns would be taken. */
  'import.inspect': query(
    ImportSource.extend(Job.shape).extend({
      /** Header rows that were chosen, by table id. */
      headerRows: z.record(z.string(), z.int().min(1)).default({}),
    }),
    z.object({
      files: z.array(InspectedFile),
      tables: z.array(InspectedTable),
      problems: z.array(Problem),
    }),
  ),
  /** Step 5: everything that would happen, computed on a copy; the project is not touched. */
  'import.preview': query(ImportPlan.extend(Job.shape), ImportOutcome),
  /** Step 6: one transaction. */
  'import.run': command(ImportPlan.extend(Job.shape), ImportOutcome),
  /** The rows with a problem, as they were, with « Problème » and « Comment corriger »; `file` null gives it back. */
  'import.report': query(
    ImportPlan.extend(Job.shape).extend({
      file: FileToken.nullable(),
      csv: z.enum(['fr', 'international']).default('fr'),
    }),
    z.object({ rows: z.int(), file: Produced.nullable() }),
  ),
  /** `acteurs.xlsx`, `liens.xlsx`. */
  'import.template': query(
    z.object({ template: z.enum(['actors', 'relations']), file: FileToken.nullable() }),
    z.object({ file: Produced.nullable() }),
  ),
  'import.mappings': query(z.object({}), z.array(SavedMapping)),
  'import.saveMapping': command(SavedMapping, z.array(SavedMapping)),
  'import.forgetMapping': command(z.object({ name: z.string() }), z.array(SavedMapping)),
};
