import { describe, expect, it } from 'vitest';
import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import { projectNetwork } from '../../../../shared/domain/partnerships/evaluation/project-network.ts';
import { NO_FACTS } from '../../../../shared/domain/partnerships/input.ts';
import { anEntity, anEntityId, aRelation } from '../../../helpers/ecosystem.ts';
import { inputOf } from '../../../helpers/terrain.ts';

const GROUP = 20;
const PROGRAMME = 21;
const TERRITORY = 22;

const entities = [
  ...Array.from({ length: 12 }, (_, i) => anEntity(i)),
  anEntity(GROUP, { type: 'group' }),
  anEntity(PROGRAMME, { kind: 'programme' }),
  anEntity(TERRITORY, { kind: 'territory', type: 'epci' }),
].map((entity) =>
  entity.id === anEntityId(0) ? { ...entity, needs: ['juridique', 'locaux'], sdgs: [3, 7] } : entity,
);

const link = (
  number: number,
  from: number,
  to: number,
  given: Partial<RelationSummary> = {},
): RelationSummary =>
  aRelation(number, { from: anEntityId(from), to: anEntityId(to), status: 'existing', ...given });

/** Five new partnerships a year from 2021 to 2023, one in 2024. */
const dated = [2021, 2022, 2023].flatMap((year, y) =>
  Array.from({ length: 5 }, (_, i) => link(10 * y + i, i, i + 1 + y, { startsOn: `${year}-05` })),
);

const relations = [
  ...dated,
  link(100, 0, 11, { startsOn: '2024' }),
  link(101, 6, 7),
  link(102, 8, 9, { startsOn: '2022', status: 'proposed' }),
  link(103, 8, GROUP, { startsOn: '2022' }),
  link(104, 0, PROGRAMME, { type: 'participates-in', startsOn: '2022' }),
  link(105, 1, PROGRAMME, { type: 'participates-in', startsOn: '2023' }),
  link(106, 2, PROGRAMME, { type: 'participates-in' }),
  link(107, 0, TERRITORY, { type: 'located-in' }),
  link(108, 1, TERRITORY, { type: 'located-in' }),
];

const input = inputOf(
  { entities, relations },
  { facts: new Map([[anEntityId(0), { ...NO_FACTS, needsOn: { locaux: '2023-02' } }]]) },
);

describe('a project as a network over time', () => {
  const network = projectNetwork(input);

  it('has its actors, groups left out, and the last year that has enough new partnerships', () => {
    expect(network.actorCount).toBe(12);
    expect(network.periods).toEqual([2021, 2022, 2023]);
    expect(network.links.filter(({ period }) => period === 2023)).toHaveLength(5);
    expect(network.links.some(({ b }) => b === 11)).toBe(false);
  });

  it('knows undated partnerships from the start, and none that is only proposed', () => {
    expect(network.links).toContainEqual({ a: 6, b: 7, period: 0 });
    expect(network.links.some(({ a, b }) => a === 8 && b === 9)).toBe(false);
  });

  it('leaves out what was stated or joined in the year to predict or later', () => {
    expect(network.needs[0]).toHaveLength(1);
    expect(network.programmes.slice(0, 4).map((list) => list.length)).toEqual([1, 0, 1, 0]);
  });

  it('places actors by their territory; unknown is not far', () => {
    expect([...network.territories].slice(0, 3)).toEqual([0, 0, -1]);
    expect([...network.tiers]).toEqual([0]);
    expect(network.tierCount).toBe(6);
  });

  it('is the same whatever the order of entry', () => {
    const turned = { entities: [...entities].reverse(), relations: [...relations].reverse() };
    expect(projectNetwork({ ...input, ecosystem: turned })).toEqual(network);
  });

  it('is refused with fewer than three years', () => {
    const short = { ecosystem: { entities, relations: dated.slice(0, 10) } };
    expect(() => projectNetwork({ ...input, ...short })).toThrow(
      expect.objectContaining({ reason: 'periods' }),
    );
  });
});
