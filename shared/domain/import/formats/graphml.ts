import type { ImportFormat, OpenedText } from '../format.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading } from '../table.ts';
import { type GraphTables, graphTables } from './graph-tables.ts';
import { type GraphMlKeys, graphMlKeys } from './graphml-keys.ts';
import { requireText } from './require-text.ts';
import { readXml, type XmlTag } from './xml.ts';

/** A node or an edge being read; a node may hold a graph. `label` and `position` are those that yEd draws. */
interface Item {
  readonly tag: XmlTag;
  readonly row: number;
  readonly data: Map<string, string>;
  label: string;
  description: string;
  position: Readonly<Record<string, string>>;
}

interface State {
  readonly file: string;
  readonly graph: GraphTables;
  readonly keys: GraphMlKeys;
  readonly items: Item[];
  readonly hyperedges: Problem[];
  /** Directions by default of the graphs being read, the outer first. */
  readonly directions: boolean[];
  isDirected: boolean | null;
  nodes: number;
  edges: number;
  /** Depth inside a port or a hyperedge, whose data are not the node's. */
  ignored: number;
  /** Text of the element being read, and the key of the data that it is in. */
  text: string;
  dataKey: string | null;
}

const IGNORED: ReadonlySet<string> = new Set(['port', 'hyperedge']);
/** Elements whose text is read, beside data. */
const TEXTS: ReadonlySet<string> = new Set(['data', 'default', 'desc', 'NodeLabel', 'EdgeLabel']);

const begin = (state: State, tag: XmlTag): void => {
  const row = tag.name === 'node' ? ++state.nodes : ++state.edges;
  state.items.push({ tag, row, data: new Map(), label: '', description: '', position: {} });
};

/** Each is said in a line of the report. */
const HYPEREDGES_MAX = 50_000;

const openIgnored = (state: State, { name, attributes }: XmlTag): void => {
  state.ignored++;
  if (name !== 'hyperedge') return;
  const row = state.hyperedges.length + 1;
  if (row > HYPEREDGES_MAX) {
    const details = { file: state.file, what: 'hyperedges', limit: HYPEREDGES_MAX, count: row };
    throw new ImportRefusal('E-IMP-LIMIT', details);
  }
  const value = attributes.id ?? null;
  const place = { file: state.file, sheet: null, row, column: null };
  state.hyperedges.push({ code: 'E-IMP-HYPEREDGE', ...place, value, details: {} });
};

const openGraph = (state: State, { attributes }: XmlTag): void => {
  const isDirected = attributes.edgedefault !== 'undirected';
  state.isDirected ??= isDirected;
  state.directions.push(isDirected);
};

const open = (state: State, tag: XmlTag): void => {
  const { name, attributes } = tag;
  if (IGNORED.has(name)) openIgnored(state, tag);
  if (state.ignored > 0) return;
  if (TEXTS.has(name)) state.text = '';
  if (name === 'node' || name === 'edge') begin(state, tag);
  else if (name === 'graph') openGraph(state, tag);
  else if (name === 'key') state.keys.declare(tag, state.graph);
  else if (name === 'data') state.dataKey = attributes.key ?? null;
  else if (name === 'Geometry') {
    const item = state.items.at(-1);
    if (item) item.position = attributes;
  }
};

/** The `id` of the nearest node that holds a graph in which this one is. */
const parentOf = ({ items }: State): string | undefined =>
  items.findLast(({ tag }) => tag.name === 'node')?.tag.attributes.id;

const finishNode = (state: State, item: Item): void => {
  const { label, description } = item;
  const { x, y } = item.position;
  state.graph.addNode(
    item.row,
    { id: item.tag.attributes.id, label, description, parent: parentOf(state), x, y },
    state.keys.withDefaults('node', item.data),
  );
};

/** The direction of an edge where it is not that of the file. */
const directionOf = ({ directions, isDirected }: State, written: string | undefined): string | undefined => {
  if (written !== undefined) return String(written === 'true' || written === '1');
  const inner = directions.at(-1);
  return inner === undefined || inner === isDirected ? undefined : String(inner);
};

const finishEdge = (state: State, item: Item): void => {
  const { id, source, target, directed } = item.tag.attributes;
  const { label, description } = item;
  state.graph.addEdge(
    item.row,
    { id, source, target, label, description, directed: directionOf(state, directed) },
    state.keys.withDefaults('edge', item.data),
  );
};

const finishItem = (state: State): void => {
  const item = state.items.pop();
  if (item?.tag.name === 'node') finishNode(state, item);
  else if (item) finishEdge(state, item);
};

/** What a text that just ended says. Labels come inside data that hold nothing else. */
const closeText = (state: State, name: string): void => {
  const text = state.text.trim();
  const item = state.items.at(-1);
  state.text = '';
  if (name === 'default') state.keys.setDefault(text);
  else if (name === 'data') {
    if (item && state.dataKey !== null && text !== '') item.data.set(state.dataKey, text);
    state.dataKey = null;
  } else if (item && name === 'desc') item.description = text;
  else if (item && item.label === '') item.label = text;
};

const close = (state: State, name: string): void => {
  if (IGNORED.has(name)) state.ignored--;
  else if (state.ignored > 0) return;
  else if (TEXTS.has(name)) closeText(state, name);
  else if (name === 'graph') state.directions.pop();
  else if (name === 'node' || name === 'edge') finishItem(state);
};

const readGraphMl = (opened: OpenedText): FormatReading => {
  const state: State = {
    file: opened.fileName,
    graph: graphTables(opened.fileName, 'graphml'),
    keys: graphMlKeys(),
    items: [],
    hyperedges: [],
    directions: [],
    isDirected: null,
    nodes: 0,
    edges: 0,
    ignored: 0,
    text: '',
    dataKey: null,
  };
  readXml(opened, {
    open: (tag) => open(state, tag),
    text: (text) => {
      if (state.ignored === 0) state.text += text;
    },
    close: (name) => close(state, name),
  });
  return state.graph.finish(state.isDirected ?? true, state.hyperedges);
};

/** XML that declares its own grammar is no format that we read: this one takes it, to refuse it by its reason. */
const DECLARED = /^\s*<\?xml[^>]*\?>[\s\S]{0,2000}?<!DOCTYPE(?!\s+html)/i;

/** GraphML, also yEd's. Rows are numbered from 1 among nodes and among edges; nested nodes name their `parent`. */
export const graphMlFormat: ImportFormat = {
  id: 'graphml',
  recognises: (opened, start) =>
    opened.is === 'text' &&
    /^\s*</.test(start) &&
    (/<(\w+:)?graphml[\s>]/.test(start) || DECLARED.test(start)),
  read: (opened) => readGraphMl(requireText(opened)),
};
