import type { Answer } from '../../shared/domain/decision.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { WhyReason } from '../../shared/domain/partnerships/reasons.ts';
import type { Solidity } from '../../shared/domain/partnerships/suggestion.ts';
import type { Axis } from '../../shared/domain/vocabulary.ts';

/** Reasons by what they rest on, for filters. */
export const REASON_GROUPS = ['need-offer', 'rule', 'structure', 'themes', 'territory', 'brokerage'] as const;
export type ReasonGroup = (typeof REASON_GROUPS)[number];
export const QUALITIES = ['known', 'partial', 'poor'] as const;
export type Quality = (typeof QUALITIES)[number];
/** `open`: nobody has answered, or its facts have changed since. */
export const STATUSES = ['open', 'back', 'answered', 'all'] as const;
export type Status = (typeof STATUSES)[number];
export const SORTS = ['solidity', 'ranked', 'coverage', 'territory'] as const;
export type SuggestionSort = (typeof SORTS)[number];

/** A point of a diagnosis, and the reasons of the leads that would strengthen it. */
export interface LeadsPoint {
  readonly title: string;
  readonly reasons: readonly WhyReason[];
}

export interface SuggestionFilters {
  readonly reasons: readonly ReasonGroup[];
  readonly solidity: readonly Solidity[];
  readonly quality: readonly Quality[];
  /** Kinds of the two ends, `actor funder`, in the order of the vocabulary. */
  readonly kinds: readonly string[];
  readonly status: Status;
  readonly actor: EntityId | null;
  readonly point: LeadsPoint | null;
}
/** What the screen of suggestions shows. */
export interface SuggestionsView extends SuggestionFilters {
  /** Null: that of the project; `all`: the whole project. */
  readonly territory: EntityId | 'all' | null;
  readonly axis: Axis | null;
  readonly sort: SuggestionSort;
  readonly byRule: boolean;
  readonly tab: 'list' | 'decisions';
}

export const noFilters: SuggestionFilters = {
  reasons: [],
  solidity: [],
  quality: [],
  kinds: [],
  status: 'open',
  actor: null,
  point: null,
};
const startSuggestions: SuggestionsView = {
  ...noFilters,
  territory: null,
  axis: null,
  sort: 'solidity',
  byRule: false,
  tab: 'list',
};

/** What commands may ask of the suggestion that is looked at, while its screen is shown. */
export interface SuggestionActions {
  answer(answer: Answer): void;
  /** It has just been answered: the next one is looked at. */
  answered(suggestion: string): void;
}

export interface Suggesting {
  readonly suggestions: SuggestionsView;
  /** The one that is looked at; null: the first. */
  readonly suggestion: string | null;
  /** Explorer draws them, dashed. */
  readonly suggestionsDrawn: boolean;
  readonly suggestionActions: SuggestionActions | null;
}
export const startSuggesting: Suggesting = {
  suggestions: startSuggestions,
  suggestion: null,
  suggestionsDrawn: false,
  suggestionActions: null,
};

type Change = Partial<Suggesting>;
export const suggestingActions = {
  changeSuggestions: ({ suggestions }: Suggesting, change: Partial<SuggestionsView>): Change => ({
    suggestions: { ...suggestions, ...change },
  }),
  lookAtSuggestion: (_: Suggesting, suggestion: string | null): Change => ({ suggestion }),
  /** Its card, wherever one is: every filter that could hide it is taken away. */
  openSuggestion: (_: Suggesting, suggestion: string): Change & { readonly screen: 'partnerships' } => ({
    screen: 'partnerships',
    suggestion,
    suggestions: { ...startSuggestions, territory: 'all', status: 'all' },
  }),
  /** Those of one entity. */
  openSuggestionsOf: (_: Suggesting, actor: EntityId): Change & { readonly screen: 'partnerships' } => ({
    screen: 'partnerships',
    suggestion: null,
    suggestions: { ...startSuggestions, territory: 'all', actor },
  }),
  /** Those that would strengthen a point of a diagnosis: of a territory, or of a programme. */
  openSuggestionsFor: (
    _: Suggesting,
    subject: { readonly id: EntityId; readonly kind: string },
    point: LeadsPoint,
  ): Change & { readonly screen: 'partnerships' } => ({
    screen: 'partnerships',
    suggestion: null,
    suggestions: {
      ...startSuggestions,
      ...(subject.kind === 'territory' ? { territory: subject.id } : { territory: 'all', actor: subject.id }),
      point,
    },
  }),
  drawSuggestions: (_: Suggesting, suggestionsDrawn: boolean): Change => ({ suggestionsDrawn }),
  setSuggestionActions: (_: Suggesting, suggestionActions: SuggestionActions | null): Change => ({
    suggestionActions,
  }),
} as const;
