import type { CallContext, Handlers, ParsedInputOf } from '../../contract/contract.ts';
import { completenessOf } from '../../domain/completeness.ts';
import type { EntityId } from '../../domain/entity.ts';
import { listAssessed } from '../store/completeness.ts';
import { findEntities } from '../store/entities.ts';
import { readEntityColumn, readRelationColumn } from '../store/record-columns.ts';
import { findRelations } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import { removalsOf } from './entity-changes.ts';
import { creationChanges } from './entity-creation.ts';
import { planRecords, remember } from './plan-records.ts';
import { gatherBatch } from './record-gathering.ts';
import { refuseBroken } from './record-rules.ts';
import { createRefusals, mergeSets, type Refusals } from './record-set.ts';
import { endFinder, type LinkNeeds } from './territory-links.ts';

type RecordHandlers = Pick<
  Handlers,
  'record.setMany' | 'record.removeMany' | 'record.column' | 'record.completeness'
>;
type SetInput = ParsedInputOf<'record.setMany'>;
type Sets = ReturnType<typeof mergeSets>;

const planAdditions = (context: ServiceContext, { additions }: SetInput, refusals: Refusals) => {
  const needs: LinkNeeds = { ...context, findEnd: remember(endFinder(context.session.reader())) };
  return additions.flatMap((addition, at) => {
    const made = refusals.attempt(`+${at}`, 'name', () => creationChanges(needs, addition));
    return made ? [made] : [];
  });
};

/** Values given: of the records, and of the additions, whose names count as one. */
const countGiven = (sets: Sets): number =>
  [...sets.entity.values(), ...sets.relation.values()].reduce((sum, set) => sum + Object.keys(set).length, 0);

const setMany =
  (context: ServiceContext) =>
  (input: SetInput, { lang }: CallContext) => {
    const { session } = context;
    if (!input.dryRun) session.requireWritable();
    const refusals = createRefusals(lang);
    const sets = mergeSets(input.changes);
    const plans = planRecords(context, { changes: input.changes, sets, refusals });
    const planned = [...plans.values()].flatMap(({ changes }) => changes);
    const broken = refuseBroken(gatherBatch(session.reader(), planned), refusals);
    const kept = [...plans].filter(([id]) => !broken.has(id)).map(([, plan]) => plan);
    const made = planAdditions(context, input, refusals);
    const fields = kept.flatMap((plan) => plan.fields);
    const refused = [...refusals.list];
    const ofRecords = refused.filter(({ id }) => !id.startsWith('+')).length;
    const counts = {
      changed: fields.length,
      unchanged: Math.max(0, countGiven(sets) - fields.length - ofRecords),
      refused,
    };
    if (input.dryRun || refused.length > 0) return { ...counts, added: [], operation: null };
    const changes = [...planned, ...made.flatMap((one) => one.changes)];
    const count = kept.filter((plan) => plan.changes.length > 0).length + made.length;
    const subject = { names: [], fields: [...new Set(fields)], count, relationType: null };
    const operation = session.record('records.set', subject, changes);
    return { ...counts, added: made.map(({ id }) => id), operation };
  };

const removeMany =
  ({ session }: ServiceContext): RecordHandlers['record.removeMany'] =>
  ({ entities, relations }) => {
    session.requireWritable();
    const db = session.reader();
    const changes = removalsOf(db, findEntities(db, entities), findRelations(db, relations));
    const removed = changes
      .filter(({ record }) => record === 'entity' || record === 'relation')
      .map(({ id }) => id as string);
    const subject = { names: [], fields: [], count: removed.length, relationType: null };
    return { removed, operation: session.record('records.remove', subject, changes) };
  };

export const createRecordHandlers = (context: ServiceContext): RecordHandlers => ({
  'record.setMany': setMany(context),
  'record.removeMany': removeMany(context),
  'record.column': (asked) => {
    const db = context.session.reader();
    const values =
      asked.record === 'entity' ? readEntityColumn(db, asked.field) : readRelationColumn(db, asked.field);
    return { values: values as [string, string][] };
  },
  'record.completeness': () => ({
    entities: listAssessed(context.session.reader()).map(({ id, entity, links }) => {
      const { filled, of, missing } = completenessOf(entity, links);
      return [id, filled, of, missing] satisfies [EntityId, number, number, string[]];
    }),
  }),
});
