import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../../../shared/domain/import/format.ts';
import { gexfFormat } from '../../../../shared/domain/import/formats/gexf.ts';
import { gmlFormat } from '../../../../shared/domain/import/formats/gml.ts';
import { graphMlFormat } from '../../../../shared/domain/import/formats/graphml.ts';
import { kumuJsonFormat } from '../../../../shared/domain/import/formats/kumu-json.ts';
import { pajekFormat } from '../../../../shared/domain/import/formats/pajek.ts';
import { FORMATS } from '../../../../shared/domain/import/formats.ts';
import {
  type WrittenGraph,
  writeGexf,
  writeGml,
  writeGraphMl,
  writeKumu,
  writePajek,
  writtenGraph,
} from '../../../helpers/graph-writers.ts';
import { openedText, readText, recordsOf } from '../../../helpers/opened-text.ts';

/** Attributes that the format, as written here, can hold. */
const WRITERS: readonly [ImportFormat, (graph: WrittenGraph) => string, readonly string[]][] = [
  [gexfFormat, writeGexf, ['Statut', 'année 1', 'constructor']],
  [graphMlFormat, writeGraphMl, ['Statut', 'année 1', 'constructor']],
  [gmlFormat, writeGml, ['Statut']],
  [pajekFormat, writePajek, []],
  [kumuJsonFormat, writeKumu, ['Statut', 'année 1']],
];

const pick = (attributes: Readonly<Record<string, string>>, held: readonly string[]) =>
  Object.fromEntries(Object.entries(attributes).filter(([title]) => held.includes(title)));

describe.each(WRITERS.map(([format, ...rest]) => [format.id, format, ...rest] as const))(
  '%s',
  (_, format, write, held) => {
    it('gives back any graph that is written in it', () => {
      fc.assert(
        fc.property(writtenGraph, fc.integer({ min: 1, max: 200 }), (graph, chunkSize) => {
          const written = write(graph);
          const { tables } = readText(format, written, chunkSize);
          const [nodes = [], edges = []] = ['nodes', 'edges'].map((role) => {
            const table = tables.find(({ head }) => head.role === role);
            return table ? recordsOf(table) : [];
          });
          const without = (record: Record<string, string | number>, ...names: string[]) =>
            Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
          expect(nodes.map((record) => without(record, 'row', 'x', 'y'))).toEqual(
            graph.nodes.map(({ id, label, attributes }) => ({ id, label, ...pick(attributes, held) })),
          );
          expect(edges.map((record) => without(record, 'row', 'id', 'directed'))).toEqual(
            graph.edges.map(({ attributes, ...edge }) => ({ ...edge, ...pick(attributes, held) })),
          );
          for (const { head } of tables) {
            const said = edges.map(({ directed }) => directed ?? String(head.isDirected));
            if (head.role === 'edges') expect(new Set(said)).toEqual(new Set([String(graph.isDirected)]));
          }
          const opened = openedText(written);
          expect(FORMATS.find((one) => one.recognises(opened, written.slice(0, 65_536)))?.id).toBe(format.id);
        }),
        { numRuns: 150 },
      );
    });

    it('says nothing but a refusal of a text cut or changed anywhere', () => {
      const change = fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('', '"', '<', ']', '[', '*', '\\', '{', '1e999', '\u0000'),
      );
      fc.assert(
        fc.property(writtenGraph, change, (graph, [at, removed, added]) => {
          const text = write(graph);
          const from = at % (text.length + 1);
          const broken = text.slice(0, from) + added + text.slice(from + removed);
          try {
            for (const table of readText(format, broken).tables) recordsOf(table);
          } catch (error) {
            expect((error as Error).name).toBe('ImportRefusal');
          }
        }),
        { numRuns: 200 },
      );
    });
  },
);
