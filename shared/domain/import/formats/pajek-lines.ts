import { ImportRefusal } from '../refusal.ts';
import { isDecimal } from './decimal.ts';
import type { EdgeCells, GraphTables } from './graph-tables.ts';
import { after, numberUpTo, type PajekPart, partsOf, timesOf, wordsOf } from './pajek-parts.ts';
import type { Line } from './text-lines.ts';

export const PAJEK_SECTIONS = ['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'] as const;
type PajekSection = (typeof PAJEK_SECTIONS)[number];

/** The network being read, and where in it. */
export interface PajekNetwork {
  readonly graph: GraphTables;
  /** Vertices, and how many of them are of the first mode. */
  count: number;
  firstMode: number;
  /** Those that have a line. */
  readonly described: Set<number>;
  section: PajekSection;
  /** Name of the relation of the section, and its last line in a matrix. */
  relation: string;
  matrixLine: number;
  hasArcs: boolean;
}

const broken = (row: number): ImportRefusal => new ImportRefusal('E-IMP-BROKEN', { row });

const timeCells = (parts: readonly PajekPart[]): ReadonlyMap<string, string> => {
  const times = timesOf(parts);
  return new Map(times ? [['time', times]] : []);
};

const readVertex = ({ graph, count, described }: PajekNetwork, { row, text }: Line): void => {
  const parts = partsOf(text);
  const id = numberUpTo(parts?.[0]?.text, count);
  if (!parts || id === null || described.has(id)) throw broken(row);
  described.add(id);
  const [x, y] = [parts[2]?.text, parts[3]?.text];
  const place = isDecimal(x) && isDecimal(y) ? { x, y } : {};
  graph.addNode(row, { id: String(id), label: parts[1]?.text, ...place }, timeCells(parts));
};

const addEdge = (
  network: PajekNetwork,
  row: number,
  [from, to]: readonly [number, number],
  more: EdgeCells = {},
  times: ReadonlyMap<string, string> = new Map(),
): void => {
  const isArc = network.section !== 'edges' && network.section !== 'edgeslist';
  const ends = { source: String(from), target: String(to) };
  network.hasArcs ||= isArc;
  network.graph.addEdge(row, { ...ends, type: network.relation, directed: String(isArc), ...more }, times);
};

const readEdge = (network: PajekNetwork, { row, text }: Line): void => {
  // « 1: 2 3 »: the number of the relation, that the section names.
  const parts = partsOf(text.replace(/^\s*\d+:\s+/, ''));
  const from = numberUpTo(parts?.[0]?.text, network.count);
  const to = numberUpTo(parts?.[1]?.text, network.count);
  if (!parts || from === null || to === null) throw broken(row);
  const third = parts[2]?.text;
  const weight = isDecimal(third) ? third : undefined;
  // A word alone after the two ends is neither a weight nor a parameter.
  if (parts.length === 3 && !weight && !timesOf(parts)) throw broken(row);
  addEdge(network, row, [from, to], { weight, label: after(parts, 'l') }, timeCells(parts));
};

const readList = (network: PajekNetwork, { row, text }: Line): void => {
  const [from, ...others] = wordsOf(text).map((word) => numberUpTo(word, network.count));
  if (!from) throw broken(row);
  for (const to of others) {
    if (to === null) throw broken(row);
    addEdge(network, row, [from, to]);
  }
};

/** A line of a matrix: the ties of one vertex; in a network of two modes, to those of the second. */
const readMatrixLine = (network: PajekNetwork, { row, text }: Line): void => {
  const { count, firstMode } = network;
  const offset = firstMode < count ? firstMode : 0;
  const from = ++network.matrixLine;
  const values = wordsOf(text);
  if (from > firstMode || values.length !== count - offset) throw broken(row);
  values.forEach((weight, at) => {
    if (!isDecimal(weight)) throw broken(row);
    if (Number(weight) !== 0) addEdge(network, row, [from, offset + at + 1], { weight });
  });
};

/** One line of a section; refuses what is not of it. */
export const readPajekLine = (network: PajekNetwork, line: Line): void => {
  const { section } = network;
  if (section === 'vertices') readVertex(network, line);
  else if (section === 'matrix') readMatrixLine(network, line);
  else if (section === 'arcslist' || section === 'edgeslist') readList(network, line);
  else readEdge(network, line);
};
