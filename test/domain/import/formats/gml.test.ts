import { describe, expect, it } from 'vitest';
import { gmlFormat } from '../../../../shared/domain/import/formats/gml.ts';
import { openedFile, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const read = (text: string) => readText(gmlFormat, text, 7);
const nodesOf = (text: string) => recordsOf(tableOf(read(text), 'nodes'));
const text = { is: 'text' } as Parameters<typeof gmlFormat.recognises>[0];

describe('GML', () => {
  it('reads entities, inner lists, repeated keys and comments; rows are lines', () => {
    const written = `# by hand\r\nCreator "x"\r\ngraph [\r\n  directed 1\r\n  node [\r\n id 1 label "C&#244;te &quot;d&apos;Or&quot; &eacute; R&D"
      graphics [ x 1.5 y -2 w 3 ] tag "a" tag "b" tag "_networkx_list_start" ]
      # between
      node [ id 2 att [ year 2020 ] ] edge [ source 1 target 2 value 2.5E-1 ] ]`;
    expect(nodesOf(written)).toEqual([
      { row: 5, id: '1', label: `Côte "d'Or" é R&D`, x: '1.5', y: '-2', 'graphics.w': '3', tag: 'a | b' },
      { row: 9, id: '2', label: '2', 'att.year': '2020' },
    ]);
    const edges = tableOf(read(written), 'edges');
    expect(edges.head.isDirected).toBe(true);
    expect(recordsOf(edges)).toEqual([{ row: 9, source: '1', target: '2', weight: '2.5E-1' }]);
  });

  it('takes the names that igraph and statnet write for labels', () => {
    expect(nodesOf('graph [ node [ id 0 vertexnames "ACF-1" agency 0 ] ]')).toEqual([
      { row: 1, id: '0', label: 'ACF-1', agency: '0' },
    ]);
  });

  it('is told by the pairs before its graph', () => {
    const starts = ['graph [', 'Creator "a"\nVersion 1\ngraph\n[\n  directed 0', '# c\n graph[ node'];
    expect(starts.map((start) => gmlFormat.recognises(text, start))).toEqual([true, true, true]);
    const others = ['nom;graph [', 'a,b\n"graph [",2', 'graph', '{"graph": []}', 'Nom "graph" [', ''];
    expect(others.map((start) => gmlFormat.recognises(text, start))).toEqual(others.map(() => false));
  });

  it('refuses nonsense with its line', () => {
    const nonsense: [string, number | null][] = [
      ['graph [\n node [ id 1 ]', 1],
      ['graph [ node [ id 1 ] ]\n]', 2],
      ['graph [\n\n node [ id ] ]', 3],
      ['graph [ node [ id 1\n label yes ] ]', 2],
      ['graph [ node [ id 1\n label "never closed ] ]', 2],
      ['graph [ "id" 1 ]', 1],
      ['node [ id 1 ]', null],
    ];
    for (const [written, row] of nonsense)
      expect(refusalOf(() => read(written))).toEqual({
        code: 'E-IMP-BROKEN',
        details: { file: 'file.txt', row },
      });
    expect(refusalOf(() => read('graph [ ]')).code).toBe('E-IMP-EMPTY');
  });

  const networks: [string, number, number][] = [
    ['networks/gephi/netscience.gml', 1589, 2742],
    ['networks/dhhs-collaboration/dhhs.gml', 54, 447],
    ['networks/dhhs-collaboration/agencies.gml', 11, 48],
  ];
  it.each(networks)('reads %s (skipped without the shared data)', (path, nodes, edges) => {
    const found = sharedData(path);
    if (found === null) return;
    const reading = readAs(gmlFormat, openedFile(found));
    expect([tableOf(reading, 'nodes').rowCount, tableOf(reading, 'edges').rowCount]).toEqual([nodes, edges]);
    expect(recordsOf(tableOf(reading, 'nodes')).every(({ label }) => /[A-Z]{2}/.test(String(label)))).toBe(
      true,
    );
  });
});
