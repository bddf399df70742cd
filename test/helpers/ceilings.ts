import { type ESTree, Visitor } from 'vite';
import { lineOf, parseSource, type Source } from './sources.ts';

export const MOST_LINES_IN_FILE = 300;
export const MOST_LINES_IN_FUNCTION = 50;

export const longFiles = (sources: readonly Source[]): readonly string[] =>
  sources
    .map(({ path, text }) => ({ path, lines: lineOf(text, text.trimEnd().length) }))
    .filter(({ lines }) => lines > MOST_LINES_IN_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines`);

/** Line of the start, and number of lines, of every function of a file. */
const functionsOf = (source: Source): readonly { line: number; lines: number }[] => {
  const found: { line: number; lines: number }[] = [];
  const measure = ({ start, end }: ESTree.Span): void => {
    const line = lineOf(source.text, start);
    found.push({ line, lines: lineOf(source.text, end) - line + 1 });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parseSource(source).program);
  return found;
};

export const longFunctions = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    functionsOf(source)
      .filter(({ lines }) => lines > MOST_LINES_IN_FUNCTION)
      .map(({ line, lines }) => `${source.path}:${line}: ${lines} lines`),
  );

/** In capitals anywhere, or first in a comment: « todo » is also what the product calls « À faire ». */
const UNFINISHED =
  /\b(TODO|FIXME|XXX|HACK)\b|(\/\/|\*)\s*(todo|fixme|xxx|hack)\b|\b[Cc]oming soon|\b[Ll]orem ipsum/;

export const unfinishedLines = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (UNFINISHED.test(line) ? [`${path}:${index + 1}`] : [])),
  );

/** Default exports, and state that the module keeps: a `let` at its top level. */
export const looseExportsAndState = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    parseSource(source)
      .program.body.filter((statement) => {
        const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (statement.type === 'ExportDefaultDeclaration') return true;
        return inner?.type === 'VariableDeclaration' && inner.kind !== 'const';
      })
      .map((statement) => `${source.path}:${lineOf(source.text, statement.start)}`),
  );
