import { completenessOf } from '../completeness.ts';
import type { Source, Statement, StoredEntity } from '../entity.ts';
import { formatDate, formatMoney, formatNumber } from '../format.ts';
import { needLabel, statedOn } from '../needs.ts';
import type { PartialDate } from '../partial-date.ts';
import type { StoredRelation } from '../relation.ts';
import { IDENTIFIER_SCHEMES } from '../vocabulary.ts';
import { fieldLabel } from '../words/error-words.ts';
import { type Lang, type Words, wordsOf } from '../words/words.ts';

export const capitalise = (text: string, lang: Lang): string =>
  text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** A line of a card: the label as people read it, and what is known; a field that says nothing has no line. */
export type CardLine = readonly [label: string, values: readonly string[]];

/** What a card takes beside the record: names of its territories. */
export interface CardContext {
  readonly lang: Lang;
  readonly territoriesOf: (id: string, as: 'located-in' | 'acts-in') => readonly string[];
}

interface Speech {
  readonly words: Words;
  readonly lang: Lang;
  /** « formation (mars 2022) ». */
  readonly dated: (text: string, on: PartialDate | null) => string;
  readonly need: (value: string) => string;
}
const createSpeech = (lang: Lang): Speech => ({
  words: wordsOf(lang),
  lang,
  dated: (text, on) => (on ? `${text} (${formatDate(on, lang)})` : text),
  need: (value) => needLabel(value, lang),
});

type Values = readonly (string | null)[];
type Field = (entity: StoredEntity, speech: Speech, context: CardContext) => Values;

/** A source in one line: title, publisher unless the title says it, place, day. */
export const sourceRest = ({ title, publisher, place, consultedOn }: Source, lang: Lang): string =>
  [
    place,
    publisher && !title.includes(publisher) ? publisher : null,
    consultedOn && wordsOf(lang).page.consultedOn(formatDate(consultedOn, lang)),
  ]
    .filter((part) => part)
    .join(', ');

/** Every field that one value or a list answers, in the order of the card of the window. */
const FIELDS: readonly (readonly [label: string, read: Field])[] = [
  ['description', ({ description }) => [description]],
  ['roles', ({ roles }, { words }) => roles.map((role) => words.vocabulary.roles[role])],
  ['anchored', ({ id }, _, { territoriesOf }) => territoriesOf(id, 'located-in')],
  ['acts', ({ id }, _, { territoriesOf }) => territoriesOf(id, 'acts-in')],
  [
    'needs',
    ({ needs, needsOn }, { dated, need }) => needs.map((one) => dated(need(one), statedOn(needsOn, one))),
  ],
  [
    'offers',
    ({ offers, offersOn }, { dated, need }) => offers.map((one) => dated(need(one), statedOn(offersOn, one))),
  ],
  [
    'sdgs',
    ({ sdgs }, { words }) => sdgs.map((sdg) => `${sdg}\u00A0${words.vocabulary.sdgs[sdg - 1] ?? ''}`.trim()),
  ],
  ['axes', ({ axes }, { words }) => axes.map((axis) => words.vocabulary.axes[axis])],
  ['themes', ({ themes }) => themes],
  ['priorities', ({ priorities }) => priorities],
  ['levels', ({ levels }, { words }) => levels.map((level) => words.vocabulary.maturityLevels[level])],
  [
    'maturity',
    ({ maturity }, { words, dated }) =>
      maturity.map(({ level, on, assessor }) =>
        [dated(words.vocabulary.maturityLevels[level], on), assessor].filter(Boolean).join(', '),
      ),
  ],
  ['missions', ({ missions }, { words }) => missions.map((mission) => words.vocabulary.missions[mission])],
  ['status', ({ status }, { words }) => [status && words.vocabulary.entityStatuses[status]]],
  ['form', ({ form }, { words }) => [form && words.vocabulary.forms[form]]],
  ['startsOn', ({ startsOn }, { lang }) => [startsOn && formatDate(startsOn, lang)]],
  ['endsOn', ({ endsOn }, { lang }) => [endsOn && formatDate(endsOn, lang)]],
  ['followUp', ({ followUp }) => [followUp]],
  ['dueOn', ({ dueOn }, { lang }) => [dueOn && formatDate(dueOn, lang)]],
  ['budget', ({ budgetCents }, { lang }) => [budgetCents === null ? null : formatMoney(budgetCents, lang)]],
  ['need', ({ needCents }, { lang }) => [needCents === null ? null : formatMoney(needCents, lang)]],
  ['population', ({ population }, { lang }) => [population === null ? null : formatNumber(population, lang)]],
  ['ess', ({ ess }, { words }) => [ess && (ess === 'yes' ? words.sheet.yes : words.sheet.no)]],
  [
    'ptceStatus',
    ({ ptceStatus: ptce }, { words, dated }) => [
      ptce &&
        dated(words.vocabulary.ptceStatuses[ptce.status], ptce.year === null ? null : String(ptce.year)),
    ],
  ],
  ['hosting', ({ hosting }, { words }) => [yesNo(hosting, words)]],
  ['territorial', ({ territorial }, { words }) => [yesNo(territorial, words)]],
  [
    'impact',
    ({ impact }, { words }) =>
      impact.map(({ dimension, evidence }) =>
        evidence
          ? words.sheet.chip(words.vocabulary.impactDimensions[dimension], evidence)
          : words.vocabulary.impactDimensions[dimension],
      ),
  ],
  ...IDENTIFIER_SCHEMES.map(
    (scheme) => [scheme, ({ identifiers }: StoredEntity) => identifiers[scheme] ?? []] as const,
  ),
  ['url', ({ url }) => [url]],
  ['shortName', ({ shortName }) => [shortName]],
  ['aliases', ({ aliases }) => aliases],
  [
    'documented',
    ({ documented }, { words, dated }) =>
      documented.map(({ what, on }) => dated(words.vocabulary.documented[what], on)),
  ],
];

const yesNo = (value: boolean | null, { sheet }: Words): string | null =>
  value === null ? null : value ? sheet.yes : sheet.no;

const statementValue = ({ value, on, source }: Statement, { dated, words }: Speech): string =>
  [dated(value, on), ...(source ? [words.page.sourceOf([source.title])] : [])].join(' · ');

/** Dated values, those of the same field together: where two sources disagree both are said. */
const statementLines = ({ statements }: StoredEntity, speech: Speech): CardLine[] =>
  [...Map.groupBy(statements, ({ field }) => field)].map(([field, said]) => [
    capitalise(fieldLabel(speech.words.fields, field), speech.lang),
    said.map((statement) => statementValue(statement, speech)),
  ]);

/** What is known of an entity, as its reader may see it; `entity` has been through `documentFor`. */
export const cardLines = (entity: StoredEntity, context: CardContext): CardLine[] => {
  const speech = createSpeech(context.lang);
  const lines = FIELDS.map(
    ([field, read]): CardLine => [
      capitalise(fieldLabel(speech.words.fields, field), context.lang),
      read(entity, speech, context).filter((value): value is string => value !== null && value !== ''),
    ],
  );
  return [...lines, ...statementLines(entity, speech)].filter(([, values]) => values.length > 0);
};

/** « Non renseigné : description, site web »; null when nothing that matters is missing. */
export const missingLine = (
  entity: StoredEntity,
  relations: readonly Pick<StoredRelation, 'type'>[],
  lang: Lang,
): string | null => {
  const { fields, page } = wordsOf(lang);
  const missing = completenessOf(entity, relations).missing.map((field) => fieldLabel(fields, field));
  return missing.length === 0 ? null : page.missing(missing);
};

/** « Subventions, 35 000 €, versé, 2024 »: what a link says beyond its type; empty when it says nothing more. */
export const linkHint = (relation: StoredRelation, lang: Lang): string => {
  const { vocabulary, sheet } = wordsOf(lang);
  const { role, amountCents, stage, contribution, startsOn, endsOn, year, status, confidence, note } =
    relation;
  const when = startsOn
    ? endsOn
      ? sheet.between(formatDate(startsOn, lang), formatDate(endsOn, lang))
      : sheet.since(formatDate(startsOn, lang))
    : year === null
      ? endsOn && sheet.until(formatDate(endsOn, lang))
      : String(year);
  return [
    role,
    amountCents === null ? null : formatMoney(amountCents, lang),
    stage && vocabulary.stages[stage],
    contribution && contribution !== 'cash' ? vocabulary.contributions[contribution] : null,
    when,
    status === 'existing' ? null : vocabulary.relationStatuses[status],
    confidence === 'to-check' ? vocabulary.confidences['to-check'] : null,
    note,
  ]
    .filter((part) => part)
    .join(' · ');
};
