import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkProjectFile } from '../../shared/node/store/check-project.ts';
import { aFolder } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

/** « Vérifier » found nothing in a file that could not be opened: it looked at a copy with a header of its own. */
it('a read version that SQLite does not know is found by the verification too', () => {
  const path = join(aFolder(), 'projet.alliage');
  aProjectFile(path, [], []);
  const bytes = readFileSync(path);
  bytes[19] = 3;
  writeFileSync(path, bytes);
  expect(checkProjectFile(path, new Date()).map(({ code }) => code)).toEqual(['E-BASE-DAMAGED']);
});
