import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compareDocuments } from '../../shared/domain/comparison/compare-documents.ts';
import type { ComparedState } from '../../shared/domain/comparison/state.ts';
import type { ProjectDocument } from '../../shared/domain/document.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { readDocument } from '../../shared/node/services/whole-document.ts';
import { openProject as openStore } from '../../shared/node/store/open.ts';
import { type Bench, type Line, median, timeMs } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

const SIZES = [
  [2_000, 6_000],
  [20_000, 60_000],
] as const;
const [BEFORE, AFTER] = ['2026-03-12', '2026-11-24'] as const;
const TURNS = 3;
const MS = 1e6;
/** Of each hundred records, one is gone, one is new, and five are changed. */
const PART = 100;

/** The same project some months later: a change to one record in fourteen, spread evenly. */
const later = (document: ProjectDocument): ProjectDocument => {
  const gone = new Set(document.entities.filter((_, at) => at % PART === 0).map(({ id }) => id));
  const entities = document.entities
    .filter(({ id }) => !gone.has(id))
    .map((entity, at) => (at % 20 === 1 ? { ...entity, name: `${entity.name} bis` } : entity));
  const relations = document.relations
    .filter(({ from, to }, at) => at % PART !== 0 && !gone.has(from) && !gone.has(to))
    .map((relation, at) => (at % 20 === 1 ? { ...relation, status: 'ended' as const } : relation));
  return { ...document, entities, relations };
};
const stateOf = (document: ProjectDocument, on: string): ComparedState => ({
  id: on,
  name: on,
  on: on as PartialDate,
  at: `${on}T10:00:00.000Z`,
  isForCommittee: true,
  document,
  diagnoses: [],
});

const readAt = (path: string): ProjectDocument => {
  const opened = openStore(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  try {
    return readDocument(opened.db);
  } finally {
    opened.close();
  }
};

const timePure = async (document: ProjectDocument): Promise<{ told: number; parsed: number }> => {
  const [a, b] = [stateOf(document, BEFORE), stateOf(later(document), AFTER)];
  const texts = [a, b].map((state) => JSON.stringify(state.document));
  const [told, parsed]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    told.push(await timeMs(() => compareDocuments(a, b, 'fr')));
    parsed.push(await timeMs(() => texts.map((text) => JSON.parse(text))));
  }
  return { told: median(told), parsed: median(parsed) };
};

/** The operation between a snapshot and now, and the longest that nothing else was answered meanwhile. */
const timeAsked = async (path: string, folder: string) => {
  const { application, call } = await openProject(path, folder);
  await call('snapshot.create', { job: 'bench', name: 'A', on: BEFORE });
  const { ecosystem } = await call('graph.load', {});
  for (const { id, name } of ecosystem.entities.slice(0, 20))
    await call('entity.set', { entity: id, set: { name: `${name} bis` } });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const askedMs = await timeMs(() => call('snapshot.compare', { job: 'bench', a: 'A', b: 'now' }));
  delay.disable();
  await application.close();
  return { askedMs, blockMs: delay.max / MS };
};

const linesOf = (nodes: number, links: number): Promise<Line[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'project.alliage');
    writeSeededProject(path, nodes, links);
    const { told, parsed } = await timePure(readAt(path));
    const { askedMs, blockMs } = await timeAsked(path, folder);
    const of = `${nodes.toLocaleString('en')} entities, ${links.toLocaleString('en')} relations`;
    const line = (measure: string, ours: number, anchor: Line['anchor'] = null): Line => ({
      measure: `${measure}, ${of}`,
      ours,
      unit: 'ms',
      anchor,
      aim: '–',
    });
    return [
      line('Two states compared and told', told, { name: 'reading both as JSON alone', value: parsed }),
      line('A snapshot and now, as asked', askedMs),
      line('The same, longest block of the data host', blockMs),
    ];
  });

const METHOD = `Seeded projects. Compared and told: of two documents in memory, the later without one entity and one relation in a hundred and with one in twenty changed, median of ${TURNS}; the anchor reads the texts of both. As asked: the operation on an open project of which twenty entities were renamed since its snapshot, the snapshot unpacked and verified in a thread, once.`;

export const compareBench: Bench = {
  id: 'compare',
  run: async () => {
    const lines: Line[] = [];
    for (const [nodes, links] of SIZES) lines.push(...(await linesOf(nodes, links)));
    return { title: 'Comparison of two states', method: METHOD, lines };
  },
};
