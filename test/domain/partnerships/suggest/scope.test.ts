import { describe, expect, it } from 'vitest';
import { suggest } from '../../../../shared/domain/partnerships/suggest/suggest.ts';
import { anInput, sampleInput, suggestFor } from '../../../helpers/suggesting.ts';

const { ecosystem, facts } = sampleInput('trois-rivieres');
const whole = new Map(suggestFor(ecosystem, { facts }).pairs.map((pair) => [pair.id, pair]));
const actors = ecosystem.entities.filter(({ kind }) => kind === 'actor').slice(0, 12);

describe('a pair', () => {
  it('is told the same in the list of one entity as in that of everybody', () => {
    const both = actors.flatMap(({ id }) =>
      suggestFor(ecosystem, { facts, entity: id }).pairs.flatMap((pair) => {
        const other = whole.get(pair.id);
        return other ? [[pair, other] as const] : [];
      }),
    );
    expect(both.length).toBeGreaterThan(30);
    for (const [own, other] of both) expect(own).toStrictEqual(other);
  });
  it('is found by its id alone, however far down', () => {
    const [actor] = actors;
    const last = suggestFor(ecosystem, { facts, entity: actor?.id ?? null }).pairs.findLast(
      ({ id }) => !whole.has(id),
    );
    const input = anInput(ecosystem, { facts });
    const found = suggest({ input, territory: null, entity: null, only: last?.id ?? '' }, () => undefined);
    expect(found.pairs).toStrictEqual([last]);
  });
});
