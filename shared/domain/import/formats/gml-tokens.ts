import { ImportRefusal } from '../refusal.ts';
import { decodeEntities } from './html-entities.ts';

export interface GmlToken {
  readonly is: 'word' | 'text' | '[' | ']';
  readonly text: string;
  /** Line where it starts, from 1. */
  readonly row: number;
}

/** Longest token that may cross a chunk: each chunk reads it again from its start. */
const TOKEN_MAX = 1_000_000;

const countLines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

const kindOf = (text: string): GmlToken['is'] => {
  if (text === '[' || text === ']') return text;
  return text.startsWith('"') ? 'text' : 'word';
};

/** Tokens of a GML text; comments are left out. Refuses a text that is not closed. */
export const gmlTokens = function* (chunks: Iterable<string>): Generator<GmlToken> {
  const pattern = /\s+|#[^\n]*|[[\]]|"[^"]*"|[^\s[\]"#][^\s[\]"]*/y;
  let rest = '';
  let row = 1;
  const cut = function* (text: string, isLast: boolean): Generator<GmlToken> {
    let at = 0;
    for (pattern.lastIndex = 0; at < text.length; at = pattern.lastIndex) {
      const found = pattern.exec(text)?.[0];
      // What touches the end may go on in the next chunk.
      if (found === undefined || (at + found.length === text.length && !isLast)) break;
      const is = kindOf(found);
      if (/^[^\s#]/.test(found))
        yield { is, text: is === 'text' ? decodeEntities(found.slice(1, -1)) : found, row };
      row += countLines(found);
    }
    rest = text.slice(at);
    if (rest.length > TOKEN_MAX || (isLast && rest !== '')) throw new ImportRefusal('E-IMP-BROKEN', { row });
  };
  for (const chunk of chunks) yield* cut(rest + chunk, false);
  yield* cut(rest, true);
};
