import { join } from 'node:path';
import type { ExportOptions } from '../../shared/contract/export-operations.ts';
import { exportOptions } from '../helpers/export-options.ts';
import { type Bench, type Line, median, timeMs } from './bench.ts';
import { inFolder, type Opened, openProject, writeSeededProject } from './project.ts';

const [NODES, LINKS, TURNS] = [2_000, 6_000, 3];
/** The whole project in each, and the aim in seconds: nobody waits longer without wondering. */
const FORMATS: readonly (readonly [format: string, aimSeconds: number])[] = [
  ['svg', 5],
  ['pdf', 10],
  ['xlsx', 5],
  ['csv', 2],
  ['json', 2],
  ['gexf', 2],
  ['graphml', 2],
];

/** Seconds and bytes of an export that gives its content back; the first turn warms up and is left out. */
const measure = async ({ call }: Opened, given: Partial<ExportOptions>) => {
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn <= TURNS; turn++) {
    const ms = await timeMs(async () => {
      ({ bytes } = await call('export.create', { ...exportOptions(given), file: null }));
    });
    if (turn > 0) times.push(ms);
  }
  return { ms: median(times), bytes };
};

const linesOf = async (project: Opened): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const [format, aim] of FORMATS) {
    const { ms, bytes } = await measure(project, { format });
    const measured = `${format}, ${Math.round(bytes / 1000)} kB`;
    lines.push({ measure: measured, ours: ms, unit: 'ms', anchor: null, aim: `≤ ${aim} s` });
  }
  return lines;
};

/** Exports of a whole project, from the operation to the bytes. */
export const exportBench: Bench = {
  id: 'export',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'mesure.alliage');
      writeSeededProject(path, NODES, LINKS);
      const project = await openProject(path, join(folder, 'home'));
      try {
        return {
          title: 'Exports',
          method: `A project of ${NODES} entities and ${LINKS} relations with a place each, exported whole for its own team: from the operation to the bytes, in a worker. Median of ${TURNS} after one that warms up.`,
          lines: await linesOf(project),
        };
      } finally {
        await project.application.close();
      }
    }),
};
