import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { findDuplicates } from '../../shared/domain/duplicates/find-duplicates.ts';
import type { DuplicateSubject } from '../../shared/domain/duplicates/subject.ts';
import { foldText } from '../../shared/domain/text.ts';
import { duplicateSubject } from '../helpers/duplicate-subject.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { type Bench, type Line, median, timeMs } from './bench.ts';
import { SEED } from './project.ts';

const ACTORS = 10_000;
const RECALLS = [0.2, 0.4, 0.6] as const;

interface Row {
  readonly siren: string;
  readonly nom: string;
}
const readSpellings = (): readonly Row[] => {
  const path = sharedData('derived/entity-resolution-siren-noms.csv');
  return path ? Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data : [];
};

const search = (subjects: readonly DuplicateSubject[]) =>
  findDuplicates(
    subjects,
    () => false,
    () => undefined,
  );

type Pairs = readonly (readonly [number, number])[];
const ourPairs = (rows: readonly Row[]): Pairs =>
  search(rows.map(({ nom }, at) => duplicateSubject(at, nom))).pairs.map(({ a, b }) => [
    Number(a),
    Number(b),
  ]);

/** Pairs that share a word, by the share of their words that is common (Jaccard). */
const overlapPairs = (rows: readonly Row[]): Pairs => {
  const words = rows.map(({ nom }) => new Set(foldText(nom).split(' ')));
  const scored: [number, number, number][] = [];
  words.forEach((a, left) => {
    for (let right = left + 1; right < words.length; right++) {
      const b = words[right] ?? new Set();
      let common = 0;
      for (const word of a) if (b.has(word)) common++;
      if (common > 0) scored.push([left, right, common / (a.size + b.size - common)]);
    }
  });
  return scored.sort((x, y) => y[2] - x[2]).map(([left, right]) => [left, right]);
};

const pairsThatAre = (rows: readonly Row[]): number => {
  const uses = new Map<string, number>();
  for (const { siren } of rows) uses.set(siren, (uses.get(siren) ?? 0) + 1);
  return [...uses.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
};

/** Share of right pairs among the first ones, once `recall` of all right pairs is among them; NaN when it never is. */
const precisionAt = (rows: readonly Row[], pairs: Pairs, recall: number): number => {
  const wanted = recall * pairsThatAre(rows);
  let right = 0;
  for (const [at, [a, b]] of pairs.entries()) {
    if (rows[a]?.siren === rows[b]?.siren) right++;
    if (right >= wanted) return right / (at + 1);
  }
  return Number.NaN;
};

const likenessLines = (rows: readonly Row[]): Line[] => {
  const [ours, overlap] = [ourPairs(rows), overlapPairs(rows)];
  return RECALLS.map((recall) => ({
    measure: `Duplicates by names only: precision at recall ${recall}`,
    ours: precisionAt(rows, ours, recall),
    unit: 'share',
    anchor: { name: 'share of common words', value: precisionAt(rows, overlap, recall) },
    aim: recall === 0.4 ? '> 0.38' : '–',
  }));
};

const timeLine = async (): Promise<Line> => {
  const subjects = seededNetwork(ACTORS, 0, SEED).entities.map(({ name }, at) => duplicateSubject(at, name));
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) times.push(await timeMs(() => search(subjects)));
  return {
    measure: `Duplicates among ${ACTORS.toLocaleString('en')} actors`,
    ours: median(times),
    unit: 'ms',
    anchor: null,
    aim: '≤ 3,000 ms',
  };
};

const METHOD = `Precision: 5,979 spellings of names of which the SIREN is known but not used (beneficiaries of subsidies of five départements); a pair is right when the SIREN is the same (2,237 pairs). The anchor ranks every pair by the share of its words that is common. Time: names of the seeded network, searched in the same process, median of three.`;

export const duplicatesBench: Bench = {
  id: 'duplicates',
  run: async () => {
    const rows = readSpellings();
    const lines = rows.length > 0 ? likenessLines(rows) : [];
    return { title: 'Probable duplicates', method: METHOD, lines: [...lines, await timeLine()] };
  },
};
