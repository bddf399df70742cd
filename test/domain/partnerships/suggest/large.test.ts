import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import { suggest } from '../../../../shared/domain/partnerships/suggest/suggest.ts';
import { seededTerritories } from '../../../helpers/seeded-territories.ts';
import { anInput } from '../../../helpers/suggesting.ts';

const asked = (ecosystem: Ecosystem) => ({
  input: anInput(ecosystem),
  territory: null,
  entity: null,
  only: null,
});
const found = (ecosystem: Ecosystem) => suggest(asked(ecosystem), () => undefined);

describe('M10 2,000 actors in 50 territories', () => {
  it('give suggestions of actors that are there, told by finite numbers, the same each time', {
    timeout: 120_000,
  }, () => {
    const ecosystem = seededTerritories({ actors: 2_000, territories: 50, seed: 11 });
    const first = found(ecosystem);
    const again = found({ ...ecosystem, relations: [...ecosystem.relations].reverse() });
    expect(again.pairs).toEqual(first.pairs);
    expect(first.pairs.length).toBeGreaterThan(10);
    const known = new Set<string>(ecosystem.entities.map(({ id }) => id));
    const joined = new Set(ecosystem.relations.map(({ from, type, to }) => `${from} ${type} ${to}`));
    for (const { a, b, relation, likelihood, value, priority } of first.pairs) {
      expect([a !== b, known.has(a), known.has(b)]).toEqual([true, true, true]);
      expect(joined.has(`${a} ${relation} ${b}`) || joined.has(`${b} ${relation} ${a}`)).toBe(false);
      expect([likelihood, value, priority].every(Number.isFinite)).toBe(true);
    }
  });
});
