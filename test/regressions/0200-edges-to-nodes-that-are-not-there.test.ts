import { expect, test } from 'vitest';
import { gexfFormat } from '../../shared/domain/import/formats/gexf.ts';
import { gmlFormat } from '../../shared/domain/import/formats/gml.ts';
import { graphMlFormat } from '../../shared/domain/import/formats/graphml.ts';
import { kumuJsonFormat } from '../../shared/domain/import/formats/kumu-json.ts';
import { UNDESCRIBED_MAX } from '../../shared/domain/import/formats/undescribed-nodes.ts';
import { errorSentence } from '../../shared/domain/words/words.ts';
import { readText, refusalOf, tableOf } from '../helpers/opened-text.ts';

const ALL = UNDESCRIBED_MAX / 2 + 1;
/** Edges each of its own two ends, and the nodes that there are. */
const list = (count: number, write: (at: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

const SPELLINGS = [
  [
    'GEXF',
    gexfFormat,
    (nodes: number, edges: number) =>
      `<gexf><graph><nodes>${list(nodes, (at) => `<node id="s${at}"/>`)}</nodes><edges>${list(edges, (at) => `<edge source="s${at}" target="t${at}"/>`)}</edges></graph></gexf>`,
  ],
  [
    'GraphML',
    graphMlFormat,
    (nodes: number, edges: number) =>
      `<graphml><graph edgedefault="directed">${list(nodes, (at) => `<node id="s${at}"/>`)}${list(edges, (at) => `<edge source="s${at}" target="t${at}"/>`)}</graph></graphml>`,
  ],
  [
    'Kumu',
    kumuJsonFormat,
    (nodes: number, edges: number) =>
      `{"elements":[${list(nodes, (at) => `{"label":"s${at}"}`, ',')}],"connections":[${list(edges, (at) => `{"from":"s${at}","to":"t${at}"}`, ',')}]}`,
  ],
  [
    'GML',
    gmlFormat,
    (nodes: number, edges: number) =>
      `graph [ ${list(nodes, (at) => `node [ id ${at} ]\n`)}${list(edges, (at) => `edge [ source ${at} target ${at + 1_000_000} ]\n`)}]`,
  ],
] as const;

test.each(SPELLINGS)('%s that mostly links what it does not describe is refused', (_, format, write) => {
  for (const nodes of [0, 1]) {
    const { code, details } = refusalOf(() => readText(format, write(nodes, ALL), 65_536));
    expect([code, details.what, details.limit]).toEqual(['E-IMP-LIMIT', 'undescribed', UNDESCRIBED_MAX]);
    expect(errorSentence('fr', code, details)).toMatch(
      /plus de 10.?000 éléments qu’il ne décrit pas, par exemple «/,
    );
  }
});

test.each(SPELLINGS)(
  '%s that describes half of its ends, or only cites a few, is read',
  (_, format, write) => {
    expect(tableOf(readText(format, write(ALL, ALL), 65_536), 'edges').rowCount).toBe(ALL);
    expect(tableOf(readText(format, write(1, 200)), 'edges').rowCount).toBe(200);
  },
);
