import type { RowKind } from '../../../shared/domain/import/mapping.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { capitalise } from '../card/capitalise.ts';

/** Fields of an entity that a column may hold, in the order of the list. */
const ENTITY_FIELDS = [
  'name',
  'kind',
  'type',
  'siren',
  'siret',
  'rna',
  'shortName',
  'aliases',
  'roles',
  'description',
  'url',
  'territory.name',
  'territory.insee',
  'territory.siren',
  'territory.epci',
  'territory.department',
  'territory.postcode',
  'anchored',
  'acts',
  'themes',
  'sdgs',
  'axes',
  'needs',
  'offers',
  'missions',
  'ess',
  'ptceStatus',
  'form',
  'status',
  'startsOn',
  'endsOn',
  'period',
  'population',
  'budget',
  'need',
  'levels',
  'priorities',
  'legalCategory',
  'activity',
  'hosting',
  'territorial',
  'insee',
  'dep',
  'reg',
  'crte',
  'qpv',
  'reference',
  'lon',
  'lat',
  'source',
  'key',
] as const;
const END_FIELDS = [
  'name',
  'kind',
  'type',
  'siren',
  'siret',
  'rna',
  'insee',
  'dep',
  'reg',
  'crte',
  'reference',
  'territory.name',
  'territory.insee',
  'territory.siren',
  'territory.department',
  'key',
] as const;
const RELATION_FIELDS = [
  'type',
  'status',
  'role',
  'amount',
  'year',
  'startsOn',
  'endsOn',
  'period',
  'stage',
  'contribution',
  'strength',
  'axes',
  'note',
  'confidence',
  'outcome',
  'source',
] as const;
const NAMED = ['name', 'siren', 'siret', 'insee', 'key', 'reference'] as const;

/** Words that only the wizard uses, from its own catalogue. */
export interface FieldWords {
  readonly sides: Readonly<Record<string, string>>;
  /** By field, a point turned to a capital: `territoryName`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly statement: (name: string) => string;
  readonly link: (relation: string) => string;
  readonly links: string;
  readonly own: string;
}

interface Side {
  readonly side: string;
  readonly fields: readonly string[];
}
const sides = (names: readonly string[], fields: readonly string[]): readonly Side[] =>
  names.map((side) => ({ side, fields }));

const SIDES: Readonly<Record<RowKind, readonly Side[]>> = {
  entity: sides(['entity'], ENTITY_FIELDS),
  territory: sides(['entity'], ENTITY_FIELDS),
  relation: [...sides(['relation'], RELATION_FIELDS), ...sides(['from', 'to'], END_FIELDS)],
  funding: [
    ...sides(['funder', 'beneficiary'], END_FIELDS),
    ...sides(['relation'], RELATION_FIELDS),
    ...sides(['initiative', 'programme'], NAMED),
  ],
};

const camel = (part: string): string => part.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());

const labelOfPart = (part: string, lang: Lang, words: FieldWords): string =>
  words.fields[camel(part)] ?? capitalise(wordsOf(lang).fields[part] ?? part);

const labelOfLink = (path: readonly string[], lang: Lang, words: FieldWords): string => {
  const [type = '', end = '', ...part] = path;
  const { relations, relationsBack } = wordsOf(lang).vocabulary;
  // What is in the column is the other end: « financé par » where it funds the row's own.
  const read: Readonly<Record<string, string>> = end === 'from' ? relationsBack : relations;
  const label = words.link(read[type] ?? type);
  const field = part.join('.');
  return field === 'name' ? label : `${label} – ${labelOfPart(field, lang, words)}`;
};

/** `entity.siren` → « SIREN »; `link.funds.from.name` → « Lien : financé par »; what has no name of ours keeps its own. */
export const fieldLabel = (field: string, lang: Lang, words: FieldWords): string => {
  const [side = '', ...path] = field.split('.');
  if (side === 'link') return labelOfLink(path, lang, words);
  if (path[0] === 'statements') return words.statement(path.slice(1).join('.'));
  return labelOfPart(path.join('.'), lang, words);
};

/** With its side, where a row speaks of several: « Bénéficiaire – SIREN ». */
export const fullFieldLabel = (field: string, lang: Lang, words: FieldWords): string => {
  const [side = ''] = field.split('.');
  const label = fieldLabel(field, lang, words);
  return side === 'entity' || side === 'link' ? label : `${words.sides[side] ?? side} – ${label}`;
};

export interface FieldGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

const linkItems = (lang: Lang, words: FieldWords) =>
  RELATION_TYPES.filter((type) => type !== 'neighbour-of').flatMap((type) =>
    (isSymmetric(type) ? (['to'] as const) : (['from', 'to'] as const)).map((end) => {
      const value = `link.${type}.${end}.name`;
      return { value, label: fieldLabel(value, lang, words) };
    }),
  );

/** What the column `header` may be, by what a row is; `chosen` is there even when it is no usual one. */
export const fieldGroups = (
  rowIs: RowKind,
  { header, chosen }: { readonly header: string; readonly chosen: string | null },
  lang: Lang,
  words: FieldWords,
): readonly FieldGroup[] => {
  const groups: FieldGroup[] = SIDES[rowIs].map(({ side, fields }) => ({
    group: words.sides[side] ?? side,
    items: fields.map((field) => {
      const value = `${side}.${field}`;
      return { value, label: fullFieldLabel(value, lang, words) };
    }),
  }));
  if (rowIs === 'entity' || rowIs === 'territory') {
    const statement = `entity.statements.${header}`;
    groups.push({ group: words.links, items: linkItems(lang, words) });
    groups.push({
      group: words.own,
      items: [{ value: statement, label: fieldLabel(statement, lang, words) }],
    });
  }
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === chosen));
  if (chosen === null || isListed) return groups;
  return [
    ...groups,
    { group: words.own, items: [{ value: chosen, label: fullFieldLabel(chosen, lang, words) }] },
  ];
};
