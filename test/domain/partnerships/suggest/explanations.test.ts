import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import type { Reason } from '../../../../shared/domain/partnerships/reasons.ts';
import { anEntity, anEntityId, aRelation } from '../../../helpers/ecosystem.ts';
import { sampleInput, suggestFor } from '../../../helpers/suggesting.ts';

const { ecosystem: sample, facts } = sampleInput('trois-rivieres');
const { pairs } = suggestFor(sample, { facts });

const without = (ecosystem: Ecosystem, relation: string): Ecosystem => ({
  ...ecosystem,
  relations: ecosystem.relations.filter(({ id }) => id !== relation),
});
const after = (ecosystem: Ecosystem, pair: { id: string; a: string; b: string }) =>
  suggestFor(ecosystem, { facts, entity: pair.a as never }).pairs.find(({ id }) => id === pair.id);
const partOf = (reasons: readonly Reason[], reason: string): number =>
  reasons.find((one) => one.reason === reason)?.part ?? 0;

/** Signals of a pair alone: rules and brokerage look further, and say so of themselves. */
const OWN = ['common-neighbours', 'meta-path', 'l3', 'need-offer', 'themes', 'territory'] as const;

describe('a reason is the sum of its evidence', () => {
  const cases = pairs
    .flatMap((pair) =>
      pair.why
        .filter(({ reason }) => reason === 'common-neighbours' || reason === 'meta-path')
        .flatMap((reason) => {
          const [evidence] = reason.evidence.filter(({ kind }) => kind === 'relation');
          return evidence ? [{ pair, reason, evidence }] : [];
        }),
    )
    .slice(0, 12);
  it('has cases', () => expect(cases.length).toBe(12));
  it.each(cases)(
    'without $evidence.id, $reason.reason is less by its share, the others as they were',
    (each) => {
      const { pair, reason, evidence } = each;
      const now = after(without(sample, evidence.id), pair);
      const others = pair.why.filter(
        (one) =>
          (OWN as readonly string[]).includes(one.reason) &&
          one.reason !== reason.reason &&
          !one.evidence.some(({ id }) => id === evidence.id),
      );
      const part = partOf(now?.why ?? [], reason.reason);
      expect(part).toBeCloseTo(reason.part * (1 - evidence.share), 9);
      expect(part).toBeLessThan(reason.part);
      if (!now) return;
      // A chain of three may weigh more once the one it goes through has fewer links; nothing else moves.
      for (const other of others)
        if (other.reason !== 'l3') expect(partOf(now.why, other.reason)).toBeCloseTo(other.part, 12);
    },
  );
});

describe('M09: without its evidence', () => {
  const seeker = anEntity(1, { needs: ['logistique'], type: 'association' });
  const giver = anEntity(2, { offers: ['logistique'], type: 'company' });
  const both = { entities: [seeker, giver, anEntity(3), anEntity(4)], relations: [] };
  it('a suggestion is gone', () => {
    const found = suggestFor(both).pairs.filter(({ why }) => partOf(why, 'need-offer') > 0);
    expect(found.map(({ a, b }) => [a, b])).toEqual([[seeker.id, giver.id]]);
    const unmet = { ...both, entities: both.entities.map((one) => ({ ...one, offers: [] })) };
    expect(suggestFor(unmet).pairs.filter(({ why }) => partOf(why, 'need-offer') > 0)).toEqual([]);
  });
  it('or its key is another, so that it may come back; what has nothing to do with it changes no key', () => {
    const [first] = suggestFor(both).pairs;
    const wanting = {
      ...both,
      entities: both.entities.map((one) =>
        one === seeker ? { ...one, needs: ['logistique', 'locaux'] } : one,
      ),
    };
    const offering = {
      ...wanting,
      entities: wanting.entities.map((one) =>
        one === giver ? { ...one, offers: ['logistique', 'locaux'] } : one,
      ),
    };
    const keyOf = (ecosystem: Ecosystem) =>
      suggestFor(ecosystem).pairs.find(({ id }) => id === first?.id)?.evidenceKey;
    expect(keyOf(wanting)).toBe(first?.evidenceKey);
    expect(keyOf(offering)).not.toBe(first?.evidenceKey);
    const link = aRelation(1, { from: anEntityId(3), to: anEntityId(4) });
    expect(keyOf({ ...both, relations: [link] })).toBe(first?.evidenceKey);
  });
});

describe('M04: one link', () => {
  it('gives finite scores, and a common partner of both', () => {
    const entities = [anEntity(1), anEntity(2), anEntity(3)];
    const relations = [1, 3].map((other, at) =>
      aRelation(at, { from: anEntityId(2), to: anEntityId(other) }),
    );
    const [found] = suggestFor({ entities, relations }).pairs;
    expect([found?.a, found?.b]).toEqual([anEntityId(1), anEntityId(3)]);
    expect(found?.why.map(({ reason }) => reason)).toContain('common-neighbours');
    expect(Number.isFinite(found?.priority)).toBe(true);
  });
});
