import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { foldText } from '../../shared/domain/text.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';
import type { Bench, Line } from './bench.ts';
import { percentile, timeMs } from './bench.ts';
import { inFolder, openProject, SEED, writeSeededProject } from './project.ts';

const [NODES, LINKS, WARM_UP, QUERIES] = [100_000, 100_000, 20, 300];

type Random = () => number;
const isLong = (word: string) => word.length >= 5;

/** One letter left out, as fingers do. */
const mistype = (word: string, random: Random): string => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
};

type Ask = (words: readonly string[], random: Random) => string;
/** Ways in which people look for a name that they know. */
const WAYS: Readonly<Record<string, Ask>> = {
  'the beginning of a word': ([word = ''], random) => word.slice(0, 2 + Math.floor(random() * 4)),
  'two words, the other way round': ([first = '', ...others]) => `${others.at(-1) ?? ''} ${first}`,
  'three words': (words) => words.slice(0, 3).join(' '),
  'a word with a typing error': ([word = ''], random) => mistype(word, random),
};

const queriesOf = (names: readonly string[], ask: Ask): string[] => {
  const random = createRandom(SEED);
  return Array.from({ length: WARM_UP + QUERIES }, () => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    return ask(foldText(name).split(' ').filter(isLong), random);
  });
};

interface Times {
  readonly ours: number[];
  readonly scan: number[];
}
type Search = (text: string) => unknown;

const timeQueries = async (queries: readonly string[], ours: Search, scan: Search): Promise<Times> => {
  const times: Times = { ours: [], scan: [] };
  for (const [index, text] of queries.entries()) {
    const oursMs = await timeMs(() => ours(text));
    const scanMs = await timeMs(() => scan(text));
    if (index < WARM_UP) continue;
    times.ours.push(oursMs);
    times.scan.push(scanMs);
  }
  return times;
};

const linesOf = (what: string, times: Times): Line[] =>
  [0.5, 0.95].map((share) => ({
    measure: `Search, ${what}: p${share * 100}`,
    ours: percentile(times.ours, share),
    unit: 'ms',
    anchor: { name: 'LIKE over every folded name', value: percentile(times.scan, share) },
    aim: share === 0.95 ? '≤ 15 ms' : '–',
  }));

const measureWays = async (ours: Search, scan: Search): Promise<Line[]> => {
  const names = seededNetwork(NODES, NODES, SEED).entities.map(({ name }) => name);
  const all: Times = { ours: [], scan: [] };
  const lines: Line[] = [];
  for (const [way, ask] of Object.entries(WAYS)) {
    const times = await timeQueries(queriesOf(names, ask), ours, scan);
    all.ours.push(...times.ours);
    all.scan.push(...times.scan);
    lines.push(...linesOf(way, times));
  }
  return [...lines, ...linesOf('all of these', all)];
};

const METHOD = `\`entity.search\` through dispatch in a project of ${NODES.toLocaleString('en')} entities, the 20 likeliest; ${QUERIES} queries of each way, made from seeded names of the project. The anchor reads names and stops at 20, without order, without words apart and without tolerance: it is what a search costs without an index, not the same answer.`;

export const searchBench: Bench = {
  id: 'search',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'project.alliage');
      writeSeededProject(path, NODES, LINKS);
      const { application, call } = await openProject(path, folder);
      const db = new Database(path, { readonly: true });
      const like = db.prepare("SELECT id FROM entity WHERE name_fold LIKE '%' || ? || '%' LIMIT 20");
      const lines = await measureWays(
        (text) => call('entity.search', { text, limit: 20 }),
        (text) => like.all(text),
      );
      db.close();
      await application.close();
      return { title: 'Searching', method: METHOD, lines };
    }),
};
