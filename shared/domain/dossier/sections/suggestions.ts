import type { StoredDecision } from '../../decision.ts';
import { chooseSuggestions } from '../choose-suggestions.ts';
import type { DossierPart, SuggestionPart } from '../dossier.ts';
import type { ToldSuggestion } from '../frozen-state.ts';
import { alone, dateIn, type SectionInput, type Written } from './section.ts';

type SuggestionsPart = Extract<DossierPart, { id: 'suggestions' }>;
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly relation: ToldSuggestion['relation'];
}

const listsOf = (told: ToldSuggestion | null, { words }: SectionInput): SuggestionPart['lists'] => {
  const { why, whyNot, missing, whyUnknown } = words.dossier.suggestions;
  if (told === null) return [{ heading: why, items: [whyUnknown] }];
  const lists = [
    { heading: why, items: told.why.map(({ text }) => text) },
    { heading: whyNot, items: told.whyNot.map(({ text }) => text) },
    { heading: missing, items: told.missing.map(({ text }) => text) },
  ];
  return lists.filter(({ items }) => items.length > 0);
};

const boxOf = (decision: StoredDecision | null, { words, lang }: SectionInput): SuggestionPart['box'] => {
  const { suggestions } = words.dossier;
  const state = decision && words.decisions.states[decision.state];
  return {
    heading: suggestions.decision,
    options: suggestions.options,
    lines: [
      ...(decision && state
        ? [{ label: suggestions.decided(state, dateIn(decision.on, lang)), value: '', isNote: true }]
        : []),
      { label: suggestions.owner, value: decision?.owner ?? '', isNote: false },
      { label: suggestions.due, value: decision?.dueOn ? dateIn(decision.dueOn, lang) : '', isNote: false },
      { label: suggestions.remark, value: '', isNote: false },
    ],
  };
};

const toPart = (
  { from, to, relation }: Pair,
  told: ToldSuggestion | null,
  decision: StoredDecision | null,
  at: number,
  input: SectionInput,
): SuggestionPart => {
  const { dossier, vocabulary } = input.words;
  return {
    number: dossier.suggestions.number(at + 1),
    heading: `${from} – ${vocabulary.relations[relation].split(',')[0]} – ${to}`,
    tags:
      told === null
        ? []
        : [dossier.suggestions.solidity[told.solidity], ...told.axes.map((axis) => vocabulary.axes[axis])],
    lists: listsOf(told, input),
    box: boxOf(decision, input),
  };
};

/** One block each, with why, what calls for care, what is missing, and a box to decide in. */
export const writeSuggestions = (input: SectionInput): Written<SuggestionsPart> => {
  const { state, words } = input;
  const { suggestions, sections } = words.dossier;
  const { retained, discussed } = chooseSuggestions(state);
  const blocks =
    retained.length > 0
      ? retained.map(({ decision, told }, at) =>
          toPart(
            { from: decision.aName, to: decision.bName, relation: decision.relation },
            told,
            decision,
            at,
            input,
          ),
        )
      : discussed.map((told, at) =>
          toPart({ from: told.a.name, to: told.b.name, relation: told.relation }, told, null, at, input),
        );
  const none = state.suggestions.few ?? suggestions.none;
  const lead =
    retained.length > 0
      ? suggestions.leadRetained(retained.length)
      : suggestions.leadToDiscuss(discussed.length);
  return alone({
    id: 'suggestions',
    title: sections.suggestions,
    lead: [blocks.length === 0 ? none : lead],
    blocks,
  });
};
