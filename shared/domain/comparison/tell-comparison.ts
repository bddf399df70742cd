import type { EntityId } from '../entity.ts';
import { formatShare } from '../format.ts';
import type { Piece } from '../words/told.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { MovedAxis } from './axes.ts';
import type { MovedCut } from './cuts.ts';
import type { NameOf } from './field-changes.ts';
import { type ComparedState, compareTimes } from './state.ts';
import type { FollowedSuggestion } from './suggestions.ts';
import type { Tallies } from './tallies.ts';
import { countEntities, tellPart, tellWhole } from './tell-tally.ts';

type Said = readonly Piece[];
/** Everything that sentences are made from. */
export interface Findings {
  readonly tallies: Tallies;
  readonly cuts: readonly MovedCut[];
  readonly suggestions: readonly FollowedSuggestion[];
  readonly axes: readonly MovedAxis[];
}
export interface Telling {
  readonly lang: Lang;
  readonly nameOf: NameOf;
  readonly isActor: (id: EntityId) => boolean;
  readonly placeOf: (id: EntityId) => EntityId | null;
  /** What the project is about: told before the others. */
  readonly ownTerritory: EntityId | null;
}
export interface SaidGroup {
  readonly territory: { readonly id: EntityId; readonly name: string } | null;
  readonly sentences: readonly Said[];
}
type Sides = Readonly<Record<'a' | 'b', ComparedState>>;

export const sideName = ({ name }: Pick<ComparedState, 'name'>, lang: Lang): string => {
  const { now, quote } = wordsOf(lang).comparison;
  return name === null ? now : quote(name);
};

/** « Depuis le comité du 12 mars 2026 »; of two of the same day, from the one to the other. */
const opening = ({ a, b }: Sides, lang: Lang): string => {
  const words = wordsOf(lang).comparison.opening;
  if (a.on === b.on) return words.between(sideName(a, lang), sideName(b, lang));
  return compareTimes(a, b) < 0 ? words.since(a.on, a.isForCommittee) : words.backTo(b.on, b.isForCommittee);
};

const tellCut = ({ id, before, after }: MovedCut, { lang, nameOf, isActor }: Telling): Said => {
  const { cuts } = wordsOf(lang).comparison;
  const name = { text: nameOf(id), entities: [id] };
  const held = after.length > 0 ? after : before;
  const areActors = held.every(isActor);
  return after.length === 0
    ? cuts.released(name, countEntities(held, lang), areActors)
    : cuts.holds(name, countEntities(held, lang), areActors, before.length === 0 ? null : before.length);
};

const tellAxis = ({ subject, axis, before, after }: MovedAxis, isOwn: boolean, lang: Lang): Said => {
  const { comparison, vocabulary } = wordsOf(lang);
  const share = (score: number | null) => (score === null ? null : formatShare(score, lang));
  const named = isOwn ? null : { text: subject.name, entities: [subject.id] };
  return comparison.axis(vocabulary.axes[axis], named, share(before), share(after));
};

/** Only forwards: what was retained later has not « become » anything earlier. */
const tellSuggestions = ({ suggestions }: Findings, sides: Sides, lang: Lang): Said[] => {
  if (suggestions.length === 0 || compareTimes(sides.a, sides.b) > 0) return [];
  const ends = (list: readonly FollowedSuggestion[]) => [
    ...new Set(list.flatMap(({ decision, after }) => [(after ?? decision).a, (after ?? decision).b])),
  ];
  const count = (list: readonly FollowedSuggestion[]) => {
    const { told } = countEntities(ends(list), lang);
    return { value: list.length, told: { ...told, text: String(list.length) } };
  };
  const realised = suggestions.filter(({ isRealised }) => isRealised);
  return [wordsOf(lang).comparison.suggestions(count(realised), count(suggestions))];
};

const wholeSentences = (findings: Findings, sides: Sides, telling: Telling): Said[] => {
  const { comparison } = wordsOf(telling.lang);
  const clauses = tellWhole(findings.tallies.whole, telling);
  const cuts = findings.cuts.slice(0, 1).map((cut) => tellCut(cut, telling));
  const summary =
    clauses.length + cuts.length === 0
      ? []
      : [comparison.sentence(opening(sides, telling.lang), clauses, cuts)];
  return [...summary, ...tellSuggestions(findings, sides, telling.lang)];
};

/** What is told of a territory beside its records. */
const groupBy = <Item>(items: readonly Item[], placeOf: (item: Item) => EntityId | null) =>
  Map.groupBy(items, placeOf);

const territorySentences = (findings: Findings, telling: Telling) => {
  const { tallies } = findings;
  const cuts = groupBy(findings.cuts, ({ id }) => telling.placeOf(id));
  const axes = groupBy(findings.axes, ({ subject }) => telling.placeOf(subject.id));
  const { comparison } = wordsOf(telling.lang);
  const said = (place: EntityId | null): Said[] => {
    const tally = tallies.byTerritory.get(place);
    return [
      ...(tally ? tellPart(tally, telling) : []),
      ...(cuts.get(place) ?? []).map((cut) => comparison.sentence(null, [], [tellCut(cut, telling)])),
      ...(axes.get(place) ?? []).map((axis) => tellAxis(axis, axis.subject.id === place, telling.lang)),
    ];
  };
  const places = new Set([...tallies.byTerritory.keys(), ...cuts.keys(), ...axes.keys()]);
  return { places, said };
};

/** The whole project first, what nothing places with it, then its own territory, then the others by name. */
export const tellComparison = (findings: Findings, sides: Sides, telling: Telling): SaidGroup[] => {
  const { lang, nameOf, ownTerritory } = telling;
  const { comparison } = wordsOf(lang);
  const { places, said } = territorySentences(findings, telling);
  const nowhere = said(null).map(comparison.nowhere);
  const collator = new Intl.Collator(lang);
  const groups = [...places]
    .filter((id) => id !== null)
    .map((id) => ({ territory: { id, name: nameOf(id) }, sentences: said(id) }))
    .sort(
      (a, b) =>
        Number(b.territory.id === ownTerritory) - Number(a.territory.id === ownTerritory) ||
        collator.compare(a.territory.name, b.territory.name) ||
        (a.territory.id < b.territory.id ? -1 : 1),
    );
  const whole = [...wholeSentences(findings, sides, telling), ...nowhere];
  const isNothing = whole.length === 0 && groups.length === 0;
  return [{ territory: null, sentences: isNothing ? [[{ text: comparison.identical }]] : whole }, ...groups];
};
