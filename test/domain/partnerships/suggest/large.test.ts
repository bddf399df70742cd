import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import { suggest } from '../../../../shared/domain/partnerships/suggest/suggest.ts';
import { plantedProject } from '../../../helpers/planted-project.ts';
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

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');
const TOP = 50;

/** Years are planted one after the other: the last one is hidden, and asked for. */
describe('M12 partnerships that were planted', () => {
  it('are found more often than a hand that draws at random would', { timeout: 60_000 }, () => {
    const actors = 150;
    const { entities, relations } = plantedProject({ actors, years: 7, seed: 1 });
    const isHidden = ({ startsOn }: { readonly startsOn?: string | null }) => startsOn === '2025';
    const hidden = new Set(relations.filter(isHidden).map(({ from, to }) => pairOf(from, to)));
    const { pairs } = found({ entities, relations: relations.filter((one) => !isHidden(one)) });
    const top = pairs.slice(0, TOP);
    const share = top.filter(({ a, b }) => hidden.has(pairOf(a, b))).length / top.length;
    const byChance = hidden.size / ((actors * (actors - 1)) / 2);
    expect(hidden.size).toBeGreaterThan(20);
    expect(share).toBeGreaterThan(2 * byChance);
  });
});
