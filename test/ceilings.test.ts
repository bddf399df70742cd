import { describe, expect, it } from 'vitest';
import { longFiles, longFunctions, looseExportsAndState, unfinishedLines } from './helpers/ceilings.ts';
import { readSources, type Source } from './helpers/sources.ts';

const product = readSources(['shared', 'electron', 'renderer']);
const tools = readSources(['test/tools']);
const tests = readSources(['test']).filter(({ path }) => !path.startsWith('test/tools/'));
const everything = [...product, ...tools, ...tests];

/** Lists and schemas: long because there is much to list, and read by looking up. */
const LISTS = new Set([
  'shared/node/hosts/cli-list.ts',
  'shared/domain/adjacency.ts',
  'shared/domain/icons.ts',
  'shared/domain/sheet/font-metrics.ts',
]);
/** The library of threads asks its worker for a default export. */
const DEFAULT_EXPORT_ASKED = 'shared/node/services/job-worker.ts';
const isList = ({ path }: Source): boolean =>
  LISTS.has(path) || /\/(words|i18n|help)\/(fr|en)\/|\/migrations\//.test(path);

const file = (text: string): Source => ({ path: 'renderer/new.ts', text });
const functionOf = (lines: number): Source =>
  file(`export const f = () => {\n${'  g();\n'.repeat(lines - 2)}};\n`);

describe('sizes', () => {
  it('of files stay under 300 lines', () => {
    expect(longFiles(everything.filter((source) => !isList(source)))).toEqual([]);
  });

  it('of functions stay under 50 lines', () => {
    expect(longFunctions([...product, ...tools].filter((source) => !isList(source)))).toEqual([]);
  });

  it('are measured', () => {
    expect(longFiles([file('a;\n'.repeat(300)), file('a;\n'.repeat(301))])).toEqual([
      'renderer/new.ts: 301 lines',
    ]);
    expect(longFunctions([functionOf(50), functionOf(51)])).toEqual(['renderer/new.ts:1: 51 lines']);
  });
});

describe('nothing is left half done', () => {
  it('in any file', () => {
    expect(unfinishedLines(everything.filter(({ path }) => !/ceilings/.test(path)))).toEqual([]);
  });

  it('or it is reported', () => {
    const text =
      "// TODO later\nconst todoList = 1;\n// todo: later\ncall('todo.list');\nf(); /* FIXME */\n* hack";
    expect(unfinishedLines([file(text)])).toEqual([1, 3, 5, 6].map((line) => `renderer/new.ts:${line}`));
  });
});

describe('modules', () => {
  it('keep no state and export by name', () => {
    expect(looseExportsAndState(product.filter(({ path }) => path !== DEFAULT_EXPORT_ASKED))).toEqual([]);
  });

  it('that do are reported', () => {
    const text =
      'let a = 1;\nexport let b = a;\nexport default a;\nexport const c = () => { let d = 1; return d; };';
    expect(looseExportsAndState([file(text)])).toHaveLength(3);
  });
});
