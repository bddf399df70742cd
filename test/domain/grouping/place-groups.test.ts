import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import type { Drawing } from '../../../shared/domain/drawing/drawing.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { boxOfNode, placeGroups } from '../../../shared/domain/grouping/place-groups.ts';
import { type Grouping, startView } from '../../../shared/domain/view.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const draw = (ecosystem: Ecosystem, grouping: Grouping | null): Drawing => {
  const view = { ...startView, grouping };
  const shown = selectView(ecosystem, { ...view, hiddenRelations: [] });
  return composeDrawing({ ecosystem, shown, view, measures: noMeasures, pinned: new Set(), lang: 'fr' });
};
const grouped = (expanded: readonly string[] = []): Grouping => ({
  by: 'look',
  form: 'collapsed',
  expanded: [...expanded],
});
const scattered = (ecosystem: Ecosystem) =>
  new Map(
    ecosystem.entities.map(({ id }, place) => [
      id,
      { x: ((place * 7919) % 101) * 40, y: ((place * 104729) % 89) * 40 },
    ]),
  );

/** Pairs of nodes whose boxes lie on each other. */
const overlapping = ({ nodes }: Drawing, places: ReturnType<typeof placeGroups>): string[] => {
  const boxes = nodes.map((node) => ({ id: node.id, ...places.get(node.id), ...boxOfNode(node) }));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.abs((a.x ?? 0) - (b.x ?? 0)) < (a.width + b.width) / 2 - 0.5 &&
          Math.abs((a.y ?? 0) - (b.y ?? 0)) < (a.height + b.height) / 2 - 0.5,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
};

describe('a grouped drawing', () => {
  it('counts every entity and every link once: on a node, in a group or on a line', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, fc.nat(), (ecosystem, choice) => {
        const ids = draw(ecosystem, grouped()).groups.map(({ id }) => id);
        const drawing = draw(ecosystem, grouped(ids.filter((_, index) => (choice >> index) % 2 === 1)));
        expect(drawing.nodes.reduce((sum, { count }) => sum + count, 0)).toBe(ecosystem.entities.length);
        const closed = drawing.groups.filter(({ isOpen }) => !isOpen);
        const inside = closed.reduce((sum, group) => sum + group.inside, 0);
        // A link of an entity with itself is drawn as long as the entity is, else it is inside.
        const onLines = drawing.edges.reduce((sum, { relations }) => sum + relations.length, 0);
        expect(inside + onLines).toBe(ecosystem.relations.length);
        const drawn = new Set(drawing.nodes.map(({ id }) => id));
        expect(drawing.edges.every(({ source, target }) => drawn.has(source) && drawn.has(target))).toBe(
          true,
        );
      }),
    );
  });

  it('opened everywhere draws the entities and lines of no grouping; closed again, the same groups', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const closed = draw(ecosystem, grouped());
        const opened = draw(ecosystem, grouped(closed.groups.map(({ id }) => id)));
        const plain = draw(ecosystem, null);
        expect(opened.nodes).toEqual(plain.nodes);
        expect(opened.edges).toEqual(plain.edges);
        expect(opened.hulls.flatMap(({ members }) => members)).toHaveLength(ecosystem.entities.length);
        expect(draw(ecosystem, grouped())).toEqual(closed);
      }),
    );
  });

  it('as outlines changes no node and no line', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const outlined = draw(ecosystem, { by: 'look', form: 'hulls', expanded: [] });
        const { nodes, edges, groups } = draw(ecosystem, null);
        expect(outlined).toMatchObject({ nodes, edges, groups });
        expect(outlined.hulls.flatMap(({ members }) => members)).toHaveLength(ecosystem.entities.length);
      }),
    );
  });
});

describe('placeGroups', () => {
  it('gives every node a finite place, no two on each other, twice the same', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, fc.nat(), fc.boolean(), (ecosystem, choice, isHeap) => {
        const ids = draw(ecosystem, grouped()).groups.map(({ id }) => id);
        const drawing = draw(ecosystem, grouped(ids.filter((_, index) => (choice >> index) % 2 === 1)));
        const positions = isHeap
          ? new Map(ecosystem.entities.map(({ id }) => [id, { x: 3, y: 4 }]))
          : scattered(ecosystem);
        const places = placeGroups(drawing, positions);
        expect([...places.keys()].sort()).toEqual(drawing.nodes.map(({ id }) => id).sort());
        expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(overlapping(drawing, places)).toEqual([]);
        expect([...placeGroups(drawing, positions)]).toEqual([...places]);
      }),
    );
  });

  it('puts hundreds of groups in rows, open or closed, none on another', () => {
    const entities = Array.from({ length: 260 }, (_, number) =>
      anEntity(number, number < 200 ? { kind: 'programme' } : {}),
    );
    const relations = entities
      .slice(200)
      .map(({ id }, number) =>
        aRelation(number, { type: 'participates-in', from: id, to: anEntityId(number % 7) }),
      );
    const ecosystem: Ecosystem = { entities, relations };
    const by = { by: 'programme', form: 'collapsed' } as const;
    const closed = draw(ecosystem, { ...by, expanded: [] });
    expect(closed.groups).toHaveLength(200);
    const opened = draw(ecosystem, { ...by, expanded: closed.groups.slice(0, 9).map(({ id }) => id) });
    for (const drawing of [closed, opened]) {
      const places = placeGroups(drawing, scattered(ecosystem));
      expect(places.size).toBe(drawing.nodes.length);
      expect(overlapping(drawing, places)).toEqual([]);
    }
  });

  it('leaves out what has no place yet', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        expect(placeGroups(draw(ecosystem, grouped()), new Map()).size).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('without groups keeps the places as they are', () => {
    const positions = new Map([['01E' as never, { x: 1, y: 2 }]]);
    expect(placeGroups({ nodes: [], groups: [] }, positions)).toBe(positions);
  });
});
