import { z } from 'zod';
import { Label, LongText } from '../domain/entity.ts';
import { DROPPED_PARTS, SavedViewId, ViewScreen } from '../domain/saved-view.ts';
import { View } from '../domain/view.ts';
import { command, query } from './operation.ts';
import { FileToken } from './project-operations.ts';

export const SavedView = z.object({
  id: SavedViewId,
  name: z.string(),
  rank: z.int(),
  isStart: z.boolean(),
  note: z.string().nullable(),
  screen: ViewScreen,
  view: View,
  /** Parts of it that this version could not read: they have their start value. */
  dropped: z.array(z.enum(DROPPED_PARTS)),
  updatedAt: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** Where one was in a project: what « Reprendre » goes back to. */
export const Place = z.object({ screen: ViewScreen, view: View });
export type Place = z.infer<typeof Place>;

const Name = z.string().max(1_000).pipe(Label);
const Note = z.string().pipe(LongText).nullable();
const Done = z.object({ operation: z.string().nullable() });

/** Saved views. */
export const viewOperations = {
  /** In their order. */
  'view.list': query(z.object({}), z.array(SavedView)),
  /** A new view, or another value for the one of that id. E-EXISTS when another has this name. */
  'view.save': command(
    z.object({
      id: SavedViewId.nullable().default(null),
      name: Name,
      view: View,
      screen: ViewScreen.default('explorer'),
      /** Absent: the note stays as it is. */
      note: Note.optional(),
    }),
    Done.extend({ id: SavedViewId }),
  ),
  /** Its name and its note. */
  'view.rename': command(z.object({ id: SavedViewId, name: Name, note: Note.optional() }), Done),
  /** A copy under a free name, just after it. */
  'view.duplicate': command(z.object({ id: SavedViewId }), Done.extend({ id: SavedViewId })),
  'view.remove': command(z.object({ id: SavedViewId }), Done),
  /** The order of the menu and of the presentation; those that are not named come after. */
  'view.order': command(z.object({ ids: z.array(SavedViewId).max(10_000) }), Done),
  /** The view that opens with the project; null: none. */
  'view.start': command(z.object({ id: SavedViewId.nullable() }), Done),

  /** A view as a JSON file, as in the JSON of a whole project; its content when `file` is null (browser). */
  'view.export': command(
    z.object({ id: SavedViewId, file: FileToken.nullable(), overwrite: z.boolean().default(false) }),
    z.object({ name: z.string(), mediaType: z.string(), base64: z.string().nullable() }),
  ),

  /** What a project opens with: its start view, else where one was. */
  'view.entry': query(
    z.object({}),
    z.object({
      place: Place.nullable(),
      /** The saved view that it is. */
      start: SavedViewId.nullable(),
      /** Where one was, whatever the project opens with. */
      last: Place.nullable(),
      dropped: z.array(z.enum(DROPPED_PARTS)),
    }),
  ),
  /** Remembers where one is in this project, on this computer: no change of the project. */
  'view.remember': command(Place, z.object({})),
};
