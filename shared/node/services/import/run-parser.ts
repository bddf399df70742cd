import { AppError, ErrorCode } from '../../../contract/errors.ts';
import type { ParserProcess, StartParser } from './parser-host.ts';
import { type ParserAsked, ParserSaid } from './parser-protocol.ts';

/** Without a word for that long, it is lost. */
const SILENCE_MS = 120_000;

export interface ParserOptions {
  readonly start: StartParser;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, rows: number) => void;
  /** What is not progress, an end or a refusal. `more`: a batch was dealt with. */
  readonly onSaid: (said: ParserSaid, more: () => void) => void;
}

type Refused = Extract<ParserSaid, { say: 'refused' }>;
const refusalOf = ({ code, details }: Refused): AppError => {
  const known = ErrorCode.safeParse(code);
  return new AppError(known.success ? known.data : 'E-UNEXPECTED', { ...details });
};

/** Kills it when asked, or when it says nothing for too long. */
const watchOver = (parser: ParserProcess, signal: AbortSignal) => {
  let timer = setTimeout(parser.kill, SILENCE_MS);
  signal.addEventListener('abort', parser.kill, { once: true });
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(parser.kill, SILENCE_MS);
    },
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', parser.kill);
    },
  };
};

/**
 * One question to a parser process of its own. Resolves once it has said its end. Throws AppError: what it refused,
 * E-CANCELLED, or E-IMP-STOPPED when it died (memory, silence, a fault).
 */
export const runParser = (asked: ParserAsked, options: ParserOptions): Promise<void> => {
  const { start, signal, onProgress, onSaid } = options;
  if (signal.aborted) return Promise.reject(new AppError('E-CANCELLED'));
  const parser = start();
  const watch = watchOver(parser, signal);
  return new Promise<void>((resolve, reject) => {
    let hasEnded = false;
    const end = (settle: () => void) => {
      if (hasEnded) return;
      hasEnded = true;
      watch.end();
      settle();
      parser.kill();
    };
    const take = (said: ParserSaid) => {
      if (said.say === 'progress') onProgress(said.done, said.rows);
      else if (said.say === 'refused') end(() => reject(refusalOf(said)));
      else if (said.say === 'failed') end(() => reject(new Error(said.error)));
      else if (said.say === 'end') end(resolve);
      else onSaid(said, () => parser.post({ ask: 'more' }));
    };
    const takeSafely = (said: ParserSaid) => {
      try {
        take(said);
      } catch (error) {
        end(() => reject(error));
      }
    };
    parser.onMessage((raw) => {
      watch.heard();
      const said = ParserSaid.safeParse(raw);
      if (said.success) takeSafely(said.data);
      else end(() => reject(new AppError('E-IMP-STOPPED', {}, { cause: said.error })));
    });
    parser.onExit(() => end(() => reject(new AppError(signal.aborted ? 'E-CANCELLED' : 'E-IMP-STOPPED'))));
    parser.post(asked);
  });
};
