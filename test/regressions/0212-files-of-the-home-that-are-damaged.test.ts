import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HomeFile } from '../../shared/contract/project-operations.ts';
import { homeFileSentence } from '../../shared/domain/words/settings-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';
import { anApplication } from '../helpers/application.ts';

// They were set aside without a word: backups went to one place only, and nobody knew.
test.each(HomeFile.options)('%s that cannot be read is said once, and kept', async (file) => {
  const project = anApplication();
  const home = join(project.folder, 'home');
  const path = join(home, `${file}.json`);
  writeFileSync(path, '{"folder": "/media');
  const notice = { file, keptAs: `${file}.json.bad` };
  expect((await project.call('app.state', {})).homeNotices).toEqual([notice]);
  // As long as this window is open, whoever asks.
  expect((await project.call('app.state', {})).homeNotices).toEqual([notice]);
  expect(readFileSync(`${path}.bad`, 'utf8')).toBe('{"folder": "/media');
  const next = anApplication(project.folder);
  expect((await next.call('app.state', {})).homeNotices).toEqual([]);
  for (const lang of ['fr', 'en'] as const) {
    const { homeFiles } = wordsOf(lang);
    expect(homeFileSentence(homeFiles, notice)).toContain(`${file}.json.bad`);
    expect(homeFileSentence(homeFiles, { file, keptAs: null })).not.toContain('.bad');
  }
});

test('what is in order, or absent, says nothing', async () => {
  const { call, folder } = anApplication();
  writeFileSync(join(folder, 'home', 'second-folder.json'), '{"folder": null}');
  expect((await call('app.state', {})).homeNotices).toEqual([]);
});
