import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shelfOf } from '../../../../shared/node/services/backups/shelf.ts';
import { anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';
import { tracesIn } from '../../../helpers/traces.ts';

const NAME = 'Jeanne Témoin';
const TRACES = [
  NAME,
  'Temoins',
  'TÉMOIN Jeanne',
  'jeanne.temoin@exemple.fr',
  '02 99 11 22 33',
  '+33299112233',
];

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Somebody who is everywhere: contact, history, texts, names, a view, a decision's owner, a snapshot, backups. */
const aProjectWithJeanne = async () => {
  const project = await anOpenProject('rameau');
  const { call } = project;
  const organisation = await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  const { person } = await call('person.add', {
    name: 'Jeanne Temoins',
    organisation: organisation.id,
    set: { email: 'jeanne.temoin@exemple.fr', phone: '02 99 11 22 33', function: 'Directrice' },
  });
  await call('person.set', { person: person.id, set: { name: NAME } });
  await call('entity.set', {
    entity: organisation.id,
    set: {
      description: `Vu TÉMOIN Jeanne ; la rappeler au +33299112233.`,
      url: 'mailto:jeanne.temoin@exemple.fr',
    },
  });
  const exchange = await call('exchange.add', {
    organisations: [organisation.id],
    on: '2026-10-01',
    form: 'reminder',
    name: `Appel avec ${NAME}`,
    said: 'Rien d’autre.',
  });
  await call('snapshot.create', { job: 's', name: 'Comité', on: '2026-11-20', note: `Demandé par ${NAME}` });
  await call('backup.make', {});
  return { ...project, organisation, person, exchange };
};

const backupsOf = ({ folder }: TestApplication) => {
  const root = join(folder, 'home', 'backups');
  const [projectId = ''] = readdirSync(root);
  const shelf = shelfOf(root, projectId);
  return { shelf, lines: shelf.lines() };
};

test('L01 K13 erased: no trace in any file; undo brings nobody back; snapshot and backups are sealed again', async () => {
  const project = await aProjectWithJeanne();
  const { call, folder, person, organisation, exchange } = project;
  expect(tracesIn(folder, TRACES).length).toBeGreaterThan(0);
  const [sealed] = await call('snapshot.list', {});
  const before = backupsOf(project).lines;

  const erased = await call('person.erase', { persons: [person.id] });
  expect(erased).toMatchObject({ erased: 1, unreached: [] });
  const places = Object.fromEntries(erased.places.map(({ place, count }) => [place, count]));
  expect(places).toMatchObject({ contact: 1, snapshot: 1, backup: 1 });
  expect(places.journal).toBeGreaterThan(3);
  expect(tracesIn(folder, TRACES)).toEqual([]);

  const club = await call('entity.get', { entity: organisation.id });
  expect(club).toMatchObject({ description: 'Vu […] ; la rappeler au […].', url: null });
  expect(await call('entity.get', { entity: exchange.id })).toMatchObject({ name: 'Appel avec […]' });
  expect((await call('entity.search', { text: 'temoin', limit: 20 })).map(({ name }) => name)).toEqual([]);
  expect((await call('graph.load', {})).ecosystem.entities.map(({ name }) => name)).toContain(
    'Appel avec […]',
  );
  const [resealed] = await call('snapshot.list', {});
  expect(resealed?.resealed).toEqual([
    {
      before: sealed?.sha256,
      after: resealed?.sha256,
      reason: '1 personne effacée à sa demande',
      on: expect.any(String),
    },
  ]);
  expect(await call('snapshot.verify', { snapshot: null })).toMatchObject([{ ok: true }]);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  const { shelf, lines } = backupsOf(project);
  expect(lines.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const line of lines) expect(line.sha256).toBe(sumOf(shelf.pathOf(line)));
  expect(lines[0]?.sha256).not.toBe(before[0]?.sha256);
  const listed = await call('backup.list', { verify: true });
  expect(listed.map(({ ok }) => ok)).toEqual(lines.map(() => true));

  expect((await call('journal.undo', { count: 100 })).operations.length).toBeGreaterThan(5);
  expect(await call('person.list', { restricted: 'with' })).toEqual([]);
  expect((await call('journal.redo', { count: 100 })).operations.length).toBeGreaterThan(5);
  expect(await call('person.list', { restricted: 'with' })).toEqual([]);
  expect(await call('snapshot.verify', { snapshot: null })).toMatchObject([{ ok: true }]);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  const history = await call('journal.history', { limit: 100 });
  expect(history.filter(({ kind }) => kind === 'contact.erase')).toMatchObject([{ undone: false }]);
  const proofs = await call('person.erasures', {});
  expect(proofs).toMatchObject([{ reason: 'asked', persons: 1, unreached: 0 }]);
  await call('project.close', {});
  expect(tracesIn(folder, TRACES)).toEqual([]);
});

test('L01 a piece of a large import, an older backup and a log are reached; other contacts keep what they share', async () => {
  const project = await anOpenProject();
  const { call, folder, path, file } = project;
  const rows = Array.from(
    { length: 6_000 },
    (_, at) => `Association ${at};${at === 7 ? NAME : `Personne N${at} Prénom${at}`};standard@exemple.fr`,
  );
  writeFileSync(path('liste.csv'), ['Nom;Contact;E-mail', ...rows].join('\n'));
  const plan = { files: [file('liste.csv')], withPersons: true, job: 'import' };
  expect(await call('import.run', plan)).toMatchObject({ created: 6_000 });
  const [jeanne] = await call('person.list', { text: NAME });
  expect(jeanne).toBeDefined();
  const other = await call('person.list', { text: 'N8 Prénom8' });
  // Kept by the person, and deleted by them: no file of ours.
  writeFileSync(path('liste.csv'), '');
  mkdirSync(join(folder, 'home', 'logs'), { recursive: true });
  writeFileSync(join(folder, 'home', 'logs', 'alliage.log'), `vu ${NAME}\n`);
  await call('person.erase', { persons: [jeanne?.id ?? ''] });
  expect(tracesIn(folder, [NAME])).toEqual([]);
  expect(await call('person.list', { text: 'N8 Prénom8' })).toEqual(other);
  expect(other[0]?.email).toBe('standard@exemple.fr');
  await call('journal.undo', {});
  await call('journal.redo', {});
  expect(await call('person.list', { text: NAME })).toEqual([]);
  expect(await call('person.list', {})).toHaveLength(5_999);
});

test('L01 what could not be reached is named: a damaged backup, quarantine, another copy; a name of one word is said', async () => {
  const project = await aProjectWithJeanne();
  const { call, folder, person } = project;
  const { shelf, lines } = backupsOf(project);
  const [line] = lines;
  if (!line) throw new Error('No backup.');
  writeFileSync(shelf.pathOf(line), 'not a project');
  mkdirSync(join(folder, 'home', 'quarantine'), { recursive: true });
  writeFileSync(join(folder, 'home', 'quarantine', 'abîmé.alliage'), NAME);
  await call('project.saveCopy', { file: project.file('copie.alliage'), name: null });
  const { unreached } = await call('person.erase', { persons: [person.id] });
  expect(unreached.map(({ kind, name }) => [kind, name])).toEqual([
    ['backup', line.file],
    ['copy', 'copie.alliage'],
    ['quarantine', 'abîmé.alliage'],
  ]);
  const { person: pierre } = await call('person.add', { name: 'Pierre', organisation: 'Club Tournesol' });
  await call('entity.set', { entity: 'Club Tournesol', set: { description: 'En pierre' } });
  const second = await call('person.erase', { persons: [pierre.id] });
  expect(second.unreached[0]).toMatchObject({ kind: 'text' });
  expect(await call('entity.get', { entity: 'Club Tournesol' })).toMatchObject({ description: 'En pierre' });
});

test('an organisation of the same name keeps it, and so do texts; a homonym too', async () => {
  const { call } = await anOpenProject();
  await call('entity.add', {
    kind: 'actor',
    name: 'Mission Locale',
    set: { description: 'La mission locale' },
  });
  const { person } = await call('person.add', { name: 'Mission Locale', organisation: 'Mission Locale' });
  const one = await call('person.erase', { persons: [person.id] });
  expect(one.unreached).toMatchObject([{ kind: 'text' }]);
  expect(await call('entity.get', { entity: 'Mission Locale' })).toMatchObject({
    description: 'La mission locale',
  });
  await call('entity.add', { kind: 'actor', name: 'Fondation Anne Durand', set: {} });
  const { person: anne } = await call('person.add', { name: 'Anne Durand', organisation: 'Mission Locale' });
  const { person: homonym } = await call('person.add', {
    name: 'DURAND Anne',
    organisation: 'Mission Locale',
  });
  expect((await call('person.know', { person: anne.id })).sameName).toMatchObject([{ id: homonym.id }]);
  expect((await call('person.erase', { persons: [anne.id] })).unreached).toMatchObject([{ kind: 'text' }]);
  expect((await call('person.erase', { persons: [homonym.id], keepNames: true })).unreached).toMatchObject([
    { kind: 'text' },
  ]);
  expect(await call('entity.get', { entity: 'Fondation Anne Durand' })).toMatchObject({
    name: 'Fondation Anne Durand',
  });
});

test('L05 an older copy that comes back has nobody who was erased since, and has the proof', async () => {
  const project = await aProjectWithJeanne();
  const { call, folder, person, path } = project;
  await call('project.close', {});
  cpSync(path('essai.alliage'), path('ancien.alliage'));
  await call('project.open', { file: project.file('essai.alliage') });
  await call('person.erase', { persons: [person.id] });
  await call('project.close', {});
  expect(tracesIn(folder, [NAME])).toEqual([`ancien.alliage: ${NAME}`]);

  await call('project.open', { file: project.file('ancien.alliage') });
  expect(await call('person.list', { restricted: 'with' })).toEqual([]);
  expect(await call('person.erasures', {})).toHaveLength(1);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  await call('project.close', {});
  expect(tracesIn(folder, TRACES)).toEqual([]);
});

test('L05 a backup of a folder that was not there has nobody who was erased since, once it is restored', async () => {
  const project = await aProjectWithJeanne();
  const { call, folder, person, path } = project;
  const stick = join(folder, 'cle');
  mkdirSync(stick);
  await call('backup.setFolder', { folder: project.application.files.register(stick) });
  const made = await call('backup.make', {});
  renameSync(stick, path('ailleurs'));
  const erased = await call('person.erase', { persons: [person.id] });
  expect(erased.unreached).toMatchObject([{ kind: 'second-folder', name: 'cle' }]);
  expect(tracesIn(folder, TRACES).every((trace) => trace.startsWith('ailleurs'))).toBe(true);

  // Back, with the copy that is only there.
  renameSync(path('ailleurs'), stick);
  const { shelf, lines } = backupsOf(project);
  for (const line of lines) if (line.id === made.id) shelf.remove(line);
  await call('backup.restore', { backup: made.id, job: 'restore' });
  expect(await call('person.list', { restricted: 'with' })).toEqual([]);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });

  // The next erasure ends what the first could not.
  const { person: other } = await call('person.add', { name: 'Paul Second', organisation: 'Club Tournesol' });
  const again = await call('person.erase', { persons: [other.id] });
  expect(again.places).toContainEqual({ place: 'second-folder', count: 1 });
  await call('project.close', {});
  expect(tracesIn(folder, TRACES)).toEqual([]);
});

test('only who is in the project is erased, and nothing without the right to write', async () => {
  const { call, file } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const { person } = await call('person.add', { name: NAME, organisation: 'Club' });
  expect(await codeOf(call('person.erase', { persons: ['01N0B0DY000000000000000000'] }))).toBe('E-NOT-FOUND');
  await call('project.close', {});
  await call('project.open', { file: file('essai.alliage'), readOnly: true });
  expect(await codeOf(call('person.erase', { persons: [person.id] }))).toBe('E-READONLY');
  expect(await call('person.list', {})).toHaveLength(1);
});
