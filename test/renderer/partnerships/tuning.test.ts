import { expect, it } from 'vitest';
import { isSameTuning } from '../../../renderer/views/partnerships/settings/tuning.ts';
import { DEFAULT_METHOD } from '../../../shared/domain/partnerships/method.ts';

it('two tunings are the same when every weight and every signal is', () => {
  const { weights, signals } = DEFAULT_METHOD;
  expect(isSameTuning(DEFAULT_METHOD, { weights: { ...weights }, signals: { ...signals } })).toBe(true);
  expect(isSameTuning(DEFAULT_METHOD, { weights: { ...weights, quality: 0 }, signals })).toBe(false);
  expect(isSameTuning(DEFAULT_METHOD, { weights, signals: { ...signals, l3: 2 } })).toBe(false);
});
