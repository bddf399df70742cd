import { type UtilityProcess, utilityProcess } from 'electron';
import type { ParserNews, ParserOrder } from '../../shared/contract/shell.ts';

/** What a process that reads a file may use: a hostile one ends it, and nothing else. */
const MEMORY_MEGABYTES = 1024;

/** Processes that read files to import, on the data host's orders. */
export interface Parsers {
  take(order: ParserOrder): void;
  /** The data host is gone: nobody waits for them. */
  endAll(): void;
}

const fork = (entry: string): UtilityProcess =>
  utilityProcess.fork(entry, [], {
    serviceName: 'Alliage file reader',
    execArgv: [`--max-old-space-size=${MEMORY_MEGABYTES}`],
    stdio: 'ignore',
  });

export const createParsers = (entry: string, say: (news: ParserNews) => void): Parsers => {
  const running = new Map<number, UtilityProcess>();
  const start = (process: number): void => {
    const child = fork(entry);
    running.set(process, child);
    child.on('message', (message: unknown) => say({ parser: 'said', process, message }));
    child.once('exit', () => {
      running.delete(process);
      say({ parser: 'ended', process });
    });
  };
  return {
    take: (order) => {
      if (order.parser === 'start') start(order.process);
      else if (order.parser === 'kill') running.get(order.process)?.kill();
      else running.get(order.process)?.postMessage(order.message);
    },
    endAll: () => {
      for (const child of running.values()) child.kill();
    },
  };
};
