import { expect } from 'vitest';
import type { Reason } from '../../../../shared/domain/partnerships/reasons.ts';
import type { Suggestion } from '../../../../shared/domain/partnerships/suggestion.ts';
import { compareRuleReason } from './compare-rules.ts';
import { around, liveAround } from './paths.ts';
import { plainsOf, sharesOf } from './plain.ts';
import { rederiveBrokerage } from './reasons/brokerage.ts';
import { rederiveCautions } from './reasons/cautions.ts';
import { rederiveCommonNeighbours } from './reasons/common-neighbours.ts';
import { rederiveL3 } from './reasons/l3.ts';
import { rederiveMetaPath } from './reasons/meta-path.ts';
import { needMatchOf, rederiveNeedOffer } from './reasons/need-offer.ts';
import type { AskedPair, Rederived } from './reasons/pair.ts';
import { missingOf, qualityOf } from './reasons/quality.ts';
import { proximityOf, rederiveTerritory } from './reasons/territory.ts';
import { rederiveThemes, themeMatchOf } from './reasons/themes.ts';
import { entityOf, isOpen, isOver, type World } from './world.ts';

const isRule = ({ reason }: Reason): boolean => /^R\d\d$/.test(reason);
const partOf = (why: readonly Reason[], ids: readonly string[]): number =>
  why.reduce((sum, { reason, part }) => (ids.includes(reason) ? sum + part : sum), 0);

/** Facts, evidence and part of a reason, so that two of them are the same or their difference is read. */
const seen = ({ facts, evidence, part }: Rederived) => ({ facts, evidence, part: part.toFixed(9) });
const seenReason = ({ facts, evidence, part }: Reason) =>
  seen({ facts: plainsOf(facts), evidence: sharesOf(evidence), part });

/** Any of the chains that weigh most may be told. */
const compareL3 = (world: World, pair: AskedPair, told: Reason | undefined): void => {
  const found = rederiveL3(world, pair);
  if (!found || !told) {
    expect(told?.reason).toBe(found ? 'l3' : undefined);
    return;
  }
  const { like, near, ...facts } = plainsOf(told.facts);
  expect(seen({ facts, evidence: sharesOf(told.evidence), part: told.part })).toEqual(seen(found));
  expect(found.best).toContain(`${like} ${near}`);
};

/** Every signal: what one computation says and the other does not is a difference too. */
const compareSignals = (world: World, pair: AskedPair, why: readonly Reason[]): void => {
  const told = (id: string) => why.find(({ reason }) => reason === id);
  const found = {
    'common-neighbours': rederiveCommonNeighbours(world, pair),
    'meta-path': rederiveMetaPath(world, pair),
    'need-offer': rederiveNeedOffer(world, pair),
    themes: rederiveThemes(world, pair),
    territory: rederiveTerritory(world, pair),
  };
  for (const [id, second] of Object.entries(found)) {
    const first = told(id);
    expect([id, first && seenReason(first)]).toEqual([id, second ? seen(second) : undefined]);
  }
  compareL3(world, pair, told('l3'));
};

/** Of two that are linked already, by another relation, nothing would be opened. */
const compareBrokerage = (world: World, pair: AskedPair, why: readonly Reason[]): void => {
  const told = why.find(({ reason }) => reason === 'brokerage');
  const areLinked = world.written.some(
    (relation) =>
      [relation.from, relation.to].includes(pair.a as never) &&
      [relation.from, relation.to].includes(pair.b as never) &&
      relation.status !== 'ended' &&
      !isOver(relation, world.on) &&
      !['located-in', 'acts-in', 'neighbour-of'].includes(relation.type),
  );
  const found = areLinked ? null : rederiveBrokerage(world, pair, told);
  expect(told && seenReason(told)).toEqual(found ? seen(found) : undefined);
  expect(found?.isGreatest ?? true).toBe(true);
};

/** Parts add up: Σ of what is likely ÷ (1 + signals that are known); the greatest of what is valuable. */
const compareScores = (world: World, pair: Suggestion): void => {
  const { why, a, b } = pair;
  const haveLinks = around(world, a).length > 0 && around(world, b).length > 0;
  const known =
    [themeMatchOf(world, pair), needMatchOf(world, pair), proximityOf(world, pair)].filter(
      (signal) => signal !== null,
    ).length + (haveLinks ? 2 : 0);
  const likely = ['common-neighbours', 'meta-path', 'l3', 'themes', 'need-offer', 'territory'];
  expect(pair.likelihood).toBeCloseTo(Math.min(1, partOf(why, likely) / (1 + known)), 9);
  const rules = why.filter(isRule).map(({ part }) => part);
  const value = Math.max(0, ...rules, 0.7 * (needMatchOf(world, pair) ?? 0), partOf(why, ['brokerage']));
  expect(pair.value).toBeCloseTo(value, 9);
  const quality = Math.max(0.1, (qualityOf(world, a) + qualityOf(world, b)) / 2);
  expect(pair.quality).toBeCloseTo(quality, 9);
  expect(pair.priority).toBeCloseTo(pair.likelihood * (0.2 + value) * Math.sqrt(quality), 9);
};

/** Shares are of one reason: each in 0–1. */
const checkShares = (why: readonly Reason[]): void => {
  for (const { evidence, part } of why) {
    expect(part).toBeGreaterThan(0);
    for (const { share } of evidence) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
  }
};

const compareMissing = (world: World, { missing, why, a, b }: Suggestion): void => {
  const told = missing.map(({ entity, field }) => `${entity} ${field}`);
  const stated = [...missingOf(world, a), ...missingOf(world, b)];
  expect(told.length).toBeLessThanOrEqual(6);
  if (!why.some(isRule)) expect(told).toEqual([...new Set(stated)].slice(0, 6));
  else if (told.length < 6) expect(told).toEqual(expect.arrayContaining(stated));
};

/** Never what is there, under discussion or proposed; nobody generic, over or with itself. */
const checkFree = (world: World, { a, b, relation }: AskedPair): void => {
  expect(a).not.toBe(b);
  for (const id of [a, b]) {
    expect(entityOf(world, id).type).not.toBe('group');
    expect(isOpen(world, id)).toBe(true);
  }
  const isSame = (from: string, to: string): boolean =>
    (from === a && to === b) || (relation === 'partners-with' && from === b && to === a);
  const there = world.written.filter(
    (each) => each.type === relation && isSame(each.from, each.to) && !isOver(each, world.on),
  );
  expect(there).toEqual([]);
};

const isNewcomer = (world: World, id: string): boolean =>
  entityOf(world, id).kind === 'actor' && liveAround(world, id).length <= 1;

/** One suggestion against the second computation: throws at the first difference. */
export const compareSuggestion = (world: World, pair: Suggestion): void => {
  checkFree(world, pair);
  compareSignals(world, pair, pair.why);
  compareBrokerage(world, pair, pair.why);
  for (const reason of pair.why.filter(isRule)) compareRuleReason(world, pair, reason);
  compareScores(world, pair);
  compareMissing(world, pair);
  checkShares(pair.why);
  const warned = pair.whyNot.map(({ reason, facts }) => [reason, plainsOf(facts)]);
  expect(warned).toEqual(rederiveCautions(world, pair));
  expect(pair.isNewcomer).toBe(isNewcomer(world, pair.a) || isNewcomer(world, pair.b));
};
