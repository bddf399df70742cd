import { ParserNews, type ParserOrder } from '../../contract/shell.ts';
import type { StartParser } from '../services/import/parser-host.ts';

type Program = Extract<ParserOrder, { readonly parser: 'start' }>['program'];

interface Listeners {
  onMessage: (message: unknown) => void;
  onExit: () => void;
}

/** Parser processes that the shell starts for us. */
export interface RelayedParsers {
  readonly start: StartParser;
  readonly startExaminer: StartParser;
  /** True for a message that was about one of them. */
  take(raw: unknown): boolean;
}

/** `order` says to the shell what is to be done. */
export const createRelayedParsers = (order: (order: ParserOrder) => void): RelayedParsers => {
  const running = new Map<number, Listeners>();
  let last = 0;
  const starter =
    (program: Program): StartParser =>
    () => {
      const process = ++last;
      const listeners: Listeners = { onMessage: () => undefined, onExit: () => undefined };
      running.set(process, listeners);
      order({ parser: 'start', process, program });
      return {
        post: (message) => order({ parser: 'post', process, message }),
        onMessage: (listener) => {
          listeners.onMessage = listener;
        },
        onExit: (listener) => {
          listeners.onExit = listener;
        },
        kill: () => order({ parser: 'kill', process }),
      };
    };
  return {
    start: starter('parser'),
    startExaminer: starter('examiner'),
    take: (raw) => {
      const news = ParserNews.safeParse(raw);
      if (!news.success) return false;
      const listeners = running.get(news.data.process);
      if (news.data.parser === 'said') listeners?.onMessage(news.data.message);
      else {
        running.delete(news.data.process);
        listeners?.onExit();
      }
      return true;
    },
  };
};
