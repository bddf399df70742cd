import type { Handlers, ParsedInputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { RuleRecord } from '../../contract/suggestion-operations.ts';
import type { Change } from '../../domain/change.ts';
import { CALIBRATED_REVIEWS_MIN } from '../../domain/decision-reviews.ts';
import { DEFAULT_METHOD, DEFAULT_RULES, type MethodSettings } from '../../domain/partnerships/method.ts';
import {
  applyPatch,
  type KeptSetting,
  type MethodPatch,
  toKeptSettings,
} from '../../domain/partnerships/method-keys.ts';
import { answeredPairs, readjust } from '../../domain/partnerships/readjust.ts';
import type { Rule } from '../../domain/partnerships/rules/rule.ts';
import { RULES } from '../../domain/partnerships/rules/rules.ts';
import { arrange } from '../../domain/partnerships/suggest/arrange.ts';
import { isThresholdValue } from '../../domain/partnerships/thresholds.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import { listDecisions, listSettings, readMethod } from '../store/decisions.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';
import { todayOf } from './local-day.ts';
import type { Trial } from './partnership-protocol.ts';
import type { Suggester } from './suggester.ts';
import { createTelling } from './telling.ts';

type MethodHandlers = Pick<Handlers, 'method.read' | 'method.set' | 'method.readjust'>;

/** A text of law says itself that it is one. */
const tellReference = ({ source, cited }: Rule['reference'], name: string): string => {
  if (cited === null) return name;
  return source === 'law'
    ? `${cited.charAt(0).toLocaleUpperCase('fr')}${cited.slice(1)}`
    : `${name}, ${cited}`;
};

const toRecord = (rule: Rule, settings: MethodSettings, lang: Lang): RuleRecord => {
  const { rules, thresholds, sources } = wordsOf(lang).rules;
  const { id, axes, reference, finds } = rule;
  const { title, description } = rules[id];
  const source = sources[reference.source];
  return {
    id,
    title,
    description,
    reference: tellReference(reference, source),
    axes: [...axes],
    enabled: settings.rules[id] ?? DEFAULT_RULES.has(id),
    isDefault: DEFAULT_RULES.has(id),
    isReminder: finds === 'reminders',
    thresholds: Object.entries(rule.thresholds).map(([name, shipped]) => {
      const key = `${id}.${name}`;
      return { key, label: thresholds[name] ?? name, value: settings.thresholds[key] ?? shipped, shipped };
    }),
  };
};

const THRESHOLDS: ReadonlySet<string> = new Set(
  RULES.flatMap(({ id, thresholds }) => Object.keys(thresholds).map((name) => `${id}.${name}`)),
);
const refuseThresholds = (thresholds: Readonly<Record<string, number | null>>): void => {
  for (const [key, value] of Object.entries(thresholds)) {
    if (!THRESHOLDS.has(key))
      throw new AppError('E-INPUT', { field: 'thresholds', reason: 'threshold', value: key });
    if (value !== null && !isThresholdValue(key, value))
      throw new AppError('E-INPUT', { field: 'thresholds', reason: 'range', value: String(value) });
  }
};

/** What makes the settings kept the ones wanted; what an other version kept stays, unless everything is put back. */
const settingChanges = (
  kept: readonly KeptSetting[],
  wanted: readonly KeptSetting[],
  known: readonly KeptSetting[],
): Change[] => {
  const [before, after] = [kept, wanted].map((list) => new Map(list.map(({ id, value }) => [id, value])));
  const gone = known.filter(({ id }) => !after?.has(id));
  const removals = gone.map(
    ({ id, value }): Change => ({ record: 'method', id, before: { value }, after: null }),
  );
  const others = wanted.flatMap(({ id, value }): Change[] => {
    const was = before?.get(id);
    if (was === value) return [];
    return [{ record: 'method', id, before: was === undefined ? null : { value: was }, after: { value } }];
  });
  return [...removals, ...others];
};

const setMethod =
  ({ session }: ServiceContext): MethodHandlers['method.set'] =>
  ({ reset, ...patch }: ParsedInputOf<'method.set'>) => {
    session.requireWritable();
    refuseThresholds(patch.thresholds);
    const db = session.reader();
    const kept = listSettings(db);
    const current = readMethod(db);
    const settings = applyPatch(reset ? DEFAULT_METHOD : current, patch as MethodPatch);
    const read = new Set(toKeptSettings(current).map(({ id }) => id));
    const changes = settingChanges(
      kept,
      toKeptSettings(settings),
      kept.filter(({ id }) => reset || read.has(id)),
    );
    const fields = reset ? ['reset'] : changes.map(({ id }) => id);
    const subject = { names: [], fields, count: changes.length, relationType: null };
    return { operation: session.record('method.set', subject, changes), settings };
  };

const SHOWN_MAX = 20;

const readjustMethod =
  (context: ServiceContext, suggester: Suggester): MethodHandlers['method.readjust'] =>
  async ({ job, territory, on }, { lang }) => {
    const db = context.session.reader();
    const { weights, signals } = readMethod(db);
    const answers = answeredPairs(listDecisions(db));
    if (answers.length < CALIBRATED_REVIEWS_MIN)
      throw new AppError('E-INPUT', { field: 'reviews', reason: 'few', value: String(answers.length) });
    const before = { weights, signals };
    const after = readjust(answers, before);
    const asked = {
      on: on ?? todayOf(context),
      territory: territory === null ? null : resolveEntity(db, territory),
      entity: null,
      only: null,
    };
    const rank = async (trial: Trial) => {
      const options = { job, label: wordsOf(lang).partnershipReasons.job };
      const { input, suggested } = await suggester.suggest({ ...asked, trial }, options);
      const listed = arrange(suggested.pairs, {
        decisions: input.decisions,
        on: input.on,
        axis: null,
        isOfOne: false,
      });
      return { input, listed: listed.slice(0, SHOWN_MAX) };
    };
    const [was, is] = [await rank(null), await rank(after)];
    const { nameOf } = createTelling(was.input.ecosystem, lang);
    const ranks = [was, is].map(({ listed }) => new Map(listed.map(({ id, rank }) => [id, rank])));
    const pairs = new Map([...is.listed, ...was.listed].map((one) => [one.id, one]));
    const changes = [...pairs.values()].map(({ id, a, b }) => ({
      id,
      a: nameOf(a),
      b: nameOf(b),
      before: ranks[0]?.get(id) ?? null,
      after: ranks[1]?.get(id) ?? null,
    }));
    return {
      reviews: answers.length,
      before,
      after,
      changes: changes.filter((one) => one.before !== one.after),
    };
  };

/** Handlers of how the project uses the method. */
export const createMethodHandlers = (context: ServiceContext, suggester: Suggester): MethodHandlers => ({
  'method.read': (_, { lang }) => {
    const settings = readMethod(context.session.reader());
    return { settings, rules: RULES.map((rule) => toRecord(rule, settings, lang)) };
  },
  'method.set': setMethod(context),
  'method.readjust': readjustMethod(context, suggester),
});
