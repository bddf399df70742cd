import { z } from 'zod';

export const ROW_KINDS = ['entity', 'relation', 'funding', 'territory'] as const;
export const RowKind = z.enum(ROW_KINDS);
export type RowKind = z.infer<typeof RowKind>;

const Text = z.string().max(300);
export const MappedColumn = z.object({
  /** `entity.name`, `from.siren`, `relation.amount`, `link.funds.from.name`, `entity.statements.Label`… (command-line.md). */
  field: Text,
  /** How its values are written, where it is not plain: see values/. */
  format: Text.optional(),
  /** Separator of several values in a cell. */
  split: z.string().max(10).optional(),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** What the wizard saves and `--mapping` reads. Unknown keys are dropped. */
export const Mapping = z.object({
  sheet: z.string().max(300).nullish(),
  headerRow: z.int().min(1).nullish(),
  rowIs: RowKind,
  columns: z.record(z.string().max(1000), MappedColumn),
  constants: z.record(Text, z.string().max(20_000)).default({}),
  values: z.record(Text, z.record(z.string().max(1000), z.string().max(1000))).default({}),
});
export type Mapping = z.infer<typeof Mapping>;

/** A mapping proposed for a table: how sure each column is, and what is not taken. */
export const Proposal = z.object({
  mapping: Mapping,
  /** By header; absent: not taken. */
  confidence: z.record(z.string(), z.enum(['sure', 'to-check'])),
  /** Columns of persons and of Article 9 nature, off unless asked. */
  personal: z.array(z.object({ header: z.string(), field: z.string() })),
  sensitive: z.array(z.string()),
  unused: z.array(z.string()),
});
export type Proposal = z.infer<typeof Proposal>;
