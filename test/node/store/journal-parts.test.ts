import { join } from 'node:path';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { type EntityId, emptyEntity } from '../../../shared/domain/entity.ts';
import { emptyRelation, type RelationId } from '../../../shared/domain/relation.ts';
import { applyChanges } from '../../../shared/node/store/apply-changes.ts';
import { createBulkWriter } from '../../../shared/node/store/bulk-writer.ts';
import { checkContent } from '../../../shared/node/store/check-project.ts';
import { openWriter } from '../../../shared/node/store/connection.ts';
import type { WritableDb } from '../../../shared/node/store/database.ts';
import {
  appendOperation,
  appendReversal,
  appendWritten,
  lastSequence,
  listOperations,
  nextRedo,
  nextUndo,
} from '../../../shared/node/store/journal.ts';
import { createPartWriter, packPart, piecesOf } from '../../../shared/node/store/journal-parts.ts';
import { aFolder } from '../../helpers/application.ts';
import { aProjectFile } from '../../helpers/project-file.ts';
import { dataTables } from '../../helpers/tables.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const SUBJECT = { names: [], fields: [], count: 1, relationType: null };
const anId = <Id extends string>(): Id => ulid() as Id;
const entry = () => ({ id: ulid(), at: NOW, author: 'Claire' });

const made = (id: EntityId, name: string): Change => ({
  record: 'entity',
  id,
  before: null,
  after: {
    ...emptyEntity('actor', name, NOW),
    aliases: [`Alias de ${name}`],
    identifiers: { siren: ['552081317'] },
    description: 'Œuvre à l’échelle du territoire. '.repeat(20).trim(),
  },
});
const linked = (from: EntityId, to: EntityId): Change => ({
  record: 'relation',
  id: anId<RelationId>(),
  before: null,
  after: emptyRelation('partners-with', from, to, NOW),
});

const aDatabase = (): WritableDb => {
  const path = join(aFolder(), 'a.alliage');
  aProjectFile(path);
  return openWriter(path, { alone: false });
};

/** Entities in a chain, some of them renamed after. */
const changesOf = (count: number): Change[] => {
  const ids = Array.from({ length: count }, () => anId<EntityId>());
  const entities = ids.map((id, at) => made(id, `Acteur n° ${at} du pays ${at % 7}`));
  const relations = ids.slice(1).map((id, at) => linked(ids[at] as EntityId, id));
  const renamed = ids
    .filter((_, at) => at % 5 === 0)
    .map((id): Change => {
      const name = { before: entities.find((one) => one.id === id)?.after, after: `Nouveau ${id}` };
      return {
        record: 'entity',
        id,
        before: { name: (name.before as { name: string }).name },
        after: { name: name.after },
      };
    });
  return [...entities, ...relations, ...renamed];
};

const write = (db: WritableDb, changes: readonly Change[]): void => {
  db.transaction(() => {
    const bulk = createBulkWriter(db, { isTrial: false, onStep: () => undefined });
    const parts = createPartWriter(db, lastSequence(db) + 1);
    bulk.apply(changes);
    for (const change of changes) parts.add(change);
    bulk.finish();
    appendWritten(db, entry(), { kind: 'import', subject: SUBJECT, text: parts.end() });
  })();
};
const reverse = (db: WritableDb, kind: 'undo' | 'redo'): void => {
  const target = kind === 'undo' ? nextUndo(db) : nextRedo(db);
  if (!target) throw new Error('nothing to reverse');
  db.transaction(() => {
    const bulk = createBulkWriter(db, { isTrial: false, onStep: () => undefined });
    appendReversal(db, entry(), kind, target);
    for (const changes of piecesOf(db, kind, target)) bulk.apply(changes);
    bulk.finish();
  })();
};

describe('many changes written together', () => {
  it('give the same tables as one after the other, search included', () => {
    const changes = changesOf(60);
    const [one, other] = [aDatabase(), aDatabase()];
    applyChanges(one, changes);
    write(other, changes);
    const { project: _a, ...expected } = dataTables(one);
    const { project: _b, ...found } = dataTables(other);
    expect(found).toEqual(expected);
    expect(checkContent(other)).toEqual([]);
  });

  it('stop where what is called between two of them throws', () => {
    const db = aDatabase();
    let steps = 0;
    const bulk = createBulkWriter(db, {
      isTrial: false,
      onStep: () => {
        if (++steps > 10) throw new Error('enough');
      },
    });
    expect(() => db.transaction(() => bulk.apply(changesOf(60)))()).toThrow('enough');
    expect(db.prepare('SELECT count(*) FROM entity').pluck().get()).toBe(0);
  });
});

describe('an operation in pieces', () => {
  const LARGE = 2_500;

  it('is taken back and done again exactly', () => {
    const db = aDatabase();
    applyChanges(db, [made(anId(), 'Déjà là')]);
    const before = dataTables(db);
    write(db, changesOf(LARGE));
    const after = dataTables(db);
    expect(nextUndo(db)?.parts).toBeGreaterThan(1);
    expect(nextUndo(db)?.changes).toEqual([]);
    reverse(db, 'undo');
    expect(dataTables(db)).toEqual(before);
    reverse(db, 'redo');
    expect(dataTables(db)).toEqual(after);
    expect(checkContent(db)).toEqual([]);
  });

  it('stays in its row when it is small', () => {
    const db = aDatabase();
    write(db, changesOf(5));
    expect(nextUndo(db)?.parts).toBe(0);
    expect(nextUndo(db)?.changes.length).toBeGreaterThan(5);
  });

  it('is in the history of those that it changed, and of no other', () => {
    const db = aDatabase();
    const other = anId<EntityId>();
    db.transaction(() => {
      applyChanges(db, [made(other, 'Autre')]);
      appendOperation(db, entry(), { kind: 'entity.add', subject: SUBJECT, changes: [made(other, 'Autre')] });
    })();
    const changes = changesOf(LARGE);
    write(db, changes);
    const last = changes.at(-1)?.id ?? '';
    expect(listOperations(db, 10, last).map(({ kind }) => kind)).toEqual(['import']);
    expect(listOperations(db, 10, other).map(({ kind }) => kind)).toEqual(['entity.add']);
  });

  it('is checked piece by piece', () => {
    const db = aDatabase();
    write(db, changesOf(LARGE));
    const update = db.prepare('UPDATE journal_part SET changes = ? WHERE part = ?');
    update.run(packPart('[{"record":"dragon"}]'), 1);
    expect(checkContent(db)).toEqual([{ code: 'CHECK-JOURNAL', count: 1 }]);
    update.run(Buffer.from('not deflated'), 0);
    expect(checkContent(db)).toEqual([{ code: 'CHECK-JOURNAL', count: 2 }]);
  });
});
