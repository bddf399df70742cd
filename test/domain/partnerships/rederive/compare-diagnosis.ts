import { expect } from 'vitest';
import type { CheckId } from '../../../../shared/domain/diagnosis/check-ids.ts';
import type { Diagnosed, DiagnosedAxis } from '../../../../shared/domain/diagnosis/diagnose.ts';
import { a5 } from './checks/a5-neighbours.ts';
import { a7 } from './checks/a7-governance.ts';
import { a1, a2, a3, a4, a6 } from './checks/alliances.ts';
import { c6 } from './checks/c6-exchanges.ts';
import type { SecondCheck } from './checks/checked.ts';
import { c1, c2, c3, c4, c5 } from './checks/competences.ts';
import { f1, f2, f3, f4, f5, f6 } from './checks/funding.ts';
import { gatherAbout } from './checks/subject.ts';
import { plainsOf, sharesOf } from './plain.ts';
import type { World } from './world.ts';

const SECOND: Readonly<Record<CheckId, SecondCheck>> = {
  ...{ C1: c1, C2: c2, C3: c3, C4: c4, C5: c5, C6: c6 },
  ...{ F1: f1, F2: f2, F3: f3, F4: f4, F5: f5, F6: f6 },
  ...{ A1: a1, A2: a2, A3: a3, A4: a4, A5: a5, A6: a6, A7: a7 },
};
const VALUES = { met: 1, partial: 0.5, absent: 0, unknown: 0 } as const;

/** All weights are 1: the score is the mean of what is known, from six tenths; its bounds are those of the unknown. */
const compareScore = ({ checks, score, low, high, knownShare }: DiagnosedAxis): void => {
  const known = checks.filter(({ state }) => state !== 'unknown').length;
  const sum = checks.reduce((total, { state }) => total + VALUES[state], 0);
  expect(knownShare).toBeCloseTo(known / checks.length, 9);
  if (known / checks.length < 0.6) expect(score).toBeNull();
  else expect(score).toBeCloseTo(sum / known, 9);
  expect([low, high]).toEqual([
    expect.closeTo(sum / checks.length, 9),
    expect.closeTo((sum + checks.length - known) / checks.length, 9),
  ]);
};

/** Every check of a subject: its state, its facts, what it rests on; then the scores that these make. */
export const compareDiagnosis = (world: World, { subject, members, axes }: Diagnosed): void => {
  const about = gatherAbout(world, subject);
  expect(members).toBe(about.parties.length);
  const checks = axes.flatMap((axis) => axis.checks);
  expect(checks.map(({ id }) => id).sort()).toEqual(Object.keys(SECOND).sort());
  for (const { id, state, facts, evidence } of checks) {
    const found = { state, facts: plainsOf(facts), evidence: sharesOf(evidence) };
    expect([id, found]).toEqual([id, SECOND[id](world, about)]);
    const shares = evidence.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(evidence.length > 0 ? 1 : 0, 9);
  }
  for (const axis of axes) compareScore(axis);
};
