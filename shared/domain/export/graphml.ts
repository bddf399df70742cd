import type { Exporter } from './exporter.ts';
import {
  type GraphAttribute,
  type GraphEdge,
  type GraphNode,
  type GraphValues,
  graphRecords,
  rgbOf,
} from './graph/graph-records.ts';
import { xmlTag, xmlText } from './graph/xml.ts';
import { notesLines } from './notes.ts';

type Declared = readonly [id: string, title: string, type: string];
const TYPES: Readonly<Record<GraphAttribute['holds'], string>> = {
  text: 'string',
  integer: 'long',
  decimal: 'double',
};

/** What a picture needs, under the names that Gephi and Gephi Lite give them. */
const NODE_LOOK: readonly Declared[] = [
  ['label', 'label', 'string'],
  ['x', 'x', 'double'],
  ['y', 'y', 'double'],
  ['size', 'size', 'double'],
  ['r', 'r', 'int'],
  ['g', 'g', 'int'],
  ['b', 'b', 'int'],
  ['start', 'start', 'string'],
  ['end', 'end', 'string'],
];
const EDGE_LOOK: readonly Declared[] = [
  ['kind', 'kind', 'string'],
  ['label', 'label', 'string'],
  ['weight', 'weight', 'double'],
  ['r', 'r', 'int'],
  ['g', 'g', 'int'],
  ['b', 'b', 'int'],
  ['start', 'start', 'string'],
  ['end', 'end', 'string'],
];

/** Keys of nodes and of edges are told apart by their first letter: they share one space of names. */
const keysOf = (of: 'node' | 'edge', look: readonly Declared[], own: readonly GraphAttribute[]): string[] => {
  const declared: Declared[] = [
    ...look.map(([id, title, type]): Declared => [`look-${id}`, title, type]),
    ...own.map(({ id, title, holds }): Declared => [id, title, TYPES[holds]]),
  ];
  return declared.map(([id, title, type]) =>
    xmlTag('key', { id: `${of}-${id}`, for: of, 'attr.name': title, 'attr.type': type }),
  );
};

type Value = string | number | null;
const dataOf = (
  of: 'node' | 'edge',
  look: Readonly<Record<string, Value | undefined>>,
  values: GraphValues,
) => {
  const drawn = Object.entries(look).map(([id, value]) => [`look-${id}`, value ?? null] as const);
  return [...drawn, ...values]
    .map(([id, value]) => (value === null ? '' : `<data key="${of}-${id}">${xmlText(String(value))}</data>`))
    .join('');
};

const nodeOf = ({ id, label, values, time, place, colour, size }: GraphNode): string =>
  xmlTag(
    'node',
    { id },
    dataOf('node', { label, x: place?.x, y: place?.y, size, ...rgbOf(colour), ...time }, values),
  );

const edgeOf = (edge: GraphEdge): string => {
  const { id, source, target, kind, label, weight, time, colour, values } = edge;
  return xmlTag(
    'edge',
    { id, source, target },
    dataOf('edge', { kind, label, weight, ...rgbOf(colour), ...time }, values),
  );
};

/** GraphML: every field as a typed attribute, dates, weights, positions and colours; all edges directed, as in GEXF. */
export const graphMlExporter: Exporter = {
  id: 'graphml',
  mediaType: 'application/graphml+xml',
  write: ({ document, lang, notes }) => {
    const { nodeAttributes, edgeAttributes, nodes, edges } = graphRecords(document, lang);
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      `<desc>${xmlText(notesLines(notes, lang).join('\n'))}</desc>`,
      ...keysOf('node', NODE_LOOK, nodeAttributes),
      ...keysOf('edge', EDGE_LOOK, edgeAttributes),
      '<graph id="alliage" edgedefault="directed">',
      ...nodes.map(nodeOf),
      ...edges.map(edgeOf),
      '</graph>',
      '</graphml>',
      '',
    ].join('\n');
    return [{ suffix: '', text }];
  },
};
