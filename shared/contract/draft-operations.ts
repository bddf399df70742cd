import { z } from 'zod';
import { TEXT_MAX } from '../domain/entity.ts';
import { command, query } from './operation.ts';

/** As many as there can be open fields and dialogs at once, with room to spare. */
const DRAFTS_MAX = 10;
const FIELDS_MAX = 20;
const Key = z.string().min(1).max(200);

/** What is being typed somewhere and is not saved yet. */
export const Draft = z.object({
  /** Where: a field of a record, or a dialog, as the window names it. */
  place: Key,
  /** What the window needs to open that place again. */
  opens: z.string().max(2_000),
  /** How the place is called, for the person. */
  title: z.string().max(1_000),
  values: z
    .record(Key, z.union([z.string().max(TEXT_MAX), z.array(z.string().max(TEXT_MAX)).max(500)]))
    .refine((values) => Object.keys(values).length <= FIELDS_MAX),
});
export type Draft = z.infer<typeof Draft>;

/** A window's own name, made by it, kept as long as it is: one window is not offered what another one is typing. */
const WindowName = z.string().min(1).max(60);

/**
 * Typing that is not saved yet, kept so that a window that dies loses nothing. The host holds it in its memory, never on
 * disk: it may name persons, and goes with the project that is open.
 */
export const draftOperations = {
  /** All of a window's drafts, in the place of those that it gave before. */
  'draft.keep': command(
    z.object({ window: WindowName, drafts: z.array(Draft).max(DRAFTS_MAX) }),
    z.object({}),
  ),
  'draft.list': query(z.object({ window: WindowName }), z.array(Draft)),
};
