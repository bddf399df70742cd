import { z } from 'zod';
import { EntityId, Label, LongText } from '../domain/entity.ts';
import { PartialDate } from '../domain/partial-date.ts';
import { EXCHANGE_FORMS } from '../domain/vocabulary.ts';
import { ReminderRecord } from './diagnosis-operations.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';

const Named = z.object({ id: EntityId, name: z.string() });
const Day = PartialDate.refine((date) => date.length === 10, { error: 'day' });
const Text = z.string().pipe(LongText).nullable().default(null);

export const FollowUpItem = Named.extend({
  followUp: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: z.enum(['overdue', 'due', 'undated']),
  /** Those who took part. */
  organisations: z.array(Named),
});
export type FollowUpItem = z.infer<typeof FollowUpItem>;

const SHOWN_MAX = 200;

export const ToDo = z.object({
  on: z.string(),
  /** The most urgent first; at most 200 of each list, all of them in its count. */
  followUps: z.array(FollowUpItem).max(SHOWN_MAX),
  followUpCount: z.int(),
  overdueCount: z.int(),
  staleAlliances: z.array(Named.extend({ lastOn: z.string().nullable() })).max(SHOWN_MAX),
  staleCount: z.int(),
  incompleteCount: z.int(),
  /** Actors and funders without a territory nor coordinates. */
  unlocated: z.array(EntityId).max(SHOWN_MAX),
  unlocatedCount: z.int(),
  /** What rules that are on remind of (R21, R24, R25). */
  reminders: z.array(ReminderRecord).max(SHOWN_MAX),
  reminderCount: z.int(),
  /** Decisions to be studied for over twelve months, or past their due date. */
  lateDecisionCount: z.int(),
});
export type ToDo = z.infer<typeof ToDo>;

/** Exchanges, and what is left to do. */
export const followUpOperations = {
  /** One operation: an exchange, with those who took part. What was said is internal. */
  'exchange.add': command(
    z.object({
      organisations: z.array(EntityRef).min(1).max(100),
      on: PartialDate,
      form: z.enum([...EXCHANGE_FORMS, 'other']),
      said: Text,
      followUp: Text,
      dueOn: PartialDate.nullable().default(null),
      /** Null: named by its form, those who took part and its date. */
      name: z.string().max(1_000).pipe(Label).nullable().default(null),
    }),
    z.object({ id: EntityId, name: z.string(), operation: z.string() }),
  ),
  /** Says that what was to follow is done, or that it is not. */
  'exchange.close': command(
    z.object({ exchange: EntityRef, done: z.boolean().default(true) }),
    z.object({ operation: z.string().nullable() }),
  ),
  /** As of a day, `YYYY-MM-DD`; null: today. */
  'todo.list': query(z.object({ on: Day.nullable().default(null) }), ToDo),
};
