import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openProject } from '../../../shared/node/store/open.ts';
import { anApplication, anOpenProject } from '../../helpers/application.ts';
import { dataTables } from '../../helpers/tables.ts';
import { edit, tryEdit } from './edits.ts';

const readTables = (path: string) => {
  const project = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  try {
    return dataTables(project.db);
  } finally {
    project.close();
  }
};

test('any edits, then as many undos: every data table as at first, row by row; redo: as at last; across restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (edits) => {
      const first = await anOpenProject('rameau');
      const path = first.path('essai.alliage');
      const start = readTables(path);
      for (const each of edits) await tryEdit(first.call, each);
      const end = readTables(path);
      const { operations } = await first.call('project.info', {});
      await first.application.close();

      const second = anApplication(first.folder);
      await second.call('project.open', { file: second.file('essai.alliage') });
      const undone = await second.call('journal.undo', { count: operations + 5 });
      expect(undone.operations).toHaveLength(operations);
      expect(readTables(path)).toEqual(start);
      await second.application.close();

      const third = anApplication(first.folder);
      await third.call('project.open', { file: third.file('essai.alliage') });
      expect((await third.call('journal.redo', {})).operations).toEqual(undone.operations.toReversed());
      expect(readTables(path)).toEqual(end);
      expect(await third.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
      await third.application.close();
    }),
    { numRuns: 20 },
  );
});

test('a new edit makes what was undone impossible to redo, and history keeps it', async () => {
  const { call } = await anOpenProject();
  const first = await call('entity.add', { kind: 'actor', name: 'Un', set: {} });
  const second = await call('entity.add', { kind: 'actor', name: 'Deux', set: {} });
  await call('journal.undo', {});
  expect((await call('project.info', {})).canRedo).toBe(true);
  const third = await call('entity.add', { kind: 'actor', name: 'Trois', set: {} });

  expect(await call('journal.redo', {})).toEqual({ operations: [], summary: null });
  expect((await call('journal.history', {})).map(({ id, undone }) => [id, undone])).toEqual([
    [third.operation, false],
    [second.operation, true],
    [first.operation, false],
  ]);
  expect((await call('journal.undo', { count: 9 })).operations).toEqual([third.operation, first.operation]);
  expect(await call('journal.undo', {})).toEqual({ operations: [], summary: null });
  expect((await call('journal.redo', { count: 1 })).operations).toEqual([first.operation]);
  expect((await call('journal.redo', {})).operations).toEqual([third.operation]);
});

test('a value that is already there is no operation', async () => {
  const { call, events } = await anOpenProject();
  const { id } = await call('entity.add', { kind: 'actor', name: 'Un', set: { description: 'Texte' } });
  const told = events.length;
  expect((await call('entity.set', { entity: id, set: { description: ' Texte ' } })).operation).toBeNull();
  expect((await call('project.rename', { name: 'essai' })).operation).toBeNull();
  expect(events.length).toBe(told);
  expect((await call('project.info', {})).operations).toBe(1);
});

test('the history of one entity holds its own operations and those of its relations', async () => {
  const { call } = await anOpenProject();
  const a = await call('entity.add', { kind: 'actor', name: 'A', set: {} });
  const b = await call('entity.add', { kind: 'funder', name: 'B', set: {} });
  const link = await call('relation.add', { from: b.id, type: 'funds', to: a.id, set: {} });
  const changed = await call('relation.set', { relation: link.id, set: { note: 'Une note' } });
  await call('position.save', {
    positions: [{ id: a.id, x: 1, y: 1, pinned: false }],
    initial: false,
    arrangement: null,
  });
  const removed = await call('relation.remove', { relation: link.id });
  const history = await call('journal.history', { entity: a.id });
  expect(history.map(({ id }) => id)).toEqual([
    removed.operation,
    changed.operation,
    link.operation,
    a.operation,
  ]);
  expect(history[2]?.summary).toContain('finance');
});

test('an addition is taken back although the graph gave it a place since, and moved it', async () => {
  const { call } = await anOpenProject();
  const { id } = await call('entity.add', { kind: 'actor', name: 'A', set: {} });
  const place = { id, x: 1, y: 2, pinned: false };
  await call('position.save', { positions: [place], initial: true, arrangement: null });
  await call('position.save', {
    positions: [{ ...place, x: 5, y: 6, pinned: true }],
    initial: false,
    arrangement: null,
  });
  expect((await call('journal.undo', { count: 2 })).operations).toHaveLength(2);
  expect((await call('graph.load', {})).positions).toEqual([]);
  expect((await call('journal.redo', { count: 2 })).operations).toHaveLength(2);
  expect((await call('graph.load', {})).positions).toEqual([{ ...place, x: 5, y: 6, pinned: true }]);
});
