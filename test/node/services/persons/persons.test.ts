import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../../helpers/application.ts';
import { unzip } from '../../../helpers/unzip.ts';

const DEFAULTS = {
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  audience: 'internal',
  withPersons: false,
  csv: 'fr',
  on: null,
} as const;

const aProject = async () => {
  const project = await anOpenProject();
  await project.call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const add = async (name: string, set: Record<string, string> = {}) =>
    (await project.call('person.add', { name, organisation: 'Club', set })).person;
  return { ...project, add };
};

test('a person is added, rectified, undone; history names the organisation alone', async () => {
  const { call, add } = await aProject();
  const person = await add('Jeanne Témoin', { collectedOn: '2026-01', email: 'j@exemple.fr' });
  expect(person).toMatchObject({ expiresOn: '2029-01-31', informBy: '2026-02-28', state: 'current' });
  const { person: now } = await call('person.set', { person: person.id, set: { phone: '0299', email: '' } });
  expect(now).toMatchObject({ phone: '0299', email: null });
  const history = await call('journal.history', {});
  expect(JSON.stringify(history)).not.toContain('Jeanne');
  expect(history[0]?.summary).toContain('Club');
  await call('journal.undo', {});
  expect((await call('person.list', {}))[0]).toMatchObject({ phone: null, email: 'j@exemple.fr' });
  expect(await codeOf(call('person.set', { person: person.id, set: { email: 'personne' } }))).toBe('E-INPUT');
  expect(await codeOf(call('person.set', { person: person.id, set: { name: '' } }))).toBe('E-INPUT');
  expect(await codeOf(call('person.set', { person: person.id, set: { opinion: 'x' } }))).toBe('E-INPUT');
});

test('L03 everything known of one, of nobody else, as JSON, CSV and PDF', async () => {
  const { call, add, file, path } = await aProject();
  const person = await add('Jeanne Témoin', { email: 'jeanne@exemple.fr' });
  await add('Paul Autre', { email: 'paul@exemple.fr' });
  await call('entity.set', { entity: 'Club', set: { description: 'Appeler Témoin Jeanne' } });
  const known = await call('person.know', { person: person.id });
  expect(known.mentions).toEqual([expect.objectContaining({ name: 'Club', field: 'description' })]);
  expect(known.history).toHaveLength(1);
  for (const format of ['json', 'csv', 'pdf'] as const) {
    const name = `elle.${format}`;
    await call('person.export', { person: person.id, format, file: file(name) });
    const content = readFileSync(path(name));
    expect(content.includes('Paul') || content.includes('paul@')).toBe(false);
    if (format !== 'pdf') expect(content.includes('jeanne@exemple.fr')).toBe(true);
    else expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('L04 whose time is over is listed, purged once confirmed, with a proof; the others are left', async () => {
  const { call, add } = await aProject();
  const old = await add('Jeanne Témoin', { collectedOn: '2023-01-10' });
  const unconfirmed = await add('Paul Autre', { collectedOn: '2025-01-10' });
  const on = '2026-11-26';
  const due = await call('person.due', { on });
  expect(due.expired.map(({ id }) => id)).toEqual([old.id]);
  expect(due.toConfirm.map(({ id }) => id)).toEqual([unconfirmed.id]);
  const { persons } = await call('person.confirm', { persons: [unconfirmed.id], on });
  expect(persons[0]).toMatchObject({ confirmedOn: on, expiresOn: '2029-11-26' });
  const purged = await call('person.purge', { persons: [old.id, unconfirmed.id], on });
  expect(purged).toMatchObject({ erased: 1, proof: { reason: 'expired', persons: 1 } });
  expect((await call('person.list', {})).map(({ id }) => id)).toEqual([unconfirmed.id]);
  const proofs = await call('person.erasures', {});
  expect(proofs).toHaveLength(1);
  expect(JSON.stringify(proofs)).not.toMatch(/Jeanne|Club/);
});

test('L06 a restricted person is in no list, search, graph nor suggestion of names, but on the screen of rights', async () => {
  const { call, add } = await aProject();
  const person = await add('Jeanne Témoin');
  await call('person.restrict', { person: person.id });
  expect(await call('person.list', { text: 'jeanne' })).toEqual([]);
  expect(await call('entity.search', { text: 'Jeanne', limit: 10 })).toEqual([]);
  expect(JSON.stringify(await call('graph.load', {}))).not.toContain('Jeanne');
  expect(await call('person.list', { text: 'jeanne', restricted: 'only' })).toHaveLength(1);
  await call('person.restrict', { person: person.id, restricted: false });
  expect(await call('person.list', { text: 'jeanne' })).toHaveLength(1);
});

test('L02 H13 what is exported by default holds nobody', async () => {
  const { call, add } = await aProject();
  await add('Jeanne Témoin', { email: 'jeanne@exemple.fr', phone: '02 99 11 22 33' });
  for (const format of ['svg', 'csv', 'json', 'gexf', 'graphml']) {
    const { files, persons } = await call('export.create', { ...DEFAULTS, format, file: null });
    expect(persons).toBe(0);
    for (const { base64 } of files)
      expect(Buffer.from(base64 ?? '', 'base64').toString('utf8')).not.toMatch(/Jeanne|jeanne@|02 99 11/);
  }
});

test('E-EXP-PERSON where they are asked for, persons of what is shown are in tables, counted, restricted ones not', async () => {
  const { call, add } = await aProject();
  await add('Jeanne Témoin', { email: 'jeanne@exemple.fr' });
  const hidden = await add('Paul Autre');
  await call('person.restrict', { person: hidden.id });
  const options = { ...DEFAULTS, withPersons: true };
  const read = (files: readonly { base64: string | null }[]) =>
    files.map(({ base64 }) => Buffer.from(base64 ?? '', 'base64'));
  for (const format of ['csv', 'json', 'xlsx']) {
    expect((await call('export.preview', { ...DEFAULTS, format })).persons).toBe(1);
    const { files, persons } = await call('export.create', { ...options, format, file: null });
    expect(persons).toBe(1);
    const contents = read(files).flatMap((file) => (format === 'xlsx' ? [...unzip(file).values()] : [file]));
    const text = Buffer.concat(contents).toString('utf8');
    expect(text).toContain('Jeanne Témoin');
    expect(text).not.toContain('Paul Autre');
    if (format !== 'csv') expect(text).toContain('nominatif');
  }
  expect((await call('export.create', { ...options, format: 'graphml', file: null })).persons).toBe(0);
});

test('the register proposes what only they can write, keeps it, and prints it', async () => {
  const { call } = await aProject();
  const before = await call('person.register', {});
  expect(before.fields.purpose).toBeNull();
  expect(before.proposed.controller).toBeNull();
  expect(before.proposed.purpose).toBeTruthy();
  const { register } = await call('person.setRegister', { fields: { controller: 'PETR d’essai' } });
  expect(register.fields.controller).toBe('PETR d’essai');
  await call('journal.undo', {});
  expect((await call('person.register', {})).fields.controller).toBeNull();
  const { files } = await call('person.exportRegister', { file: null, format: 'pdf' });
  expect(
    Buffer.from(files[0]?.base64 ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
