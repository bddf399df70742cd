import type { ImportFormat, OpenedText } from '../format.ts';
import type { Problem } from '../problem.ts';
import { GRAPH_BYTES_MAX, readWithin } from '../read-within.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading } from '../table.ts';
import { graphTables, NODES_MAX } from './graph-tables.ts';
import { PAJEK_SECTIONS, type PajekNetwork, readPajekLine } from './pajek-lines.ts';
import { numberUpTo, partsOf, wordsOf } from './pajek-parts.ts';
import { requireText } from './require-text.ts';
import { type Line, linesOf } from './text-lines.ts';

interface State {
  readonly file: string;
  readonly network: PajekNetwork;
  readonly problems: Problem[];
  /** Line of the vertices; null before. */
  verticesRow: number | null;
  /** Inside a section that is not read; after a second network, nothing is. */
  isUnread: boolean;
  isOver: boolean;
}

const broken = (row: number): ImportRefusal => new ImportRefusal('E-IMP-BROKEN', { row });

/** Parts that are not read, each said in a line of the report. */
const UNREAD_MAX = 1_000;

/** What is not read is said: a second network, partitions, vectors. */
const leaveOut = (state: State, { row, text }: Line): void => {
  const count = state.problems.length + 1;
  if (count > UNREAD_MAX) {
    throw new ImportRefusal('E-IMP-LIMIT', {
      file: state.file,
      what: 'unread',
      limit: UNREAD_MAX,
      count,
      row,
    });
  }
  const place = { file: state.file, sheet: null, row, column: text.trim().slice(0, 120) };
  state.problems.push({ code: 'E-IMP-COLUMN', ...place, value: null, details: {} });
  state.isUnread = true;
};

const beginVertices = (state: State, { row, text }: Line): void => {
  const [, written = '', first] = wordsOf(text);
  if (!/^\d+$/.test(written)) throw broken(row);
  const count = Number(written);
  if (count > NODES_MAX) throw new ImportRefusal('E-IMP-LIMIT', { what: 'nodes', count, limit: NODES_MAX });
  state.verticesRow = row;
  state.network.count = count;
  state.network.firstMode = numberUpTo(first, count) ?? count;
};

/** `*Arcs :2 "funds"` names its relation. */
const relationOf = ({ text, row }: Line): string => {
  const parts = partsOf(text);
  if (!parts) throw broken(row);
  const number = parts.find((part) => /^:\d+$/.test(part.text))?.text ?? '';
  return parts.find(({ isQuoted }) => isQuoted)?.text ?? number;
};

const beginSection = (state: State, line: Line): void => {
  const name = /^\s*\*(\w*)/.exec(line.text)?.[1]?.toLowerCase();
  const section = PAJEK_SECTIONS.find((known) => known === name);
  state.isUnread = name === 'network';
  if (section === 'vertices' && state.verticesRow !== null) state.isOver = true;
  if (state.isOver || (!section && name !== 'network')) leaveOut(state, line);
  if (state.isUnread || !section) return;
  if (section === 'vertices') beginVertices(state, line);
  else if (state.verticesRow === null) throw broken(line.row);
  Object.assign(state.network, { section, relation: relationOf(line), matrixLine: 0 });
};

const readLine = (state: State, line: Line): void => {
  if (/^\s*(%|\/\*|$)/.test(line.text)) return;
  if (/^\s*\*/.test(line.text)) beginSection(state, line);
  else if (state.isUnread) return;
  else if (state.verticesRow === null) throw broken(line.row);
  else readPajekLine(state.network, line);
};

/** Vertices without a line of their own exist all the same. */
const addUndescribed = ({ network, verticesRow }: State): void => {
  for (let id = 1; id <= network.count; id++)
    if (!network.described.has(id)) network.graph.addNode(verticesRow ?? 0, { id: String(id) });
};

const readPajek = (opened: OpenedText): FormatReading => {
  const file = opened.fileName;
  const network: PajekNetwork = {
    graph: graphTables(file, 'pajek'),
    count: 0,
    firstMode: 0,
    described: new Set(),
    section: 'vertices',
    relation: '',
    matrixLine: 0,
    hasArcs: false,
  };
  const state: State = {
    file,
    network,
    problems: [],
    verticesRow: null,
    isUnread: false,
    isOver: false,
  };
  readWithin(opened, GRAPH_BYTES_MAX, () => {
    for (const line of linesOf(opened.chunks())) readLine(state, line);
    addUndescribed(state);
  });
  return network.graph.finish(network.hasArcs, state.problems);
};

const FIRST_SECTION = /^\s*\*(vertices|network)\b/i;

/** Pajek's networks. `row` is the line of the vertex or the tie; the first network of a project is read. */
export const pajekFormat: ImportFormat = {
  id: 'pajek',
  recognises: (opened, start) => {
    if (opened.is !== 'text') return false;
    const first = start.split(/[\r\n]+/).find((line) => line.trim() !== '' && !/^\s*(%|\/\*)/.test(line));
    return first !== undefined && FIRST_SECTION.test(first);
  },
  read: (opened) => readPajek(requireText(opened)),
};
