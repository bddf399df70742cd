import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a parser process may use: a hostile file ends it, and nothing else. */
const MEMORY_MEGABYTES = 1024;

/** A parser process, however it was started. */
export interface ParserProcess {
  post(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** At once, whatever it is doing. */
  kill(): void;
}
export type StartParser = () => ParserProcess;

/** The entry beside this file: the source as it is, or its build. */
export const parserFile = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? 'parser-process.ts' : 'parser-process.js', import.meta.url),
  );

/** A child under the same Node; where that is Electron's, which does not fork, the host gives another way. */
export const forkParser: StartParser = () => {
  const child = fork(parserFile(), [], {
    // Small young generations: rows are garbage as soon as they are sent.
    execArgv: [`--max-old-space-size=${MEMORY_MEGABYTES}`, '--max-semi-space-size=8'],
    serialization: 'advanced',
    // It says what matters by messages; the trace of a heap that is full is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
};
