import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { adamicAdar } from '../../shared/domain/partnerships/structural/adamic-adar.ts';
import { createSparseRow, resetRow } from '../../shared/domain/partnerships/structural/sparse-row.ts';
import { type Suggested, suggest } from '../../shared/domain/partnerships/suggest/suggest.ts';
import { createTerrain } from '../../shared/domain/partnerships/terrain.ts';
import { createJobs } from '../../shared/node/services/jobs.ts';
import { seededTerritories } from '../helpers/seeded-territories.ts';
import { anInput } from '../helpers/suggesting.ts';
import { type Bench, type Line, median, timeByTurns, timeMs } from './bench.ts';
import { SEED } from './project.ts';

const TERRITORIES = 50;
const SIZES: readonly (readonly [actors: number, turns: number])[] = [
  [500, 5],
  [2000, 5],
  [10_000, 2],
];
const EDITED = 2000;
const EDITS = 7;

const asked = (ecosystem: Ecosystem) => ({
  input: anInput(ecosystem),
  territory: null,
  entity: null,
  only: null,
});

/** What any program would do with the links alone: Adamic–Adar of every pair two links apart. */
const passOver = (ecosystem: Ecosystem): number => {
  const { graph } = createTerrain(anInput(ecosystem));
  const row = createSparseRow(graph.size);
  let pairs = 0;
  for (let x = 0; x < graph.size; x++) {
    adamicAdar.addRow(graph, x, row);
    pairs += row.count;
    resetRow(row);
  }
  return pairs;
};

interface Size {
  readonly lines: readonly Line[];
  readonly ours: number;
}

const measureSize = async (actors: number, turns: number): Promise<Size> => {
  const ecosystem = seededTerritories({ actors, territories: TERRITORIES, seed: SEED });
  let found: Suggested | null = null;
  const { ours, bare } = await timeByTurns(turns, {
    ours: () => {
      found = suggest(asked(ecosystem), () => undefined);
    },
    bare: () => passOver(ecosystem),
  });
  const heap = process.memoryUsage().heapUsed / 1e6;
  const compared = (found as Suggested | null)?.compared ?? 0;
  const of = `${actors.toLocaleString('en')} actors, ${ecosystem.relations.length.toLocaleString('en')} relations`;
  const pairs = `${compared.toLocaleString('en')} pairs compared`;
  const anchor = { name: 'Adamic–Adar alone, pairs two links apart', value: bare };
  return {
    ours,
    lines: [
      {
        measure: `Suggestions, ${of}, ${pairs}`,
        ours,
        unit: 'ms',
        anchor,
        aim: actors === EDITED ? '≤ 3 s' : '',
      },
      { measure: `Heap after it, ${of}`, ours: heap, unit: 'MB', anchor: null, aim: '' },
    ],
  };
};

/** One need more, as an edit would: what the host gives the worker, and what the worker takes. */
const measureEdit = async (): Promise<readonly Line[]> => {
  const jobs = createJobs(() => undefined);
  const ecosystem = seededTerritories({ actors: EDITED, territories: TERRITORIES, seed: SEED });
  const edited = (turn: number): Ecosystem => ({
    ...ecosystem,
    entities: ecosystem.entities.map((one, at) =>
      at === 100 + turn ? { ...one, needs: ['plaidoyer'] } : one,
    ),
  });
  const times: number[] = [];
  const given: number[] = [];
  for (let turn = 0; turn <= EDITS; turn++) {
    const input = asked(edited(turn));
    const copied = await timeMs(() => structuredClone(input));
    const took = await timeMs(() => jobs.run('suggest', input, { job: `edit ${turn}`, label: '' }));
    if (turn === 0) continue;
    times.push(took);
    given.push(copied);
  }
  await jobs.close();
  return [
    {
      measure: 'Suggestions again after one edit, 2,000 actors, in a worker',
      ours: median(times),
      unit: 'ms',
      anchor: null,
      aim: '≤ 200 ms',
    },
    {
      measure: 'Of which the data given to the worker and taken there',
      ours: median(given),
      unit: 'ms',
      anchor: null,
      aim: '≤ 50 ms',
    },
  ];
};

export const suggestionsBench: Bench = {
  id: 'suggestions',
  run: async () => {
    const sizes: Size[] = [];
    for (const [actors, turns] of SIZES) sizes.push(await measureSize(actors, turns));
    const [least, , most] = sizes;
    const growth = (most?.ours ?? Number.NaN) / (least?.ours ?? Number.NaN);
    const edit = await measureEdit();
    return {
      title: 'Missing partnerships',
      method: `A fictional region of ${TERRITORIES} territories, links mostly within a territory, the whole pipeline (compiled, candidates, rules, scores, reasons), median of turns; ${SIZES[0]?.[0]} to 10,000 actors grow the time ${growth.toFixed(1)} times (20 times the actors).`,
      lines: [...sizes.flatMap(({ lines }) => lines), ...edit],
    };
  },
};
