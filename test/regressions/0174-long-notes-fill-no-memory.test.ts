import { expect, it } from 'vitest';
import { type EntityId, emptyEntity } from '../../shared/domain/entity.ts';
import { createOpenRecords } from '../../shared/domain/import/reconcile/open-records.ts';
import { createBulkWriter, openBulkConnection } from '../../shared/node/store/bulk-writer.ts';
import { aFolder } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

const NOTE = 'Une note très longue. '.repeat(900);
const idOf = (at: number): EntityId => `01J${String(at).padStart(23, '0')}` as EntityId;
const described = (at: number, description: string) => ({
  ...emptyEntity('actor', `Structure ${at}`, '2026-01-01T00:00:00Z'),
  description,
});

/** 40,000 entities waited for the index whatever their length: 500 MB of long notes filled the memory of the import. */
it('what waits for the search index is written sooner where notes are long', () => {
  const path = `${aFolder()}/essai.alliage`;
  aProjectFile(path);
  const db = openBulkConnection(path, true);
  db.exec('BEGIN IMMEDIATE');
  const bulk = createBulkWriter(db, { isTrial: false, onStep: () => undefined });
  const indexed = () => Number(db.prepare('SELECT count(*) FROM entity_fts').pluck().get());
  const before = indexed();
  for (let at = 0; at < 1_000; at++)
    bulk.apply([{ record: 'entity', id: idOf(at), before: null, after: described(at, NOTE) }]);
  expect(indexed() - before).toBeGreaterThan(500);
  bulk.finish();
  expect(indexed() - before).toBe(1_000);
  db.exec('ROLLBACK');
  db.close();
});

/** 10,000 records stayed at hand whatever their length. */
it('a record with a long note is read again, as it has become', () => {
  const stored = new Map([
    [idOf(1), { id: idOf(1), ...described(1, 'Courte.') }],
    [idOf(2), { id: idOf(2), ...described(2, NOTE) }],
  ]);
  const asked: string[] = [];
  const lookup = {
    entity: (id: string) => {
      asked.push(id);
      return stored.get(id as EntityId) ?? null;
    },
  };
  const watching = {
    tally: { isShown: () => false },
    touched: { get: () => null },
    standings: { get: () => null, set: () => undefined },
  };
  const records = createOpenRecords(lookup as never, watching as never, '2026-01-02T00:00:00Z');
  for (const id of [idOf(1), idOf(2), idOf(1), idOf(2)]) records.read(id);
  expect(asked).toEqual([idOf(1), idOf(2), idOf(2)]);
  records.update(idOf(1), { description: NOTE });
  for (const { id, after } of records.close())
    stored.set(id as EntityId, { ...stored.get(id as EntityId), ...after } as never);
  expect(records.read(idOf(1))?.description).toBe(NOTE);
});
