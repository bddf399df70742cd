import { expect, test } from 'vitest';
import { documentFor } from '../../shared/domain/export/audience.ts';
import { readSample } from '../helpers/samples.ts';

// The date by which an internal follow-up is due went to the committee without it.
test('by when something is to follow is for internal readers, whoever it is of', () => {
  const sample = readSample('trois-rivieres');
  const entities = sample.entities.map((entity) => ({ ...entity, dueOn: '2026-05' as const }));
  const seenBy = (reader: 'internal' | 'committee' | 'public') =>
    documentFor({ ...sample, entities } as typeof sample, reader).entities.filter(
      ({ dueOn }) => dueOn !== null,
    ).length;
  expect(seenBy('committee')).toBe(0);
  expect(seenBy('public')).toBe(0);
  expect(seenBy('internal')).toBe(sample.entities.length);
});
