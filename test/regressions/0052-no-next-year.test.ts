import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

let place: CliPlace;

beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

const ACTORS = 30;
const ids = Array.from({ length: ACTORS }, (_, at) => `a${at}`);
const linksOf = (year: number): string[] =>
  ids.map((id, at) => `${id},a${(at + 1 + 3 * (year - 2020)) % ACTORS},${year}`);
const writeFolder = (name: string, nextYear: readonly string[]): string => {
  mkdirSync(place.at(name));
  const write = (table: string, rows: readonly string[]) =>
    writeFileSync(place.at(`${name}/${table}.csv`), `${rows.join('\n')}\n`);
  write('actors', [
    'id,kind,territory,sdgs,needs,offers',
    ...ids.map((id, at) => `${id},company,t${at % 3},${at % 5},,`),
  ]);
  write('territories', ['code', 't0', 't1', 't2']);
  write('programmes', ['id', 'p']);
  write('participations', ['actor,programme', 'a0,p']);
  const years = [2020, 2021, 2022, 2023];
  write('partnerships', ['source,target,year', ...years.flatMap(linksOf)]);
  write('partnerships-next-year', ['source,target,year', ...nextYear]);
  return place.at(name);
};

// The last dated year was predicted without a word.
it('where the next year is empty, it is said which year is predicted in its place', async () => {
  const { status, err } = await place.runHere(['evaluate', writeFolder('empty', [])]);
  expect([status, err]).toEqual([0, expect.stringContaining('la dernière qui est datée, 2023')]);
  const strange = writeFolder('strange', ['nobody,no one,2024', 'a1,a9,']);
  expect((await place.runHere(['evaluate', strange])).err).toContain('la dernière qui est datée, 2023');
}, 120_000);

it('where there is one, it is predicted, and nothing is said', async () => {
  const { status, out, err } = await place.runHere(['evaluate', writeFolder('given', linksOf(2024))]);
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('2024');
}, 120_000);
