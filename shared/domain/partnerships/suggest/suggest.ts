import type { EntityId } from '../../entity.ts';
import { findCandidates } from '../candidates/candidates.ts';
import { idAt } from '../explain/subject.ts';
import type { PartnershipInput } from '../input.ts';
import type { Coefficient } from '../learned/columns.ts';
import { DEFAULT_METHOD, type MethodSettings } from '../method.ts';
import { coldLikelihood, learnedLikelihood } from '../ranking/pair-likelihood.ts';
import { ruleOf } from '../rules/rules.ts';
import { ORGANISATION, type Survey } from '../signals/survey.ts';
import { suggestionId } from '../suggestion.ts';
import { chooseDrafts, createDrafts, type Draft, draftsOfGaps } from './draft.ts';
import { type Explaining, explainDraft, isNewcomerAt, type RankedPair } from './explain-draft.ts';
import { choosePool } from './pool.ts';
import { type Prepared, prepare } from './prepared.ts';
import { scoreDrafts } from './score.ts';

export interface SuggestAsked {
  readonly input: PartnershipInput;
  /** At least one end is of this territory; null: everywhere. */
  readonly territory: EntityId | null;
  /** One end is this one; null: whoever. */
  readonly entity: EntityId | null;
  /** Only the suggestion of this id, whatever its priority. */
  readonly only: string | null;
  /** False: the content is not named. */
  readonly hash?: boolean;
}

/** What a list is chosen from, the greatest priority first. */
export interface Suggested {
  readonly pairs: readonly RankedPair[];
  readonly dataHash: string | null;
  readonly mode: 'cold' | 'learned';
  /** Of the learned mode; null: cold. */
  readonly coefficients: readonly Coefficient[] | null;
  /** Of the whole project: organisations that could be in a suggestion, and links in force; and pairs that were compared. */
  readonly organisations: number;
  readonly links: number;
  readonly compared: number;
}

/** Places that at least one end must be of; null: everybody. */
const findSources = ({ terrain, part }: Survey, { territory, entity }: SuggestAsked): Int32Array | null => {
  if (territory === null && entity === null) return null;
  const members = territory === null ? null : terrain.membersOf(territory);
  const ids = entity === null ? [...(members ?? [])] : [entity];
  const places = ids.map((id) => terrain.placeOf(id)).filter((place) => place >= 0 && part[place] !== 0);
  return Int32Array.from(new Set(places)).sort();
};

/** Below these there is too little to tell one pair from another (interface.md, empty states). */
export const ORGANISATIONS_MIN = 10;
export const LINKS_MIN = 10;

const byPriority = (a: RankedPair, b: RankedPair): number =>
  b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Share of the time that learning takes, where there is something to learn from. */
const LEARNING = 0.5;
/** The weights of signals are those of the cold mode: a learned part is its coefficient × the signal as it is. */
const withoutSignalWeights = (method: MethodSettings): MethodSettings => ({
  ...method,
  signals: DEFAULT_METHOD.signals,
});

type Given = Omit<Explaining, 'axesOfRule'> & { readonly settings: MethodSettings };
const explainEach = (survey: Survey, drafts: readonly Draft[], { settings, ...given }: Given): RankedPair[] =>
  drafts
    .map((draft) =>
      explainDraft({ survey, proposal: draft, settings }, draft.fillings, {
        ...given,
        axesOfRule: (rule) => ruleOf(rule).axes,
      }),
    )
    .sort(byPriority);

/** All but what names the content: what was decided and what is called how changes nothing of it. */
const compute = (
  asked: SuggestAsked,
  onProgress: (done: number) => void,
  prepared: Prepared,
): Omit<Suggested, 'dataHash'> => {
  const { method } = asked.input;
  const { terrain } = prepared;
  const [survey, taken, rows, quality] = [
    prepared.survey(),
    prepared.taken(),
    prepared.rows(),
    prepared.quality(),
  ];
  const model = prepared.learned((done) => onProgress(LEARNING * done));
  const likelihood = model ? learnedLikelihood(survey, model) : coldLikelihood(method.signals);
  const settings = model ? withoutSignalWeights(method) : method;
  const tell = (done: number) => onProgress(model ? LEARNING + (1 - LEARNING) * done : done);
  const sources = findSources(survey, asked);
  const among = new Set(sources);
  const isSource = sources === null ? () => true : (place: number) => among.has(place);
  tell(0.2);
  const candidates = findCandidates(survey, { rows, taken, sources });
  tell(0.4);
  const isAsked = ({ from, to, relation }: Draft): boolean =>
    suggestionId({ a: idAt(survey, from), b: idAt(survey, to), relation }) === asked.only;
  const all = createDrafts(survey, candidates, draftsOfGaps(terrain, taken, prepared.gaps(), isSource));
  const drafts = asked.only === null ? all : chooseDrafts(all, isAsked);
  const newcomers = Uint8Array.from(terrain.entities, (_, place) => Number(isNewcomerAt({ survey }, place)));
  const isNewcomer = (place: number): boolean => newcomers[place] === 1;
  const onScored = (done: number) => tell(0.5 + 0.4 * done);
  const scoring = { rows, taken, quality, settings, likelihood, onProgress: onScored };
  const chosen = choosePool(drafts, scoreDrafts(survey, drafts, scoring, isNewcomer), isNewcomer);
  const pairs = explainEach(survey, chosen, { settings, taken, quality, likelihood });
  return {
    pairs,
    mode: model ? 'learned' : 'cold',
    coefficients: model?.coefficients ?? null,
    organisations: survey.part.reduce((count, part) => count + Number(part === ORGANISATION), 0),
    links: survey.live.targets.length / 2,
    compared: drafts.count,
  };
};

/** Missing partnerships of a project as of a day: compared, scored, and the best of them explained. */
export const suggest = (
  asked: SuggestAsked,
  onProgress: (done: number) => void,
  prepared: Prepared = prepare(asked.input),
): Suggested => {
  const { input, territory, entity, only } = asked;
  const key = JSON.stringify([territory, entity, only, input.method]);
  const { pairs, ...rest } = prepared.lists.read(key, () => compute(asked, onProgress, prepared));
  return { pairs, dataHash: asked.hash === false ? null : prepared.dataHash(), ...rest };
};
