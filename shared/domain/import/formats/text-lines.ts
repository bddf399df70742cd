import { ImportRefusal } from '../refusal.ts';

const LINE_MAX = 10_000_000;

export interface Line {
  /** From 1. */
  readonly row: number;
  readonly text: string;
}

/** Lines of a text, whatever ends them; refuses an endless one. */
export const linesOf = function* (chunks: Iterable<string>): Generator<Line> {
  let rest = '';
  let row = 0;
  const checkLength = (text: string): void => {
    const limits = { what: 'line', count: text.length, limit: LINE_MAX, row: row + 1 };
    if (text.length > LINE_MAX) throw new ImportRefusal('E-IMP-LIMIT', limits);
  };
  for (const chunk of chunks) {
    // A carriage return at the end may be half of a line's end.
    const isSplit = chunk.endsWith('\r');
    const lines = (rest + (isSplit ? chunk.slice(0, -1) : chunk)).split(/\r\n|\n|\r/);
    rest = `${lines.pop() ?? ''}${isSplit ? '\r' : ''}`;
    checkLength(rest);
    for (const text of lines) yield { row: ++row, text };
  }
  for (const text of rest.split(/\r\n|\n|\r/)) yield { row: ++row, text };
};
