import type { RelationSummary } from '../ecosystem.ts';
import { periodOf } from './period.ts';
import { optional, type RelationReader } from './reader.ts';

const one = (read: (relation: RelationSummary) => string | null): RelationReader => ({
  of: 'relation',
  is: 'values',
  values: (relation) => optional(read(relation)),
});
const many = (read: (relation: RelationSummary) => readonly string[]): RelationReader => ({
  of: 'relation',
  is: 'values',
  values: read,
  several: true,
});

/** What of a link may be there or not, its words not being asked for. */
export const RELATION_FILLED_VALUES = ['note', 'sources'] as const;

/** Fields of a link, one record each. */
export const RELATION_READERS = {
  relation: one(({ type }) => type),
  'relation-status': one(({ status }) => status),
  period: { of: 'relation', is: 'dates', dates: periodOf, undatedPass: true },
  year: {
    of: 'relation',
    is: 'number',
    unit: 'year',
    number: ({ year, startsOn }) => year ?? (startsOn === null ? null : Number(startsOn.slice(0, 4))),
  },
  amount: { of: 'relation', is: 'number', unit: 'euros', number: ({ amountCents }) => amountCents },
  stage: one(({ stage }) => stage),
  contribution: one(({ contribution }) => contribution),
  outcome: one(({ outcome }) => outcome),
  strength: { of: 'relation', is: 'number', unit: 'number', number: ({ strength }) => strength },
  confidence: one(({ confidence }) => confidence),
  'relation-axis': many(({ axes }) => axes),
  'relation-role': one(({ role }) => role),
  'relation-filled': many(({ hasNote, sources }) => [
    ...(hasNote ? ['note'] : []),
    ...(sources > 0 ? ['sources'] : []),
  ]),
  'relation-audience': one(({ audience }) => audience),
} as const satisfies Readonly<Record<string, RelationReader>>;
