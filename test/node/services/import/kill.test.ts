import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { checkProjectFile } from '../../../../shared/node/store/check-project.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { aFolder } from '../../../helpers/application.ts';
import { actorsCsv } from '../../../helpers/import-files.ts';
import { aProjectFile } from '../../../helpers/project-file.ts';

const IMPORTER = resolve(import.meta.dirname, '../../../helpers/importer.ts');
/** `ALLIAGE_LONG=1`: 50 kills of 50,000 rows. */
const [KILLS, ROWS] = process.env.ALLIAGE_LONG ? [50, 50_000] : [10, 1_500];
const MADE = ROWS + 10;

/** Kills the importer after that many of its words, the last kills once it has said that it is done. */
const killAfter = async (home: string, path: string, csv: string, words: number): Promise<void> => {
  const child = spawn(process.execPath, [IMPORTER, home, path, csv]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    said++;
    if (said >= words || line === '"done"') child.kill('SIGKILL');
  });
  await once(child, 'close');
};

const entitiesIn = (path: string): number => {
  const project = openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined });
  try {
    return project.db.prepare('SELECT count(*) FROM entity').pluck().get() as number;
  } finally {
    project.close();
  }
};

it('an import that is killed at any moment is there whole or not at all', async () => {
  const folder = aFolder();
  const csv = join(folder, 'acteurs.csv');
  writeFileSync(csv, actorsCsv(ROWS, 0, 3_000));
  const found = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) {
    const path = join(folder, `${kill}.alliage`);
    aProjectFile(path);
    await killAfter(join(folder, 'home'), path, csv, kill === KILLS - 1 ? 10_000 : 2 + kill);
    const count = entitiesIn(path);
    expect([0, MADE]).toContain(count);
    expect(checkProjectFile(path, new Date())).toEqual([]);
    found.add(count);
  }
  expect([...found].sort((a, b) => a - b)).toEqual([0, MADE]);
}, 3_600_000);
