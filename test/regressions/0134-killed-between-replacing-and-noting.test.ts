import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClosedRecords } from '../../shared/node/services/opening/closed-records.ts';
import { hasChangedOutside } from '../../shared/node/services/opening/judge-file.ts';
import { aFolder } from '../helpers/application.ts';

const PROJECT = '01J0000000000000000000000P';

// Killed after a backup had taken the project's place, before that was noted: refused as changed outside from then on.
test('while another file takes the place of a project, what is there is no change outside; as before when it could not', () => {
  const home = aFolder();
  const place = join(home, 'essai.alliage');
  const records = createClosedRecords(home, () => new Date());
  const state = {
    projectId: PROJECT,
    closes: 3,
    revision: 5,
    statePage: 2,
    pageSize: 4096,
    bytes: 4096,
    rest: 1,
  };
  records.note(place, () => ({ ...state, sha256: 'a'.repeat(64) }), true);
  const isRefused = () =>
    hasChangedOutside(records.at(place), {
      identity: state,
      sum: { sha256: 'b'.repeat(64), bytes: 8192 },
      rest: () => 2,
    });
  expect(isRefused()).toBe(true);
  expect(records.replacing(place, isRefused)).toBe(false);
  records.note(place, () => ({ ...state, sha256: 'c'.repeat(64) }), true);
  expect(() =>
    records.replacing(place, () => {
      throw new Error('disk');
    }),
  ).toThrow('disk');
  expect(isRefused()).toBe(true);
});
