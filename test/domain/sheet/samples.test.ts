import { describe, expect, test } from 'vitest';
import { type Ecosystem, summariseEntity, summariseRelation } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { layoutOrganic } from '../../../shared/domain/layout/organic.ts';
import { prepareLayout } from '../../../shared/domain/layout/prepare.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { boxesOverlap, isInside } from '../../../shared/domain/sheet/geometry.ts';
import { startView } from '../../../shared/domain/view.ts';
import { readSample } from '../../helpers/samples.ts';
import { aSheet } from '../../helpers/sheet.ts';

const ecosystemOf = (name: 'rameau' | 'trois-rivieres'): Ecosystem => {
  const { entities, relations } = readSample(name);
  return { entities: entities.map(summariseEntity), relations: relations.map(summariseRelation) };
};
const positionsOf = (ecosystem: Ecosystem) => {
  const { entities, relations } = selectView(ecosystem, startView);
  const pairs = relations.map(({ from, to }) => [from, to] as const);
  const input = prepareLayout({ entities, relations: pairs, aspect: 1.4, start: [], boxes: [] });
  const points = layoutOrganic(input, () => undefined);
  return new Map(entities.map(({ id }, index) => [id, points[index] ?? { x: 0, y: 0 }]));
};

describe.each(['rameau', 'trois-rivieres'] as const)('the sample %s', (name) => {
  const ecosystem = ecosystemOf(name);
  const positions = positionsOf(ecosystem);

  test.each(['a4', 'a3', 'slide', 'screen'] as const)(
    'at size %s: no name over a node or another',
    (size) => {
      const { regions } = composeSheet(aSheet(ecosystem, { positions, size }));
      const boxes = [...regions.labels, regions.legend];
      const meetings = boxes.flatMap((box, index) =>
        [...boxes.slice(index + 1), ...regions.nodes].filter((other) => boxesOverlap(box, other)),
      );
      expect(meetings).toEqual([]);
      for (const box of regions.labels) expect(isInside(box, regions.picture)).toBe(true);
    },
  );

  test('at size a3 at least three names in four are printed', () => {
    const { names } = composeSheet(aSheet(ecosystem, { positions, size: 'a3' }));
    expect(names.labelled + names.listed).toBeGreaterThanOrEqual(ecosystem.entities.length * 0.75);
  });
});
