import type { Change } from '../../domain/change.ts';
import { OperationSubject } from '../../domain/change.ts';
import type { History, HistoryEntry } from '../../domain/reconcile/history.ts';
import type { ReadableDb } from './database.ts';
import { readChanges } from './journal-changes.ts';
import { countParts, piecesOf } from './journal-parts.ts';

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly parent: number | null;
  readonly head: number;
  readonly subject: string | null;
}

const toEntry = ({ subject, ...row }: Row): HistoryEntry => ({
  ...row,
  merged: subject === null ? null : (OperationSubject.parse(JSON.parse(subject)).fields[0] ?? null),
});

/** The journal without its changes, in its order. */
export const readHistory = (db: ReadableDb): History =>
  db
    .prepare<[], Row>(
      `SELECT seq, id, kind, parent, head, CASE WHEN kind = 'reconcile' THEN subject END AS subject
       FROM journal ORDER BY seq`,
    )
    .all()
    .map(toEntry);

/** What takes an operation back, or does it again, piece by piece. */
export function* changesOf(db: ReadableDb, kind: 'undo' | 'redo', seq: number): Generator<readonly Change[]> {
  const text = db.prepare('SELECT changes FROM journal WHERE seq = ?').pluck().get(seq);
  yield* piecesOf(db, kind, { seq, changes: readChanges(String(text)), parts: countParts(db, seq) });
}
