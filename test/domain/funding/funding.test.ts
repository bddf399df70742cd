import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntitySummary, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import { measureConcentration } from '../../../shared/domain/funding/concentration.ts';
import { gatherFunding } from '../../../shared/domain/funding/gather-funding.ts';
import { isOthers, limitFunding } from '../../../shared/domain/funding/limit-funding.ts';
import { placeFunding } from '../../../shared/domain/funding/place-funding.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const funder = (number: number) => anEntity(number, { kind: 'funder', type: 'foundation' });
const programme = (number: number) => anEntity(number, { kind: 'programme', type: 'call' });
const actor = (number: number) => anEntity(number, { kind: 'actor', type: 'association' });
const link = (
  number: number,
  type: RelationSummary['type'],
  [from, to]: readonly [number, number],
  change: Partial<RelationSummary> = {},
) => aRelation(number, { type, from: anEntityId(from), to: anEntityId(to), ...change });

describe('who funds whom', () => {
  it('goes from funder to programme to actor, with the amounts of a pair added up and their years', () => {
    const { flows, given } = gatherFunding(
      [funder(0), programme(1), actor(2)],
      [
        link(0, 'funds', [0, 1], { amountCents: 100, year: 2021 }),
        link(1, 'funds', [0, 1], { amountCents: 50, startsOn: '2023-04' }),
        link(2, 'benefits-from', [2, 1], { amountCents: 30 }),
      ],
    );
    expect(flows).toMatchObject([
      { source: `funder:${anEntityId(0)}`, amountCents: 150, unknown: 0, years: [2021, 2023] },
      { source: `vehicle:${anEntityId(1)}`, target: `beneficiary:${anEntityId(2)}`, amountCents: 30 },
    ]);
    expect(given).toEqual({ amountCents: 150, known: 2, unknown: 0, requestedCents: 0, requested: 0 });
  });

  it('keeps unknown apart from none, what is asked for apart from what is given, and proposals out', () => {
    const { flows, given } = gatherFunding(
      [funder(0), actor(1), actor(2), actor(3), actor(4), actor(5)],
      [
        link(0, 'funds', [0, 1]),
        link(1, 'funds', [0, 2], { amountCents: 0 }),
        link(2, 'funds', [0, 3], { amountCents: 700, stage: 'requested' }),
        link(3, 'funds', [0, 4], { amountCents: 900, status: 'proposed' }),
        link(4, 'funds', [0, 5], { amountCents: 20, status: 'in-discussion' }),
      ],
    );
    expect(flows.map(({ amountCents }) => amountCents)).toEqual([null, 0]);
    expect(given).toEqual({ amountCents: 0, known: 1, unknown: 1, requestedCents: 720, requested: 2 });
  });

  it('reads a benefit from a funder the other way round, and the same entity on both sides', () => {
    const region = anEntity(0, { kind: 'territory', type: 'region', roles: ['funder'] });
    const { nodes } = gatherFunding(
      [region, funder(1), actor(2)],
      [link(0, 'benefits-from', [2, 0]), link(1, 'funds', [1, 0])],
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      [
        `beneficiary:${anEntityId(0)}`,
        `beneficiary:${anEntityId(2)}`,
        `funder:${anEntityId(0)}`,
        `funder:${anEntityId(1)}`,
      ].sort(),
    );
  });

  it('goes on to who carries a project, only where the project is funded', () => {
    const project = (number: number) => anEntity(number, { kind: 'initiative', type: 'action' });
    const { flows } = gatherFunding(
      [funder(0), project(1), project(2), actor(3)],
      [link(0, 'funds', [0, 1], { amountCents: 10 }), link(1, 'carries', [3, 1]), link(2, 'carries', [3, 2])],
    );
    expect(flows).toHaveLength(2);
    expect(flows[1]).toMatchObject({ source: `vehicle:${anEntityId(1)}`, amountCents: null, unknown: 1 });
  });
});

describe('concentration', () => {
  it('is the share of the largest funder among known amounts', () => {
    const funding = gatherFunding(
      [funder(0), funder(1), actor(2)],
      [
        link(0, 'funds', [0, 2], { amountCents: 300 }),
        link(1, 'funds', [1, 2], { amountCents: 100 }),
        link(2, 'funds', [1, 2]),
      ],
    );
    expect(measureConcentration(funding)).toEqual({
      largest: anEntityId(0),
      amountCents: 300,
      share: 0.75,
      funders: 2,
      index: 0.625,
    });
  });
  it('says nothing where no amount is known', () => {
    expect(measureConcentration(gatherFunding([funder(0), actor(1)], [link(0, 'funds', [0, 1])]))).toBeNull();
  });
});

const network = fc
  .record({
    kinds: fc.array(fc.constantFrom(funder, programme, actor), { minLength: 2, maxLength: 14 }),
    links: fc.array(
      fc.tuple(
        fc.constantFrom('funds', 'benefits-from', 'carries'),
        fc.nat(13),
        fc.nat(13),
        fc.option(fc.nat(1_000_000)),
      ),
      { maxLength: 40 },
    ),
  })
  .map(({ kinds, links }) => {
    const entities: EntitySummary[] = kinds.map((make, index) => make(index));
    const relations = links
      .filter(([, from, to]) => from < kinds.length && to < kinds.length && from !== to)
      .map(([type, from, to, amountCents], index) =>
        link(index, type as RelationSummary['type'], [from, to], { amountCents }),
      );
    return { entities, relations };
  });
const sumOf = (flows: readonly { readonly amountCents: number | null }[]) =>
  flows.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

describe('the picture of funding', () => {
  it('leaves no money and no link out, however few are named', () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 2, max: 5 }), ({ entities, relations }, most) => {
        const funding = gatherFunding(entities, relations);
        const limited = limitFunding(funding, most);
        expect(sumOf(limited.flows)).toBe(sumOf(funding.flows));
        expect(limited.flows.flatMap((flow) => flow.relations).sort()).toEqual(
          funding.flows.flatMap((flow) => flow.relations).sort(),
        );
        expect(limited.nodes.flatMap((node) => node.entities).sort()).toEqual(
          funding.nodes.flatMap((node) => node.entities).sort(),
        );
        for (const layer of ['funder', 'vehicle', 'beneficiary'])
          expect(limited.nodes.filter((node) => node.layer === layer).length).toBeLessThanOrEqual(most);
        expect(limited.nodes.filter(isOthers).every((node) => node.entities.length > 1)).toBe(true);
      }),
    );
  });

  it('stays in its frame, each layer in its own column', () => {
    fc.assert(
      fc.property(network, ({ entities, relations }) => {
        const funding = gatherFunding(entities, relations);
        const { nodes, flows } = placeFunding(funding, { width: 600, height: 400, nodeWidth: 12, gap: 8 });
        expect(nodes).toHaveLength(funding.nodes.length);
        expect(flows).toHaveLength(funding.flows.length);
        const columns = Map.groupBy(nodes, ({ x }) => Math.round(x));
        for (const column of columns.values()) expect(new Set(column.map(({ layer }) => layer)).size).toBe(1);
        for (const { x, y, width, height } of nodes) {
          expect(Math.min(x, y, width)).toBeGreaterThanOrEqual(-0.01);
          expect(height).toBeGreaterThanOrEqual(-0.01);
          expect(x + width).toBeLessThanOrEqual(600.01);
          expect(y + height).toBeLessThanOrEqual(400.01);
        }
      }),
    );
  });

  it('gives heights to known money in proportion', () => {
    const funding = gatherFunding(
      [funder(0), funder(1), actor(2)],
      [link(0, 'funds', [0, 2], { amountCents: 300 }), link(1, 'funds', [1, 2], { amountCents: 100 })],
    );
    const { nodes } = placeFunding(funding, { width: 600, height: 400, nodeWidth: 12, gap: 10 });
    const [large, small] = nodes.filter(({ layer }) => layer === 'funder');
    expect((large?.height ?? 0) / (small?.height ?? 1)).toBeCloseTo(3, 5);
  });
});
