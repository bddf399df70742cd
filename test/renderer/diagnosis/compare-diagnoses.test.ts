import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsByState, compareDiagnoses } from '../../../renderer/views/diagnosis/compare-diagnoses.ts';
import { countStates } from '../../../renderer/views/diagnosis/count-states.ts';
import type { AxisRecord, CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { CHECK_STATES, type CheckId, type CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';

const check = (id: CheckId, state: CheckState): CheckRecord => ({
  id,
  axis: 'funding',
  state,
  weight: 1,
  title: `Point ${id}`,
  text: '',
  segments: [],
  evidence: [],
  action: null,
  override: null,
});
const funding = (score: number | null, ...checks: readonly CheckRecord[]): { axes: AxisRecord[] } => ({
  axes: [
    {
      axis: 'funding',
      score,
      low: 0,
      high: 1,
      knownShare: 1,
      checks: [...checks],
      toStrengthen: [],
    },
  ],
});

describe('compareDiagnoses', () => {
  it('puts the same check of each side by side and says where they differ', () => {
    const [axis] = compareDiagnoses([
      funding(0.5, check('F1', 'met'), check('F2', 'absent')),
      funding(0.5, check('F1', 'unknown'), check('F2', 'absent')),
    ]);
    expect(axis?.isDifferent).toBe(false);
    expect(axis?.checks).toEqual([
      { id: 'F1', title: 'Point F1', states: ['met', 'unknown'], isDifferent: true },
      { id: 'F2', title: 'Point F2', states: ['absent', 'absent'], isDifferent: false },
    ]);
  });

  it('finds scores different when they are read as different: by whole percents, or one of them not shown', () => {
    const differ = (a: number | null, b: number | null) =>
      compareDiagnoses([funding(a), funding(b)])[0]?.isDifferent;
    expect(differ(0.501, 0.504)).toBe(false);
    expect(differ(0.501, 0.506)).toBe(true);
    expect(differ(null, 0)).toBe(true);
    expect(differ(null, null)).toBe(false);
  });

  it('keeps a check that only one of them has: it is nothing for the other, not absent', () => {
    const [axis] = compareDiagnoses([funding(1, check('F1', 'met')), funding(1, check('F2', 'met'))]);
    expect(axis?.checks.map(({ id, states }) => [id, states])).toEqual([
      ['F1', ['met', null]],
      ['F2', [null, 'met']],
    ]);
  });

  it('of one and the same differs nowhere', () => {
    const states = fc.array(fc.constantFrom(...CHECK_STATES), { minLength: 1, maxLength: 6 });
    const ids = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const;
    fc.assert(
      fc.property(states, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (given, score) => {
        const one = funding(score, ...given.map((state, at) => check(ids[at] ?? 'F1', state)));
        const compared = compareDiagnoses([one, one, one]);
        expect(compared.some(({ isDifferent }) => isDifferent)).toBe(false);
        expect(compared.flatMap(({ checks }) => checks).some(({ isDifferent }) => isDifferent)).toBe(false);
      }),
    );
  });
});

describe('columnsByState', () => {
  it('gathers the columns of each state, in the usual order of states', () => {
    expect(columnsByState(['absent', 'met', 'absent'])).toEqual([
      { state: 'met', columns: [1] },
      { state: 'absent', columns: [0, 2] },
    ]);
  });

  it('names each column that has a state once, and no other', () => {
    const state = fc.option(fc.constantFrom(...CHECK_STATES));
    fc.assert(
      fc.property(fc.array(state, { maxLength: 4 }), (states) => {
        const named = columnsByState(states).flatMap(({ columns }) => columns);
        const known = states.flatMap((one, column) => (one === null ? [] : [column]));
        expect([...named].sort()).toEqual(known);
      }),
    );
  });
});

describe('countStates', () => {
  it('counts each state, those of none too', () => {
    expect(countStates([check('F1', 'met'), check('F2', 'unknown'), check('F3', 'met')])).toEqual({
      met: 2,
      partial: 0,
      absent: 0,
      unknown: 1,
    });
  });
});
