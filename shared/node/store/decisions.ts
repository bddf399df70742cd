import type { DecisionId, StoredDecision } from '../../domain/decision.ts';
import type { CheckOverride } from '../../domain/diagnosis/override.ts';
import type { MethodSettings } from '../../domain/partnerships/method.ts';
import { type KeptSetting, readSettings, unreadSettings } from '../../domain/partnerships/method-keys.ts';
import type { ReadableDb } from './database.ts';
import { applyPlain, readValues } from './plain-records.ts';
import { type Row, type Run, readRows } from './rows.ts';

const toDecision = (row: Row): StoredDecision =>
  ({
    id: row.id,
    suggestion: row.suggestion,
    a: row.a_id,
    b: row.b_id,
    aName: row.a_name,
    bName: row.b_name,
    relation: row.relation,
    state: row.state,
    on: row.decided_on,
    at: row.at,
    author: row.author,
    reason: row.reason,
    until: row.until,
    owner: row.owner,
    dueOn: row.due_on,
    note: row.note,
    audience: row.audience,
    relationId: row.relation_id,
    steps: JSON.parse(String(row.steps)),
  }) as StoredDecision;

/** Every decision, the latest first. */
export const listDecisions = (db: ReadableDb): StoredDecision[] =>
  readRows(db, 'SELECT * FROM decision ORDER BY decided_on DESC, at DESC, id').map(toDecision);

export const findDecision = (db: ReadableDb, id: DecisionId): StoredDecision | null => {
  const [row] = readRows(db, 'SELECT * FROM decision WHERE id = ?', id);
  return row ? toDecision(row) : null;
};

/** The decision on a suggestion: there is one at most. */
export const findDecisionOn = (db: ReadableDb, suggestion: string): StoredDecision | null => {
  const [row] = readRows(db, 'SELECT * FROM decision WHERE suggestion = ?', suggestion);
  return row ? toDecision(row) : null;
};

/** Checks corrected by hand, by subject and check. */
export const listOverrides = (db: ReadableDb): CheckOverride[] =>
  readRows(db, 'SELECT * FROM check_override ORDER BY id').map(
    (row) =>
      ({
        id: row.id,
        subject: row.subject,
        check: row.check_id,
        state: row.state,
        reason: row.reason,
        author: row.author,
        at: row.at,
        audience: row.audience,
      }) as CheckOverride,
  );

/** Settings of the method that the project changed, by key. */
export const listSettings = (db: ReadableDb): KeptSetting[] =>
  [...readValues(db, 'method')].map(([id, value]) => ({ id, value }));

/** How this project uses the method: as shipped, with what it changed. */
export const readMethod = (db: ReadableDb): MethodSettings => readSettings(listSettings(db));

export const countUnreadSettings = (db: ReadableDb): number => unreadSettings(listSettings(db)).length;

interface Given {
  readonly decisions?: readonly StoredDecision[];
  readonly overrides?: readonly CheckOverride[];
  readonly method?: readonly KeptSetting[];
}

/** Those of a project that is being made. */
export const insertDecisions = (run: Run, { decisions = [], overrides = [], method = [] }: Given): void => {
  for (const { id, ...after } of decisions) applyPlain(run, { record: 'decision', id, before: null, after });
  for (const { id, ...after } of overrides)
    applyPlain(run, { record: 'check-override', id, before: null, after });
  for (const { id, value } of method)
    applyPlain(run, { record: 'method', id, before: null, after: { value } });
};
