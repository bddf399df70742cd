import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, type TestApplication } from '../../../helpers/application.ts';
import {
  aComputer,
  addActor,
  aSharedPlace,
  namesAt,
  namesIn,
  openAt,
  projectNames,
  type SharedPlace,
  workingFiles,
} from '../../../helpers/places.ts';
import { startHolder } from '../../../helpers/processes.ts';

const CONFLICT_COPY = /^projet \(copie en conflit – .+ – \d{4}-\d\d-\d\d \d\dh\d\d\)$/;

/** What the synchronisation tool does: another computer's version, put in place of the file. */
const changeElsewhere = async ({ path, folder }: SharedPlace, name: string): Promise<void> => {
  const elsewhere = join(folder, '..', 'ailleurs.alliage');
  copyFileSync(path, elsewhere);
  const other = aComputer();
  await openAt(other, elsewhere);
  await addActor(other, name);
  await other.call('project.close', {});
  renameSync(elsewhere, path);
};

const placeOf = ({ call }: TestApplication) => call('place.state', {});

describe('a project in a synchronised folder', () => {
  test('is edited in a copy that only its user can read, and is whole at its place once it is closed', async () => {
    const place = aSharedPlace();
    const bytes = readFileSync(place.path);
    const ours = aComputer();
    expect((await openAt(ours, place.path)).fileName).toBe('projet.alliage');
    await addActor(ours, 'Mairie');
    expect(readFileSync(place.path).equals(bytes)).toBe(true);
    expect(place.names()).toEqual(['projet.alliage', 'projet.alliage-lock', 'projet.alliage-lock-owner']);
    expect(await placeOf(ours)).toMatchObject({
      isCopy: true,
      isUnsent: true,
      problem: null,
      conflict: null,
    });
    const copies = workingFiles(ours).filter((file) => /\.alliage(-wal|-shm)?$/.test(file));
    expect(copies.map((file) => statSync(file).mode & 0o777)).toEqual(copies.map(() => 0o600));
    for (const folder of [dirname(copies[0] ?? ''), join(ours.folder, 'home', 'working')])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    await ours.call('project.close', {});
    expect(workingFiles(ours)).toEqual([]);
    expect(place.names()).toEqual(['projet.alliage']);
    expect(await namesAt(place.path)).toEqual(['Mairie']);
  });

  test('opened and closed without an edit keeps its bytes', async () => {
    const place = aSharedPlace();
    const bytes = readFileSync(place.path);
    const ours = aComputer();
    await openAt(ours, place.path);
    await ours.call('project.close', {});
    expect(readFileSync(place.path).equals(bytes)).toBe(true);
    expect(workingFiles(ours)).toEqual([]);
  });

  test('keeps its permissions', async () => {
    const place = aSharedPlace();
    chmodSync(place.path, 0o664);
    const ours = aComputer();
    await openAt(ours, place.path);
    await addActor(ours, 'Mairie');
    await ours.call('project.close', {});
    expect(statSync(place.path).mode & 0o777).toBe(0o664);
  });

  test('is open once: the lock is beside the file, for another home too', async () => {
    const place = aSharedPlace();
    const [ours, theirs] = [aComputer(), aComputer()];
    await openAt(ours, place.path);
    expect(await codeOf(openAt(theirs, place.path))).toBe('E-LOCK');
    expect((await openAt(theirs, place.path, true)).readOnlyReason).toBe('locked');
    expect(workingFiles(theirs)).toEqual([]);
  });

  test('C06 every file that leaves has a close counter of its own', async () => {
    const place = aSharedPlace();
    const seen = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const ours = aComputer();
      await openAt(ours, place.path);
      await addActor(ours, `Acteur ${round}`);
      await ours.call('project.close', {});
      seen.add(readFileSync(place.path).toString('latin1'));
    }
    expect(seen.size).toBe(3);
    expect(await namesAt(place.path)).toEqual(['Acteur 0', 'Acteur 1', 'Acteur 2']);
  });
});

describe('after a crash', () => {
  const crashed = async (place: SharedPlace, edits: number) => {
    const home = aComputer();
    const holder = startHolder(join(home.folder, 'home'), place.path, 'edit');
    await holder.said(edits);
    await holder.kill();
    return { home, said: holder.lines.length };
  };

  test('the copy is found again and goes on: everything acknowledged is there, and it is told', async () => {
    const place = aSharedPlace();
    const { home, said } = await crashed(place, 12);
    const again = aComputer(home);
    await openAt(again, place.path, true);
    expect((await namesIn(again)).length).toBeGreaterThanOrEqual(said - 2);
    await openAt(again, place.path);
    expect((await namesIn(again)).length).toBeGreaterThanOrEqual(said - 2);
    expect((await placeOf(again)).recovered).toBeGreaterThanOrEqual(said - 2);
    const names = await namesIn(again);
    await again.call('project.close', {});
    expect(workingFiles(again)).toEqual([]);
    expect(await namesAt(place.path)).toEqual(names);
  });

  test('C06 when the file at its place has changed meanwhile, ours goes beside it and theirs stays', async () => {
    const place = aSharedPlace();
    const { home, said } = await crashed(place, 8);
    await changeElsewhere(place, 'De l’autre poste');
    const theirs = readFileSync(place.path);
    const again = aComputer(home);
    await openAt(again, place.path);
    expect(await namesIn(again)).toEqual(['De l’autre poste']);
    const { conflict } = await placeOf(again);
    expect(projectNames([conflict?.fileName ?? ''])[0]).toMatch(CONFLICT_COPY);
    expect(again.events).toContainEqual({
      event: 'place.changed',
      problem: null,
      conflictCopy: conflict?.fileName,
    });
    await again.call('project.close', {});
    expect(readFileSync(place.path).equals(theirs)).toBe(true);
    const beside = await namesAt(join(place.folder, conflict?.fileName ?? ''));
    expect(beside.length).toBeGreaterThanOrEqual(said - 2);
    expect(workingFiles(again)).toEqual([]);
  });

  test('a copy that cannot be read goes to quarantine, and the file at its place is opened', async () => {
    const place = aSharedPlace();
    const { home } = await crashed(place, 4);
    await changeElsewhere(place, 'De l’autre poste');
    for (const file of workingFiles(home).filter((name) => /\.alliage$/.test(name)))
      copyFileSync(import.meta.filename, file);
    const again = aComputer(home);
    await openAt(again, place.path);
    expect((await placeOf(again)).problem).toBe('E-BASE-NOTOURS');
    expect(readdirSync(join(home.folder, 'home', 'quarantine'))).toHaveLength(1);
    expect(await namesIn(again)).toEqual(['De l’autre poste']);
  });
});

describe('C06 two computers', () => {
  test('changed on both, then saved: a conflict copy, theirs byte for byte, and both merge', async () => {
    const place = aSharedPlace();
    const ours = aComputer();
    await openAt(ours, place.path);
    await addActor(ours, 'D’ici');
    await changeElsewhere(place, 'De là-bas');
    const theirs = readFileSync(place.path);
    await ours.call('project.close', {});
    expect(readFileSync(place.path).equals(theirs)).toBe(true);
    const names = projectNames(place.names());
    expect(names).toHaveLength(2);
    const [copy = '', original] = names;
    expect([copy, original]).toEqual([expect.stringMatching(CONFLICT_COPY), 'projet']);
    expect(await namesAt(join(place.folder, `${copy}.alliage`))).toEqual(['D’ici']);

    const again = aComputer(ours);
    await openAt(again, place.path);
    const file = again.application.files.register(join(place.folder, `${copy}.alliage`));
    await again.call('share.reconcile', { job: 'j', file });
    expect(await namesIn(again)).toEqual(['De là-bas', 'D’ici']);
  });

  test('changed there only: nothing is written, and the new version is a question away', async () => {
    const place = aSharedPlace();
    const ours = aComputer();
    await openAt(ours, place.path);
    await changeElsewhere(place, 'De là-bas');
    await expect.poll(async () => (await placeOf(ours)).displaced, { timeout: 15_000 }).toBe('replaced');
    expect(ours.events).toContainEqual({ event: 'project.displaced', reason: 'replaced' });
    await openAt(ours, place.path);
    expect(await namesIn(ours)).toEqual(['De là-bas']);
    expect(projectNames(place.names())).toEqual(['projet']);
  });

  test('changed on both while ours goes on: it is written beside within a minute, and every later edit too', async () => {
    const place = aSharedPlace();
    const ours = aComputer();
    await openAt(ours, place.path);
    await addActor(ours, 'D’ici');
    await changeElsewhere(place, 'De là-bas');
    await expect.poll(async () => (await placeOf(ours)).conflict, { timeout: 30_000 }).not.toBeNull();
    const info = await ours.call('project.info', {});
    expect(info.fileName).toMatch(/copie en conflit/);
    expect((await placeOf(ours)).conflict?.fileName).toBe('projet.alliage');
    await addActor(ours, 'Encore');
    await ours.call('project.close', {});
    expect(await namesAt(join(place.folder, info.fileName))).toEqual(['D’ici', 'Encore']);
    expect(await namesAt(place.path)).toEqual(['De là-bas']);
    expect(workingFiles(ours)).toEqual([]);
  });
});

describe('B22 the file at its place', () => {
  test('removed: told in 5 s, the project goes on, and is saved where one says', async () => {
    const place = aSharedPlace();
    const ours = aComputer();
    await openAt(ours, place.path);
    await addActor(ours, 'Avant');
    const removedAt = performance.now();
    rmSync(place.path);
    await expect.poll(() => ours.events.at(-1)?.event, { timeout: 15_000 }).toBe('project.displaced');
    expect(performance.now() - removedAt).toBeLessThan(15_000);
    await addActor(ours, 'Après');
    expect(place.names()).not.toContain('projet.alliage');
    const info = await ours.call('place.save', { file: ours.application.files.register(place.path) });
    expect(info.fileName).toBe('projet.alliage');
    expect(await placeOf(ours)).toMatchObject({ displaced: null, isUnsent: false });
    expect(await namesAt(place.path)).toEqual(['Après', 'Avant']);
  });

  test('removed, and never saved: found again at its place', async () => {
    const place = aSharedPlace();
    const ours = aComputer();
    await openAt(ours, place.path);
    await addActor(ours, 'Avant');
    rmSync(place.path);
    await ours.call('project.close', {});
    const again = aComputer(ours);
    await openAt(again, place.path);
    expect(await namesIn(again)).toEqual(['Avant']);
    expect((await placeOf(again)).displaced).toBe('removed');
    const elsewhere = join(ours.folder, 'ici.alliage');
    await again.call('place.save', { file: again.application.files.register(elsewhere) });
    expect(await namesAt(elsewhere)).toEqual(['Avant']);
    expect(workingFiles(again)).toEqual([]);
  });
});

test('a place that cannot be written is told; everything stays in the copy, and goes there once it can', async () => {
  const place = aSharedPlace();
  const ours = aComputer();
  await openAt(ours, place.path);
  await addActor(ours, 'Mairie');
  chmodSync(place.folder, 0o555);
  await ours.call('project.close', {});
  chmodSync(place.folder, 0o755);
  expect(ours.events).toContainEqual({ event: 'place.changed', problem: 'E-READONLY', conflictCopy: null });
  const again = aComputer(ours);
  await openAt(again, place.path);
  expect((await placeOf(again)).recovered).toBe(1);
  await again.call('project.close', {});
  expect(await namesAt(place.path)).toEqual(['Mairie']);
});
