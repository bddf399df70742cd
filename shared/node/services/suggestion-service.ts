import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { SuggestionList } from '../../contract/suggestion-operations.ts';
import {
  CALIBRATED_REVIEWS_MIN,
  countReviews,
  countVerdicts,
  isToCompleteFirst,
} from '../../domain/decision-reviews.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { PartnershipInput } from '../../domain/partnerships/input.ts';
import { toKeptValues } from '../../domain/partnerships/readjust.ts';
import { RULE_IDS } from '../../domain/partnerships/reasons.ts';
import { arrange, readAnswer } from '../../domain/partnerships/suggest/arrange.ts';
import type { RankedPair } from '../../domain/partnerships/suggest/explain-draft.ts';
import { LINKS_MIN, ORGANISATIONS_MIN, type Suggested } from '../../domain/partnerships/suggest/suggest.ts';
import { METHOD_VERSION, type Suggestion } from '../../domain/partnerships/suggestion.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';
import { todayOf } from './local-day.ts';
import type { Found, Suggester, Wanted } from './suggester.ts';
import { toSuggestionRecord } from './suggestion-records.ts';
import type { AskedSuggestion, SuggestionFor } from './tabled-suggestion.ts';
import { createTelling } from './telling.ts';

type SuggestionHandlers = Pick<Handlers, 'suggestion.list' | 'suggestion.show'>;

/** Shorter work does not show itself. */
const QUIET_MS = 300;
const EVERYWHERE = { territory: null, entity: null, only: null, trial: null } as const;

const jobOf = (job: string, lang: Lang) => ({
  job,
  label: wordsOf(lang).partnershipReasons.job,
  quietMs: QUIET_MS,
});

const decisionOn = ({ decisions }: PartnershipInput, suggestion: string) =>
  decisions.find((decision) => decision.suggestion === suggestion);

const resolveTerritory = ({ session, graph }: ServiceContext, ref: string): EntityId => {
  const id = resolveEntity(session.reader(), ref);
  const entity = graph.current().ecosystem.entities.find((one) => one.id === id);
  if (entity?.kind !== 'territory')
    throw new AppError('E-INPUT', { field: 'territory', reason: 'territory', value: ref });
  return id;
};

/** What is missing of the least that suggestions are made from; null: there is enough of it. */
const fewOf = ({ pairs, organisations, links }: Suggested, lang: Lang): string | null => {
  const lacking = [ORGANISATIONS_MIN - organisations, LINKS_MIN - links].map((count) => Math.max(0, count));
  const [actors = 0, relations = 0] = lacking;
  const isEnough = actors === 0 && relations === 0;
  if (isEnough && pairs.length > 0) return null;
  return wordsOf(lang).partnershipReasons.few(ORGANISATIONS_MIN, actors, relations);
};

/** Coefficients with what each is of. */
const toldCoefficients = ({ coefficients }: Suggested, lang: Lang): SuggestionList['coefficients'] => {
  const { partnershipReasons, vocabulary } = wordsOf(lang);
  const kinds = vocabulary.kinds as Readonly<Record<string, string>>;
  const labelOf = (id: string): string => {
    const [one = '', other = ''] = id.split('-').map((kind) => kinds[kind] ?? kind);
    return partnershipReasons.coefficients[id] ?? partnershipReasons.kindPair(one, other);
  };
  return coefficients?.map(({ id, value }) => ({ id, label: labelOf(id), value })) ?? null;
};

const aboutList = ({ input, suggested }: Found, lang: Lang) => ({
  on: input.on,
  methodVersion: METHOD_VERSION,
  dataHash: suggested.dataHash,
  mode: suggested.mode,
  coefficients: toldCoefficients(suggested, lang),
  few: fewOf(suggested, lang),
  reviews: countReviews(input.decisions),
  calibrated: countVerdicts(input.decisions) >= CALIBRATED_REVIEWS_MIN,
  completeFirst: isToCompleteFirst(input.decisions),
  rules: RULE_IDS.filter((rule) => input.method.rules[rule]),
});

const listSuggestions =
  (context: ServiceContext, suggester: Suggester): SuggestionHandlers['suggestion.list'] =>
  async (
    { job, territory: place, axis, on, limit, entity: of, trial, hash },
    { lang },
  ): Promise<SuggestionList> => {
    const territory = place === null ? null : resolveTerritory(context, place);
    const entity = of === null ? null : resolveEntity(context.session.reader(), of);
    const wanted: Wanted = {
      on: on ?? todayOf(context),
      trial: trial as Wanted['trial'],
      territory,
      entity,
      only: null,
      hash,
    };
    const found = await suggester.suggest(wanted, jobOf(job, lang));
    const { input, suggested } = found;
    const listed = arrange(suggested.pairs, {
      decisions: input.decisions,
      on: input.on,
      axis,
      isOfOne: entity !== null,
    });
    const telling = createTelling(input.ecosystem, lang);
    const about = aboutList(found, lang);
    const told = about.few === null ? listed : [];
    return {
      ...about,
      territory: territory === null ? null : { id: territory, name: telling.nameOf(territory) },
      total: told.length,
      suggestions: told
        .slice(0, limit)
        .map((one) => toSuggestionRecord(one, telling, decisionOn(input, one.id))),
    };
  };

/** Rank 0: it is in no list, because it was answered or others come first. */
const UNRANKED = 0;

/** A suggestion by its id, with its rank in the list of the whole project. */
const createFinder =
  (suggester: Suggester) =>
  async ({ id, on, job, lang }: AskedSuggestion) => {
    const whole = await suggester.suggest({ ...EVERYWHERE, on }, jobOf(job, lang));
    const { input } = whole;
    const rankOf = (pair: RankedPair): number =>
      arrange(whole.suggested.pairs, { decisions: input.decisions, on, axis: null, isOfOne: false }).find(
        (one) => one.id === pair.id,
      )?.rank ?? UNRANKED;
    const inPool = whole.suggested.pairs.find((one) => one.id === id);
    const further = async (): Promise<RankedPair | undefined> =>
      (await suggester.suggest({ ...EVERYWHERE, on, only: id }, jobOf(job, lang))).suggested.pairs[0];
    const pair = inPool ?? (await further());
    if (!pair) return null;
    const { isBack } = readAnswer(pair, decisionOn(input, id), on);
    const suggestion: Suggestion = { ...pair, isBack, rank: rankOf(pair) };
    // It was asked for: `hash` is true unless told otherwise.
    return { suggestion, values: pair.values, input, dataHash: whole.suggested.dataHash ?? '' };
  };

const showSuggestion =
  (context: ServiceContext, suggester: Suggester): SuggestionHandlers['suggestion.show'] =>
  async ({ job, suggestion: id, on }, { lang }) => {
    const day = on ?? todayOf(context);
    const found = await createFinder(suggester)({ id, on: day, job, lang });
    if (!found) throw new AppError('E-NOT-FOUND', { value: id });
    const telling = createTelling(found.input.ecosystem, lang);
    return toSuggestionRecord(found.suggestion, telling, decisionOn(found.input, id));
  };

/** What a decision keeps of the suggestion that it answers. */
export const createSuggestionFor =
  (suggester: Suggester): SuggestionFor =>
  async (asked) => {
    const found = await createFinder(suggester)(asked);
    if (!found) return null;
    const { suggestion, values, input, dataHash } = found;
    const { a, b, relation, rank, solidity, likelihood, value, quality, evidenceKey } = suggestion;
    const { why } = toSuggestionRecord(suggestion, createTelling(input.ecosystem, asked.lang), undefined);
    return {
      pair: { a, b, relation },
      basis: {
        methodVersion: METHOD_VERSION,
        dataHash,
        on: asked.on,
        rank: rank === UNRANKED ? null : rank,
        solidity: rank === UNRANKED ? null : solidity,
        likelihood,
        value,
        quality,
        signals: toKeptValues(values),
        evidenceKey,
        why: why.map(({ reason, text }) => ({ reason, text })),
      },
    };
  };

export const createSuggestionHandlers = (
  context: ServiceContext,
  suggester: Suggester,
): SuggestionHandlers => ({
  'suggestion.list': listSuggestions(context, suggester),
  'suggestion.show': showSuggestion(context, suggester),
});
