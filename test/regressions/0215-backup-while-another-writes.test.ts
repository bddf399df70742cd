import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { startHolder } from '../helpers/processes.ts';

// « Le fichier du projet a été remplacé »: what another window of ours had saved was taken for another program's.
test('a project that is open to be read is backed up after another window has written it', async () => {
  const { call, file, path, folder } = await anOpenProject();
  await call('project.close', {});
  await call('project.open', { file: file('essai.alliage'), readOnly: true });
  const holder = startHolder(join(folder, 'home'), path('essai.alliage'), 'edit');
  await holder.said(4);
  await holder.stop();
  // Of what is read here: the state in which it was opened.
  expect(await call('backup.make', {})).toMatchObject({ entities: 0 });
});
