import type { Call } from '../../contract/contract.ts';
import type { FileToken, ProjectInfo } from '../../contract/project-operations.ts';
import type { CommandName, OptionName } from '../../domain/words/command-words.ts';
import type { Lang, Words } from '../../domain/words/words.ts';
import type { Application } from '../services/application.ts';
import type { HostName } from '../services/context.ts';

/** Streams of the process, or of a test. */
export interface CliStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** What a command is given: the operations, by name, on an application that starts at the first use. */
export interface CliContext {
  readonly lang: Lang;
  readonly words: Words;
  readonly json: boolean;
  readonly streams: CliStreams;
  readonly application: () => Promise<Application>;
  readonly call: Call;
  readonly register: (path: string) => Promise<FileToken>;
  /** Also runs on a locked or read-only project. */
  readonly openToRead: (path: string) => Promise<ProjectInfo>;
  /** Throws E-LOCK or E-READONLY when nothing could be written. */
  readonly openToWrite: (path: string) => Promise<ProjectInfo>;
  /** A message that is no answer: standard error. */
  readonly say: (text: string) => void;
}

/** One answer, told as JSON or as a sentence or table; `status` when it is a refusal told in full. */
export interface CliAnswer {
  readonly json: unknown;
  readonly text: () => string;
  readonly status?: number;
}

export type CliOptions = Readonly<Record<string, unknown>>;

export interface CliOption {
  readonly flags: string;
  readonly words: OptionName;
  readonly required?: true;
  /** Given several times, it is a list. */
  readonly many?: true;
}

/** One command: what it is called with, and what it does; null when it answered by itself. */
export interface CliCommand {
  readonly name: CommandName;
  /** As in command-line.md: `<FILE> <KIND> <NAME>`. */
  readonly parameters: readonly string[];
  readonly options: readonly CliOption[];
  /** The application's own idea of where it runs; `command-line` unless told. */
  readonly host?: HostName;
  readonly moreHelp?: (words: Words) => string;
  readonly run: (
    context: CliContext,
    parameters: readonly string[],
    options: CliOptions,
  ) => Promise<CliAnswer | null>;
}
