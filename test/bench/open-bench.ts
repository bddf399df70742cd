import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Bench } from './bench.ts';
import { timeByTurns } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

const [NODES, LINKS, TURNS] = [2000, 6000, 7];

const openAndLoad = async (path: string, home: string): Promise<void> => {
  const { application, call } = await openProject(path, home);
  await call('graph.load', {});
  await application.close();
};

/** The least that any program does: read every row of the two tables. */
const readRows = (path: string): void => {
  const db = new Database(path, { readonly: true });
  db.prepare('SELECT * FROM entity').all();
  db.prepare('SELECT * FROM relation').all();
  db.close();
};

export const openBench: Bench = {
  id: 'open',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'project.alliage');
      writeSeededProject(path, NODES, LINKS);
      const times = await timeByTurns(TURNS, {
        ours: () => openAndLoad(path, folder),
        rows: () => readRows(path),
      });
      return {
        title: 'Opening',
        method: `A project of ${NODES.toLocaleString('en')} entities and ${LINKS.toLocaleString('en')} relations: from making the host to the whole graph in hand (open sequence with every check, lock, then \`graph.load\`), and closing. Median of ${TURNS} turns. What the window adds to first paint is measured with the window.`,
        lines: [
          {
            measure: 'Open and load the graph',
            ours: times.ours,
            unit: 'ms',
            anchor: { name: 'SELECT * of the two tables, nothing checked', value: times.rows },
            aim: '≤ 1,500 ms to first paint',
          },
        ],
      };
    }),
};
