import { expect, it } from 'vitest';
import { aTerritory, stateOf } from '../helpers/diagnosis.ts';

// Money discussed until a day that is past was still told as asked for.
it.each([
  ['2019', 'unknown'],
  ['2027', 'partial'],
] as const)('money discussed until %s leaves F5 %s', (endsOn, state) => {
  const place = aTerritory();
  place.add('foundation', { kind: 'funder', type: 'foundation' });
  place.link(['foundation', 'funds', 'T'], { status: 'in-discussion', startsOn: '2018', endsOn });
  expect(stateOf(place, 'F5')).toBe(state);
});
