import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { actorsCsv } from '../helpers/import-files.ts';
import { aCliPlace, resultOf } from '../hosts/cli-process.ts';

// An import that was killed left the project as it was before, and nobody was told.
test('the next one who opens a project to write is told, once, that an import of it died', async () => {
  const place = aCliPlace();
  onTestFinished(() => place.remove());
  const file = place.at('a.alliage');
  const csv = place.at('acteurs.csv');
  await place.json(['new', file]);
  writeFileSync(csv, actorsCsv(20_000, 0));
  const child = place.start(['import', file, csv]);
  const ended = resultOf(child);
  const marks = place.at('home/imports');
  while (!existsSync(marks) || readdirSync(marks).every((name) => !name.endsWith('.json')))
    await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGKILL');
  await ended;

  const read = await place.runHere(['info', file]);
  expect(read.err).toBe('');
  const next = await place.runHere(['add', file, 'actor', 'A']);
  expect([next.status, next.err]).toEqual([
    0,
    expect.stringMatching(/^L’import du .* n’est pas allé au bout\. Rien n’a été ajouté\./),
  ]);
  expect((await place.runHere(['add', file, 'actor', 'B'])).err).toBe('');
});

test('an import that came to its end, or was refused, leaves nothing to be said', async () => {
  const place = aCliPlace();
  onTestFinished(() => place.remove());
  const file = place.at('a.alliage');
  await place.json(['new', file]);
  writeFileSync(place.at('acteurs.csv'), actorsCsv(20, 0));
  writeFileSync(place.at('vide.csv'), '');
  await place.runHere(['import', file, place.at('acteurs.csv')]);
  await place.runHere(['import', file, place.at('vide.csv')]);
  expect((await place.runHere(['add', file, 'actor', 'A'])).err).toBe('');
});
