import { z } from 'zod';
import { EntityId, Label, LongText } from './entity.ts';
import { PartialDate } from './partial-date.ts';
import { SavedViewId } from './saved-view.ts';

export const SnapshotId = z.string().length(26).brand('SnapshotId');
export type SnapshotId = z.infer<typeof SnapshotId>;

/** What a person says of a frozen state, and what it holds; sealed with it. */
export const SnapshotHeader = z.object({
  id: SnapshotId,
  name: Label,
  /** The day that its figures are of. */
  on: PartialDate,
  /** When it was frozen: an instant, ISO 8601. */
  at: z.string(),
  author: z.string(),
  note: LongText.nullable(),
  /** The instance that it is for. */
  committeeId: EntityId.nullable(),
  committeeName: z.string().nullable(),
  /** Saved views that it was made for, in their order. */
  views: z.array(SavedViewId),
  entities: z.int().min(0),
  relations: z.int().min(0),
});
export type SnapshotHeader = z.infer<typeof SnapshotHeader>;

/** A seal that another replaced: only the erasure of a person does that (reliability.md K13). */
export const BrokenSeal = z.object({
  before: z.string().length(64),
  after: z.string().length(64),
  reason: z.string(),
  on: z.string(),
});
export type BrokenSeal = z.infer<typeof BrokenSeal>;

/** SHA-256 of the content before it is compressed, in hexadecimal. */
export const Seal = z.string().regex(/^[0-9a-f]{64}$/);

export const StoredSnapshot = SnapshotHeader.extend({
  sha256: Seal,
  /** As stored, compressed. */
  bytes: z.int().min(0),
  resealed: z.array(BrokenSeal),
});
export type StoredSnapshot = z.infer<typeof StoredSnapshot>;
export const SnapshotFields = StoredSnapshot.omit({ id: true });
export type SnapshotFields = z.infer<typeof SnapshotFields>;

/** Fields that may have no value, as they are then. */
export const EMPTY_SNAPSHOT = {
  note: null,
  committeeId: null,
  committeeName: null,
  views: [],
  resealed: [],
} as const satisfies Partial<SnapshotFields>;
