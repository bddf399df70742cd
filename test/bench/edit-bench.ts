import { join } from 'node:path';
import Database from 'better-sqlite3';
import { anEntityId } from '../helpers/ecosystem.ts';
import type { Bench, Line } from './bench.ts';
import { percentile, timeMs } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

const [NODES, LINKS, WARM_UP, EDITS] = [2000, 6000, 20, 300];

const openBare = (path: string) => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE edit (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  return db;
};

export const editBench: Bench = {
  id: 'edit',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'project.alliage');
      writeSeededProject(path, NODES, LINKS);
      const { application, call } = await openProject(path, folder);
      const bare = openBare(join(folder, 'bare.db'));
      const insert = bare.prepare('INSERT INTO edit (text) VALUES (?)');
      const times = { ours: [] as number[], bare: [] as number[] };
      for (let edit = 0; edit < WARM_UP + EDITS; edit++) {
        const entity = anEntityId(edit % NODES);
        const description = `Décrit une ${edit}e fois.`;
        const ours = await timeMs(() => call('entity.set', { entity, set: { description } }));
        const anchor = await timeMs(() => insert.run(description));
        if (edit < WARM_UP) continue;
        times.ours.push(ours);
        times.bare.push(anchor);
      }
      bare.close();
      await application.close();
      const line = (share: number, name: string): Line => ({
        measure: `One edit acknowledged, ${name}`,
        ours: percentile(times.ours, share),
        unit: 'ms',
        anchor: { name: 'bare commit, synchronous=FULL', value: percentile(times.bare, share) },
        aim: '≤ 20 ms',
      });
      return {
        title: 'Editing',
        method: `\`entity.set\` of a description through dispatch in a project of ${NODES.toLocaleString('en')} entities: parsed, checked, written with its journal entry and search index in one transaction, committed with synchronous=FULL, read back and answered; against the insertion of one row in a bare database with the same settings in the same folder. ${EDITS} edits each, by turns.`,
        lines: [line(0.5, 'p50'), line(0.95, 'p95')],
      };
    }),
};
