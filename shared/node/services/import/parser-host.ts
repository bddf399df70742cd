import { fileURLToPath } from 'node:url';
import { forkProcess, type SideProcess, type StartProcess } from '../side-process.ts';

/** What a parser process may use: a hostile file ends it, and nothing else. */
const MEMORY_MEGABYTES = 1024;

/** A parser process, however it was started. */
export type ParserProcess = SideProcess;
export type StartParser = StartProcess;

/** The entry beside this file: the source as it is, or its build. */
export const parserFile = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? 'parser-process.ts' : 'parser-process.js', import.meta.url),
  );

export const forkParser: StartParser = () => forkProcess(parserFile(), MEMORY_MEGABYTES);
