import fc from 'fast-check';

/** A graph as every format can say it. `attributes` by title; undefined is unsaid. */
export interface WrittenNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
}
export interface WrittenEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: string;
  readonly attributes: Readonly<Record<string, string>>;
}
export interface WrittenGraph {
  readonly isDirected: boolean;
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
}

/** Text that each format can hold: no quote, control character nor half of a pair; markup and accents often. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'Œuvre & Cie',
      '<b>',
      'a;b',
      '#titre',
      "l'été",
      '日本',
      '👩‍👧‍👦',
      '&amp;',
      '&#233;',
      ']]>',
      '[x]',
    ),
  )
  .map((value) => value.replace(/"/g, '').trim())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow
  .filter((value) => value !== '' && !/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/.test(value));

const attributes = fc.record({ Statut: text, 'année 1': text, constructor: text }, { requiredKeys: [] });
const weight = fc.integer({ min: 1, max: 9999 }).map((value) => String(value / 100));

/** Nodes numbered from 1, as Pajek needs; edges between any two, repeated or to oneself. */
export const writtenGraph: fc.Arbitrary<WrittenGraph> = fc
  .array(fc.record({ label: text, attributes }), { minLength: 1, maxLength: 8 })
  .chain((nodes) => {
    const end = fc.integer({ min: 1, max: nodes.length }).map(String);
    return fc.record({
      isDirected: fc.boolean(),
      nodes: fc.constant(nodes.map((node, at) => ({ id: String(at + 1), ...node }))),
      edges: fc.array(fc.record({ source: end, target: end, weight, attributes }), { maxLength: 12 }),
    });
  });

const xml = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const titlesOf = (items: readonly { attributes: Readonly<Record<string, string>> }[]): string[] => [
  ...new Set(items.flatMap((item) => Object.keys(item.attributes))),
];

const gexfValues = (titles: string[], item: { attributes: Readonly<Record<string, string>> }): string =>
  `<attvalues>${Object.entries(item.attributes)
    .map(([title, value]) => `<attvalue for="a${titles.indexOf(title)}" value="${xml(value)}"/>`)
    .join('')}</attvalues>`;

export const writeGexf = ({ isDirected, nodes, edges }: WrittenGraph): string => {
  const declare = (of: string, titles: string[]): string =>
    `<attributes class="${of}">${titles
      .map((title, at) => `<attribute id="a${at}" title="${xml(title)}" type="string"/>`)
      .join('')}</attributes>`;
  const [ofNodes, ofEdges] = [titlesOf(nodes), titlesOf(edges)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="${isDirected ? 'directed' : 'undirected'}">
${declare('node', ofNodes)}${declare('edge', ofEdges)}
<nodes>${nodes.map((node) => `<node id="${node.id}" label="${xml(node.label)}">${gexfValues(ofNodes, node)}</node>`).join('\n')}</nodes>
<edges>${edges
    .map(
      (edge, at) =>
        `<edge id="${at}" source="${edge.source}" target="${edge.target}" weight="${edge.weight}">${gexfValues(ofEdges, edge)}</edge>`,
    )
    .join('\n')}</edges>
</graph></gexf>`;
};

export const writeGraphMl = ({ isDirected, nodes, edges }: WrittenGraph): string => {
  const [ofNodes, ofEdges] = [titlesOf(nodes), titlesOf(edges)];
  const declare = (of: string, titles: string[]): string =>
    titles
      .map((title, at) => `<key id="${of}${at}" for="${of}" attr.name="${xml(title)}" attr.type="string"/>`)
      .join('');
  const data = (
    of: string,
    titles: string[],
    item: { attributes: Readonly<Record<string, string>> },
  ): string =>
    Object.entries(item.attributes)
      .map(([title, value]) => `<data key="${of}${titles.indexOf(title)}">${xml(value)}</data>`)
      .join('');
  return `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="l" for="node" attr.name="label" attr.type="string"/><key id="w" for="edge" attr.name="weight"/>
${declare('node', ofNodes)}${declare('edge', ofEdges)}
<graph edgedefault="${isDirected ? 'directed' : 'undirected'}">
${nodes.map((node) => `<node id="${node.id}"><data key="l">${xml(node.label)}</data>${data('node', ofNodes, node)}</node>`).join('\n')}
${edges
  .map(
    (edge) =>
      `<edge source="${edge.source}" target="${edge.target}"><data key="w">${edge.weight}</data>${data('edge', ofEdges, edge)}</edge>`,
  )
  .join('\n')}
</graph></graphml>`;
};

/** Keys of GML are words: attributes are left out but for one. */
export const writeGml = ({ isDirected, nodes, edges }: WrittenGraph): string => {
  const pair = ({ attributes: { Statut } }: { attributes: Readonly<Record<string, string>> }): string =>
    Statut === undefined ? '' : ` Statut "${xml(Statut)}"`;
  return `Creator "test"\r\n# a comment
graph [ directed ${isDirected ? 1 : 0}
${nodes.map((node) => `node [ id ${node.id} label "${xml(node.label)}"${pair(node)} ]`).join('\n')}
${edges.map((edge) => `edge [ source ${edge.source} target ${edge.target} weight ${edge.weight}${pair(edge)} ]`).join('\r\n')}
]`;
};

export const writePajek = ({ isDirected, nodes, edges }: WrittenGraph): string => `% a comment
*Vertices ${nodes.length}\r
${nodes.map((node) => ` ${node.id} "${node.label}" 0.5 0.25`).join('\r\n')}
*Arcs
${isDirected ? edges.map((edge) => `${edge.source}  ${edge.target} ${edge.weight}`).join('\n') : ''}
*Edges
${isDirected ? '' : edges.map((edge) => `${edge.source} ${edge.target} ${edge.weight} c Black`).join('\n')}
`;

export const writeKumu = ({ isDirected, nodes, edges }: WrittenGraph): string =>
  JSON.stringify({
    attributes: [{ name: 'Statut' }, { name: 'année 1' }],
    elements: nodes.map(({ id, label, attributes: { constructor: _, ...own } }) => ({
      _id: id,
      attributes: { label, ...lower(own) },
    })),
    connections: edges.map(({ source, target, weight: value, attributes: { constructor: _, ...own } }) => ({
      from: source,
      to: target,
      direction: isDirected ? 'directed' : 'undirected',
      attributes: { weight: value, ...lower(own) },
    })),
  });
const lower = (own: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(own).map(([title, value]) => [title.toLowerCase(), value]));
