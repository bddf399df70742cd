import { z } from 'zod';
import { Event } from './events.ts';
import { FileToken, Settings } from './project-operations.ts';

/**
 * What the desktop's shell and its data host say to each other beside operations. None of it can be said by the
 * window: a path that a person chose becomes a token here.
 */
export const HostAsked = z.object({ id: z.int(), request: z.unknown() }).required();
export const HostRegisters = z.object({ id: z.int(), register: z.string().min(1) });
export const HostCloses = z.object({ close: z.literal(true) });

/** An answer to a numbered message, or an event. */
export const HostSaid = z.union([
  Event,
  z.object({ id: z.int(), reply: z.unknown().optional(), token: FileToken.optional() }),
]);

/** What the shell must know before the data host can tell: where the window was, its language and its colours. */
export const ShellState = z.object({
  place: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) })
    .nullable()
    .default(null),
  maximised: z.boolean().default(false),
  language: Settings.shape.language.nullable().default(null),
  theme: Settings.shape.theme.default('system'),
});
export type ShellState = z.infer<typeof ShellState>;
export type Place = NonNullable<ShellState['place']>;

/** What the window may say of a file that it wants saved. */
export const SuggestedName = z.string().max(1_000);
export const FileExtension = z.string().regex(/^[a-z0-9]{1,8}$/);
