import { join } from 'node:path';
import Database from 'better-sqlite3';
import { monotonicFactory } from 'ulid';
import { expect, test } from 'vitest';
import type { Event } from '../../../shared/contract/events.ts';
import { EntityId, emptyEntity } from '../../../shared/domain/entity.ts';
import { toAppError } from '../../../shared/node/services/app-errors.ts';
import { createSession } from '../../../shared/node/services/session.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { aFolder, anApplication, codeOf } from '../../helpers/application.ts';
import { startHolder } from '../../helpers/processes.ts';
import { aProjectFile } from '../../helpers/project-file.ts';
import { dataTables } from '../../helpers/tables.ts';

const newId = monotonicFactory();
const SUBJECT = { names: ['X'], fields: [], count: 1, relationType: null };

const aSession = () => {
  const path = join(aFolder(), 'projet.alliage');
  aProjectFile(path);
  const events: Event[] = [];
  const session = createSession({
    clock: () => new Date(),
    newId,
    author: () => 'Claire',
    emit: (event) => void events.push(event),
  });
  const project = openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined });
  session.begin({ project, path, frozen: null });
  return { session, db: project.db, events, path };
};

/** Adds an entity with a description of so many characters; gives the refusal's code, or null. */
const addEntity = ({ session }: ReturnType<typeof aSession>, length: number): unknown => {
  const after = { ...emptyEntity('actor', 'X', '2026'), description: 'x'.repeat(length) };
  try {
    const id = EntityId.parse(newId());
    session.record('entity.add', SUBJECT, [{ record: 'entity', id, before: null, after }]);
    return null;
  } catch (error) {
    return (toAppError(error) as { code?: unknown }).code;
  }
};

test('a full disk: the action is refused whole, nobody is told, the next one goes on', () => {
  const test = aSession();
  expect(addEntity(test, 10)).toBeNull();
  const before = dataTables(test.db);
  const told = test.events.length;
  test.db.pragma(`max_page_count = ${test.db.pragma('page_count', { simple: true })}`);
  expect(addEntity(test, 20_000)).toBe('E-DISK-FULL');
  expect(test.db.inTransaction).toBe(false);
  expect(dataTables(test.db)).toEqual(before);
  expect(test.events.length).toBe(told);
  test.db.pragma('max_page_count = 1000000');
  expect(addEntity(test, 20_000)).toBeNull();
  test.session.end();
});

test('another program holds the base: E-BUSY, then it goes on', () => {
  const test = aSession();
  const other = new Database(test.path);
  other.exec('BEGIN IMMEDIATE');
  test.db.pragma('busy_timeout = 10');
  expect(addEntity(test, 10)).toBe('E-BUSY');
  expect(test.db.inTransaction).toBe(false);
  other.exec('ROLLBACK');
  other.close();
  expect(addEntity(test, 10)).toBeNull();
  test.session.end();
});

test('a change made from another state than the present one is refused whole', () => {
  const test = aSession();
  const before = dataTables(test.db);
  const id = EntityId.parse(newId());
  const after = emptyEntity('actor', 'X', '2026');
  expect(() =>
    test.session.record('entity.set', SUBJECT, [
      { record: 'entity', id, before: null, after },
      { record: 'entity', id: EntityId.parse(newId()), before: { name: 'A' }, after: { name: 'B' } },
    ]),
  ).toThrow('0 records');
  expect(dataTables(test.db)).toEqual(before);
  test.session.end();
});

test('asking to write what another process has keeps the reading open', async () => {
  const { call, file, folder, path } = anApplication();
  const target = file('a.alliage');
  await call('project.create', { file: target, name: 'A', sample: null, territory: null });
  const holder = startHolder(folder, path('a.alliage'), 'hold');
  await holder.said(1);
  await call('project.open', { file: target, readOnly: true });
  expect(await codeOf(call('project.open', { file: target }))).toBe('E-LOCK');
  expect((await call('project.info', {})).readOnlyReason).toBe('locked');
  await holder.stop();
  expect((await call('project.open', { file: target })).readOnly).toBe(false);
});
