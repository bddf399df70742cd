import { readTaken, type Taken } from '../candidates/taken.ts';
import { createInputHasher, hashInput } from '../data-hash.ts';
import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { PartnershipInput } from '../input.ts';
import { createLearner, learnLikelihood } from '../learned/learn.ts';
import type { LearnedModel } from '../learned/learned-model.ts';
import { DEFAULT_METHOD, type MethodSettings } from '../method.ts';
import { once } from '../once.ts';
import { createQuality, type Quality } from '../ranking/quality.ts';
import { askGaps } from '../rules/ask-rules.ts';
import type { Gap } from '../rules/rule.ts';
import { createRuleIndex, type RuleIndex } from '../rules/rule-index.ts';
import { type Brokerage, createBrokerage } from '../signals/brokerage.ts';
import { createPathRows, type PathRows } from '../signals/path-rows.ts';
import { createSurvey, type Survey } from '../signals/survey.ts';
import { createTerrain, type Terrain } from '../terrain.ts';

/** A project compiled for whatever is asked of it: each part is made when first asked for, then kept. */
export interface Prepared {
  readonly terrain: Terrain;
  readonly index: RuleIndex;
  readonly survey: () => Survey;
  readonly taken: () => Taken;
  readonly rows: () => PathRows;
  readonly quality: () => Quality;
  /** What the rules that are on find in the whole project. */
  readonly gaps: () => readonly Gap[];
  /** What the project's own dated links teach; null: the cold mode. `onProgress`: 0–1, where it is learned only now. */
  readonly learned: (onProgress: (done: number) => void) => LearnedModel | null;
  readonly dataHash: () => string;
  /** What was computed of it, by what was asked. */
  readonly lists: Kept;
}

/** The last answers. */
interface Kept {
  readonly read: <Answer>(key: string, make: () => Answer) => Answer;
}
const ANSWERS_MAX = 12;
const createKept = (): Kept => {
  const known = new Map<string, unknown>();
  return {
    read: <Answer>(key: string, make: () => Answer): Answer => {
      const found = known.get(key);
      if (found !== undefined) return found as Answer;
      const made = make();
      const [oldest] = known.keys();
      if (known.size >= ANSWERS_MAX && oldest !== undefined) known.delete(oldest);
      known.set(key, made);
      return made;
    },
  };
};

/** The same as once of what tells how far it is while it is made. */
const onceTold = <Told, Value>(make: (told: Told) => Value): ((told: Told) => Value) => {
  let made: { readonly value: Value } | null = null;
  return (told) => {
    made ??= { value: make(told) };
    return made.value;
  };
};

/** Gaps of the whole project, found again only where which rules are on, or their thresholds, are others. */
const keepGaps = (index: RuleIndex) => {
  let kept: { readonly method: MethodSettings; readonly gaps: readonly Gap[] } | null = null;
  return (terrain: Terrain): readonly Gap[] => {
    const { method } = terrain.input;
    const isSame = kept?.method.rules === method.rules && kept.method.thresholds === method.thresholds;
    if (!kept || !isSame) kept = { method, gaps: askGaps(terrain, index) };
    return kept.gaps;
  };
};

const readRecords = (input: PartnershipInput) => {
  const terrain = createTerrain(input);
  return { terrain, index: createRuleIndex(terrain) };
};

/** What depends neither on the method nor on what was decided. */
const compile = (input: PartnershipInput, brokerageOf = createBrokerage, learn = learnLikelihood) => {
  const { terrain, index } = readRecords(input);
  const survey = once(() => createSurvey(terrain, brokerageOf));
  return {
    terrain,
    index,
    survey,
    taken: once(() => readTaken(terrain)),
    rows: once(() => createPathRows(terrain.graph, survey().isShared)),
    quality: once(() => createQuality(survey())),
    learned: onceTold((onProgress: (done: number) => void) => learn(input, onProgress)),
    gapsOf: keepGaps(index),
    lists: createKept(),
  };
};

const prepareFrom = (
  { terrain: compiled, gapsOf, ...parts }: ReturnType<typeof compile>,
  input: PartnershipInput,
  hash: (input: PartnershipInput) => string,
): Prepared => {
  const terrain = { ...compiled, input };
  return {
    ...parts,
    terrain,
    survey: () => ({ ...parts.survey(), terrain }),
    gaps: () => gapsOf(terrain),
    dataHash: () => hash(input),
  };
};

export const prepare = (input: PartnershipInput): Prepared => prepareFrom(compile(input), input, hashInput);

const isSameList = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
};
const isSameGraph = (a: WeightedGraph, b: WeightedGraph): boolean =>
  isSameList(a.offsets, b.offsets) && isSameList(a.targets, b.targets) && isSameList(a.weights, b.weights);

/** Groups, cuts and constraints depend on the links alone: most edits leave them as they are. */
const keepBrokerage = () => {
  let kept: { readonly graph: WeightedGraph; readonly brokerage: Brokerage } | null = null;
  return (graph: WeightedGraph): Brokerage => {
    if (!kept || !isSameGraph(kept.graph, graph)) kept = { graph, brokerage: createBrokerage(graph) };
    return kept.brokerage;
  };
};

/** Prepares one project after the other, or the same after an edit; what nothing has changed of is kept. */
export const createPreparer = (): ((input: PartnershipInput) => Prepared) => {
  const hash = createInputHasher();
  const brokerageOf = keepBrokerage();
  const learn = createLearner(hash);
  let kept: {
    readonly input: PartnershipInput;
    readonly read: () => string;
    readonly compiled: ReturnType<typeof compile>;
  } | null = null;
  /** What suggestions read of the records, and the day: names, descriptions and when a record was written are not. */
  const hashRead = (input: PartnershipInput): string =>
    hash({ ...input, decisions: [], overrides: [], method: DEFAULT_METHOD });
  return (input) => {
    const { ecosystem, facts, on } = kept?.input ?? {};
    const isSame = ecosystem === input.ecosystem && facts === input.facts && on === input.on;
    if (!kept || !isSame) {
      // Whoever asks once, the command line, does not pay for being able to compare.
      const read = once(() => hashRead(input));
      const compiled =
        kept && kept.read() === read()
          ? { ...kept.compiled, ...readRecords(input) }
          : compile(input, brokerageOf, learn);
      kept = { input, read, compiled };
    }
    return prepareFrom(kept.compiled, input, hash);
  };
};
