import type { Ecosystem, EntitySummary } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
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
import { aRelation } from '../helpers/ecosystem.ts';
import { seededTerritories } from '../helpers/seeded-territories.ts';
import { anInput } from '../helpers/suggesting.ts';
import { type Bench, cpuMs, type Line, median, timeByTurns } from './bench.ts';
import { SEED } from './project.ts';

const TERRITORIES = 50;
const SIZES: readonly (readonly [actors: number, turns: number])[] = [
  [500, 3],
  [1000, 3],
  [2000, 3],
  [10_000, 1],
];
const EDITED = 2000;
const EDITS = 5;

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
  const contest = {
    ours: () => {
      found = suggest(asked(ecosystem), () => undefined);
    },
    bare: () => passOver(ecosystem),
  };
  const { ours, bare } = await timeByTurns(turns, contest, cpuMs);
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

type Edit = (content: PartnershipContent, turn: number) => PartnershipContent;
const editEntity =
  (set: (turn: number) => Partial<EntitySummary>): Edit =>
  (content, turn) => {
    const { entities } = content.ecosystem;
    const edited = entities.map((one, at) => (at === 100 + turn ? { ...one, ...set(turn) } : one));
    return { ...content, ecosystem: { ...content.ecosystem, entities: edited } };
  };
const addLink: Edit = (content, turn) => {
  const { entities, relations } = content.ecosystem;
  const ends = { from: entities[200 + turn]?.id as EntityId, to: entities[300 + turn]?.id as EntityId };
  const link = aRelation(900_000 + turn, { type: 'partners-with', startsOn: '2026-02', ...ends });
  return { ...content, ecosystem: { ...content.ecosystem, relations: [...relations, link] } };
};
/** As edits of a window: what is left alone stays the same value. */
const EDITS_OF: Readonly<Record<string, Edit>> = {
  'a new name': editEntity((turn) => ({ name: `Autre nom ${turn}` })),
  'a link begun this year': addLink,
  'other themes': editEntity(() => ({ themes: ['eau'] })),
  'a need without a date, which the years learned from hold too': editEntity(() => ({
    needs: ['plaidoyer'],
  })),
};

const EVERYWHERE = { territory: null, entity: null, only: null, trial: null } as const;
const CONTROL = { signal: new AbortController().signal, onProgress: () => undefined };

/** What the host says to the thread, and what one waits for the answer, first of all and after each edit. */
const measureEdit = async (actors: number): Promise<readonly Line[]> => {
  const thread = new PartnershipThread();
  const { on, ...first } = anInput(seededTerritories({ actors, territories: TERRITORIES, seed: SEED }));
  const asked = { ...EVERYWHERE, on };
  const ask = (content: PartnershipContent) => thread.ask('suggest', { content, asked }, CONTROL);
  const of = `${actors.toLocaleString('en')} actors`;
  const line = (measure: string, ours: number, aim: string): Line => ({
    measure: `${measure}, ${of}`,
    ours,
    unit: 'ms',
    anchor: null,
    aim,
  });
  let content: PartnershipContent = first;
  const whole = await cpuMs(() => ask(content));
  let part = 0;
  for (const each of partsOf(first)) part = Math.max(part, await cpuMs(() => structuredClone(each)));
  const told: number[] = [];
  const edits: Line[] = [];
  const isAim = actors === EDITED;
  for (const [name, edit] of Object.entries(EDITS_OF)) {
    const times: number[] = [];
    for (let turn = 0; turn < EDITS; turn++) {
      const next = edit(content, turn);
      told.push(await cpuMs(() => structuredClone(differenceOfContents(content, next))));
      content = next;
      times.push(await cpuMs(() => ask(next)));
    }
    edits.push(line(`Suggestions again after one edit (${name})`, median(times), isAim ? '≤ 200 ms' : ''));
  }
  await thread.close();
  return [
    line('Suggestions in the thread, started and told everything', whole, ''),
    line('The longest that the host is held to tell it everything, one part', part, '≤ 50 ms'),
    ...edits,
    line('The host is held after one edit', median(told), '≤ 50 ms'),
  ];
};

export const suggestionsBench: Bench = {
  id: 'suggestions',
  run: async () => {
    const sizes: Size[] = [];
    for (const [actors, turns] of SIZES) sizes.push(await measureSize(actors, turns));
    const [, thousand, , most] = sizes;
    const growth = (most?.ours ?? Number.NaN) / (thousand?.ours ?? Number.NaN);
    const edit = await measureEdit(EDITED);
    return {
      title: 'Missing partnerships',
      method: `A fictional region of ${TERRITORIES} territories, links mostly within a territory and dated, so that they are learned from; the whole pipeline (compiled, learned, candidates, rules, scores, reasons), median of turns. Times are of the processor, all threads together: the clock shows less where a second core is free, and more where others use them. From 1,000 to 10,000 actors the time grows ${growth.toFixed(1)} times (aim: at most 14). Edits: median of ${EDITS}, what the host says to the thread and the answer.`,
      lines: [...sizes.flatMap(({ lines }) => lines), ...edit],
    };
  },
};
