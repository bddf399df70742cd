import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import {
  differenceOfContents,
  type PartnershipContent,
} from '../../shared/domain/partnerships/input-changes.ts';
import { adamicAdar } from '../../shared/domain/partnerships/structural/adamic-adar.ts';
import { createSparseRow, resetRow } from '../../shared/domain/partnerships/structural/sparse-row.ts';
import { type Suggested, suggest } from '../../shared/domain/partnerships/suggest/suggest.ts';
import { createTerrain } from '../../shared/domain/partnerships/terrain.ts';
import { partsOf } from '../../shared/node/services/partnership-parts.ts';
import { PartnershipThread } from '../../shared/node/services/partnership-thread.ts';
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

/** One need more, as an edit would: what is left alone stays the same value. */
const editOf = (content: PartnershipContent, turn: number): PartnershipContent => {
  const { entities } = content.ecosystem;
  const edited = entities.map((one, at) => (at === 100 + turn ? { ...one, needs: ['plaidoyer'] } : one));
  return { ...content, ecosystem: { ...content.ecosystem, entities: edited } };
};

const EVERYWHERE = { territory: null, entity: null, only: null, trial: null } as const;
const CONTROL = { signal: new AbortController().signal, onProgress: () => undefined };

/** What the host says to the thread, and what one waits for the answer, first of all and after each edit. */
const measureEdit = async (actors: number): Promise<readonly Line[]> => {
  const thread = new PartnershipThread();
  const { on, ...first } = anInput(seededTerritories({ actors, territories: TERRITORIES, seed: SEED }));
  const asked = { ...EVERYWHERE, on };
  const ask = (content: PartnershipContent) => thread.ask('suggest', { content, asked }, CONTROL);
  let content: PartnershipContent = first;
  const whole = await timeMs(() => ask(content));
  let part = 0;
  for (const each of partsOf(first)) part = Math.max(part, await timeMs(() => structuredClone(each)));
  const [times, told]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < EDITS; turn++) {
    const next = editOf(content, turn);
    told.push(await timeMs(() => structuredClone(differenceOfContents(content, next))));
    content = next;
    times.push(await timeMs(() => ask(next)));
  }
  await thread.close();
  const of = `${actors.toLocaleString('en')} actors`;
  const line = (measure: string, ours: number, aim: string): Line => ({
    measure: `${measure}, ${of}`,
    ours,
    unit: 'ms',
    anchor: null,
    aim,
  });
  return [
    line('Suggestions in the thread, started and told everything', whole, ''),
    line('The longest that the host is held to tell it everything, one part', part, '≤ 50 ms'),
    line('Suggestions again after one edit', median(times), actors === EDITED ? '≤ 200 ms' : ''),
    line('The host is held after one edit', median(told), '≤ 50 ms'),
  ];
};

export const suggestionsBench: Bench = {
  id: 'suggestions',
  run: async () => {
    const sizes: Size[] = [];
    for (const [actors, turns] of SIZES) sizes.push(await measureSize(actors, turns));
    const [least, , most] = sizes;
    const growth = (most?.ours ?? Number.NaN) / (least?.ours ?? Number.NaN);
    const edit = [...(await measureEdit(EDITED)), ...(await measureEdit(10_000))];
    return {
      title: 'Missing partnerships',
      method: `A fictional region of ${TERRITORIES} territories, links mostly within a territory, the whole pipeline (compiled, candidates, rules, scores, reasons), median of turns; ${SIZES[0]?.[0]} to 10,000 actors grow the time ${growth.toFixed(1)} times (20 times the actors).`,
      lines: [...sizes.flatMap(({ lines }) => lines), ...edit],
    };
  },
};
