import { describe, expect, it } from 'vitest';
import { compactDocument } from '../../../../shared/domain/document.ts';
import { jsonFormat } from '../../../../shared/domain/import/formats/json.ts';
import { readText, recordsOf, refusalOf } from '../../../helpers/opened-text.ts';
import { readSample } from '../../../helpers/samples.ts';

const read = (value: unknown) => readText(jsonFormat, JSON.stringify(value));

describe('JSON', () => {
  it('gives one of our documents back whole', () => {
    const document = readSample('trois-rivieres');
    const reading = read(compactDocument(document));
    expect(reading.document).toEqual(document);
    expect(reading.tables).toEqual([]);
  });

  it('refuses a document that is damaged, or of a later version', () => {
    const document = compactDocument(readSample('rameau'));
    expect(refusalOf(() => read({ ...document, entities: [{ id: 'x' }] })).code).toBe('E-IMP-BROKEN');
    const { entities, ...rest } = readSample('rameau');
    expect(refusalOf(() => read({ ...rest, entities: entities.slice(1) })).code).toBe('E-IMP-BROKEN');
    expect(refusalOf(() => read({ ...rest, entities: [...entities, entities[0]] })).code).toBe(
      'E-IMP-BROKEN',
    );
    expect(refusalOf(() => read({ ...document, version: 2 })).code).toBe('E-IMP-FORMAT');
  });

  it('gives a table of a list of objects', () => {
    const [table] = read([
      { nom: 'A', tags: ['x', 'y'] },
      { nom: 'B', ville: { nom: 'Lille' } },
    ]).tables;
    expect(table?.head).toMatchObject({ sheet: null, role: null, headers: ['nom', 'tags', 'ville'] });
    expect(table && recordsOf(table)).toEqual([
      { row: 1, nom: 'A', tags: 'x | y' },
      { row: 2, nom: 'B', ville: '{"nom":"Lille"}' },
    ]);
  });

  it('gives a table of each list of an object, by its name', () => {
    const { tables } = read({ total: 2, acteurs: [{ nom: 'A' }], vide: [], liens: [{ de: 'A', vers: 'A' }] });
    expect(tables.map(({ head }) => [head.sheet, ...head.headers])).toEqual([
      ['acteurs', 'nom'],
      ['liens', 'de', 'vers'],
    ]);
  });

  it('refuses what holds no object, and too many columns', () => {
    for (const value of [[], {}, [1, 2], { a: 1 }, [{}]])
      expect(refusalOf(() => read(value)).code).toBe('E-IMP-EMPTY');
    const wide = Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`c${at}`, 1]));
    expect(refusalOf(() => read([wide]))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { count: 301, limit: 300 },
    });
  });

  it('is told from other texts', () => {
    const opened = { is: 'text' } as Parameters<typeof jsonFormat.recognises>[0];
    const starts = ['{"a": 1}', ' [\n{"a"', '[]', '{}', '[nom];ville', '{nom}', 'nom;[{', '[1, 2]'];
    expect(starts.map((start) => jsonFormat.recognises(opened, start))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a graph as NetworkX and D3 write it', () => {
  it('has nodes and edges; nodes without an id are cited by their place', () => {
    const { tables } = read({
      directed: false,
      nodes: [{ name: 'Emmaüs' }, { name: 'AFPA' }],
      links: [{ source: 0, target: 1, value: 3 }],
    });
    expect(tables.map(({ head }) => [head.role, head.isDirected])).toEqual([
      ['nodes', false],
      ['edges', false],
    ]);
    expect(tables.flatMap(recordsOf)).toEqual([
      { row: 1, id: '0', name: 'Emmaüs' },
      { row: 2, id: '1', name: 'AFPA' },
      { row: 1, source: '0', target: '1', value: '3' },
    ]);
  });

  it('is no graph without ends', () => {
    const { tables } = read({ nodes: [{ name: 'A' }], links: [{ url: 'x' }] });
    expect(tables.map(({ head }) => head.role)).toEqual([null, null]);
  });
});
