import { describe, expect, it } from 'vitest';
import { PROMPTED_START_MIN } from '../../../renderer/canvas/labels.ts';
import type { GraphData } from '../../../renderer/state/graph-context.tsx';
import { HUB_DRAWN, HUB_MAX, startOf } from '../../../renderer/views/explorer/large-start.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { neighboursOf } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { gatherFacts } from '../../../shared/domain/filters/facts.ts';
import { startView, type View } from '../../../shared/domain/view.ts';
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
    facts: gatherFacts(ecosystem),
    revision: 0,
    measures: noMeasures,
    positions: [],
    entities: new Map(ecosystem.entities.map((one) => [one.id, one])),
    neighbours: neighboursOf(shown.relations),
    nameOf: () => null,
  };
};
const large = dataOf(PROMPTED_START_MIN + 1);
const standingOut = (highlight: readonly EntityId[]): View => ({ ...startView, highlight: [...highlight] });

describe('the start of a large project', () => {
  it('is a question while nothing stands out, with an empty picture', () => {
    const { data, isPrompting } = startOf(large, startView, false);
    expect(isPrompting).toBe(true);
    expect(data.shown.entities).toHaveLength(0);
    expect(data.shown.total.entities).toBe(PROMPTED_START_MIN + 1);
  });

  it('is what stands out, with the links between them alone', () => {
    const { data, isPrompting } = startOf(large, standingOut([entityId(0), entityId(1)]), false);
    expect(isPrompting).toBe(false);
    expect(data.shown.entities.map(({ id }) => id)).toEqual([entityId(0), entityId(1)]);
    expect(data.shown.relations).toHaveLength(1);
    expect([...data.neighbours.keys()]).toEqual([entityId(0), entityId(1)]);
  });

  it('is a question where too much stands out, or what is gone', () => {
    expect(startOf(large, standingOut(large.ecosystem.entities.map(({ id }) => id)), false).isPrompting).toBe(
      true,
    );
    expect(startOf(large, standingOut([entityId(999_999)]), false).isPrompting).toBe(true);
  });

  it('is everything when asked, and in a smaller project', () => {
    expect(startOf(large, startView, true)).toEqual({ data: large, isPrompting: false, hub: null });
    const small = dataOf(PROMPTED_START_MIN);
    expect(startOf(small, standingOut([entityId(0)]), false)).toEqual({
      data: small,
      isPrompting: false,
      hub: null,
    });
  });

  it('is nothing to ask of groups: there are few of them', () => {
    const grouping = { by: 'look', form: 'collapsed', expanded: [] } as const;
    const view: View = { ...startView, grouping: { ...grouping, expanded: [] } };
    expect(startOf(large, view, false)).toEqual({ data: large, isPrompting: false, hub: null });
  });
});

describe('J05 a neighbourhood of thousands', () => {
  const focus = { id: entityId(2), depth: 1 };

  it('draws its centre and the most linked, and says how many there are', () => {
    const { data, isPrompting, hub } = startOf(large, { ...startView, focus }, false);
    expect({ isPrompting, hub }).toEqual({ isPrompting: false, hub: large.shown.entities.length });
    expect(data.shown.entities).toHaveLength(HUB_DRAWN);
    for (const number of [0, 1, 2]) expect(data.shown.entityIds.has(entityId(number))).toBe(true);
  });

  it('draws all of them when asked, and is no question', () => {
    const all = startOf(large, { ...startView, focus: { ...focus, all: true } }, false);
    expect(all).toEqual({ data: large, isPrompting: false, hub: null });
  });

  it('is whole up to its limit', () => {
    const small = dataOf(HUB_MAX);
    expect(startOf(small, { ...startView, focus }, false)).toEqual({
      data: small,
      isPrompting: false,
      hub: null,
    });
  });
});
