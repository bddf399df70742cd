import { KINDS } from '../../vocabulary.ts';
import { type Decisions, decisionOf, PROBLEMS, type Problem, type ProblemCode } from '../problem.ts';
import {
  type ChangedRecord,
  type Counted,
  type Counts,
  type ImportSummary,
  type NamePair,
  noCounts,
  PROBLEMS_KEPT,
  type Question,
} from '../result.ts';

const EXAMPLES = 5;
const CREATED_IDS_KEPT = 5_000;
const PREVIEWED_ENTITIES = 60;
const PREVIEWED_RELATIONS = 200;
const PAIRS_KEPT = 5_000;
const QUESTIONS_KEPT = 1_000;

export type Outcome = keyof Counts;
type PreviewedEntity = ImportSummary['preview']['entities'][number];

/** What is said of an import, counted as it goes: each entity and relation once, by what became of it. */
export interface Tally {
  readonly row: () => void;
  readonly count: (what: Counted, outcome: Outcome, by?: number) => void;
  /** A skipped row of which nothing is known. */
  readonly skipUnknown: () => void;
  readonly problem: (problem: Problem) => void;
  readonly pair: (pair: NamePair) => void;
  readonly isShown: (what: ChangedRecord['what']) => boolean;
  readonly show: (record: ChangedRecord) => void;
  readonly created: (id: string) => void;
  readonly previewEntity: (entity: PreviewedEntity) => void;
  readonly previewRelation: (from: string, to: string, type: string) => void;
  readonly summary: () => ImportSummary;
}

interface Group {
  count: number;
  readonly examples: Problem[];
}
const QUESTION_FIELDS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'E-IMP-KIND': 'kind',
  'E-IMP-TYPE': 'type',
};
const questionOf = ({ code, value, details }: Problem): Omit<Question, 'count'> | null => {
  const field = QUESTION_FIELDS[code];
  if (!field || value === null || details.isName === 1) return null;
  const proposed = typeof details.proposed === 'string' ? details.proposed : null;
  return { field: typeof details.field === 'string' ? details.field : field, written: value, proposed };
};

const groupProblems = (groups: ReadonlyMap<ProblemCode, Group>, decisions: Decisions) =>
  [...groups].map(([code, { count, examples }]) => ({
    code,
    level: PROBLEMS[code].level,
    count,
    choices: [...PROBLEMS[code].choices],
    choice: decisionOf(decisions, code),
    examples,
  }));

const addCounts = (counts: Iterable<Counts>): Counts => {
  const sum = noCounts();
  for (const each of counts) {
    for (const outcome of Object.keys(sum) as Outcome[]) sum[outcome] += each[outcome];
  }
  return sum;
};

interface Kept {
  readonly problems: Problem[];
  readonly groups: Map<ProblemCode, Group>;
  readonly questions: Map<string, Question>;
}
const keepProblem = ({ problems, groups, questions }: Kept, problem: Problem): void => {
  const group = groups.get(problem.code) ?? { count: 0, examples: [] };
  groups.set(problem.code, group);
  group.count++;
  if (group.examples.length < EXAMPLES) group.examples.push(problem);
  if (problems.length < PROBLEMS_KEPT) problems.push(problem);
  const question = questionOf(problem);
  if (!question) return;
  const key = JSON.stringify([question.field, question.written]);
  const known = questions.get(key);
  if (known) known.count++;
  else if (questions.size < QUESTIONS_KEPT) questions.set(key, { ...question, count: 1 });
};

/** A few of the records that change, to be shown. */
const createShown = () => {
  const changes: ChangedRecord[] = [];
  const createdIds: string[] = [];
  const preview: ImportSummary['preview'] = { entities: [], relations: [] };
  const previewed = new Set<string>();
  const isShown = (what: ChangedRecord['what']): boolean =>
    changes.filter((change) => change.what === what).length < EXAMPLES;
  return {
    samples: { changes, preview, createdIds },
    isShown,
    show: (record: ChangedRecord): void => {
      if (isShown(record.what)) changes.push(record);
    },
    created: (id: string): void => {
      if (createdIds.length < CREATED_IDS_KEPT) createdIds.push(id);
    },
    previewEntity: (entity: PreviewedEntity): void => {
      if (previewed.size >= PREVIEWED_ENTITIES || previewed.has(entity.id)) return;
      previewed.add(entity.id);
      preview.entities.push(entity);
    },
    previewRelation: (from: string, to: string, type: string): void => {
      if (preview.relations.length >= PREVIEWED_RELATIONS) return;
      if (previewed.has(from) && previewed.has(to)) preview.relations.push({ from, to, type });
    },
  };
};

export const createTally = (decisions: Decisions): Tally => {
  const kept: Kept = { problems: [], groups: new Map(), questions: new Map() };
  const counts = new Map<Counted, Counts>();
  const pairs = new Map<string, NamePair>();
  const shown = createShown();
  let [rows, unknown] = [0, 0];
  return {
    row: () => {
      rows++;
    },
    count: (what, outcome, by = 1) => {
      const of = counts.get(what) ?? noCounts();
      of[outcome] += by;
      counts.set(what, of);
    },
    skipUnknown: () => {
      unknown++;
    },
    problem: (problem) => keepProblem(kept, problem),
    pair: (pair) => {
      if (!pairs.has(pair.key) && pairs.size < PAIRS_KEPT) pairs.set(pair.key, pair);
    },
    isShown: shown.isShown,
    show: shown.show,
    created: shown.created,
    previewEntity: shown.previewEntity,
    previewRelation: shown.previewRelation,
    summary: () => {
      const total = addCounts(counts.values());
      const order: readonly Counted[] = [...KINDS, 'relations'];
      const byKind = order.filter((what) => counts.has(what)).map((what) => [what, counts.get(what)]);
      return {
        ...total,
        skipped: total.skipped + unknown,
        byKind: Object.fromEntries(byKind),
        rows,
        problems: kept.problems,
        groups: groupProblems(kept.groups, decisions),
        questions: [...kept.questions.values()],
        pairs: [...pairs.values()],
        ...shown.samples,
      };
    },
  };
};
