import type { ImportFormat, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading } from '../table.ts';
import { CELL_MAX } from './column-table.ts';
import { type GexfAttributes, type GexfValues, gexfAttributes } from './gexf-attributes.ts';
import { type GraphTables, graphTables } from './graph-tables.ts';
import { requireText } from './require-text.ts';
import { readXml, type XmlTag } from './xml.ts';

/** A node or an edge being read; nodes may hold others. */
interface Item {
  readonly tag: XmlTag;
  readonly row: number;
  readonly values: GexfValues;
  readonly parents: string[];
  readonly spells: string[];
  position: Readonly<Record<string, string>>;
}

interface State {
  readonly file: string;
  readonly graph: GraphTables;
  readonly nodeAttributes: GexfAttributes;
  readonly edgeAttributes: GexfAttributes;
  readonly items: Item[];
  nodes: number;
  edges: number;
  isDirected: boolean;
  /** What the attributes being declared are of. */
  declaring: 'node' | 'edge' | null;
  /** Text of a default value being read. */
  defaultText: string | null;
}

const attributesOf = (state: State, of: 'node' | 'edge'): GexfAttributes =>
  of === 'node' ? state.nodeAttributes : state.edgeAttributes;

const begin = (state: State, tag: XmlTag): void => {
  const holder = state.items.at(-1);
  const parent = tag.name === 'node' ? (holder?.tag.attributes.id ?? tag.attributes.pid) : undefined;
  const row = tag.name === 'node' ? ++state.nodes : ++state.edges;
  const parents = parent ? [parent] : [];
  state.items.push({ tag, row, values: new Map(), parents, spells: [], position: {} });
};

/** Start and end: of the element, else of its only spell; several spells are kept as they are. */
const timeOf = ({ tag, spells }: Item): { start: string; end: string } => {
  const { attributes } = tag;
  const start = attributes.start ?? attributes.startopen ?? attributes.timestamp ?? '';
  const end = attributes.end ?? attributes.endopen ?? '';
  const [spell = '/', ...others] = spells;
  if (start || end || others.length > 0) return { start, end };
  const cut = spell.indexOf('/');
  return { start: spell.slice(0, cut), end: spell.slice(cut + 1) };
};

const cellsOf = (item: Item, attributes: GexfAttributes): ReadonlyMap<string, string> => {
  const cells = attributes.cellsOf(item.values);
  return item.spells.length > 1 ? new Map([...cells, ['spells', item.spells.join(' | ')]]) : cells;
};

const finishNode = ({ graph, nodeAttributes }: State, item: Item): void => {
  const { id, label, kind, type, description } = item.tag.attributes;
  graph.addNode(
    item.row,
    {
      id,
      label,
      type: kind ?? type,
      description,
      parent: item.parents.join(' | '),
      x: item.position.x,
      y: item.position.y,
      ...timeOf(item),
    },
    cellsOf(item, nodeAttributes),
  );
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  directed: 'true',
  undirected: 'false',
  mutual: 'false',
};

const finishEdge = ({ graph, edgeAttributes }: State, item: Item): void => {
  const { id, source, target, kind, label, weight, type, description } = item.tag.attributes;
  const directed = DIRECTIONS[type?.toLowerCase() ?? ''];
  const own = { id, source, target, type: kind, label, weight, directed, description, ...timeOf(item) };
  graph.addEdge(item.row, own, cellsOf(item, edgeAttributes));
};

/** Each is of one character at least and three set it apart: a cell cannot hold more. */
const LIST_MAX = CELL_MAX / 4;
/** Refuses a list that no cell could hold as soon as it is that long. */
const checkList = ({ file }: State, { row }: Item, length: number): void => {
  if (length <= LIST_MAX) return;
  throw new ImportRefusal('E-IMP-LIMIT', { file, what: 'cell', limit: CELL_MAX, row, count: CELL_MAX + 1 });
};

const openInItem = (state: State, item: Item, { name, attributes }: XmlTag): void => {
  if (name === 'attvalue') {
    const of = item.tag.name === 'node' ? 'node' : 'edge';
    checkList(state, item, attributesOf(state, of).read({ name, attributes }, item.values));
  } else if (name === 'position') item.position = attributes;
  else if (name === 'parent' && attributes.for) checkList(state, item, item.parents.push(attributes.for));
  else if (name === 'spell')
    checkList(state, item, item.spells.push(`${attributes.start ?? ''}/${attributes.end ?? ''}`));
};

const openDeclaration = (state: State, tag: XmlTag): void => {
  const { declaring, graph } = state;
  if (tag.name === 'default') state.defaultText = '';
  if (tag.name !== 'attribute' || !declaring) return;
  const declare = declaring === 'node' ? graph.declareOfNodes : graph.declareOfEdges;
  attributesOf(state, declaring).declare(tag, declare);
};

const open = (state: State, tag: XmlTag): void => {
  const { name, attributes } = tag;
  const item = state.items.at(-1);
  if (name === 'node' || name === 'edge') begin(state, tag);
  else if (item) openInItem(state, item, tag);
  else if (name === 'graph') state.isDirected = attributes.defaultedgetype === 'directed';
  else if (name === 'attributes') state.declaring = attributes.class === 'edge' ? 'edge' : 'node';
  else openDeclaration(state, tag);
};

const close = (state: State, name: string): void => {
  if (name === 'attributes') state.declaring = null;
  if (name === 'default' && state.declaring && state.defaultText !== null) {
    attributesOf(state, state.declaring).setDefault(state.defaultText.trim());
    state.defaultText = null;
  }
  if (name !== 'node' && name !== 'edge') return;
  const item = state.items.pop();
  if (item && name === 'node') finishNode(state, item);
  else if (item) finishEdge(state, item);
};

const readGexf = (opened: OpenedText): FormatReading => {
  const state: State = {
    file: opened.fileName,
    graph: graphTables(opened.fileName, 'gexf', { weight: { absent: '1' } }),
    nodeAttributes: gexfAttributes(),
    edgeAttributes: gexfAttributes(),
    items: [],
    nodes: 0,
    edges: 0,
    isDirected: false,
    declaring: null,
    defaultText: null,
  };
  readXml(opened, {
    open: (tag) => open(state, tag),
    text: (text) => {
      if (state.defaultText !== null) state.defaultText += text;
    },
    close: (name) => close(state, name),
  });
  return state.graph.finish(state.isDirected);
};

/** GEXF of any version. Rows are numbered from 1 among nodes and among edges; nested nodes name their `parent`. */
export const gexfFormat: ImportFormat = {
  id: 'gexf',
  recognises: (opened, start) =>
    opened.is === 'text' && /^\s*</.test(start) && /<(\w+:)?gexf[\s>]/.test(start),
  read: (opened) => readGexf(requireText(opened)),
};
