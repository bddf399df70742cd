import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { Event } from './events.ts';
import { FileToken, Settings } from './project-operations.ts';

/**
 * What the desktop's shell and its data host say to each other beside operations. None of it can be said by the
 * window: a path that a person chose becomes a token here.
 */
export const HostAsked = z.object({ id: z.int(), request: z.unknown() }).required();
export const HostRegisters = z.object({ id: z.int(), register: z.string().min(1) });
export const HostCloses = z.object({ close: z.literal(true) });

/**
 * The data host cannot start a process of its own under Electron: the shell does, and passes on what both sides say. One
 * number a process.
 */
export const ParserOrder = z.discriminatedUnion('parser', [
  z.object({
    parser: z.literal('start'),
    process: z.int(),
    /** `parser` reads a file to import, `examiner` looks at a project file first. */
    program: z.enum(['parser', 'examiner']),
  }),
  z.object({ parser: z.literal('post'), process: z.int(), message: z.unknown() }),
  z.object({ parser: z.literal('kill'), process: z.int() }),
]);
export type ParserOrder = z.infer<typeof ParserOrder>;
/** The shell's side of it. */
export const ParserNews = z.discriminatedUnion('parser', [
  z.object({ parser: z.literal('said'), process: z.int(), message: z.unknown() }),
  z.object({ parser: z.literal('ended'), process: z.int() }),
]);
export type ParserNews = z.infer<typeof ParserNews>;

/** An answer to a numbered message, an event, or an order about a process that reads files. */
export const HostSaid = z.union([
  Event,
  ParserOrder,
  z.object({ id: z.int(), reply: z.unknown().optional(), token: FileToken.optional() }),
]);

/** Why a project that the system named (a double click, an argument) did not open; null: it was not even named to the host. */
export interface RefusedOpening {
  readonly file: FileToken | null;
  readonly code: ErrorCode;
  readonly message: string;
}

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

const LONGEST_SUGGESTION = 1_000;
/** What the window may say of a file that it wants saved; a name of 300 graphemes may be longer, and is cut all the same. */
export const SuggestedName = z.string().transform((text) => text.slice(0, LONGEST_SUGGESTION));
export const FileExtension = z.string().regex(/^[a-z0-9]{1,8}$/);
