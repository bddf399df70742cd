import { type UtilityProcess, utilityProcess } from 'electron';
import type { ParserNews, ParserOrder } from '../../shared/contract/shell.ts';

type Program = Extract<ParserOrder, { readonly parser: 'start' }>['program'];

/** What a process that reads a file may use: a hostile one ends it, and nothing else. */
const MEMORY_MEGABYTES = { parser: 1024, examiner: 512 } as const satisfies Record<Program, number>;

/** Where each program is. */
export type ParserEntries = Readonly<Record<Program, string>>;

/** Processes that read files, on the data host's orders. */
export interface Parsers {
  take(order: ParserOrder): void;
  /** The data host is gone: nobody waits for them. */
  endAll(): void;
}

const fork = (entry: string, megabytes: number): UtilityProcess =>
  utilityProcess.fork(entry, [], {
    serviceName: 'Alliage file reader',
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: 'ignore',
  });

export const createParsers = (entries: ParserEntries, say: (news: ParserNews) => void): Parsers => {
  const running = new Map<number, UtilityProcess>();
  const start = (process: number, program: Program): void => {
    const child = fork(entries[program], MEMORY_MEGABYTES[program]);
    running.set(process, child);
    child.on('message', (message: unknown) => say({ parser: 'said', process, message }));
    child.once('exit', () => {
      running.delete(process);
      say({ parser: 'ended', process });
    });
  };
  return {
    take: (order) => {
      if (order.parser === 'start') start(order.process, order.program);
      else if (order.parser === 'kill') running.get(order.process)?.kill();
      else running.get(order.process)?.postMessage(order.message);
    },
    endAll: () => {
      for (const child of running.values()) child.kill();
    },
  };
};
