import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Change } from '../../../../shared/domain/change.ts';
import { applyChanges } from '../../../../shared/node/store/apply-changes.ts';
import type { ReadableDb, WritableDb } from '../../../../shared/node/store/database.ts';
import { appendOperation } from '../../../../shared/node/store/journal.ts';
import { readHistory } from '../../../../shared/node/store/journal-history.ts';
import { packPart, unpackPart } from '../../../../shared/node/store/journal-parts.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { anApplication, anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';
import { reconcileWith, recordsIn, shareAs } from './versions.ts';

const writing = (path: string, write: (db: WritableDb) => void): void => {
  const project = openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined });
  if (project.readOnlyReason !== null) throw new Error(project.readOnlyReason);
  write(project.db);
  project.close();
};
const reading = <Output>(path: string, read: (db: ReadableDb) => Output): Output => {
  const project = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  const output = read(project.db);
  project.close();
  return output;
};

const PERSON = 'Zénobie Quatremère';
const EMAIL = 'zenobie.q@example.org';
const ID = '01J00000000000000000000PER';
const ENTRY = { id: '01J000000000000000000000ZZ', at: '2026-03-12T09:00:00.000Z', author: 'Claire' };

/** A person in the table, in the row of an operation and in a piece of a large one. */
const withPerson = (path: string, organisationId: string): void =>
  writing(path, (db) => {
    const after = {
      organisationId,
      name: PERSON,
      function: null,
      email: EMAIL,
      phone: null,
      source: 'Carte de visite',
      collectedOn: '2026-03-12',
      informedOn: null,
      basis: 'public-interest',
      expiresOn: '2029-03-12',
      restricted: false,
    };
    const change = { record: 'contact', id: ID, before: null, after } as unknown as Change;
    db.transaction(() => {
      applyChanges(db, [change]);
      const subject = { names: [PERSON], fields: [], count: 1, relationType: null };
      const seq = appendOperation(db, ENTRY, { kind: 'import', subject, changes: [change] });
      db.prepare('INSERT INTO journal_part VALUES (?, 0, ?)').run(seq, packPart(JSON.stringify([change])));
    })();
  });

const aProjectWithPerson = async (): Promise<TestApplication> => {
  const first = await anOpenProject('rameau');
  const { id } = await first.call('entity.add', { kind: 'actor', name: 'Un acteur', set: {} });
  await first.call('project.close', {});
  withPerson(first.path('essai.alliage'), id);
  await first.call('project.open', { file: first.file('essai.alliage') });
  return first;
};

const partsOf = (path: string): string =>
  reading(path, (db) =>
    (db.prepare('SELECT changes FROM journal_part').pluck().all() as Buffer[]).map(unpackPart).join(),
  );

test.each([true, false])('a copy holds nothing of a person, with journal: %s', async (withJournal) => {
  const first = await aProjectWithPerson();
  await shareAs(first, 'copie.alliage', { withJournal });
  const bytes = readFileSync(first.path('copie.alliage')).toString('latin1');
  for (const text of [PERSON, EMAIL]) expect(bytes).not.toContain(Buffer.from(text).toString('latin1'));
  expect(partsOf(first.path('essai.alliage'))).toContain(EMAIL);
  expect(partsOf(first.path('copie.alliage'))).not.toContain('contact');
  expect(recordsIn(first.path('copie.alliage')).get('contact')?.size).toBe(0);
  const own = readFileSync(first.path('essai.alliage')).toString('latin1');
  expect(own).toContain(Buffer.from(EMAIL).toString('latin1'));
});

test('persons and the journal are in a copy where they are asked for', async () => {
  const first = await aProjectWithPerson();
  await shareAs(first, 'copie.alliage', { withJournal: true, withPersons: true });
  expect(recordsIn(first.path('copie.alliage')).get('contact')?.get(ID)?.name).toBe(PERSON);
  const [ours, theirs] = ['essai.alliage', 'copie.alliage'].map((name) =>
    reading(first.path(name), readHistory),
  );
  expect(theirs).toEqual(ours);
});

test('a copy without its journal opens, says so in its history, and has nothing to undo', async () => {
  const first = await anOpenProject('rameau');
  await first.call('entity.add', { kind: 'actor', name: 'Un acteur', set: {} });
  const { bytes } = await first.call('share.create', { file: first.file('copie.alliage') });
  expect(bytes).toBe(statSync(first.path('copie.alliage')).size);
  const copy = anApplication(first.folder);
  await copy.call('project.open', { file: copy.file('copie.alliage') });
  expect(await copy.call('journal.undo', {})).toEqual({ operations: [], summary: null });
  expect(await copy.call('journal.redo', {})).toEqual({ operations: [], summary: null });
  const [line] = await copy.call('journal.history', {});
  expect(line).toMatchObject({ summary: 'Copie remise sans son journal', undone: false });
  const { id } = await copy.call('entity.add', { kind: 'actor', name: 'Ailleurs', set: {} });
  await copy.call('journal.undo', {});
  await copy.call('journal.redo', {});
  expect((await copy.call('entity.get', { entity: id })).name).toBe('Ailleurs');
  expect(await copy.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('a person erased here does not come back with a copy that was handed over before', async () => {
  const first = await aProjectWithPerson();
  await shareAs(first, 'copie.alliage', { withPersons: true });
  await first.call('project.close', {});
  writing(first.path('essai.alliage'), (db) => {
    db.prepare('DELETE FROM contact').run();
    db.prepare(`UPDATE journal SET changes = '[]' WHERE id = ?`).run(ENTRY.id);
    db.prepare('DELETE FROM journal_part').run();
  });
  await first.call('project.open', { file: first.file('essai.alliage') });
  expect(await reconcileWith(first, 'copie.alliage', { take: 'theirs' })).toMatchObject({
    added: 0,
    changed: 0,
  });
  expect(recordsIn(first.path('essai.alliage')).get('contact')?.size).toBe(0);
});

test('a copy without persons takes none away when it comes back', async () => {
  const first = await aProjectWithPerson();
  await shareAs(first, 'copie.alliage', { withJournal: true });
  expect(await reconcileWith(first, 'copie.alliage', { take: 'theirs' })).toMatchObject({ removed: 0 });
  expect(recordsIn(first.path('essai.alliage')).get('contact')?.size).toBe(1);
});

test('an existing file is refused without force, and a failure leaves no part', async () => {
  const first = await anOpenProject('rameau');
  writeFileSync(first.path('note.txt'), 'Une note');
  const file = first.file('note.txt');
  expect(await codeOf(first.call('share.create', { file }))).toBe('E-EXISTS');
  expect(readFileSync(first.path('note.txt'), 'utf8')).toBe('Une note');
  const absent = first.file('absent/copie.alliage');
  expect(await codeOf(first.call('share.create', { file: absent }))).toBe('E-FILE-ABSENT');
});

test('what is no copy of this project is refused with a sentence', async () => {
  const first = await anOpenProject('rameau');
  const other = first.file('autre.alliage');
  await first.call('project.create', { file: other, name: 'Autre', sample: null, territory: null });
  writeFileSync(first.path('tableau.alliage'), 'nom;type\nA;B\n');
  expect(await codeOf(reconcileWith(first, 'autre.alliage'))).toBe('E-INPUT');
  expect(await codeOf(reconcileWith(first, 'essai.alliage'))).toBe('E-INPUT');
  expect(await codeOf(reconcileWith(first, 'tableau.alliage'))).toBe('E-BASE-NOTOURS');
  expect(await codeOf(reconcileWith(first, 'absent.alliage'))).toBe('E-FILE-ABSENT');
});

test('a copy whose records or journal no version could have written is refused, and left as it is', async () => {
  const first = await anOpenProject('rameau');
  await first.call('entity.add', { kind: 'actor', name: 'Un acteur', set: {} });
  for (const [name, sql] of [
    ['a', `UPDATE entity SET updated_at = '2026' , status = 'nonsense'`],
    ['b', `UPDATE relation SET type = 'nonsense'`],
    ['c', 'PRAGMA foreign_keys = OFF; DELETE FROM entity'],
  ] as const) {
    await shareAs(first, `${name}.alliage`);
    writing(first.path(`${name}.alliage`), (db) => void db.exec(sql));
    const before = readFileSync(first.path(`${name}.alliage`));
    expect([name, await codeOf(reconcileWith(first, `${name}.alliage`))]).toEqual([name, 'E-BASE-DAMAGED']);
    expect(readFileSync(first.path(`${name}.alliage`)).equals(before)).toBe(true);
  }
  expect((await first.call('project.info', {})).operations).toBe(1);
});
