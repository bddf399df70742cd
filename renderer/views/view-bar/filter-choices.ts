import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { FAMILIES } from '../../../shared/domain/family.ts';
import { FIELDS } from '../../../shared/domain/filter-fields.ts';
import { countChoices } from '../../../shared/domain/filters/choices.ts';
import { FILLED_VALUES } from '../../../shared/domain/filters/entity-readers.ts';
import { type Known, NONE } from '../../../shared/domain/filters/reader.ts';
import { RELATION_FILLED_VALUES } from '../../../shared/domain/filters/relation-readers.ts';
import { LOOK_IDS } from '../../../shared/domain/look.ts';
import {
  furtherPlaces,
  levelOfKey,
  noPlaces,
  type OfficialKey,
  type OfficialPlaces,
} from '../../../shared/domain/official-places.ts';
import { foldText } from '../../../shared/domain/text.ts';
import type { CriterionField } from '../../../shared/domain/view.ts';
import { describeCriterion, type LookupName } from '../../../shared/domain/view-words.ts';
import {
  AUDIENCES,
  AXES,
  CONFIDENCES,
  CONTRIBUTIONS,
  DOCUMENTED,
  ENTITY_STATUSES,
  ENTITY_TYPES,
  FORMS,
  IDENTIFIER_SCHEMES,
  IMPACT_DIMENSIONS,
  KINDS,
  MATURITY_LEVELS,
  MISSIONS,
  MONEY_STAGES,
  OUTCOMES,
  PTCE_STATUSES,
  RELATION_STATUSES,
  RELATION_TYPES,
  ROLES,
} from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';

/** One line of a chip's checklist; `count` is null where counting would say nothing. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What tells it from another of the same name. */
  readonly detail: string | null;
  readonly count: number | null;
}

const YES_NO = ['yes', 'no'] as const;
/** Fields whose values come in the vocabulary's own order; the others are in alphabetical order. */
const ORDERED: Readonly<Partial<Record<CriterionField, readonly string[]>>> = {
  look: LOOK_IDS,
  kind: KINDS,
  family: FAMILIES,
  type: ENTITY_TYPES,
  role: ROLES,
  ess: YES_NO,
  form: FORMS,
  hosting: YES_NO,
  territorial: YES_NO,
  mission: MISSIONS,
  status: ENTITY_STATUSES,
  identifier: IDENTIFIER_SCHEMES,
  location: ['coordinates', 'territory'],
  sdg: Array.from({ length: 17 }, (_, index) => String(index + 1)),
  axis: AXES,
  impact: IMPACT_DIMENSIONS,
  maturity: MATURITY_LEVELS,
  level: MATURITY_LEVELS,
  'ptce-status': PTCE_STATUSES,
  funding: ['without', 'with'],
  filled: FILLED_VALUES,
  documented: DOCUMENTED,
  audience: AUDIENCES,
  relation: RELATION_TYPES,
  'relation-status': RELATION_STATUSES,
  stage: MONEY_STAGES,
  contribution: CONTRIBUTIONS,
  outcome: OUTCOMES,
  confidence: CONFIDENCES,
  'relation-axis': AXES,
  'relation-filled': RELATION_FILLED_VALUES,
  'relation-audience': AUDIENCES,
};
/** Those who cannot be funded do not lack an answer. */
const WITHOUT_NONE: ReadonlySet<CriterionField> = new Set(['funding']);
/** Their number is their rank, the largest first. */
const RANKED: ReadonlySet<CriterionField> = new Set(['communities', 'components']);

interface Speech {
  readonly nameOf: LookupName;
  readonly lang: Lang;
}

const toPlace = ({ id, name, type }: EntitySummary, lang: Lang): Choice => ({
  value: id,
  label: name,
  detail: type === null ? null : (wordsOf(lang).vocabulary.types[type as 'commune'] ?? null),
  count: null,
});
/** Official territories that hold some of the project's, which has not got them: the widest first. */
const listFurther = (official: OfficialPlaces, lang: Lang): Choice[] => {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const width = (key: OfficialKey) => ['region', 'department', 'epci', 'ept'].indexOf(levelOfKey(key));
  const nameOf = (key: OfficialKey) => official.names[key] ?? key;
  return furtherPlaces(official)
    .sort((a, b) => width(a) - width(b) || compare(nameOf(a), nameOf(b)))
    .map((key) => ({
      value: key,
      label: nameOf(key),
      detail: wordsOf(lang).vocabulary.types[levelOfKey(key) as 'commune'] ?? null,
      count: null,
    }));
};

/** Territories by name, as the project gives them, then « non renseigné ». */
const listPlaces = ({ facts }: Known, lang: Lang): Choice[] => [
  ...facts.ecosystem.entities
    .filter(({ kind }) => kind === 'territory')
    .map((territory) => toPlace(territory, lang)),
  ...listFurther(facts.ecosystem.official ?? noPlaces, lang),
  { value: NONE, label: wordsOf(lang).vocabulary.unknown, detail: null, count: null },
];

/** The most linked of each community: what it may be recognised by. */
const centresOf = (field: CriterionField, { facts, measures }: Known): ReadonlyMap<string, EntityId> => {
  const found = new Map<string, { readonly id: EntityId; readonly degree: number }>();
  const values = RANKED.has(field) ? measures.get(field as 'communities') : undefined;
  for (const [id, value] of values ?? []) {
    const degree = facts.degrees().get(id) ?? 0;
    if (degree > (found.get(String(value))?.degree ?? -1)) found.set(String(value), { id, degree });
  }
  return new Map([...found].map(([value, { id }]) => [value, id]));
};

/** The checklist of a field: what the project has, « non renseigné » last. */
export const choicesOf = (known: Known, field: CriterionField, { nameOf, lang }: Speech): Choice[] => {
  if (FIELDS[field].is === 'place') return listPlaces(known, lang);
  const order = ORDERED[field];
  const centres = centresOf(field, known);
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const ranks = new Map(order?.map((value, rank) => [value, rank]));
  const rankOf = (value: string): number => {
    if (value === NONE) return Number.POSITIVE_INFINITY;
    return RANKED.has(field) ? Number(value) : (ranks.get(value) ?? 0);
  };
  const toChoice = ([value, count]: readonly [string, number]): Choice => {
    const centre = centres.get(value);
    return {
      value,
      count,
      label: describeCriterion({ field, op: 'in', values: [value] }, nameOf, lang).values,
      detail: centre === undefined ? null : wordsOf(lang).groups.around(nameOf(centre) ?? ''),
    };
  };
  return [...countChoices(field, known)]
    .filter(([value]) => value !== NONE || !WITHOUT_NONE.has(field))
    .map(toChoice)
    .sort((a, b) => {
      const [first, second] = [rankOf(a.value), rankOf(b.value)];
      return first === second ? compare(a.label, b.label) : first - second;
    });
};

/** Finds the choices whose label holds every word typed, accents and case apart; labels are read once. */
export const createSearch = <Labelled extends { readonly label: string }>(choices: readonly Labelled[]) => {
  let folded: readonly string[] | null = null;
  return (text: string): readonly Labelled[] => {
    const words = foldText(text).split(' ').filter(Boolean);
    if (words.length === 0) return choices;
    folded ??= choices.map(({ label }) => foldText(label));
    const labels = folded;
    return choices.filter((_, place) => words.every((word) => labels[place]?.includes(word)));
  };
};
export const searchChoices = <Labelled extends { readonly label: string }>(
  choices: readonly Labelled[],
  text: string,
): readonly Labelled[] => createSearch(choices)(text);
