import { z } from 'zod';
import { EntityId } from '../domain/entity.ts';
import { SHEET_PICTURES } from '../domain/sheet/pictures.ts';
import { View } from '../domain/view.ts';
import { Audience } from '../domain/vocabulary.ts';
import { command } from './operation.ts';
import { FileToken } from './project-operations.ts';

export const EXPORT_FORMATS = [
  'png',
  'svg',
  'pdf',
  'html',
  'xlsx',
  'csv',
  'json',
  'gexf',
  'graphml',
] as const;
export const SHEET_SIZES = ['a4', 'a3', 'slide', 'screen'] as const;

/** Of an entity, or of a group that is drawn as one. */
const DrawnPlace = z.object({
  id: z.string().max(200),
  x: z.number().min(-1e7).max(1e7),
  y: z.number().min(-1e7).max(1e7),
});

export const ExportOptions = z.object({
  format: z.string(),
  /** What an image shows of the view. */
  picture: z.enum(SHEET_PICTURES).default('graph'),
  view: View.nullable(),
  /** Of a frozen state instead of the project as it is: its id, the beginning of it, or its name. */
  snapshot: z.string().min(1).max(300).nullable().optional(),
  /** The two states of the picture `comparison`: snapshots, or `now`. Nothing else is exported of both. */
  compare: z
    .object({ a: z.string().min(1).max(300), b: z.string().min(1).max(300) })
    .nullable()
    .optional(),
  /** Of what the view shows, only these and the links between them. */
  only: z.array(EntityId).max(100_000).optional(),
  /** Where the window has them now, saved or not: entities and groups of the graph. */
  positions: z.array(DrawnPlace).max(20_000).optional(),
  /** Only what is in this territory and what it includes. */
  territory: z.string().nullable(),
  title: z.string().max(300).nullable(),
  subtitle: z.string().max(300).nullable(),
  size: z.enum(SHEET_SIZES),
  theme: z.enum(['light', 'dark']).default('light'),
  audience: Audience,
  withPersons: z.boolean(),
  csv: z.enum(['fr', 'international']),
  /** Date printed on the sheet, `YYYY-MM-DD`; today when null. */
  on: z.string().nullable(),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

export const exportOperations = {
  /** Writes to the file of the token, or gives the content back when `file` is null (browser). */
  'export.create': command(
    ExportOptions.extend({
      file: FileToken.nullable(),
      overwrite: z.boolean().default(false),
      /** Cancels it while a format of records is written. */
      job: z.string().max(100).optional(),
    }),
    z.object({
      files: z.array(
        z.object({ name: z.string(), mediaType: z.string(), bytes: z.int(), base64: z.string().nullable() }),
      ),
      bytes: z.int(),
      shown: z.object({ entities: z.int(), relations: z.int() }),
      /** Left out because of their audience. */
      withheld: z.object({ entities: z.int(), relations: z.int() }),
      /** Contact persons that it holds (E-EXP-PERSON says how many): none unless `withPersons`. */
      persons: z.int().default(0),
    }),
  ),
  /** The sheet as SVG, for the dialog's preview; null when the format draws nothing. */
  'export.preview': command(
    ExportOptions,
    z.object({
      svg: z.string().nullable(),
      shown: z.object({ entities: z.int(), relations: z.int() }),
      /** Contact persons that `withPersons` would put in it, asked or not. */
      persons: z.int().default(0),
    }),
  ),
};
