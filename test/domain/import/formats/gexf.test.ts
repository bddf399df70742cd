import { describe, expect, it } from 'vitest';
import { gexfFormat } from '../../../../shared/domain/import/formats/gexf.ts';
import { openedFile, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const graph = (body: string, attributes = '') => `<gexf><graph ${attributes}>${body}</graph></gexf>`;
const read = (text: string) => readText(gexfFormat, text);
const nodesOf = (text: string) => recordsOf(tableOf(read(text), 'nodes'));
const edgesOf = (text: string) => recordsOf(tableOf(read(text), 'edges'));
const DECLARED = `<attributes class="node"><attribute id="k" title="Statut"><default>libre</default></attribute>
  <attribute id="y" title="Année"/></attributes>`;

describe('GEXF', () => {
  it('names attributes by their title and fills in their defaults', () => {
    const nodes = `<nodes><node id="a" label="A"><attvalues><attvalue for="k" value="clos"/></attvalues></node>
      <node id="b" label="B"><attvalues><attvalue for="y" value="2024"/></attvalues></node></nodes>`;
    expect(nodesOf(graph(DECLARED + nodes))).toEqual([
      { row: 1, id: 'a', label: 'A', Statut: 'clos' },
      { row: 2, id: 'b', label: 'B', Statut: 'libre', Année: '2024' },
    ]);
  });

  it('takes attributes by their number where values do not use the ids declared', () => {
    const nodes = `<nodes><node id="a"><attvalues><attvalue id="1" value="2024"/><attvalue id="9" value="?"/></attvalues></node></nodes>`;
    expect(nodesOf(graph(DECLARED + nodes))).toEqual([
      { row: 1, id: 'a', label: 'a', Statut: 'libre', Année: '2024', 9: '?' },
    ]);
  });

  it('does not take a number for a place where ids are numbers', () => {
    const declared = `<attributes class="node"><attribute id="0" title="A"/><attribute id="2" title="B"/></attributes>`;
    const nodes = `<nodes><node id="n"><attvalues><attvalue for="1" value="?"/><attvalue for="2" value="b"/></attvalues></node></nodes>`;
    expect(nodesOf(graph(declared + nodes))).toEqual([{ row: 1, id: 'n', label: 'n', B: 'b', 1: '?' }]);
  });

  it('takes quotes around texts away, saying so once', () => {
    const nodes = `<nodes><node id="a" label="&quot;adami&quot;"/><node id="b" label="&quot;sacem&quot;"/></nodes>`;
    const reading = read(graph(nodes));
    expect(recordsOf(tableOf(reading, 'nodes')).map(({ label }) => label)).toEqual(['adami', 'sacem']);
    expect(reading.problems).toMatchObject([
      { code: 'E-IMP-REPAIRED', row: 1, value: '"adami"', details: { read: 'adami' } },
    ]);
  });

  it('keeps places, time, and what nodes are nested in, in the order of the file', () => {
    const nodes = `<nodes><node id="a" label="A" start="2020" end="2024"><viz:position x="1.5" y="-2"/>
      <nodes><node id="b" label="B" kind="commune"><parents><parent for="c"/></parents></node></nodes></node>
      <node id="c" label="C" pid="a"><spells><spell start="2021" end="2022"/></spells></node>
      <node id="d" label="D"><spells><spell start="2021"/><spell start="2023" end="2024"/></spells></node></nodes>`;
    expect(nodesOf(graph(nodes))).toEqual([
      { row: 1, id: 'a', label: 'A', x: '1.5', y: '-2', start: '2020', end: '2024' },
      { row: 2, id: 'b', label: 'B', type: 'commune', parent: 'a | c' },
      { row: 3, id: 'c', label: 'C', parent: 'a', start: '2021', end: '2022' },
      { row: 4, id: 'd', label: 'D', spells: '2021/ | 2023/2024' },
    ]);
  });

  it('keeps the time of each value where there are several', () => {
    const nodes = `<nodes><node id="a"><attvalues><attvalue for="y" value="1" start="2020" end="2021"/>
      <attvalue for="y" value="2" start="2021"/></attvalues></node></nodes>`;
    expect(nodesOf(graph(DECLARED + nodes))[0]?.Année).toBe('1 (2020/2021) | 2 (2021/)');
  });

  it('keeps directions, kinds and weights, parallel edges and edges to oneself', () => {
    const edges = `<nodes><node id="a"/><node id="b"/></nodes><edges>
      <edge id="0" source="a" target="b" type="undirected" weight="2.5" kind="finance"/>
      <edge id="1" source="a" target="b" type="mutual" label="L"/><edge id="2" source="b" target="b"/></edges>`;
    const reading = read(graph(edges, 'defaultedgetype="directed"'));
    expect(tableOf(reading, 'edges').head.isDirected).toBe(true);
    expect(recordsOf(tableOf(reading, 'edges'))).toEqual([
      { row: 1, id: '0', source: 'a', target: 'b', type: 'finance', weight: '2.5', directed: 'false' },
      { row: 2, id: '1', source: 'a', target: 'b', label: 'L', weight: '1', directed: 'false' },
      { row: 3, id: '2', source: 'b', target: 'b', weight: '1' },
    ]);
  });

  it('has no weight where no edge says one, and no direction unless said', () => {
    const text = graph('<edges><edge source="a" target="b"/></edges>');
    expect(edgesOf(text)).toEqual([{ row: 1, source: 'a', target: 'b' }]);
    expect(tableOf(read(text), 'edges').head.isDirected).toBe(false);
  });

  it('renames an attribute that differs from the column of its name, and leaves out one that repeats it', () => {
    const declared = `<attributes class="node"><attribute id="0" title="label"/><attribute id="1" title="Id"/></attributes>`;
    const values = (label: string, id: string) =>
      `<attvalues><attvalue for="0" value="${label}"/><attvalue for="1" value="${id}"/></attvalues>`;
    const nodes = `<nodes><node id="a" label="A">${values('A', 'n1')}</node><node id="b" label="B">${values('B', 'n2')}</node></nodes>`;
    expect(tableOf(read(graph(declared + nodes)), 'nodes').head.headers).toEqual(['id', 'label', 'Id']);
    const other = nodes.replace('for="0" value="B"', 'for="0" value="Bé"');
    const reading = read(graph(declared + other));
    expect(tableOf(reading, 'nodes').head.headers).toEqual(['id', 'label', 'label (2)', 'Id']);
    expect(reading.problems).toMatchObject([{ code: 'E-IMP-HEADER', column: 'label (2)' }]);
  });

  it('refuses what is malformed, with its line, and what holds nothing', () => {
    expect(refusalOf(() => read('<gexf>\n<graph>\n<nodes></graph></gexf>'))).toMatchObject({
      code: 'E-IMP-BROKEN',
      details: { row: 3, file: 'file.txt' },
    });
    expect(refusalOf(() => read('<gexf><graph>')).code).toBe('E-IMP-BROKEN');
    expect(refusalOf(() => read(graph('<nodes/>'))).code).toBe('E-IMP-EMPTY');
  });

  const networks: [string, number, number][] = [
    ['networks/gephi/lesmis.gexf', 77, 254],
    ['networks/gephi/french-ipr.gexf', 1283, 4984],
  ];
  it.each(networks)('reads %s (skipped without the shared data)', (path, nodes, edges) => {
    const found = sharedData(path);
    if (found === null) return;
    const reading = readAs(gexfFormat, openedFile(found));
    expect([tableOf(reading, 'nodes').rowCount, tableOf(reading, 'edges').rowCount]).toEqual([nodes, edges]);
  });

  const ipr = sharedData('networks/gephi/french-ipr.gexf');
  it.skipIf(ipr === null)('finds the categories of terms (skipped without the shared data)', () => {
    const terms = recordsOf(tableOf(readAs(gexfFormat, openedFile(ipr ?? '')), 'nodes'));
    expect(terms[0]).toMatchObject({ label: 'adami', categorie: "Societes de gestion de droits d'auteur" });
    expect(terms.filter(({ label }) => /^"[^"]*"$/.test(String(label)))).toEqual([]);
  });
});
