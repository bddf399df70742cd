import type { ParsedInputOf } from '../../../contract/contract.ts';
import type { ImportPlan, ImportSource } from '../../../contract/import-operations.ts';
import { decisionOf } from '../../../domain/import/problem.ts';
import type { ReadableDb } from '../../store/database.ts';
import { readValues } from '../../store/plain-records.ts';
import type { Files } from '../context.ts';
import type { DraftAsked, InspectAsked, ParserFile } from './parser-protocol.ts';

type Meanings = DraftAsked['meanings'];

const filesOf = (files: Files, { files: tokens, reading }: ImportSource): ParserFile[] =>
  tokens.map((token, at) => ({
    path: files.pathOf(token),
    encoding: reading[at]?.encoding ?? null,
    separator: reading[at]?.separator ?? null,
  }));

/** `kind:asso loi 1901` → meaning, by field then by word. */
const projectMeanings = (db: ReadableDb): Meanings => {
  const meanings = new Map<string, Map<string, string>>();
  for (const [id, value] of readValues(db, 'meaning')) {
    const at = id.indexOf(':');
    const field = id.slice(0, at);
    const words = meanings.get(field) ?? new Map<string, string>();
    meanings.set(field, words.set(id.slice(at + 1), value));
  }
  return Object.fromEntries([...meanings].map(([field, words]) => [field, Object.fromEntries(words)]));
};

/** What the person just said wins over what the project remembers. */
const mergeMeanings = (known: Meanings, given: Meanings): Meanings => {
  const fields = new Set([...Object.keys(known), ...Object.keys(given)]);
  return Object.fromEntries([...fields].map((field) => [field, { ...known[field], ...given[field] }]));
};

export const inspectAsked = (files: Files, input: ParsedInputOf<'import.inspect'>): InspectAsked => ({
  ask: 'inspect',
  files: filesOf(files, input),
  as: input.as,
  includeHidden: input.includeHidden,
  headerRows: input.headerRows,
});

/** Choices that a code and a box of the plan both say: either is enough. */
export const withDecisions = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  includeHidden: plan.includeHidden || decisionOf(plan.decisions, 'E-IMP-HIDDEN') === 'include',
  withPersons: plan.withPersons || decisionOf(plan.decisions, 'E-IMP-PERSON') === 'include',
});

export const draftAsked = (files: Files, db: ReadableDb, asked: ImportPlan): DraftAsked => {
  const plan = withDecisions(asked);
  return {
    ask: 'draft',
    files: filesOf(files, plan),
    as: plan.as,
    includeHidden: plan.includeHidden,
    tables: plan.tables,
    mapping: plan.mapping,
    withPersons: plan.withPersons,
    decisions: plan.decisions,
    meanings: mergeMeanings(projectMeanings(db), plan.meanings),
  };
};
