import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import type { EntityField } from '../../../shared/domain/entity.ts';
import { formatDate, formatMoney, formatNumber } from '../../../shared/domain/format.ts';
import { writeEuros } from '../../../shared/domain/money.ts';
import { NEEDS, needLabel, statedOn } from '../../../shared/domain/needs.ts';
import { IDENTIFIER_SCHEMES, type Kind } from '../../../shared/domain/vocabulary.ts';
import { type Lang, type Words, wordsOf } from '../../../shared/domain/words/words.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}
export type Value = string | readonly string[];
type Entity = EntityWithRelations;

/** How a field is edited; the value goes to `entity.set` as people write it, so that one parser serves window and command line. */
export type Input =
  | { readonly is: 'text' | 'long' | 'date' | 'money' }
  | { readonly is: 'choice' | 'choices'; readonly options: (lang: Lang, entity: Entity) => readonly Option[] }
  | { readonly is: 'tags'; readonly suggestions: (lang: Lang) => readonly string[] }
  | { readonly is: 'territories'; readonly as: 'anchored' | 'acts' };

/** One line of the card. */
export interface CardField {
  /** Key of `entity.set` and of the label. */
  readonly key: string;
  /** Field of the record, to find it among what is missing. */
  readonly field: EntityField | 'territories';
  readonly input: Input;
  /** Shown even when empty, for these kinds; otherwise only under « Autres champs ». */
  readonly main: 'all' | readonly Kind[];
  readonly kinds: 'all' | readonly Kind[];
  /** What the editor starts from. */
  readonly read: (entity: Entity, lang: Lang) => Value;
  /** What is shown: words, one a piece; [] when unknown. */
  readonly show: (entity: Entity, lang: Lang) => readonly string[];
}

const optionsOf =
  (codes: readonly string[], labels: (words: Words['vocabulary']) => Readonly<Record<string, string>>) =>
  (lang: Lang): Option[] => {
    const words = labels(wordsOf(lang).vocabulary);
    return codes.map((value) => ({ value, label: words[value] ?? value }));
  };
const labelled = (
  codes: readonly string[],
  labels: (words: Words['vocabulary']) => Readonly<Record<string, string>>,
  lang: Lang,
): string[] => {
  const words = labels(wordsOf(lang).vocabulary);
  return codes.map((code) => words[code] ?? code);
};
const present = (value: string | null): string[] => (value === null ? [] : [value]);

type TextField = 'shortName' | 'description' | 'url' | 'followUp';
export const text = (
  key: TextField,
  main: CardField['main'] = [],
  is: 'text' | 'long' = 'text',
  kinds: CardField['kinds'] = 'all',
): CardField => ({
  key,
  field: key,
  input: { is },
  main,
  kinds,
  read: (entity) => entity[key] ?? '',
  show: (entity) => present(entity[key]),
});
type DateField = 'startsOn' | 'endsOn' | 'dueOn';
export const date = (
  key: DateField,
  main: CardField['main'] = [],
  kinds: CardField['kinds'] = 'all',
): CardField => ({
  key,
  field: key,
  input: { is: 'date' },
  main,
  kinds,
  read: (entity) => entity[key] ?? '',
  show: (entity, lang) => present(entity[key]).map((value) => formatDate(value, lang)),
});
type CodeField = 'status' | 'form' | 'audience' | 'ess' | 'type';
type Labels = (words: Words['vocabulary']) => Readonly<Record<string, string>>;
export const choice = (
  key: CodeField,
  codes: (entity: Entity) => readonly string[],
  labels: Labels,
  main: CardField['main'] = [],
  kinds: CardField['kinds'] = 'all',
): CardField => ({
  key,
  field: key,
  input: { is: 'choice', options: (lang, entity) => optionsOf(codes(entity), labels)(lang) },
  main,
  kinds,
  read: (entity) => entity[key] ?? '',
  show: (entity, lang) => labelled(present(entity[key]), labels, lang),
});
type CodesField = 'roles' | 'missions' | 'axes' | 'levels';
export const choices = (
  key: CodesField,
  codes: readonly string[],
  labels: Labels,
  main: CardField['main'] = [],
  kinds: CardField['kinds'] = 'all',
): CardField => ({
  key,
  field: key,
  input: { is: 'choices', options: optionsOf(codes, labels) },
  main,
  kinds,
  read: (entity) => entity[key],
  show: (entity, lang) => labelled(entity[key], labels, lang),
});
type TagsField = 'aliases' | 'themes' | 'priorities';
export const tags = (
  key: TagsField,
  main: CardField['main'] = [],
  kinds: CardField['kinds'] = 'all',
): CardField => ({
  key,
  field: key,
  input: { is: 'tags', suggestions: () => [] },
  main,
  kinds,
  read: (entity) => entity[key],
  show: (entity) => entity[key],
});

export const needs = (key: 'needs' | 'offers', main: CardField['main']): CardField => {
  const dates = key === 'needs' ? 'needsOn' : 'offersOn';
  return {
    key,
    field: key,
    main,
    kinds: 'all',
    input: { is: 'tags', suggestions: (lang) => NEEDS.map((value) => needLabel(value, lang)) },
    read: (entity) =>
      entity[key].map((word) => {
        const on = statedOn(entity[dates], word);
        return on === null ? word : `${word}@${on}`;
      }),
    show: (entity, lang) =>
      entity[key].map((word) => {
        const on = statedOn(entity[dates], word);
        return needLabel(word, lang) + (on === null ? '' : ` (${formatDate(on, lang)})`);
      }),
  };
};
export const money = (key: 'budget' | 'need', field: 'budgetCents' | 'needCents'): CardField => ({
  key,
  field,
  input: { is: 'money' },
  main: ['initiative'],
  kinds: ['initiative', 'programme', 'alliance', 'actor', 'funder'],
  read: (entity, lang) => (entity[field] === null ? '' : writeEuros(entity[field], lang)),
  show: (entity, lang) => (entity[field] === null ? [] : [formatMoney(entity[field], lang)]),
});
export const territories = (as: 'anchored' | 'acts', main: CardField['main']): CardField => ({
  key: as,
  field: 'territories',
  input: { is: 'territories', as },
  main,
  kinds:
    as === 'acts'
      ? ['actor', 'funder', 'programme', 'initiative']
      : ['actor', 'funder', 'programme', 'initiative', 'alliance', 'resource', 'instance'],
  read: (entity) => entity.territories.filter((link) => link.as === as).map(({ id }) => id),
  show: (entity) => entity.territories.filter((link) => link.as === as).map(({ name }) => name),
});
const yesNo = { fr: { yes: 'oui', no: 'non' }, en: { yes: 'yes', no: 'no' } } as const;
const yesNoInput: Input = {
  is: 'choice',
  options: (lang) => (['yes', 'no'] as const).map((value) => ({ value, label: yesNo[lang][value] })),
};
export const ess: CardField = {
  ...choice(
    'ess',
    () => ['yes', 'no'],
    () => ({}),
    [],
    ['actor'],
  ),
  input: yesNoInput,
  show: (entity, lang) => (entity.ess === null ? [] : [yesNo[lang][entity.ess]]),
};
export const flag = (key: 'hosting' | 'territorial'): CardField => ({
  key,
  field: key,
  kinds: ['funder'],
  main: [],
  input: yesNoInput,
  read: (entity) => (entity[key] === null ? '' : entity[key] ? 'yes' : 'no'),
  show: (entity, lang) => (entity[key] === null ? [] : [yesNo[lang][entity[key] ? 'yes' : 'no']]),
});
export const sdgs: CardField = {
  key: 'sdgs',
  field: 'sdgs',
  kinds: 'all',
  main: ['actor', 'funder', 'initiative', 'alliance'],
  input: {
    is: 'choices',
    options: (lang) =>
      wordsOf(lang).vocabulary.sdgs.map((label, index) => ({
        value: String(index + 1),
        label: `${index + 1} ${label}`,
      })),
  },
  read: (entity) => entity.sdgs.map(String),
  show: (entity, lang) => entity.sdgs.map((sdg) => `${sdg} ${wordsOf(lang).vocabulary.sdgs[sdg - 1] ?? ''}`),
};
export const population: CardField = {
  key: 'population',
  field: 'population',
  kinds: ['territory'],
  main: ['territory'],
  input: { is: 'text' },
  read: (entity) => String(entity.population ?? ''),
  show: (entity, lang) => (entity.population === null ? [] : [formatNumber(entity.population, lang)]),
};
export const ptceStatus: CardField = {
  key: 'ptceStatus',
  field: 'ptceStatus',
  kinds: ['actor'],
  main: [],
  input: { is: 'text' },
  read: ({ ptceStatus: status }) =>
    status === null ? '' : `${status.status}${status.year === null ? '' : `@${status.year}`}`,
  show: ({ ptceStatus: status }, lang) =>
    status === null
      ? []
      : [
          `${wordsOf(lang).vocabulary.ptceStatuses[status.status]}${status.year === null ? '' : ` (${status.year})`}`,
        ],
};
export const documented: CardField = {
  key: 'documented',
  field: 'documented',
  kinds: 'all',
  main: [],
  input: { is: 'tags', suggestions: () => [] },
  read: (entity) => entity.documented.map(({ what, on }) => (on === null ? what : `${what}@${on}`)),
  show: (entity, lang) =>
    entity.documented.map(
      ({ what, on }) =>
        wordsOf(lang).vocabulary.documented[what] + (on === null ? '' : ` (${formatDate(on, lang)})`),
    ),
};
export const identifiers = IDENTIFIER_SCHEMES.map(
  (scheme): CardField => ({
    key: scheme,
    field: 'identifiers',
    kinds: ['insee', 'dep', 'reg', 'qpv'].includes(scheme)
      ? ['territory']
      : scheme === 'crte'
        ? ['programme']
        : 'all',
    main: scheme === 'siren' ? ['actor', 'funder'] : scheme === 'crte' ? ['programme'] : [],
    input: { is: 'tags', suggestions: () => [] },
    read: (entity) => entity.identifiers[scheme] ?? [],
    show: (entity) => entity.identifiers[scheme] ?? [],
  }),
);
