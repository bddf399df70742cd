import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphMl } from 'graphology-graphml';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { emptyEntity, type StoredEntity } from '../../../shared/domain/entity.ts';
import { emptyRelation, type RelationId } from '../../../shared/domain/relation.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';
import { aDocument, textsOf } from '../../helpers/own-export.ts';

const LABELS = [
  'A & B',
  '<b>',
  ']]>',
  'a\u0001b',
  '"x"',
  "l'été",
  '&amp;',
  '\uFFFEfin',
  'Œuvre 👩‍👧',
  'مرحبا',
];
/** What no XML 1.0 may hold is left out. */
const AS_XML = ['A & B', '<b>', ']]>', 'ab', '"x"', "l'été", '&amp;', 'fin', 'Œuvre 👩‍👧', 'مرحبا'];

const entities: StoredEntity[] = LABELS.map((name, at) => ({
  ...emptyEntity('actor', name, '2026-01-01T00:00:00.000Z'),
  id: anEntityId(at),
  description: `${name}\n${name}\u000B`,
  startsOn: '2024-03',
  population: 12,
  budgetCents: 150,
}));
const document = aDocument({
  entities,
  relations: [
    {
      ...emptyRelation('funds', anEntityId(0), anEntityId(1), '2026'),
      id: anEntityId(50) as unknown as RelationId,
      strength: 0.5,
      startsOn: '2024',
      endsOn: '2025-02',
    },
    {
      ...emptyRelation('partners-with', anEntityId(0), anEntityId(1), '2026'),
      id: anEntityId(51) as unknown as RelationId,
    },
  ],
  positions: [{ id: anEntityId(0), x: 12.5, y: -3, pinned: true }],
});

/** Refuses what is not well-formed XML 1.0. */
const checkXml = (text: string): void => {
  const parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true, xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
};

describe.each(['gexf', 'graphml'] as const)('%s', (format) => {
  test('is XML 1.0 whatever the labels, and another library reads every one of them', async () => {
    const [text = ''] = await textsOf(document, format);
    checkXml(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there, not even escaped
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|&#(?:[0-8]|1[124-9]|2\d|3[01]);/);
    const graph = (format === 'gexf' ? parseGexf : parseGraphMl)(MultiDirectedGraph, text);
    expect(graph.mapNodes((id) => graph.getNodeAttribute(id, 'label'))).toEqual(AS_XML);
    expect(graph.size).toBe(2);
  });

  test('types, dates, weights, places and colours are there', async () => {
    const [text = ''] = await textsOf(document, format);
    const graph = (format === 'gexf' ? parseGexf : parseGraphMl)(MultiDirectedGraph, text);
    const [population, budget] = format === 'gexf' ? ['population', 'budget'] : ['Population', 'Budget'];
    expect(graph.getNodeAttributes(anEntityId(0))).toMatchObject({
      x: 12.5,
      y: -3,
      color: expect.stringMatching(/^(rgb\(221,221,221\)|#dddddd)$/),
      [population]: 12,
      [budget]: 1.5,
    });
    expect(graph.mapEdges((id) => graph.getEdgeAttributes(id))).toMatchObject([
      { weight: 0.5, kind: 'funds', label: 'finance' },
      { weight: 1, kind: 'partners-with', label: 'partenaire de' },
    ]);
    // A month is its days, from the first to the last.
    expect(text).toContain('2024-03-01');
    expect(text).toContain('2025-02-28');
  });
});
