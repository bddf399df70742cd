import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_SECTIONS } from '../../shared/domain/dossier/sections.ts';
import type { Bench, Line } from './bench.ts';
import { timeMs } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

/** The second makes a dossier of about forty pages. */
const SIZES = [
  [1_000, 3_000],
  [2_000, 6_000],
] as const;
const DAY = '2026-11-24';
const MB = 1e6;
const ROUNDS = 3;

const linesOf = async (nodes: number, links: number): Promise<Line[]> =>
  inFolder(async (folder) => {
    writeSeededProject(join(folder, 'project.alliage'), nodes, links);
    const { application, call } = await openProject(join(folder, 'project.alliage'), folder);
    const { id } = await call('snapshot.create', { job: 'bench', name: 'A', on: DAY });
    const out = join(folder, 'dossier.pdf');
    const make = () =>
      call('dossier.create', {
        job: 'bench',
        snapshot: id,
        sections: [...DOSSIER_SECTIONS],
        file: application.files.register(out),
        overwrite: true,
      });
    let pages = 0;
    const first = await timeMs(async () => {
      ({ pages } = await make());
    });
    let again = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) again = Math.min(again, await timeMs(make));
    await application.close();
    const of = `${nodes.toLocaleString('en')} entities, ${pages} pages`;
    const line = (measure: string, ours: number, unit: Line['unit'], aim = ''): Line => ({
      measure: `${measure}, ${of}`,
      ours,
      unit,
      anchor: null,
      aim,
    });
    return [
      line('Dossier, the first of a session', first, 'ms', '≤ 10 s'),
      line('Dossier, the engine loaded', again, 'ms', nodes === 2_000 ? '≤ 2 s' : ''),
      line('Size of its PDF', statSync(out).size / MB, 'MB'),
    ];
  });

export const dossierBench: Bench = {
  id: 'dossier',
  run: async () => ({
    title: 'The committee dossier',
    method:
      'A seeded project is frozen; every section of its dossier is composed and typeset as tagged PDF/UA-1 in a worker thread, fonts embedded, and written to disk. Best of three for the second figure.',
    lines: [...(await linesOf(...SIZES[0])), ...(await linesOf(...SIZES[1]))],
  }),
};
