import { statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Bench, Line } from './bench.ts';
import { timeMs } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

const SIZES = [
  [2_000, 6_000],
  [20_000, 60_000],
] as const;
const DAY = '2026-11-24';
const MS = 1e6;
const MB = 1e6;

/** Time of `work`, and the longest that nothing else was answered meanwhile. */
const timeAndBlock = async (work: () => unknown) => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const durationMs = await timeMs(work);
  delay.disable();
  return { durationMs, blockMs: delay.max / MS };
};

const linesOf = async (nodes: number, links: number): Promise<Line[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'project.alliage');
    writeSeededProject(path, nodes, links);
    const { application, call } = await openProject(path, folder);
    const freeze = (name: string) => call('snapshot.create', { job: 'bench', name, on: DAY });
    const suggested = await timeMs(() => call('suggestion.list', { job: 'bench', on: DAY, limit: 200 }));
    const frozen = await timeAndBlock(() => freeze('A'));
    const [kept] = await call('snapshot.list', {});
    const opened = await timeAndBlock(() => call('snapshot.open', { snapshot: kept?.id ?? '' }));
    await call('snapshot.leave', {});
    await application.close();
    const of = `${nodes.toLocaleString('en')} entities`;
    const line = (measure: string, ours: number, unit: Line['unit'], rest: Partial<Line> = {}): Line => ({
      measure: `${measure}, ${of}`,
      ours,
      unit,
      anchor: null,
      aim: '',
      ...rest,
    });
    return [
      line('Freezing, suggestions known', frozen.durationMs, 'ms', {
        anchor: { name: 'computing the suggestions alone', value: suggested },
      }),
      line('Freezing, longest block of the data host', frozen.blockMs, 'ms'),
      line('Opening it, its seal verified', opened.durationMs, 'ms'),
      line('Size of one snapshot', (kept?.bytes ?? 0) / MB, 'MB', {
        anchor: { name: 'the project file', value: statSync(path).size / MB },
        aim: nodes === 2_000 ? '≤ 2 MB' : '',
      }),
    ];
  });

export const snapshotBench: Bench = {
  id: 'snapshot',
  run: async () => ({
    title: 'Snapshots',
    method:
      'A seeded network is frozen through dispatch (records, views, decisions, 200 suggestions in both languages; a project without a territory of its own has no diagnosis frozen), then opened as every screen does. The longest block is the longest delay of the event loop, sampled every 5 ms.',
    lines: [...(await linesOf(...SIZES[0])), ...(await linesOf(...SIZES[1]))],
  }),
};
