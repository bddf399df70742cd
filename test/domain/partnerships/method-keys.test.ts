import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_METHOD, SIGNAL_WEIGHTS } from '../../../shared/domain/partnerships/method.ts';
import {
  applyPatch,
  readSettings,
  toKeptSettings,
  unreadSettings,
} from '../../../shared/domain/partnerships/method-keys.ts';
import { RULE_IDS } from '../../../shared/domain/partnerships/reasons.ts';

const weight = fc.double({ min: 0, max: 3, noNaN: true }).map((value) => value + 0);
const patch = fc.record(
  {
    rules: fc.dictionary(fc.constantFrom(...RULE_IDS), fc.boolean()),
    thresholds: fc.dictionary(fc.constantFrom('R01.km', 'R12.months'), fc.option(weight)),
    weights: fc.record({ likelihood: weight, value: weight, quality: weight }, { requiredKeys: [] }),
    signals: fc.dictionary(fc.constantFrom(...SIGNAL_WEIGHTS), weight),
  },
  { requiredKeys: [] },
);

describe('settings of the method', () => {
  it('are kept as what differs from what is shipped, and read back the same', () => {
    fc.assert(
      fc.property(patch, (given) => {
        const settings = applyPatch(DEFAULT_METHOD, given);
        const kept = toKeptSettings(settings);
        expect(readSettings(kept)).toEqual(settings);
        expect(unreadSettings(kept)).toEqual([]);
      }),
    );
    expect(toKeptSettings(DEFAULT_METHOD)).toEqual([]);
  });

  it('are as shipped where they are damaged or unknown; only damage is told', () => {
    const damaged = [
      { id: 'weights.value', value: '9' },
      { id: 'rules.R01', value: '"yes"' },
      { id: 'thresholds.R01.km', value: 'nul' },
      { id: 'signals.themes', value: 'null' },
    ];
    const later = [
      { id: 'rules.R99', value: 'true' },
      { id: 'planets.mars', value: '1' },
      { id: 'weights.toString', value: '1' },
      { id: 'no-dot', value: '1' },
    ];
    expect(readSettings([...damaged, ...later])).toEqual(DEFAULT_METHOD);
    expect(unreadSettings([...damaged, ...later])).toEqual(damaged);
  });

  it('go back to what is shipped, a threshold by null', () => {
    const changed = applyPatch(DEFAULT_METHOD, { thresholds: { 'R01.km': 12 }, rules: { R02: true } });
    expect(applyPatch(changed, { thresholds: { 'R01.km': null }, rules: { R02: false } })).toEqual(
      DEFAULT_METHOD,
    );
  });
});
