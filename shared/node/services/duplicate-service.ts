import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { FoundDuplicates } from '../../domain/duplicates/find-duplicates.ts';
import type { EntityId } from '../../domain/entity.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { listEntities, namesOf } from '../store/entities.ts';
import { readValues } from '../store/plain-records.ts';
import type { ServiceContext } from './context.ts';
import { gatherSubjects } from './duplicate-subjects.ts';
import { resolveEntity } from './entity-reference.ts';
import { mergeEntities } from './merge-service.ts';

type DuplicateHandlers = Pick<Handlers, 'duplicate.list' | 'duplicate.dismiss' | 'entity.merge'>;

const listDuplicates =
  ({ session, jobs }: ServiceContext): DuplicateHandlers['duplicate.list'] =>
  async ({ limit, job }, { lang }) => {
    const db = session.reader();
    const words = wordsOf(lang);
    const entities = listEntities(db);
    const { pairs, total, uncompared } = await jobs.run<FoundDuplicates>(
      'duplicates',
      { subjects: gatherSubjects(db, entities), distinct: [...readValues(db, 'distinct').keys()] },
      { job, label: words.imports.jobs.duplicates },
    );
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const named = (id: EntityId) => ({ id, name: byId.get(id)?.name ?? '', kind: byId.get(id)?.kind ?? '' });
    return {
      pairs: pairs.slice(0, limit).map(({ a, b, score, certainty, why }) => ({
        a: named(a),
        b: named(b),
        score,
        certainty,
        why: why.map(words.duplicates.reason),
      })),
      total,
      uncompared,
    };
  };

const dismissDuplicates =
  ({ session, clock }: ServiceContext): DuplicateHandlers['duplicate.dismiss'] =>
  (input) => {
    session.requireWritable();
    const db = session.reader();
    const [a = '', b = ''] = [resolveEntity(db, input.a), resolveEntity(db, input.b)].sort();
    if (a === b) throw new AppError('E-INPUT', { field: 'b', reason: 'same', value: input.b });
    const id = `${a} ${b}`;
    if (readValues(db, 'distinct').has(id)) return { operation: null };
    const names = namesOf(db, [a, b]);
    const subject = {
      names: [names.get(a) ?? '', names.get(b) ?? ''],
      fields: [],
      count: 2,
      relationType: null,
    };
    const after = { value: clock().toISOString() };
    return {
      operation: session.record('duplicate.dismiss', subject, [
        { record: 'distinct', id, before: null, after },
      ]),
    };
  };

/** Handlers of probable duplicates. */
export const createDuplicateHandlers = (context: ServiceContext): DuplicateHandlers => ({
  'duplicate.list': listDuplicates(context),
  'duplicate.dismiss': dismissDuplicates(context),
  'entity.merge': mergeEntities(context),
});
