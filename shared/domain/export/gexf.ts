import { lastDay } from '../partial-date.ts';
import type { Exporter } from './exporter.ts';
import {
  type GraphAttribute,
  type GraphEdge,
  type GraphNode,
  type GraphRecords,
  type GraphValues,
  graphRecords,
  rgbOf,
} from './graph/graph-records.ts';
import { xmlTag, xmlText } from './graph/xml.ts';
import { notesLines } from './notes.ts';

const TYPES: Readonly<Record<GraphAttribute['holds'], string>> = {
  text: 'string',
  integer: 'long',
  decimal: 'double',
};
/** Shapes that GEXF knows, the nearest to ours. */
const SHAPES: Readonly<Record<string, string>> = {
  diamond: 'diamond',
  rectangle: 'square',
  'round-rectangle': 'square',
  'cut-rectangle': 'square',
  barrel: 'square',
  'round-triangle': 'triangle',
};

const attributesOf = (of: 'node' | 'edge', attributes: readonly GraphAttribute[]): string[] =>
  attributes.length === 0
    ? []
    : [
        `<attributes class="${of}" mode="static">`,
        ...attributes.map(({ id, title, holds }) => xmlTag('attribute', { id, title, type: TYPES[holds] })),
        '</attributes>',
      ];

const valuesOf = (values: GraphValues): string =>
  values.length === 0
    ? ''
    : `<attvalues>${values.map(([id, value]) => xmlTag('attvalue', { for: id, value })).join('')}</attvalues>`;

const nodeOf = ({ id, label, values, time, place, colour, shape, size }: GraphNode): string =>
  xmlTag(
    'node',
    { id, label, ...time },
    [
      valuesOf(values),
      xmlTag('viz:color', rgbOf(colour)),
      ...(place === null ? [] : [xmlTag('viz:position', { x: place.x, y: place.y, z: 0 })]),
      xmlTag('viz:size', { value: size }),
      xmlTag('viz:shape', { value: SHAPES[shape] ?? 'disc' }),
    ].join(''),
  );

const edgeOf = (edge: GraphEdge): string => {
  const { id, source, target, kind, label, weight, time } = edge;
  return xmlTag(
    'edge',
    { id, source, target, kind, label, weight, ...time },
    [
      valuesOf(edge.values),
      xmlTag('viz:color', rgbOf(edge.colour)),
      xmlTag('viz:thickness', { value: edge.thickness }),
    ].join(''),
  );
};

const isDated = ({ nodes, edges }: GraphRecords): boolean =>
  [...nodes, ...edges].some(({ time }) => time.start !== null || time.end !== null);

/**
 * GEXF 1.3: every field as an attribute, dates, weights, positions and colours. Relations between the same two are told
 * apart by their kind; every one has the direction that it is written in: networkx refuses a graph of both sorts.
 */
export const gexfExporter: Exporter = {
  id: 'gexf',
  mediaType: 'application/gexf+xml',
  write: ({ document, lang, notes }) => {
    const records = graphRecords(document, lang);
    const dated = isDated(records) ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : '';
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      xmlTag(
        'meta',
        { lastmodifieddate: lastDay(notes.dataOn) },
        `<creator>Alliage</creator><title>${xmlText(notes.title)}</title><description>${xmlText(notesLines(notes, lang).join('\n'))}</description>`,
      ),
      `<graph defaultedgetype="directed"${dated}>`,
      ...attributesOf('node', records.nodeAttributes),
      ...attributesOf('edge', records.edgeAttributes),
      '<nodes>',
      ...records.nodes.map(nodeOf),
      '</nodes>',
      '<edges>',
      ...records.edges.map(edgeOf),
      '</edges>',
      '</graph>',
      '</gexf>',
      '',
    ].join('\n');
    return [{ suffix: '', text }];
  },
};
