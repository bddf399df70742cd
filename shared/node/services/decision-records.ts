import type { DecisionRecord } from '../../contract/suggestion-operations.ts';
import type { StoredDecision } from '../../domain/decision.ts';
import type { Standing } from '../../domain/decision-chain.ts';
import { isLate } from '../../domain/decision-reviews.ts';
import { lastDay } from '../../domain/partial-date.ts';
import type { ReadableDb } from '../store/database.ts';
import { namesOf } from '../store/entities.ts';
import { findRelation } from '../store/relations.ts';

/** Decisions as they are told on a day: with the names of today, of a removed entity its name then. */
export const toDecisionRecords = (
  db: ReadableDb,
  decisions: readonly StoredDecision[],
  on: string,
): DecisionRecord[] => {
  const names = namesOf(db, [...new Set(decisions.flatMap(({ a, b }) => [a, b]))]);
  return decisions.map((decision) => ({
    ...decision,
    aName: names.get(decision.a) ?? decision.aName,
    bName: names.get(decision.b) ?? decision.bName,
    isLive: names.has(decision.a) && names.has(decision.b),
    isLate: isLate(decision, on),
  }));
};

/** Where its chain stands on a day. */
export const standingOf = (db: ReadableDb, { state, relationId }: StoredDecision, on: string): Standing => {
  const relation = relationId === null ? null : findRelation(db, relationId);
  const isOver = relation?.status === 'ended' || (relation?.endsOn != null && lastDay(relation.endsOn) < on);
  return { state, hasRelation: relation !== null && !isOver };
};
