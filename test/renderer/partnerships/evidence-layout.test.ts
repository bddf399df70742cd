import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evidenceOf,
  linesOfName,
  middleRoom,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  placeEvidence,
} from '../../../renderer/views/partnerships/evidence-layout.ts';
import type { RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { reason, suggestion } from './suggestion-sample.ts';

const link = (from: string, to: string, type: RelationType = 'partners-with'): RelationSummary =>
  ({ id: `${from}-${to}`, type, from, to }) as unknown as RelationSummary;
const undirected = () => false;
const WIDE = 420;

describe('the picture of the evidence', () => {
  it('has the two actors above and what the reasons rest on below, the heaviest first, ties by id', () => {
    const pair = suggestion('x', 1, {
      why: [
        reason('common-neighbours', 1, [
          ['entity', 'z', 0.5],
          ['entity', 'y', 0.5],
        ]),
        reason('themes', 2, [['entity', 'a', 1]]),
        reason('l3', 3, [['relation', 'a-w', 1]]),
      ],
    });
    const relations = [link('a', 'w'), link('a', 'y')];
    expect(evidenceOf(pair, new Map(relations.map((one) => [one.id, one])))).toEqual(['w', 'y', 'z']);
    const { nodes, links, left } = placeEvidence(pair, relations, undirected, WIDE);
    expect(nodes.map(({ id, isActor }) => [id, isActor])).toEqual([
      ['a', true],
      ['b', true],
      ['w', false],
      ['y', false],
      ['z', false],
    ]);
    expect(links.map(({ id }) => id)).toEqual(['a-w', 'a-y']);
    expect(left).toEqual([]);
  });

  it('draws one line a pair, none for what it does not show, and between what joins only what is told', () => {
    const pair = suggestion('x', 1, {
      why: [
        reason('l3', 1, [
          ['entity', 'y', 0.4],
          ['entity', 'z', 0.3],
          ['relation', 'y-z', 0.3],
        ]),
      ],
    });
    const relations = [
      link('a', 'y'),
      link('y', 'a', 'funds'),
      link('y', 'z'),
      link('z', 'out'),
      link('y', 'y'),
    ];
    const drawn = placeEvidence(pair, relations, (type) => type === 'funds', WIDE).links;
    expect(drawn.map(({ id, head }) => [id, head])).toEqual([
      ['a-y', ''],
      ['y-z', ''],
    ]);
    const untold = placeEvidence(
      {
        ...pair,
        why: [
          reason('l3', 1, [
            ['entity', 'y', 1],
            ['entity', 'z', 1],
          ]),
        ],
      },
      relations,
      undirected,
      WIDE,
    );
    expect(untold.links.map(({ id }) => id)).toEqual(['a-y']);
  });

  it('stays within its frame, with no symbol nor name over another, whatever the evidence', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[c-z]{1,4}$/), { maxLength: 12 });
    const widths = fc.integer({ min: PICTURE_WIDTH.least, max: PICTURE_WIDTH.most });
    fc.assert(
      fc.property(names, widths, (ids, width) => {
        const why = [
          reason(
            'common-neighbours',
            1,
            ids.map((id) => ['entity', id, 1 / ids.length] as const),
          ),
        ];
        const {
          nodes,
          left,
          suggestion: line,
        } = placeEvidence(suggestion('x', 1, { why }), [], undirected, width);
        expect(nodes).toHaveLength(2 + Math.min(ids.length, middleRoom(width)));
        expect(left).toHaveLength(Math.max(0, ids.length - middleRoom(width)));
        expect(line.from).toBeLessThan(line.to);
        for (const { x, y, size } of nodes) {
          expect(x - size / 2).toBeGreaterThanOrEqual(0);
          expect(x + size / 2).toBeLessThanOrEqual(width);
          expect(y + size / 2).toBeLessThan(PICTURE_HEIGHT);
        }
        // Names of a row are at most 14 letters of 7 px.
        const row = nodes.filter(({ isActor }) => !isActor).map(({ x }) => x);
        for (const [at, x] of row.entries())
          if (at > 0) expect(x - (row[at - 1] ?? 0)).toBeGreaterThanOrEqual(97);
      }),
    );
  });

  it('puts a head on the line of what has a direction', () => {
    const pair = suggestion('x', 1, { why: [reason('l3', 1, [['entity', 'y', 1]])] });
    const [drawn] = placeEvidence(pair, [link('y', 'a', 'funds')], () => true, WIDE).links;
    expect(drawn?.head).toMatch(/^M[\d.]+ [\d.]+L/);
    expect(`${drawn?.path}${drawn?.head}`).not.toMatch(/NaN|Infinity/);
  });
});

describe('names in lines', () => {
  it('are cut at words, after hyphens, then with an ellipsis', () => {
    expect(linesOfName('Mission locale des Trois Rivières', 14)).toEqual([
      'Mission locale',
      'des Trois',
      'Rivières',
    ]);
    expect(linesOfName('La Forge-sur-Sorne', 14)).toEqual(['La Forge-sur-', 'Sorne']);
    expect(linesOfName('Anticonstitutionnellement', 10)).toEqual(['Anticonst…']);
    expect(linesOfName('un deux trois quatre cinq', 6)).toHaveLength(3);
    expect(linesOfName('un deux trois quatre cinq', 6).at(-1)).toMatch(/…$/);
  });

  it('have three lines at most, none too long', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 24 }), (name, width) => {
        const lines = linesOfName(name, width);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
