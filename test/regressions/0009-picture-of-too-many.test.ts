import { expect, test } from 'vitest';
import { errorSentence } from '../../shared/domain/words/words.ts';
import { anOpenProject, codeOf } from '../helpers/application.ts';

// A picture of 100,000 entities was worked at for minutes, without a word.
test('a picture of more than can be read is refused at once, with what to do', async () => {
  const project = await anOpenProject();
  for (let index = 0; index < 5_001; index++)
    await project.call('entity.add', { kind: 'actor', name: `A ${index}`, set: {} });
  const options = {
    view: null,
    territory: null,
    title: null,
    subtitle: null,
    size: 'a3',
    audience: 'internal',
    withPersons: false,
    csv: 'fr',
    on: null,
    file: null,
  } as const;
  expect(await codeOf(project.call('export.create', { ...options, format: 'svg' }))).toBe('E-EXP-SIZE');
  expect(errorSentence('fr', 'E-EXP-SIZE', { count: 5001, limit: 5000 })).toContain('5\u202F001 fiches');
  const { shown } = await project.call('export.create', { ...options, format: 'csv' });
  expect(shown.entities).toBe(5_001);
}, 120_000);
