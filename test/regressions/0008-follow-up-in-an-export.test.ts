import { expect, test } from 'vitest';
import { documentFor } from '../../shared/domain/export/audience.ts';
import { readSample } from '../helpers/samples.ts';

// The follow-up of anything but an exchange went to the committee.
test('what is to follow is for internal readers, whoever it is of', () => {
  const sample = readSample('trois-rivieres');
  const document = {
    ...sample,
    entities: sample.entities.map((entity) => ({ ...entity, followUp: 'Relancer' })),
  };
  const seenBy = (reader: 'internal' | 'committee' | 'public') =>
    documentFor(document, reader).entities.filter(({ followUp }) => followUp !== null).length;
  expect(seenBy('committee')).toBe(0);
  expect(seenBy('public')).toBe(0);
  expect(seenBy('internal')).toBe(sample.entities.length);
});
