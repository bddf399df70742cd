import type { Axis } from '../../vocabulary.ts';
import type { Taken } from '../candidates/taken.ts';
import { explainBrokerage } from '../explain/brokerage.ts';
import { findCautions } from '../explain/cautions.ts';
import { commonTerms, explainPartners, explainShared } from '../explain/partners.ts';
import { explainRules, type Filling, missingOfRules } from '../explain/rules.ts';
import { explainNeeds, explainThemes } from '../explain/stated.ts';
import { idAt, type Subject } from '../explain/subject.ts';
import { explainTerritory } from '../explain/territory.ts';
import { explainThreeSteps, threeStepTerms } from '../explain/three-steps.ts';
import { axesOf } from '../ranking/axes.ts';
import { evidenceKeyOf } from '../ranking/evidence-key.ts';
import { type PairValues, priorityOf } from '../ranking/likelihood.ts';
import type { PairLikelihood } from '../ranking/pair-likelihood.ts';
import type { Quality } from '../ranking/quality.ts';
import { solidityOf } from '../ranking/solidity.ts';
import type { MissingField, Reason, RuleId } from '../reasons.ts';
import { type Suggestion, suggestionId } from '../suggestion.ts';
import { qualityOf, valuesOf, worthOf } from './score.ts';

/** A suggestion before it has a place in a list, and before what was answered. */
export type RankedPair = Omit<Suggestion, 'rank' | 'isBack'> & {
  /** What its likelihood was made from. */
  readonly values: PairValues;
};

const MISSING_MOST = 6;
const sum = (terms: readonly { readonly value: number }[]): number =>
  terms.reduce((total, { value }) => total + value, 0);

/** Rules first, then what was stated, then the network; the greatest part first within each. */
const ORDER: readonly string[] = [
  'need-offer',
  'common-neighbours',
  'meta-path',
  'themes',
  'brokerage',
  'l3',
  'territory',
];
const inOrder = (reasons: readonly (Reason | null)[], rules: readonly Reason[]): readonly Reason[] => [
  ...[...rules].sort((a, b) => b.part - a.part || (a.reason < b.reason ? -1 : 1)),
  ...reasons
    .filter((reason) => reason !== null)
    .sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason)),
];

const once = (fields: readonly MissingField[]): readonly MissingField[] => [
  ...new Map(fields.map((each) => [`${each.entity} ${each.relation} ${each.field}`, each])).values(),
];

export interface Explaining {
  readonly taken: Taken;
  readonly quality: Quality;
  readonly likelihood: PairLikelihood;
  readonly axesOfRule: (rule: RuleId) => readonly Axis[];
}

/** The score of a pair is what its reasons say. */
export const explainDraft = (
  subject: Subject,
  fillings: readonly Filling[],
  { taken, quality, likelihood, axesOfRule }: Explaining,
): RankedPair => {
  const { survey, proposal, settings } = subject;
  const { from, to, relation } = proposal;
  const { partners, shared } = commonTerms(subject);
  const sums = { common: sum(partners), shared: sum(shared), l3: sum(threeStepTerms(subject)) };
  const values = valuesOf(survey, from, to, sums);
  const rules = explainRules(fillings);
  const brokerage = taken.any(from, to) ? null : explainBrokerage(subject);
  const why = inOrder(
    [
      explainNeeds(subject),
      explainPartners(subject),
      explainShared(subject),
      explainThemes(subject),
      brokerage,
      explainThreeSteps(subject),
      explainTerritory(subject),
    ],
    rules,
  );
  const gaps = rules.reduce((most, { part }) => Math.max(most, part), 0);
  const scores = {
    likelihood: likelihood.of(values, from, to),
    value: worthOf(gaps, values, brokerage?.part ?? 0),
    quality: qualityOf(quality, from, to),
  };
  const pair = { a: idAt(survey, from), b: idAt(survey, to), relation };
  return {
    ...pair,
    ...scores,
    values,
    id: suggestionId(pair),
    solidity: solidityOf(why, scores.quality),
    priority: priorityOf(scores.likelihood, scores.value, scores.quality, settings.weights),
    axes: axesOf(why, relation, axesOfRule),
    why: likelihood.tell(why),
    whyNot: findCautions(subject),
    missing: once([...missingOfRules(fillings), ...quality.missing(from), ...quality.missing(to)]).slice(
      0,
      MISSING_MOST,
    ),
    isNewcomer: isNewcomerAt(subject, from) || isNewcomerAt(subject, to),
    evidenceKey: evidenceKeyOf(why),
  };
};

const NEWCOMER_LINKS = 1;
/** « Nouvel acteur »: at most one link. */
export const isNewcomerAt = ({ survey }: Pick<Subject, 'survey'>, place: number): boolean =>
  survey.terrain.entities[place]?.kind === 'actor' && (survey.links[place] ?? 0) <= NEWCOMER_LINKS;
