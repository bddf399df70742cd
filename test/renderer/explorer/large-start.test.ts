import { describe, expect, it } from 'vitest';
import { PROMPTED_START_MIN } from '../../../renderer/canvas/labels.ts';
import type { GraphData } from '../../../renderer/state/graph-context.tsx';
import { startOf } from '../../../renderer/views/explorer/large-start.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { neighboursOf } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { startView } from '../../../shared/domain/view.ts';
import { entity, entityId, relation } from '../canvas/graph-values.ts';

const dataOf = (count: number): GraphData => {
  const ecosystem = {
    entities: Array.from({ length: count }, (_, index) => entity(index)),
    relations: [relation(0, [0, 1]), relation(1, [1, 2])],
  };
  const shown = selectView(ecosystem, startView);
  return {
    ecosystem,
    shown,
    revision: 0,
    measures: noMeasures,
    positions: [],
    entities: new Map(ecosystem.entities.map((one) => [one.id, one])),
    neighbours: neighboursOf(shown.relations),
    nameOf: () => null,
  };
};
const large = dataOf(PROMPTED_START_MIN + 1);

describe('the start of a large project', () => {
  it('is a question while nothing stands out, with an empty picture', () => {
    const { data, isPrompting } = startOf(large, [], false);
    expect(isPrompting).toBe(true);
    expect(data.shown.entities).toHaveLength(0);
    expect(data.shown.total.entities).toBe(PROMPTED_START_MIN + 1);
  });

  it('is what stands out, with the links between them alone', () => {
    const { data, isPrompting } = startOf(large, [entityId(0), entityId(1)], false);
    expect(isPrompting).toBe(false);
    expect(data.shown.entities.map(({ id }) => id)).toEqual([entityId(0), entityId(1)]);
    expect(data.shown.relations).toHaveLength(1);
    expect([...data.neighbours.keys()]).toEqual([entityId(0), entityId(1)]);
  });

  it('is a question where too much stands out, or what is gone', () => {
    expect(
      startOf(
        large,
        large.ecosystem.entities.map(({ id }) => id),
        false,
      ).isPrompting,
    ).toBe(true);
    expect(startOf(large, [entityId(999_999)], false).isPrompting).toBe(true);
  });

  it('is everything when asked, and in a smaller project', () => {
    expect(startOf(large, [], true)).toEqual({ data: large, isPrompting: false });
    const small = dataOf(PROMPTED_START_MIN);
    expect(startOf(small, [entityId(0)], false)).toEqual({ data: small, isPrompting: false });
  });
});
