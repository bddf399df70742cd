import { z } from 'zod';
import { DOSSIER_SECTIONS } from '../domain/dossier/sections.ts';
import { Audience } from '../domain/vocabulary.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';
import { FileToken } from './project-operations.ts';
import { SnapshotRef } from './snapshot-operations.ts';

export const LOGO_BYTES_MAX = 5_000_000;

export const DossierOptions = z.object({
  snapshot: SnapshotRef,
  /** What changed since that one; null: no such section. */
  compare: SnapshotRef.nullable().default(null),
  /** Territory or programme diagnosed; null: the project's own territory. */
  subject: EntityRef.nullable().default(null),
  /** Null: « Dossier du comité » with the name of the project. */
  title: z.string().max(300).nullable().default(null),
  subtitle: z.string().max(300).nullable().default(null),
  size: z.enum(['a4', 'a3']).default('a4'),
  colours: z.enum(['colour', 'grey']).default('colour'),
  /** Null: that of the call. */
  language: z.enum(['fr', 'en']).nullable().default(null),
  sections: z.array(z.enum(DOSSIER_SECTIONS)).default([...DOSSIER_SECTIONS]),
  audience: Audience.default('committee'),
  withPersons: z.boolean().default(false),
  /** PNG, JPEG or WebP as base64, read by its first bytes. */
  logo: z
    .base64()
    .max((LOGO_BYTES_MAX * 4) / 3)
    .nullable()
    .default(null),
});
export type DossierOptions = z.infer<typeof DossierOptions>;

const Job = z.object({ job: z.string().max(100) });

export const dossierOperations = {
  /** Tagged PDF; written under the token, or given back when `file` is null (browser). */
  'dossier.create': command(
    DossierOptions.extend({
      ...Job.shape,
      file: FileToken.nullable(),
      overwrite: z.boolean().default(false),
    }),
    z.object({
      name: z.string(),
      mediaType: z.literal('application/pdf'),
      bytes: z.int(),
      base64: z.string().nullable(),
      pages: z.int(),
    }),
  ),
  /** One page as SVG, from 1, and how many there are. */
  'dossier.preview': query(
    DossierOptions.extend({ ...Job.shape, page: z.int().min(1).max(1_000) }),
    z.object({ svg: z.string(), page: z.int(), pages: z.int() }),
  ),
};
