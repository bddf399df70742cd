import type { ImportFormat, OpenedText } from '../format.ts';
import { GRAPH_BYTES_MAX, readWithin } from '../read-within.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading } from '../table.ts';
import { isDecimal } from './decimal.ts';
import { type GmlToken, gmlTokens } from './gml-tokens.ts';
import { type GraphTables, graphTables } from './graph-tables.ts';
import { requireText } from './require-text.ts';

const DEPTH_MAX = 64;
/** A list of one, as networkx writes it, starts with this. */
const LIST_START = '_networkx_list_start';

interface List {
  readonly key: string;
  readonly row: number;
}
interface State {
  readonly graph: GraphTables;
  readonly lists: List[];
  /** Values of the node or the edge being read, by their path inside it. */
  values: Map<string, string>;
  isDirected: boolean;
  hasGraph: boolean;
}

const broken = (row: number | null): ImportRefusal => new ImportRefusal('E-IMP-BROKEN', { row });

/** The node or edge being read is the second list of a graph. */
const isItem = (lists: readonly List[]): boolean =>
  lists.length === 2 && lists[0]?.key === 'graph' && ['node', 'edge'].includes(lists[1]?.key ?? '');
const isInItem = (lists: readonly List[]): boolean => isItem(lists.slice(0, 2));

/** Takes these out of the values: they have a column of their own. */
const take = (values: Map<string, string>, ...keys: readonly string[]): string | undefined => {
  const key = keys.find((one) => values.has(one));
  const value = key === undefined ? undefined : values.get(key);
  if (key !== undefined) values.delete(key);
  return value;
};

const finishNode = ({ graph, values }: State, row: number): void => {
  const id = take(values, 'id');
  const label = take(values, 'label', 'LabelGraphics.text');
  const own = {
    id,
    label,
    parent: take(values, 'gid'),
    x: take(values, 'graphics.x'),
    y: take(values, 'graphics.y'),
  };
  graph.addNode(row, own, values);
};

const finishEdge = ({ graph, values }: State, row: number): void => {
  const [id, source, target] = [take(values, 'id'), take(values, 'source'), take(values, 'target')];
  const label = take(values, 'label', 'LabelGraphics.text');
  graph.addEdge(row, { id, source, target, label, weight: take(values, 'weight') }, values);
};

const openList = (state: State, list: List): void => {
  state.lists.push(list);
  if (state.lists.length > DEPTH_MAX)
    throw new ImportRefusal('E-IMP-LIMIT', {
      what: 'depth',
      count: state.lists.length,
      limit: DEPTH_MAX,
      row: list.row,
    });
  if (state.lists.length === 1 && list.key === 'graph') state.hasGraph = true;
  if (isItem(state.lists)) state.values = new Map();
};

const closeList = (state: State, row: number): void => {
  const wasItem = isItem(state.lists);
  const list = state.lists.pop();
  if (!list) throw broken(row);
  if (!wasItem) return;
  if (list.key === 'node') finishNode(state, list.row);
  else finishEdge(state, list.row);
};

const setValue = (state: State, key: string, value: string): void => {
  const { lists, values } = state;
  if (lists.length === 1 && lists[0]?.key === 'graph' && key === 'directed') state.isDirected = value === '1';
  if (!isInItem(lists) || value === LIST_START) return;
  const path = [...lists.slice(2).map((list) => list.key), key].join('.');
  const before = values.get(path);
  values.set(path, before ? `${before} | ${value}` : value);
};

const isNumber = (text: string): boolean => isDecimal(text) || /^[-+]?(nan|inf|infinity)$/i.test(text);
const isKey = (text: string): boolean => /^[\p{L}_]/u.test(text);

/** One pair: a key, and its value or the start of its list. */
const readPair = (state: State, key: GmlToken, value: GmlToken | undefined): void => {
  if (key.is !== 'word' || !isKey(key.text) || !value) throw broken(key.row);
  if (value.is === '[') openList(state, { key: key.text, row: key.row });
  else if (value.is === 'text' || (value.is === 'word' && isNumber(value.text)))
    setValue(state, key.text, value.text);
  else throw broken(value.row);
};

const readTokens = (state: State, tokens: Iterator<GmlToken, void>): void => {
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    if (next.value.is === ']') closeList(state, next.value.row);
    else readPair(state, next.value, tokens.next().value ?? undefined);
  }
  if (state.lists.length > 0 || !state.hasGraph) throw broken(state.lists.at(-1)?.row ?? null);
};

const readGml = (opened: OpenedText): FormatReading => {
  const file = opened.fileName;
  const graph = graphTables(file, 'gml', { weight: { aliases: ['weight', 'value'] } });
  const state: State = { graph, lists: [], values: new Map(), isDirected: false, hasGraph: false };
  readWithin(opened, GRAPH_BYTES_MAX, () => readTokens(state, gmlTokens(opened.chunks())));
  return graph.finish(state.isDirected);
};

/** Only pairs come before `graph [`. */
const startsGraph = (start: string): boolean => {
  try {
    let last = '';
    for (const { is, text } of gmlTokens([start])) {
      if (is === '[') return last === 'graph';
      if (is === ']' || (is === 'word' && !isKey(text) && !isNumber(text))) return false;
      last = is === 'word' ? text : '';
    }
  } catch {
    // A text that is not closed within the start: no graph before it.
  }
  return false;
};

/** GML of any tool. `row` is the line where the node or the edge starts; values of inner lists are `list.key`. */
export const gmlFormat: ImportFormat = {
  id: 'gml',
  recognises: (opened, start) => opened.is === 'text' && /^\s*[\p{L}_#]/u.test(start) && startsGraph(start),
  read: (opened) => readGml(requireText(opened)),
};
