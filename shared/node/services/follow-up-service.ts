import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ToDo } from '../../contract/follow-up-operations.ts';
import { type Change, differenceOf } from '../../domain/change.ts';
import { completenessOf } from '../../domain/completeness.ts';
import { isLate } from '../../domain/decision-reviews.ts';
import { EntityId, emptyEntity, Label, type StoredEntity } from '../../domain/entity.ts';
import { isIncomplete, openFollowUps, staleAlliances } from '../../domain/follow-up.ts';
import type { PartnershipInput } from '../../domain/partnerships/input.ts';
import { askReminders } from '../../domain/partnerships/rules/ask-rules.ts';
import { createTerrain } from '../../domain/partnerships/terrain.ts';
import { emptyRelation, isRelationAllowed, RelationId } from '../../domain/relation.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import { listAssessed } from '../store/completeness.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntity, namesOf } from '../store/entities.ts';
import { listAlliances, listExchanges, listUnlocated } from '../store/follow-ups.ts';
import { lastSequence } from '../store/journal.ts';
import { readProject } from '../store/project.ts';
import type { ServiceContext } from './context.ts';
import { toReminderRecord } from './diagnosis-records.ts';
import { resolveEntity } from './entity-reference.ts';
import { todayOf } from './local-day.ts';
import { createPartnershipGatherer } from './partnership-input.ts';
import { createTelling } from './telling.ts';

type FollowUpHandlers = Pick<Handlers, 'exchange.add' | 'exchange.close' | 'todo.list'>;

const entityOf = (db: ReadableDb, ref: string): StoredEntity => {
  const entity = findEntity(db, resolveEntity(db, ref));
  if (!entity) throw new AppError('E-NOT-FOUND', { value: ref });
  return entity;
};

/** Who can take part does; what cannot, an alliance or a programme, is what the exchange was about. */
const linkTo = (exchange: StoredEntity, organisation: StoredEntity, now: string) =>
  isRelationAllowed('participates-in', organisation, exchange)
    ? emptyRelation('participates-in', organisation.id, exchange.id, now)
    : emptyRelation('concerns', exchange.id, organisation.id, now);

const addExchange =
  ({ session, clock, newId }: ServiceContext): FollowUpHandlers['exchange.add'] =>
  ({ organisations, on, form, said, followUp, dueOn, name }, { lang }) => {
    session.requireWritable();
    const db = session.reader();
    const ids = [...new Set(organisations.map((ref) => resolveEntity(db, ref)))];
    const present = ids.map((id) => entityOf(db, id));
    const names = present.map((entity) => entity.name);
    const now = clock().toISOString();
    const fields = {
      ...emptyEntity('initiative', nameOf(name, wordsOf(lang).followUps.exchangeName(form, names, on)), now),
      type: 'exchange',
      form,
      // It is over: a filter by years must not find it in those after.
      startsOn: on,
      endsOn: on,
      description: said,
      followUp,
      dueOn,
    };
    const id = EntityId.parse(newId());
    const exchange = { ...fields, id };
    const links = present.map(
      (entity): Change => ({
        record: 'relation',
        id: RelationId.parse(newId()),
        before: null,
        after: { ...linkTo(exchange, entity, now), startsOn: on },
      }),
    );
    const subject = { names, fields: [], count: 1 + links.length, relationType: null };
    const changes: Change[] = [{ record: 'entity', id, before: null, after: fields }, ...links];
    const operation = session.record('exchange.add', subject, changes) ?? '';
    return { id, name: fields.name, operation };
  };
/** Names of organisations may be long: the name made of them is cut, not refused. */
const nameOf = (given: string | null, made: string): string =>
  given ?? (Label.safeParse(made).success ? made : `${[...made].slice(0, 298).join('')}…`);

const closeExchange =
  ({ session, clock }: ServiceContext): FollowUpHandlers['exchange.close'] =>
  ({ exchange, done }) => {
    session.requireWritable();
    const { id, ...current } = entityOf(session.reader(), exchange);
    if (current.type !== 'exchange')
      throw new AppError('E-INPUT', { field: 'exchange', reason: 'exchange', value: current.name });
    const difference = differenceOf(current, { status: done ? ('closed' as const) : null });
    if (!difference) return { operation: null };
    const subject = { names: [current.name], fields: ['status'], count: 1, relationType: null };
    const change: Change = {
      record: 'entity',
      id,
      before: { ...difference.before, updatedAt: current.updatedAt },
      after: { ...difference.after, updatedAt: clock().toISOString() },
    };
    return { operation: session.record('entity.set', subject, [change]) };
  };

const SHOWN_MAX = 200;
const NAMED_MAX = 6;

/** What rules remind of, told with the names of today, and decisions that are late. */
const readReminders = (input: PartnershipInput, lang: Lang) => {
  const reminders = askReminders(createTerrain(input), null);
  const telling = createTelling(input.ecosystem, lang);
  return {
    reminders: reminders.slice(0, SHOWN_MAX).map((reminder) => toReminderRecord(reminder, telling)),
    reminderCount: reminders.length,
    lateDecisionCount: input.decisions.filter((decision) => isLate(decision, input.on)).length,
  };
};

const readToDo = (db: ReadableDb, input: PartnershipInput, lang: Lang): ToDo => {
  const { on } = input;
  const exchanges = listExchanges(db);
  const open = openFollowUps(exchanges, on);
  const shown = open.slice(0, SHOWN_MAX).map((one) => ({ ...one, ids: [...one.ids].slice(0, NAMED_MAX) }));
  const names = namesOf(db, [...new Set(shown.flatMap(({ ids }) => ids))]);
  const stale = staleAlliances(listAlliances(db), exchanges, on);
  const unlocated = listUnlocated(db);
  return {
    on,
    followUps: shown.map(({ id, name, followUp, dueOn, state, ids }) => ({
      id,
      name,
      followUp,
      dueOn,
      state,
      organisations: ids.map((other) => ({ id: other, name: names.get(other) ?? '' })),
    })),
    followUpCount: open.length,
    overdueCount: open.filter(({ state }) => state === 'overdue').length,
    staleAlliances: stale.slice(0, SHOWN_MAX).map(({ id, name, lastOn }) => ({ id, name, lastOn })),
    staleCount: stale.length,
    incompleteCount: listAssessed(db).filter(({ entity, links }) =>
      isIncomplete(completenessOf(entity, links)),
    ).length,
    unlocated: unlocated.slice(0, SHOWN_MAX),
    unlocatedCount: unlocated.length,
    ...readReminders(input, lang),
  };
};

/** Asked at each visit of Accueil: counted again once something has changed. */
const createToDoReader = (context: ServiceContext) => {
  const gather = createPartnershipGatherer(context);
  let last: { readonly key: string; readonly toDo: ToDo } | null = null;
  return (on: string, lang: Lang): ToDo => {
    const db = context.session.reader();
    const key = [readProject(db).projectId, lastSequence(db), on, lang].join(' ');
    if (last?.key !== key) last = { key, toDo: readToDo(db, gather(on).input, lang) };
    return last.toDo;
  };
};

/** Handlers of exchanges and of « À faire ». */
export const createFollowUpHandlers = (context: ServiceContext): FollowUpHandlers => {
  const readLast = createToDoReader(context);
  return {
    'exchange.add': addExchange(context),
    'exchange.close': closeExchange(context),
    'todo.list': ({ on }, { lang }) => readLast(on ?? todayOf(context), lang),
  };
};
