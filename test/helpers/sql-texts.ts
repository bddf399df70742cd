import { eachNode, isNode, type Node } from './nodes.ts';
import { lineOf, parseSource, type Source } from './sources.ts';

/** A text of SQL that is not written out where it is run. */
export interface ComposedSql {
  readonly path: string;
  readonly line: number;
  /** What is put into it, as it is written. */
  readonly part: string;
}

const METHODS = new Set(['prepare', 'pragma', 'exec']);
/** Our own functions that are given a text to run, and where among what they are given. */
const FUNCTIONS: Readonly<Record<string, number>> = {
  readRows: 1,
  pluckAll: 1,
  pluckOne: 1,
  ask: 1,
  one: 1,
  run: 0,
  each: 0,
};
const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/** What is not a database: patterns have `exec` too, and options a `prepare` of their own. */
const isDatabase = (node: unknown): boolean =>
  /db|database|copy|fresh|scratch|connection|this/i.test(nameOf(node)) ||
  (isNode(node) && node.type === 'MemberExpression');

const sqlArgument = (node: Node): Node | null => {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee)) return null;
  const given = node.arguments as readonly unknown[];
  const isMethod = callee.type === 'MemberExpression';
  const isRun = isMethod && METHODS.has(nameOf(callee.property)) && isDatabase(callee.object);
  const at = isRun ? 0 : isMethod ? undefined : FUNCTIONS[nameOf(callee)];
  const argument = at === undefined ? null : given[at];
  return isNode(argument) && !argument.type.includes('Function') ? argument : null;
};

/** Constants of a module are made as it loads, before any input. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

const partsOf = (argument: Node): readonly Node[] => {
  if (argument.type === 'Literal') return [];
  if (argument.type === 'TemplateLiteral') return argument.expressions as readonly Node[];
  if (argument.type === 'BinaryExpression')
    return [argument.left, argument.right].filter(isNode).flatMap(partsOf);
  return [argument];
};

/** Every text of SQL into which something is put that is no constant of a module. */
export const composedSql = (source: Source): readonly ComposedSql[] => {
  const found: ComposedSql[] = [];
  eachNode(parseSource(source).program, (node) => {
    const argument = sqlArgument(node);
    if (argument === null) return;
    for (const part of partsOf(argument)) {
      if (CONSTANT.test(nameOf(part))) continue;
      found.push({
        path: source.path,
        line: lineOf(source.text, part.start),
        part: source.text.slice(part.start, part.end),
      });
    }
  });
  return found;
};
