import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;

beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

const write = (name: string, lines: readonly string[]): string => {
  const path = place.at(name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

const ring = Array.from({ length: 40 }, (_, i) => i).flatMap((i) =>
  [1, 2].map((step) => `${i},${(i + step) % 40}`),
);

interface Evaluated {
  readonly nodes: number;
  readonly edges: number;
  readonly methods: readonly Readonly<Record<string, unknown>>[];
  readonly random: Readonly<Record<string, unknown>> | null;
}

/** A folder of dated partnerships, drawn at random. */
const writeFolder = (name: string): string => {
  const folder = place.at(name);
  mkdirSync(folder);
  const random = createRandom(4);
  const drawn = new Set<string>();
  const link = (year: number): string => {
    for (;;) {
      const [a = 0, b = 0] = [0, 1].map(() => Math.floor(random() * 30)).sort((p, q) => p - q);
      if (a === b || drawn.has(`${a} ${b}`)) continue;
      drawn.add(`${a} ${b}`);
      return `A${a},A${b},${year}`;
    }
  };
  const years = [2021, 2022, 2023].flatMap((year) => Array.from({ length: 25 }, () => link(year)));
  const actors = Array.from(
    { length: 30 },
    (_, i) => `A${i},Acteur ${i},association,T${i % 4},1;${(i % 9) + 2},,C01`,
  );
  const tables: Record<string, readonly string[]> = {
    actors: ['id,name,kind,territory,sdgs,needs,offers', ...actors],
    programmes: ['id,name,territory,sdgs', 'P0,Programme,T0,1'],
    participations: ['actor,programme', 'A0,P0', 'A1,P0'],
    partnerships: ['source,target,year', ...years],
    'partnerships-next-year': ['source,target,year', ...Array.from({ length: 10 }, () => link(2024))],
    territories: ['code,name,grid_x,grid_y', ...[0, 1, 2, 3].map((i) => `T${i},Territoire ${i},${i},0`)],
  };
  for (const [table, lines] of Object.entries(tables))
    writeFileSync(join(folder, `${table}.csv`), lines.join('\n'));
  return folder;
};

describe('evaluate', () => {
  it('compares methods on a list of links, twice alike', async () => {
    const path = write('ring.csv', ['source,target', ...ring, '3,3', '0,1', '5,']);
    const found = (await place.json(['evaluate', path, '--seeds', '2', '--hidden', '0,1'])) as Evaluated;
    expect(found).toMatchObject({ nodes: 40, edges: 80 });
    expect(found.random).toMatchObject({
      hidden: 8,
      selfLoops: 1,
      repeated: 1,
      incomplete: 1,
      isExhaustive: true,
    });
    for (const method of found.methods)
      expect(Object.keys(method)).toEqual(['method', 'auc', 'ap', 'p50', 'p100']);
    expect(await place.json(['evaluate', path, '--seeds', '2', '--hidden', '0.1'])).toEqual(found);
  }, 60_000);

  it('compares methods on a folder of dated partnerships', async () => {
    const found = (await place.json(['evaluate', writeFolder('dated'), '--split', 'temporal'])) as Evaluated;
    expect(found).toMatchObject({ nodes: 30, edges: 75, split: 'temporal' });
    const learned = found.methods.find(({ method }) => method === 'learned') ?? {};
    for (const key of [
      'aucHard',
      'recall200',
      'p5PerTerritory',
      'aucNewcomers',
      'topPredicted',
      'topObserved',
    ])
      expect(learned).toHaveProperty(key);
  }, 60_000);

  it('refuses with one sentence what it cannot evaluate', async () => {
    const cases: readonly (readonly [readonly string[], number, string])[] = [
      [[write('one.csv', ['x', 'a', 'b'])], 3, 'deux colonnes'],
      [[write('loop.csv', ['a,a'])], 3, 'trop peu de liens'],
      [[write('undated.csv', ring), '--split', 'temporal'], 3, 'sans dates'],
      [[write('share.csv', ring), '--hidden', '1.5'], 3, 'entre 0 et 1'],
      [[write('seeds.csv', ring), '--seeds', '101'], 3, 'trop de tirages'],
      [[place.at('nowhere.csv')], 4, 'introuvable'],
    ];
    for (const [args, status, words] of cases) {
      const { status: found, err } = await place.runHere(['evaluate', ...args]);
      expect([found, err]).toEqual([status, expect.stringContaining(words)]);
    }
  }, 60_000);
});
