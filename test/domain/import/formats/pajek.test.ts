import { describe, expect, it } from 'vitest';
import { pajekFormat } from '../../../../shared/domain/import/formats/pajek.ts';
import { openedFile, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const read = (text: string) => readText(pajekFormat, text, 5);
const nodesOf = (text: string) => recordsOf(tableOf(read(text), 'nodes'));
const edgesOf = (text: string) => recordsOf(tableOf(read(text), 'edges'));

describe('Pajek', () => {
  it('reads labels, places and times; rows are lines, whatever ends them', () => {
    const written =
      '% by hand\r\n*Vertices 3\r 1 "Ville de Lille" 0.1 0.2 0.5 ic Red [1-3,5]\n2 Sivom\r\n\r\n*Edges\r\n1 2';
    expect(nodesOf(written)).toEqual([
      { row: 2, id: '3', label: '3' },
      { row: 3, id: '1', label: 'Ville de Lille', x: '0.1', y: '0.2', time: '1-3,5' },
      { row: 4, id: '2', label: 'Sivom' },
    ]);
    expect(edgesOf(written)).toEqual([{ row: 7, source: '1', target: '2', directed: 'false' }]);
  });

  it('reads the number of a relation before its ends', () => {
    const written = '*Vertices 2\n1 "A"\n2 "B"\n*Arcs :1 "finance"\n1: 2 1 3';
    expect(edgesOf(written)).toEqual([
      { row: 5, source: '2', target: '1', type: 'finance', directed: 'true', weight: '3' },
    ]);
  });

  it('reads arcs and edges, several relations and parameters', () => {
    const written = `*network N\n*vertices 3\n*arcs :1 "finance"\n1 2 2.5 l "aide" c Blue\n*Edges :2\n3 1 -1 [2]\n2 2 p Solid`;
    const edges = tableOf(read(written), 'edges');
    expect(edges.head.isDirected).toBe(true);
    expect(recordsOf(edges)).toEqual([
      { row: 4, source: '1', target: '2', type: 'finance', label: 'aide', weight: '2.5', directed: 'true' },
      { row: 6, source: '3', target: '1', type: ':2', weight: '-1', directed: 'false', time: '2' },
      { row: 7, source: '2', target: '2', type: ':2', directed: 'false' },
    ]);
  });

  it('has no direction where *Arcs is empty', () => {
    expect(tableOf(read('*Vertices 2\n*Arcs\n*Edges\n1 2 1'), 'edges').head.isDirected).toBe(false);
  });

  it('reads lists and matrices, also of two modes', () => {
    const ends = (text: string) =>
      edgesOf(text).map(({ source, target, weight }) => [source, target, weight]);
    expect(ends('*Vertices 3\n*Arcslist\n1 2 3\n*Edgeslist\n2 3')).toEqual([
      ['1', '2', undefined],
      ['1', '3', undefined],
      ['2', '3', undefined],
    ]);
    expect(ends('*Vertices 2\n*Matrix\n0 1.5\n0 2')).toEqual([
      ['1', '2', '1.5'],
      ['2', '2', '2'],
    ]);
    expect(ends('*Vertices 5 2\n*Matrix\n0 1 0\n0 0 3')).toEqual([
      ['1', '4', '1'],
      ['2', '5', '3'],
    ]);
  });

  it('says what of a project it leaves out', () => {
    const written =
      '*Vertices 2\n*Edges\n1 2\n*Partition P\n*Vertices 2\n1\n2\n*Network B\n*Vertices 1\n*Arcs\n1 1';
    const reading = read(written);
    expect(tableOf(reading, 'edges').rowCount).toBe(1);
    expect(reading.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['E-IMP-COLUMN', 4, '*Partition P'],
      ['E-IMP-COLUMN', 5, '*Vertices 2'],
      ['E-IMP-COLUMN', 8, '*Network B'],
      ['E-IMP-COLUMN', 9, '*Vertices 1'],
      ['E-IMP-COLUMN', 10, '*Arcs'],
    ]);
  });

  it('refuses nonsense with its line', () => {
    const nonsense = [
      '*Vertices many',
      '*Arcs',
      'hello',
      '*Vertices 2\n3 "out"',
      '*Vertices 2\n1 "a"\n1 "b"',
      '*Vertices 2\n1 "open',
      '*Vertices 2\n*Edges\n1 3',
      '*Vertices 2\n*Edges\n1 2 much',
      '*Vertices 2\n*Matrix\n0 1 1',
      '*Vertices 2\n*Edgeslist\n1 x',
    ];
    for (const written of nonsense)
      expect(refusalOf(() => read(written))).toEqual({
        code: 'E-IMP-BROKEN',
        details: { file: 'file.txt', row: written.split('\n').length },
      });
    expect(refusalOf(() => read('*Vertices 999999999'))).toMatchObject({ code: 'E-IMP-LIMIT' });
    expect(refusalOf(() => read('*Vertices 0')).code).toBe('E-IMP-EMPTY');
  });

  const jazz = sharedData('networks/gephi/jazz.net');
  it.skipIf(jazz === null)('reads jazz.net, each tie written twice (skipped without the shared data)', () => {
    const reading = readAs(pajekFormat, openedFile(jazz ?? ''));
    expect(tableOf(reading, 'nodes').rowCount).toBe(198);
    const ties = recordsOf(tableOf(reading, 'edges')).map(({ source, target }) =>
      [Number(source), Number(target)].sort((a, b) => a - b).join(' '),
    );
    expect([ties.length, new Set(ties).size]).toEqual([5484, 2742]);
  });
});
