import { describe, expect, it } from 'vitest';
import { graphMlFormat } from '../../../../shared/domain/import/formats/graphml.ts';
import { readText, recordsOf, tableOf } from '../../../helpers/opened-text.ts';

const read = (body: string, edgedefault = 'directed', keys = '') =>
  readText(graphMlFormat, `<graphml>${keys}<graph edgedefault="${edgedefault}">${body}</graph></graphml>`);
const nodesOf = (...args: Parameters<typeof read>) => recordsOf(tableOf(read(...args), 'nodes'));
const edgesOf = (...args: Parameters<typeof read>) => recordsOf(tableOf(read(...args), 'edges'));

describe('GraphML', () => {
  it('names data by their key, with defaults, whatever it is for', () => {
    const keys = `<key id="a" for="node" attr.name="Statut"><default>libre</default></key>
      <key id="b" for="all" attr.name="année"/><key id="c" attr.name="année"/>`;
    const body = `<node id="n1"><data key="a">clos</data><data key="b">2024</data></node>
      <node id="n2"><data key="c"><![CDATA[<2023>]]></data><data key="z">?</data></node>
      <edge source="n1" target="n2"><data key="b">2022</data></edge>`;
    expect(nodesOf(body, 'directed', keys)).toEqual([
      { row: 1, id: 'n1', label: 'n1', Statut: 'clos', année: '2024' },
      { row: 2, id: 'n2', label: 'n2', Statut: 'libre', 'année (2)': '<2023>', z: '?' },
    ]);
    expect(edgesOf(body, 'directed', keys)).toEqual([{ row: 1, source: 'n1', target: 'n2', année: '2022' }]);
  });

  it('takes the name that igraph writes for the label, where there is none', () => {
    const keys = '<key id="v" for="node" attr.name="name"/>';
    expect(
      nodesOf('<node id="n0"><data key="v">Ville</data></node><node id="n1"/>', 'directed', keys),
    ).toEqual([
      { row: 1, id: 'n0', label: 'Ville' },
      { row: 2, id: 'n1', label: 'n1' },
    ]);
  });

  it('reads what yEd draws: labels, places, links', () => {
    const keys =
      '<key id="d5" for="node" yfiles.type="nodegraphics"/><key id="d6" for="edge" yfiles.type="edgegraphics"/>';
    const body = `<node id="n0"><data key="d5"><y:ShapeNode><y:Geometry height="30" x="10.5" y="20"/>
      <y:NodeLabel>Mairie &amp; Cie<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
      <edge id="e0" source="n0" target="n0"><data key="d6"><y:PolyLineEdge><y:EdgeLabel>finance</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
    expect(nodesOf(body, 'directed', keys)).toEqual([
      { row: 1, id: 'n0', label: 'Mairie & Cie', x: '10.5', y: '20' },
    ]);
    expect(edgesOf(body, 'directed', keys)).toEqual([
      { row: 1, id: 'e0', source: 'n0', target: 'n0', label: 'finance' },
    ]);
  });

  it('keeps the direction of the file and of each edge, also in nested graphs', () => {
    const body = `<node id="a"><desc>Un groupe</desc><graph edgedefault="directed"><node id="b"/><edge source="b" target="b"/></graph></node>
      <edge source="a" target="b"/><edge source="a" target="b" directed="true"/>`;
    const reading = read(body, 'undirected');
    expect(tableOf(reading, 'edges').head.isDirected).toBe(false);
    expect(recordsOf(tableOf(reading, 'nodes'))).toEqual([
      { row: 1, id: 'a', label: 'a', description: 'Un groupe' },
      { row: 2, id: 'b', label: 'b', parent: 'a' },
    ]);
    expect(recordsOf(tableOf(reading, 'edges')).map(({ directed }) => directed)).toEqual([
      'true',
      undefined,
      'true',
    ]);
  });

  it('leaves hyperedges out and says so; ports and their data are not of the node', () => {
    const body = `<node id="a"><port name="p"><data key="k">port</data></port><data key="k">node</data></node>
      <hyperedge id="h"><endpoint node="a"/><data key="k">x</data></hyperedge>`;
    const reading = read(body);
    expect(recordsOf(tableOf(reading, 'nodes'))).toEqual([{ row: 1, id: 'a', label: 'a', k: 'node' }]);
    expect(reading.tables).toHaveLength(1);
    expect(reading.problems).toMatchObject([{ code: 'E-IMP-HYPEREDGE', value: 'h' }]);
  });
});
